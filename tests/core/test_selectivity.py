"""Mono, di and quaternary: worked numbers, what holds for every ratio, and the seams of the closed form."""

from decimal import Decimal, localcontext
from math import exp, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.quantities import QuantityError
from diazgui.core.selectivity import diamine_needed_for, distribution, distributions, share_of_mono

ratios = st.just(0.0) | st.just(1.0) | st.floats(1e-20, 1e20) | st.floats(0.01, 3.0)
equivalents = st.just(0.0) | st.floats(1e-20, 1e20) | st.floats(0.01, 3.5)

# Equivalents of RX, ρ, σ; starting, mono, di, quaternary. By numerical integration of the rate equations with scipy
# (solve_ivp), which agrees with the closed form to 1e-9.
CHECKED = [
    (1.0, 0.5, 0.0, 0.250000, 0.500000, 0.250000, 0.0),
    (0.2, 0.5, 0.0, 0.810000, 0.180000, 0.010000, 0.0),
    (1.0, 0.25, 0.0, 0.186205, 0.627590, 0.186205, 0.0),
    (1.1, 1.0, 0.0, 0.272812, 0.354375, 0.372812, 0.0),
    (2.1, 0.5, 0.02, 0.000089, 0.018646, 0.862443, 0.118823),
    (2.0, 0.5, 0.02, 0.001306, 0.069654, 0.856775, 0.072265),
    (2.1, 0.5, 0.0, 0.0, 0.0, 1.0, 0.0),
    (1.1, 1.0, 0.02, 0.274513, 0.354879, 0.366704, 0.003905),
    (2.1, 1.0, 0.02, 0.000521, 0.003938, 0.890562, 0.104980),
    (1.1, 0.5, 0.5, 0.232379, 0.499356, 0.204151, 0.064114),
    (1.1, 1.0, 1.0, 0.321089, 0.364769, 0.207196, 0.106947),
]


def shares(*arguments: float) -> tuple[float, float, float, float]:
    found = distribution(*arguments)
    return found.starting, found.mono, found.di, found.quaternary


@pytest.mark.parametrize(("E", "rho", "sigma", "a", "m", "d", "q"), CHECKED)
def test_the_shares_are_those_of_the_integrated_rate_equations(E, rho, sigma, a, m, d, q) -> None:
    assert shares(E, rho, sigma) == pytest.approx((a, m, d, q), abs=5e-7)


def test_one_to_one_gives_half_mono_and_a_quarter_each_of_starting_diamine_and_di() -> None:
    assert shares(1.0) == pytest.approx((0.25, 0.5, 0.25, 0.0), rel=1e-12)


def test_half_an_equivalent_of_Boc2O_leaves_the_amounts_of_the_worked_example() -> None:
    assert shares(0.5) == pytest.approx((0.5625, 0.375, 0.0625, 0.0), rel=1e-12)  # of 10.00 mmol of diamine


def test_five_equivalents_of_diamine_leave_the_amounts_of_the_worked_example() -> None:
    found = distribution(0.2)
    assert 25.0 * found.starting == pytest.approx(20.25)
    assert 25.0 * found.mono == pytest.approx(4.50)
    assert 25.0 * found.di == pytest.approx(0.25)


def test_nothing_added_leaves_all_as_it_was() -> None:
    assert shares(0.0, 0.5, 0.02) == (1.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("E", "rho", "sigma", "expected", "left_over"),
    [
        (2.1, 0.5, 0.0, (0.0, 0.0, 1.0, 0.0), 0.1),
        (2.0, 0.5, 0.0, (0.0, 0.0, 1.0, 0.0), 0.0),
        (3.5, 0.5, 0.02, (0.0, 0.0, 0.0, 1.0), 0.5),
        (1.25, 0.0, 0.02, (0.0, 1.0, 0.0, 0.0), 0.25),
    ],
)
def test_beyond_the_limit_all_is_of_one_kind_and_the_rest_is_left_over(E, rho, sigma, expected, left_over) -> None:
    assert shares(E, rho, sigma) == expected
    assert distribution(E, rho, sigma).left_over == pytest.approx(left_over)


