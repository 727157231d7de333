"""What the statistics of a sheet give beside what the peaks of its step show."""

from collections.abc import Iterator

from diazgui.core.assignment import Candidate, Where
from diazgui.core.sheet import Sheet
from diazgui.library.assignment import LcMs
from diazgui.library.counts import pair_for
from diazgui.report.assignment import share_text
from diazgui.report.budget_model import model_of
from diazgui.units import Notation

_KINDS = ("mono", "di", "quaternary")


def expected(sheet: Sheet, told: LcMs, notation: Notation) -> str:
    """Mono, di and quaternary as they were found and as two equal N–H give them; empty where there is nothing to say.

    Nothing is said either where a peak may be of one of them or of something else. The diamine itself is left out on
    both sides: detectors hardly see it.
    """
    shares = _found(told)
    pair = pair_for(sheet)
    if pair is None or not sum(shares.values()) or any(map(_is_of_them, _undecided(told))):
        return ""
    model = model_of(sheet, pair).distribution
    if model is None:
        return ""
    planned = {kind: float(getattr(model, kind)) for kind in _KINDS}
    if not sum(planned.values()):
        return ""
    found, wanted = (_in_words(some, notation) for some in (shares, planned))
    return f"Of the products alone: {found} found; the statistics of this sheet give {wanted} (a model)."


def _found(told: LcMs) -> dict[str, float]:
    """The shares of the three, told apart, of this step."""
    sums = dict.fromkeys(_KINDS, 0.0)
    for part in told.composition.parts:
        first = part.species[0]
        if _is_of_them(first) and part.share is not None:
            sums[first.species.id] += part.share
    return sums


def _undecided(told: LcMs) -> Iterator[Candidate]:
    return (one for part in told.composition.apart for one in part.species)


def _is_of_them(one: Candidate) -> bool:
    return one.where is Where.HERE and one.species.id in _KINDS


def _in_words(shares: dict[str, float], notation: Notation) -> str:
    total = sum(shares.values())
    return ", ".join(f"{share_text(share / total, notation)} {kind}" for kind, share in shares.items() if share > 0)
