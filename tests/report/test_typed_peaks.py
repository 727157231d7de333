"""Peaks as chemists type and paste them."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diazgui.core.peaks import Peak
from diazgui.core.quantities import QuantityError
from diazgui.core.tolerance import Tolerance
from diazgui.report.typed_peaks import MOST_PEAKS, peaks_text, read_peaks, read_tolerance
from diazgui.units import POINT_ONLY, Notation

POINT, COMMA = Notation("."), Notation(",")
BOTH = (Peak(197.11, 80.0, 2), Peak(293.11, 20.0, 2))
BARE = (Peak(197.1, None, 1), Peak(293.1, None, 1))


@pytest.mark.parametrize(
    ("text", "peaks"),
    [
        ("197.11:80,293.11:20", BOTH),
        ("197.11:80, 293.11:20", BOTH),
        ("197.11: 80; 293.11 = 20", BOTH),
        ("197.11:80\n293.11:20\n", BOTH),
        ("197.11 (80), 293.11 (20 %)", BOTH),
        ("m/z 197.11 (80); m/z = 293.11 (20)", BOTH),
        ("197.11  80 %\n293.11\xa0 20%", BOTH),
        ("197.11 80\n293.11 20", BOTH),
        ("197.11\t80\n293.11\t20", BOTH),
        ("m/z\tArea\n197.11\t80\n\n293.11\t20 %", BOTH),
        ("m/z,Area\n197.11,80\n293.11,20", BOTH),
        ("RT / min\tm/z\tArea\tArea %\n1.20\t197.11\t80\t80\n2.40\t293.11\t20\t20", BOTH),
        ("Intensity\tMass\n80\t197.11\n20\t293.11", BOTH),
        ("m/z\tRT\n197.1\t1.2\n293.1\t2.2", BARE),
        ("197.1, 293.1", BARE),
        ("197.1 and 293.1", BARE),
        ("197.1;293.1", BARE),
        ("Peaks seen\n197.1\n293.1", BARE),
        ("197.1\t\n293.1", BARE),
        ("197.1107 80 %", (Peak(197.1107, 80.0, 4),)),
        ("197.11:1.2e6", (Peak(197.11, 1200000.0, 2),)),
        ("m/z\tArea\n197.11\t1,234,567", (Peak(197.11, 1234567.0, 2),)),
        ("197.11070123456", (Peak(197.110701, None, 6),)),
        ("197.1000", (Peak(197.1, None, 4),)),
        ("", ()),
        (" \n,;\t", ()),
    ],
)
def test_peaks_are_read_with_a_decimal_point_wherever_one_works(text, peaks):
    assert read_peaks(text, POINT) == read_peaks(text, COMMA) == read_peaks(text, POINT_ONLY) == peaks


@pytest.mark.parametrize(
    "text", ["197,11:80; 293,11:20", "197,11:80\n293,11:20", "197,11\t80\n293,11\t20", "m/z;Area\n197,11;80\n293,11;20"]
)
def test_a_decimal_comma_is_read_where_it_can_be_nothing_else(text):
    assert read_peaks(text, COMMA) == read_peaks(text, POINT) == BOTH


def test_where_decimals_are_written_with_a_comma_it_is_one():
    assert read_peaks("197,11:80, 293,11:20", COMMA) == BOTH
    assert read_peaks("197,11", COMMA) == (Peak(197.11, None, 2),)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("197,11", "“197,11” may be one number or two"),
        ("197,293", "“197,293” may be one number or two"),
        ("197.11:80,50", "“80,50” may be an area with decimals"),
        ("197.1 293.1", "“197.1 293.1” may be two peaks"),
        ("197 80", "“197 80” may be two peaks"),
        ("197.11,80\n293.11,20", "“197.11,80” may be two peaks"),
        ("197.11;80\n293.11;20", "“197.11;80” may be two peaks"),
        ("197.1 293.1 389.1", "“197.1 293.1 389.1” is no peak"),
        ("197.11:80, abc", "“abc” is no peak"),
        ("197.11:-3", "“197.11:-3” is no peak"),
        ("197.11 (80", "“197.11 (80” is no peak"),
        ("12:80", "“12:80” has no m/z between 45 and 10000"),
        ("12345.6", "“12345.6” has no m/z"),
        ("[M+H]+ 197.11", "“[M+H]+ 197.11” is no peak"),
        ("1.2\t197.11\t80", "has more columns than m/z and area"),
        ("RT\tArea\n1.2\t80", "“RT Area” names no column of m/z"),
        ("m/z\tArea\n197.11\tx", "“197.11 x” is no row of m/z and area"),
        ("m/z\tArea\n197.11\t80\nTotal\t80", "“Total 80” is no row"),
        ("RT\tm/z\n1.2", "“1.2” has no m/z in its column"),
        ("m/z 197.11 and something far too long to be shown", "“something far too long to be …”"),
    ],
)
def test_what_is_no_peak_is_refused_by_name(text, named):
    with pytest.raises(QuantityError) as refused:
        read_peaks(text, POINT)
    assert named in str(refused.value)


def test_a_comma_among_decimal_commas_is_refused_by_name():
    with pytest.raises(QuantityError, match="“197,11:80,293,11:20” is no peak"):
        read_peaks("197,11:80,293,11:20", COMMA)


def test_a_spectrum_is_no_list_of_peaks():
    some = "\n".join(["197.11"] * MOST_PEAKS)
    assert len(read_peaks(some, POINT)) == MOST_PEAKS
    for text in (f"{some}\n197.11", "1" * 20_001):
        with pytest.raises(QuantityError, match="more than 300 peaks"):
            read_peaks(text, POINT)


def test_peaks_are_written_as_they_were_typed():
    assert peaks_text((*BOTH, Peak(197.0, None, 0), Peak(197.1, 0.25, 4)), COMMA) == (
        "197,11: 80\n293,11: 20\n197\n197,1000: 0,25"
    )


PEAKS = st.lists(
    st.builds(
        lambda mz, decimals, area: Peak(round(mz, decimals), area, decimals),
        st.floats(50, 5000),
        st.integers(0, 6),
        st.none() | st.floats(0, 1e12).map(lambda area: round(area, 3)),
    ),
    max_size=8,
).map(tuple)


@settings(deadline=None)
@given(peaks=PEAKS, notation=st.sampled_from([POINT, COMMA]))
def test_what_is_written_is_read_back(peaks, notation):
    assert read_peaks(peaks_text(peaks, notation), notation) == peaks


@settings(deadline=None, max_examples=300)
@given(text=st.text(alphabet="0123456789.,:;() \t\n%m/zaAreand[+]-éé\u2028\x00", max_size=60))
def test_any_text_is_read_or_refused_with_a_sentence(text):
    for notation in (POINT, COMMA, POINT_ONLY):
        with contextlib.suppress(QuantityError):
            assert all(45 <= one.mz <= 10_000 for one in read_peaks(text, notation))


@pytest.mark.parametrize(
    ("text", "tolerance"),
    [
        ("0.1 Da", Tolerance(0.1)),
        ("±10ppm", Tolerance(10.0, ppm=True)),
        ("5 mDa", Tolerance(0.005)),
        ("0.5 u", Tolerance(0.5)),
        ("  ", None),
    ],
)
def test_a_tolerance_is_read(text, tolerance):
    assert read_tolerance(text, POINT) == tolerance


@pytest.mark.parametrize("text", ["0.1", "x", "0,1 Da", "-1 Da", "0 Da", "2 Da", "1e3 ppm"])
def test_what_is_no_tolerance_is_refused(text):
    with pytest.raises(QuantityError, match=r"such as 0.1 Da or 10 ppm"):
        read_tolerance(text, POINT)


def test_a_tolerance_may_have_a_decimal_comma():
    assert read_tolerance("0,1 Da", COMMA) == Tolerance(0.1)