def test_a_second_group_that_never_comes_leaves_starting_diamine_and_mono() -> None:
    assert shares(0.75, 0.0) == pytest.approx((0.25, 0.75, 0.0, 0.0))


def test_half_conversion_of_two_equivalents_is_one_equivalent_with_one_left_over() -> None:
    found = distribution(2.0, conversion=0.5)
    assert (found.starting, found.mono, found.di) == pytest.approx((0.25, 0.5, 0.25))
    assert found.left_over == 1.0


def test_below_the_limit_nothing_is_left_over() -> None:
    assert distribution(1.1, 0.5, 0.02).left_over == 0.0


def exactly(theta: float, rho: float, sigma: float) -> tuple[float, ...]:
    """Bateman's equations as they stand in textbooks, with 90 digits, for rates that all differ."""
    with localcontext() as context:
        context.prec = 90
        t, r, s = Decimal(theta), Decimal(rho), Decimal(sigma)
        a, ar, as_ = (-t).exp(), (-t * r).exp(), (-t * s).exp()
        m = (ar - a) / (1 - r)
        d = r * (a / ((r - 1) * (s - 1)) + ar / ((1 - r) * (s - r)) + as_ / ((1 - s) * (r - s)))
        q = 1 - a - m - d
        return tuple(float(x) for x in (a, m, d, q, m + 2 * d + 3 * q))


@pytest.mark.parametrize("gap", [1e-15, 1e-12, 1e-9, 1e-7, 1e-6, 1e-5, 1e-3])
@pytest.mark.parametrize("theta", [1e-6, 0.3, 1.0, 5.0, 40.0])
@pytest.mark.parametrize(
    ("rho", "sigma"), [(1, 0.02), (0.5, 1), (0.5, 0.5), (1, 1), (1, 1e-9), (3, 3), (1e-9, 1e-9), (40, 40)]
)
def test_close_to_equal_rates_no_digit_is_lost(rho: float, sigma: float, theta: float, gap: float) -> None:
    rho, sigma = rho * (1 + 2 * gap), sigma * (1 + 5 * gap)
    *expected, E = exactly(theta, rho, sigma)
    assert shares(E, rho, sigma) == pytest.approx(expected, rel=1e-7, abs=2e-12)


@pytest.mark.parametrize(("rho", "sigma"), [(1.0, 0.02), (0.5, 1.0), (0.5, 0.5), (1.0, 1.0), (1.0, 0.0)])
def test_equal_rates_give_the_limit_of_nearly_equal_ones(rho: float, sigma: float) -> None:
    assert shares(1.1, rho, sigma) == pytest.approx(shares(1.1, rho * (1 + 1e-7), sigma * (1 - 1e-7)), abs=1e-6)


def test_at_equal_rates_mono_is_minus_a_ln_a() -> None:
    m = 0.36787944117144233  # 1/e, the most that ρ = 1 can give, at a = 1/e and E = 2 - 3/e
    found = distribution(2 - 3 * m, 1.0)
    assert (found.starting, found.mono) == pytest.approx((m, m), rel=1e-9)


@pytest.mark.parametrize(("rho", "best"), [(0.1, 0.774264), (0.25, 0.629961), (0.5, 0.5), (1.0, 0.367879), (2.0, 0.25)])
def test_no_equivalents_give_more_mono_than_the_ratio_allows(rho: float, best: float) -> None:
    found = [distribution(E / 250, rho).mono for E in range(501)]
    assert max(found) == pytest.approx(best, abs=2e-5)


def integrated(theta: float, rho: float, sigma: float, steps: int = 1000) -> list[float]:
    """The rate equations by small steps (Runge and Kutta), with no closed form in sight."""

    def rates(y: list[float]) -> list[float]:
        a, m, d, _ = y
        return [-a, a - rho * m, rho * m - sigma * d, sigma * d]

    y, h = [1.0, 0.0, 0.0, 0.0], theta / steps
    for _ in range(steps):
        k1 = rates(y)
        k2 = rates([v + h / 2 * k for v, k in zip(y, k1, strict=True)])
        k3 = rates([v + h / 2 * k for v, k in zip(y, k2, strict=True)])
        k4 = rates([v + h * k for v, k in zip(y, k3, strict=True)])
        y = [v + h / 6 * (p + 2 * q + 2 * r + s) for v, p, q, r, s in zip(y, k1, k2, k3, k4, strict=True)]
    return y


