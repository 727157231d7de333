"""Mono, di and quaternary: where the alkyl groups end that a diamine with two equal N–H takes up one after another.

The model is that of consecutive reactions that compete for one reagent::

    A + RX → M (k₁),   M + RX → D (k₂),   D + RX → Q (k₃),   ρ = k₂ / k₁,   σ = k₃ / k₁

All three share the concentration of RX, so that with θ = ∫ k₁ [RX] dt in the place of time each compound follows
a chain of first-order steps of the rates 1, ρ and σ. For two N–H that do not feel each other ρ is 1/2, since k₁
counts two of them. Two things are taken for granted and must be said wherever a number is shown: base is in excess,
and the alkylating agent is used up as far as the ``conversion`` says. ρ and σ are the user's to set: neither is
known for 1,4-diazepane.

Source: derived here from the rate equations; the model is that of textbooks of reaction engineering (series-parallel
reactions). The tests compare it with a numerical integration of the same equations.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, factorial, isfinite, sqrt
from typing import NamedTuple

from diazgui.core.quantities import Equivalents, Fraction, QuantityError, require_calculable

STATISTICAL = 0.5
"""ρ of two equal N–H that do not feel each other."""

_DECAYED = 800.0  # exp(-800) is 0 in floating point: whatever reacts at all has reacted
_TO_THE_LAST_DIGIT = 1e-15
_NEGLIGIBLE = 1e-18
_NEWTON, _CLOSE = 6, 1e-10  # so many steps at most, to where the next one, a square of the last, is beyond all digits


@dataclass(frozen=True)
class Distribution:
    """What has become of the diamine, as shares of it that add up to 1; ``left_over`` RX in equivalents of diamine."""

    starting: Fraction
    mono: Fraction
    di: Fraction
    quaternary: Fraction
    left_over: Equivalents


class _Progress(NamedTuple):
    """Shares after a θ, and the alkylating agent they have taken up per diamine."""

    starting: float
    mono: float
    di: float
    quaternary: float

    @property
    def consumed(self) -> float:
        return self.mono + 2 * self.di + 3 * self.quaternary


@lru_cache(maxsize=64)  # one edit has the same one told in several places
def distribution(
    equivalents: float, ratio: float = STATISTICAL, quaternary: float = 0.0, conversion: float = 1.0
) -> Distribution:
    """Shares of starting diamine, mono-, di- and quaternary product for some equivalents of alkylating agent.

    With a = exp(-θ), the four shares are::

        a,   m = (a^ρ - a) / (1 - ρ),   d = ρ · [a / ((ρ-1)(σ-1)) + a^ρ / ((1-ρ)(σ-ρ)) + a^σ / ((1-σ)(ρ-σ))],
        q = 1 - a - m - d

    and θ is where the agent taken up, m + 2d + 3q, equals what is there. ρ = 1, σ = 1 and ρ = σ only look like
    divisions by zero: the brackets are divided differences of exp(-θ·rate), calculated as such. What is there beyond
    the limit of 3 per diamine (2 where σ is 0, 1 where ρ is 0 too) is left over.

    Args:
        equivalents: of the alkylating agent, counted from the diamine; 0 or more.
        ratio: ρ = k₂/k₁, 0 or more; 1/2 is the statistical case.
        quaternary: σ = k₃/k₁, 0 or more; 0 leaves the quaternary salt out.
        conversion: what part of the alkylating agent reacts, 0 to 1; the rest is left over.

    Raises:
        QuantityError: an argument is negative, endless or no number, or the conversion is above 1.

    Limits: base in excess; no side reaction takes alkylating agent. Source: see the head of this module.

    >>> one_to_one = distribution(1.0)
    >>> round(one_to_one.starting, 6), round(one_to_one.mono, 6), round(one_to_one.di, 6)
    (0.25, 0.5, 0.25)
    >>> distribution(2.5).left_over
    0.5
    """
    (found,) = distributions((equivalents,), ratio, quaternary, conversion)
    return found


def distributions(
    equivalents: Sequence[float], ratio: float = STATISTICAL, quaternary: float = 0.0, conversion: float = 1.0
) -> tuple[Distribution, ...]:
    """:func:`distribution` for several equivalents, one after another.

    Rising ones, as of a curve, are found fast: from each θ a few of Newton's steps lead to the next.
    """
    for value in equivalents:
        _require(value, "The equivalents of the alkylating agent")
    _require_rates(ratio, quaternary)
    _require(conversion, "The conversion")
    if conversion > 1:
        raise QuantityError("The conversion is at most 100 %.")
    limit, theta, found = _limit(ratio, quaternary), 0.0, []
    at_last = {1: (0.0, 1.0, 0.0, 0.0), 2: (0.0, 0.0, 1.0, 0.0), 3: (0.0, 0.0, 0.0, 1.0)}[limit]
    for value in equivalents:
        reacting = value * conversion
        if reacting >= limit:
            found.append(_as_distribution(_Progress(*at_last), value - limit))
            continue
        theta = _theta(reacting, ratio, quaternary, theta)
        found.append(_as_distribution(_after(theta, ratio, quaternary), value - reacting))
    return tuple(found)


def share_of_mono(
    equivalents_of_diamine: float, ratio: float = STATISTICAL, quaternary: float = 0.0, conversion: float = 1.0
) -> Fraction:
    """Share of the alkylating agent that ends as mono-alkylated amine: m / E, with E = 1 / equivalents of diamine.

    In the statistical case that is 1 - E/2 for E up to 2. Alkylating agent that is left over ends as nothing, so
    that it counts against the share. Limits and source as for :func:`distribution`.

    Raises:
        QuantityError: there is no diamine, or an argument that :func:`distribution` refuses.

    >>> round(share_of_mono(1.0), 6), round(share_of_mono(5.0), 6), round(share_of_mono(10.0), 6)
    (0.5, 0.9, 0.95)
    """
    if not equivalents_of_diamine > 0:
        raise QuantityError("Without diamine nothing is alkylated. Type its equivalents, such as 5.")
    _require(equivalents_of_diamine, "The equivalents of the diamine")
    found = distribution(1 / equivalents_of_diamine, ratio, quaternary, conversion)
    return Fraction(min(1.0, found.mono * equivalents_of_diamine))


def diamine_needed_for(share: float, ratio: float = STATISTICAL, quaternary: float = 0.0) -> Equivalents:
    """Equivalents of diamine, per alkylating agent, from which this share of the agent ends as mono.

    The inverse of :func:`share_of_mono` at full conversion: N = 1 / (2 · (1 - share)) in the statistical case.
    Otherwise θ is sought at which (2d + 3q) / (m + 2d + 3q) is what may be lost, and N is 1 / (m + 2d + 3q) there.

    Raises:
        QuantityError: the share is not above 0 and below 1 (all of it as mono would take endless diamine), or an
            argument that :func:`distribution` refuses.

    Limits and source as for :func:`distribution`.

    >>> round(diamine_needed_for(0.9), 6), round(diamine_needed_for(0.75), 6)
    (5.0, 2.0)
    """
    if not 0 < share < 1:
        raise QuantityError("Type a share above 0 % and below 100 %: all of it as mono would take endless diamine.")
    _require_rates(ratio, quaternary)
    if ratio == 0:
        return Equivalents(share)  # a second group never comes: what the diamine does not take is left over
    lost = 1 - share
    if ratio == STATISTICAL and quaternary == 0:
        return Equivalents(1 / (2 * lost))

    def lost_too_much(theta: float) -> float:
        now = _after(theta, ratio, quaternary)
        return 2 * now.di + 3 * now.quaternary - lost * now.consumed

    theta = _crossing(lost_too_much, min(1.0, lost / ratio) / 3, _end(ratio, quaternary))
    return Equivalents(1 / _after(theta, ratio, quaternary).consumed)


def _require(value: float, what: str) -> None:
    if not (isfinite(value) and value >= 0):
        raise QuantityError(f"{what} cannot be negative or endless. Type 0 or more, such as 0.5.")
    require_calculable(value, what)


def _require_rates(ratio: float, quaternary: float) -> None:
    _require(ratio, "The ratio of the second to the first alkylation")
    _require(quaternary, "The ratio of the third to the first alkylation")


def _limit(ratio: float, quaternary: float) -> int:
    """How much alkylating agent one diamine takes up in the end."""
    if ratio == 0:
        return 1
    return 2 if quaternary == 0 else 3


def _as_distribution(shares: _Progress, left_over: float) -> Distribution:
    a, m, d, q = (Fraction(min(1.0, share)) for share in shares)  # 1 + 2e-16 is no share
    return Distribution(a, m, d, q, Equivalents(left_over))


def _after(theta: float, ratio: float, quaternary: float) -> _Progress:
    """Shares after θ: each is a product of rates with a divided difference of exp, so that none is a small rest."""
    first, second, third = -theta, -theta * ratio, -theta * quaternary
    return _Progress(
        starting=exp(first),
        mono=theta * _divided(first, second),
        di=theta * theta * ratio * _divided(first, second, third),
        quaternary=theta * theta * theta * ratio * quaternary * _divided(first, second, third, 0.0),
    )


def _theta(reacting: float, ratio: float, quaternary: float, near: float) -> float:
    """The θ at which ``reacting`` equivalents, fewer than the limit, have been taken up; sought from one ``near``."""
    if reacting == 0:
        return 0.0

    def ahead(theta: float) -> float:
        return _after(theta, ratio, quaternary).consumed - reacting

    theta = near
    for _ in range(_NEWTON if near else 0):
        now = _after(theta, ratio, quaternary)
        step = (reacting - now.consumed) / max(now.starting + ratio * now.mono + quaternary * now.di, _NEGLIGIBLE)
        theta = min(max(theta + step, near), _end(ratio, quaternary))
        if abs(step) <= _CLOSE * theta:
            return theta
    return _crossing(ahead, reacting / 3, _end(ratio, quaternary))  # nobody takes up more than 3 θ


def _end(ratio: float, quaternary: float) -> float:
    """A θ after which all that can react has reacted."""
    return _DECAYED / min(rate for rate in (1.0, ratio, quaternary) if rate > 0)


def _crossing(f: Callable[[float], float], start: float, end: float) -> float:
    """Where a rising f passes 0 between ``start`` and ``end``; ``end`` where it does not get there.

    A bracket is found by doubling and closed by Ridders' method, which at least halves it at each turn.
    Source: Ridders, IEEE Trans. Circuits Syst. 1979, 26, 979.
    """
    high = start
    while f(high) < 0 and high < end:
        high = min(2 * high, end)
    x, low = high, high / 2
    below, above = f(low), max(0.0, f(high))  # at the end a rounding may be missing
    while True:
        middle = (low + high) / 2
        between = f(middle)
        if between == 0:
            return middle
        last, x = x, middle - (middle - low) * between / sqrt(between * between - below * above)
        if abs(x - last) <= _TO_THE_LAST_DIGIT * x:
            return x
        for at, value in ((middle, between), (x, f(x))):
            if value < 0 and at > low:
                low, below = at, value
            elif value >= 0 and at < high:
                high, above = at, value


def _divided(*points: float) -> float:
    """Divided difference of exp over some points, all at most 0; any of them may be equal or nearly so.

    Far apart: f[x₀…xₙ] = (f[x₁…xₙ] - f[x₀…xₙ₋₁]) / (xₙ - x₀). Closer than 1 the difference would lose digits, so
    there it is the series exp(x₀) · Σ hₖ(x - x₀) / (k + n)!, all of whose terms are positive; hₖ is the sum of all
    products of k factors. Source: definition of the divided difference; Taylor's series of exp.
    """
    ordered = sorted(points)
    spread = ordered[-1] - ordered[0]
    if spread > 1:
        return (_divided(*ordered[1:]) - _divided(*ordered[:-1])) / spread
    n = len(points) - 1
    sums, divisor = [1.0] * (n + 1), float(factorial(n))
    total, k = 0.0, 0
    while sums[-1] > total * divisor * _NEGLIGIBLE:
        total += sums[-1] / divisor
        k += 1
        divisor *= k + n
        for i, point in enumerate(ordered):  # hₖ of the first points, each from one point fewer
            sums[i] = sums[i] * (point - ordered[0]) + (sums[i - 1] if i else 0.0)
    return exp(ordered[0]) * total