@pytest.mark.parametrize(("rho", "sigma"), [(0.5, 0.02), (1.0, 1.0), (0.3, 0.3), (2.0, 0.0), (0.5, 1.0)])
def test_small_steps_through_the_rate_equations_lead_to_the_same_shares(rho: float, sigma: float) -> None:
    a, m, d, q = integrated(2.0, rho, sigma)
    assert shares(m + 2 * d + 3 * q, rho, sigma) == pytest.approx((a, m, d, q), abs=1e-9)


@given(equivalents, ratios, ratios, st.floats(0.0, 1.0).filter(lambda c: c == 0 or c >= 1e-20))
def test_shares_lie_between_0_and_1_and_add_up(E: float, rho: float, sigma: float, conversion: float) -> None:
    found = distribution(E, rho, sigma, conversion)
    parts = (found.starting, found.mono, found.di, found.quaternary)
    assert all(isfinite(part) and 0 <= part <= 1 for part in parts)
    assert sum(parts) == pytest.approx(1.0, abs=1e-12)
    assert found.left_over >= 0
    taken_up = found.mono + 2 * found.di + 3 * found.quaternary
    assert taken_up + found.left_over == pytest.approx(E, rel=1e-9)


@given(st.floats(0.001, 3.2), st.floats(0.0001, 0.5), ratios, ratios)
def test_more_alkylating_agent_leaves_less_diamine_and_gives_more_quaternary(E, more, rho, sigma) -> None:
    few, many = distribution(E, rho, sigma), distribution(E + more, rho, sigma)
    assert many.starting <= few.starting + 1e-12
    assert many.quaternary >= few.quaternary - 1e-12
    assert many.di + many.quaternary >= few.di + few.quaternary - 1e-12


@given(st.floats(0.05, 1.95), st.floats(0.01, 5.0), st.floats(1.01, 3.0))
def test_a_faster_second_step_gives_less_mono(E: float, rho: float, factor: float) -> None:
    assert distribution(E, rho * factor).mono <= distribution(E, rho).mono + 1e-12


@pytest.mark.parametrize(
    ("N", "share"), [(0.5, 0.0), (1.0, 0.50), (2.0, 0.75), (3.0, 0.833333), (5.0, 0.90), (10.0, 0.95)]
)
def test_the_share_of_mono_is_that_of_statistics(N: float, share: float) -> None:
    assert share_of_mono(N) == pytest.approx(share, abs=5e-7)


def test_a_share_counts_what_is_left_over_as_lost() -> None:
    assert share_of_mono(0.8, ratio=0.0) == pytest.approx(0.8)
    assert share_of_mono(1.0, conversion=0.5) == pytest.approx(0.375)  # 0.5 eq. reacts: 0.375 mono, 0.0625 di


@given(st.floats(1e-6, 1e9), ratios, ratios)
def test_a_share_of_mono_lies_between_0_and_1_and_grows_with_the_diamine(N: float, rho: float, sigma: float) -> None:
    some, more = share_of_mono(N, rho, sigma), share_of_mono(N * 1.5, rho, sigma)
    assert 0 <= some <= more + 1e-12 <= 1 + 1e-12


@pytest.mark.parametrize(("share", "N"), [(0.5, 1.0), (0.75, 2.0), (0.9, 5.0), (0.95, 10.0), (0.99, 50.0)])
def test_the_diamine_needed_for_a_share_is_that_of_statistics(share: float, N: float) -> None:
    assert diamine_needed_for(share) == pytest.approx(N, rel=1e-9)
    assert diamine_needed_for(share, 0.5 * (1 + 1e-9)) == pytest.approx(N, rel=1e-6)  # the general way agrees


def test_a_second_group_that_never_comes_needs_no_excess_of_diamine() -> None:
    assert diamine_needed_for(0.9, ratio=0.0) == 0.9


@given(st.floats(1e-3, 1 - 1e-9), st.floats(1e-6, 1e6), ratios)
def test_the_diamine_needed_gives_the_share_wanted(share: float, rho: float, sigma: float) -> None:
    assert share_of_mono(diamine_needed_for(share, rho, sigma), rho, sigma) == pytest.approx(share, abs=1e-9)


@given(st.floats(1e-300, 1 - 1e-16), st.floats(1e-20, 1e20), ratios)
def test_the_diamine_needed_is_a_number_for_every_ratio(share: float, rho: float, sigma: float) -> None:
    N = diamine_needed_for(share, rho, sigma)
    assert isfinite(N)
    assert N > 0


@pytest.mark.parametrize("wrong", [-0.1, float("nan"), float("inf"), 1e30, 1e-30])
@pytest.mark.parametrize("place", range(4))
def test_what_is_no_number_to_calculate_with_is_refused(wrong: float, place: int) -> None:
    arguments = [1.0, 0.5, 0.02, 1.0]
    arguments[place] = wrong
    with pytest.raises(QuantityError, match=r"Type|100 %"):
        distribution(*arguments)


def test_a_conversion_above_100_percent_is_refused() -> None:
    with pytest.raises(QuantityError, match="100 %"):
        distribution(1.0, conversion=1.01)


@pytest.mark.parametrize("N", [0.0, -1.0, float("nan"), float("inf")])
def test_a_share_without_a_number_of_diamine_is_refused(N: float) -> None:
    with pytest.raises(QuantityError, match="diamine"):
        share_of_mono(N)


@pytest.mark.parametrize("share", [0.0, 1.0, -0.5, 1.5, float("nan")])
def test_all_or_nothing_as_mono_is_refused(share: float) -> None:
    with pytest.raises(QuantityError, match="endless diamine"):
        diamine_needed_for(share)


@pytest.mark.parametrize("rates", [(-1.0, 0.0), (0.5, float("nan"))])
def test_rates_that_are_no_numbers_are_refused_for_the_inverse_too(rates: tuple[float, float]) -> None:
    with pytest.raises(QuantityError, match="alkylation"):
        diamine_needed_for(0.9, *rates)


def test_just_below_the_limit_the_last_trace_is_still_found() -> None:
    for sigma in (0.02, 0.3, 0.7, 1.0, 1.9, 7.0, 1e6):
        for below in (4e-16, 1e-15, 1e-12):
            found = distribution(3.0 - below, 0.5, sigma)
            assert found.quaternary == pytest.approx(1.0, abs=1e-11)
            assert found.left_over == 0.0
    assert exp(-800.0) == 0.0  # the θ at which the search ends


@pytest.mark.parametrize(
    ("rho", "sigma"), [(0.5, 0.0), (0.5, 0.02), (1.0, 1.0), (20.0, 3.0), (0.01, 1e-4), (0.0, 0.0), (0.3, 0.3)]
)
def test_a_whole_curve_has_the_shares_of_its_single_points(rho: float, sigma: float) -> None:
    E = [place / 20 for place in range(66)]  # to 3.25, beyond every limit
    for one, found in zip(E, distributions(E, rho, sigma, 0.95), strict=True):
        alone = distribution(one, rho, sigma, 0.95)
        assert (found.starting, found.mono, found.di, found.quaternary, found.left_over) == pytest.approx(
            (alone.starting, alone.mono, alone.di, alone.quaternary, alone.left_over), abs=1e-12
        )


@given(st.lists(equivalents, max_size=6), ratios, ratios)
def test_equivalents_in_any_order_have_their_own_shares(some: list[float], rho: float, sigma: float) -> None:
    for one, found in zip(some, distributions(some, rho, sigma), strict=True):
        alone = distribution(one, rho, sigma)
        assert (found.starting, found.mono, found.di) == pytest.approx((alone.starting, alone.mono, alone.di), abs=1e-9)


@pytest.mark.parametrize("rho", [1e-3, 1e-8, 1e-20])
def test_a_curve_goes_on_right_where_the_second_group_is_very_slow(rho: float) -> None:
    """All is mono at 1 eq.; what is over goes on to di, however long that takes."""
    for found, mono in zip(distributions((1.375, 1.375, 1.9), rho), (0.625, 0.625, 0.1), strict=True):
        assert (found.starting, found.mono) == pytest.approx((0.0, mono), abs=1e-9)


def test_a_curve_of_no_points_is_none() -> None:
    assert distributions([]) == ()
