"""What the cells of a list say, as labels and stockrooms write it; and what a chemist is told of the others."""

from datetime import date

import pytest

from diazgui.core.quantities import QuantityError
from diazgui.files.shelf_import_cells import read_amount, read_date, read_density, read_purity, read_strength
from diazgui.files.shelf_import_columns import DateOrder
from diazgui.units import LOCAL_POINT, Kind, Notation

COMMA = Notation(",")


def refusal(do, *arguments, **named) -> str:
    with pytest.raises(QuantityError) as caught:
        do(*arguments, **named)
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "2026-04-03",
        "2026/4/3",
        "2026-04-03 00:00:00",
        "2026-04-03T10:15:00Z",
        "3.4.2026",
        "03.04.26",
        "3 Apr 2026",
        "3. April 2026",
        "03-Apr-26",
        "April 3, 2026",
        " 2026-04-03 ",
    ],
)
def test_a_date_that_can_be_read_in_one_way_is_read(text):
    assert read_date(text, DateOrder.REFUSED, "opened") == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [("13/4/2026", date(2026, 4, 13)), ("4/13/2026", date(2026, 4, 13)), ("4-4-2026", date(2026, 4, 4))],
)
def test_a_day_beyond_twelve_tells_the_order(text, day):
    assert read_date(text, DateOrder.REFUSED, "opened") == day


def test_a_date_that_can_be_two_is_refused_until_the_order_is_chosen():
    assert refusal(read_date, "03/04/2026", DateOrder.REFUSED, "opened") == (
        "“03/04/2026” can be two days (opened). Choose the order of day and month, or write 2026-04-30."
    )
    assert read_date("03/04/2026", DateOrder.DAY_FIRST, "opened") == date(2026, 4, 3)
    assert read_date("03/04/2026", DateOrder.MONTH_FIRST, "opened") == date(2026, 3, 4)


@pytest.mark.parametrize("text", ["2026-02", "02/2026", "Feb 2026", "Februar 2026", "2.2026"])
def test_a_month_ends_on_its_last_day_and_does_not_say_when_a_bottle_was_opened(text):
    assert read_date(text, DateOrder.REFUSED, "expiry", ends=True) == date(2026, 2, 28)
    assert refusal(read_date, text, DateOrder.REFUSED, "opened") == (
        f"“{text}” has no day (opened). Write the whole date, such as 2026-04-30."
    )


@pytest.mark.parametrize(
    ("word", "month"),
    [("März", 3), ("Mär", 3), ("Mrz", 3), ("Mai", 5), ("Okt", 10), ("Dez.", 12), ("Sept", 9), ("DEC", 12)],
)
def test_months_have_names(word, month):
    assert read_date(f"1. {word} 2026", DateOrder.REFUSED, "opened") == date(2026, month, 1)


@pytest.mark.parametrize(
    "text", ["soon", "2026", "31.2.2026", "0/0/2026", "46000", "3.4", "1 Foo 2026", "9" * 500, "0000-01-01", "²/³/2026"]
)
def test_what_is_no_date_is_refused(text):
    said = refusal(read_date, text, DateOrder.DAY_FIRST, "expiry", ends=True)
    assert said.endswith("is not a date (expiry). Write it as 2026-04-30.")
    assert len(said) < 120


@pytest.mark.parametrize(
    ("text", "unit", "kind", "value"),
    [
        ("5 g", "", Kind.MASS, 5000.0),
        ("5", "g", Kind.MASS, 5000.0),
        ("2,5 kg", "", Kind.MASS, 2_500_000.0),
        ("100ml", "g", Kind.VOLUME, 100.0),
        ("1 Liter", "", Kind.VOLUME, 1000.0),
        ("250 Gramm", "", Kind.MASS, 250_000.0),
        ("0", "", Kind.MASS, 0.0),
        ("0 mL", "", Kind.VOLUME, 0.0),
        (".5 g", "", Kind.MASS, 500.0),
        ("1e3 mg", "", Kind.MASS, 1000.0),
    ],
)
def test_an_amount_is_a_mass_or_a_volume(text, unit, kind, value):
    reading = read_amount(text, unit, LOCAL_POINT)
    assert reading is not None
    assert (reading.kind, reading.value) == (kind, value)


def test_an_empty_cell_is_not_known():
    assert read_amount(" ", "g", LOCAL_POINT) is None
    assert read_density("", "", LOCAL_POINT) is None
    assert read_strength("", "", LOCAL_POINT) is None
    assert read_purity(" ", LOCAL_POINT) == (None, "")


@pytest.mark.parametrize(
    ("text", "unit", "sentence"),
    [
        (
            "5",
            "",
            "“5” has no unit (g or mL). Write it behind the number or the heading, or choose its column.",
        ),
        ("5 mmol", "", "mmol is a unit of amount. Type the mass or volume, for example 1.002 g or 12.5 mL."),
        ("5", "cans", "“cans” is not a unit known here. Type one number and its unit, for example 1.002 g or 12.5 mL."),
        ("-5 g", "", "Type the mass without a sign, for example 1.002 g: a negative one has no meaning."),
        (
            "2 x 5 g",
            "",
            "“x 5 g” is not a unit known here. Type one number and its unit, for example 1.002 g or 12.5 mL.",
        ),
        ("5-10 g", "", "Type one number, not a calculation or a range, for example 1.002 g or 12.5 mL."),
        (
            "half full",
            "",
            "That does not begin with a number in the digits 0 to 9. Type one, for example 1.002 g or 12.5 mL.",
        ),
        ("1,000 g", "", "1,000 can be read in two ways. Type 1.000 or 1000."),
    ],
)
def test_what_is_no_amount_is_refused(text, unit, sentence):
    assert refusal(read_amount, text, unit, LOCAL_POINT) == sentence


def test_a_decimal_comma_is_read_as_the_reader_writes():
    reading = read_amount("1,000 g", "", COMMA)
    assert reading is not None
    assert reading.value == 1000.0


def test_densities_and_strengths_have_the_unit_of_their_column():
    assert read_density("0,889", "", COMMA) == 889.0
    assert read_density("1.489 g/cm³", "", LOCAL_POINT) == 1489.0
    found = [read_strength(text, unit, LOCAL_POINT) for text, unit in (("2.5 M", ""), ("37", "%"), ("1.5", "mmol/g"))]
    assert [(one.kind, one.value) for one in found if one] == [
        (Kind.CONCENTRATION, 2.5),
        (Kind.PURITY, 0.37),
        (Kind.LOADING, 0.0015),
    ]


def test_a_strength_without_a_unit_or_in_normals_is_refused():
    assert refusal(read_strength, "2.5", "", LOCAL_POINT) == (
        "“2.5” has no unit (M, % or mmol/g). Write it behind the number or the heading, or choose its column."
    )
    assert refusal(read_strength, "1 N", "", LOCAL_POINT) == (
        "Normality is not read. Type the molarity: type 1 M for HCl."
    )


@pytest.mark.parametrize(
    ("text", "purity", "doubt"),
    [
        ("98 %", 0.98, ""),
        ("98%", 0.98, ""),
        ("98", 0.98, ""),
        ("99.5 %", 0.995, ""),
        ("100 %", 1.0, ""),
        ("≥98 %", 0.98, "“≥98 %” is taken as 98 %."),
        (">= 99 %", 0.99, "“>= 99 %” is taken as 99 %."),
        ("98 % (HPLC, 254 nm)", 0.98, "“98 % (HPLC, 254 nm)” is taken as 98 %."),
        ("reagent grade, 97%", 0.97, "“reagent grade, 97%” is taken as 97 %."),
        ("99.5+ %", 0.995, "“99.5+ %” is taken as 99.5 %."),
        ("p.a.", 1.0, "“p.a.” is no number: the purity is taken as 100 %."),
    ],
)
def test_a_purity_is_read_as_labels_have_it_and_what_was_taken_is_told(text, purity, doubt):
    assert read_purity(text, LOCAL_POINT) == (purity, doubt)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("97-99 %", "“97-99 %” is not one purity. Write one number, such as 98 %."),
        ("97 to 99 %", "“97 to 99 %” is not one purity. Write one number, such as 98 %."),
        ("98 % and 2 % water", "“98 % and 2 % water” is not one purity. Write one number, such as 98 %."),
        ("0.98", "Is that 0.98 % or 98 %? Type the number with the % sign, for example 98 %."),
        ("4.0 M in dioxane", "“4.0 M in dioxane” is not one purity. Write one number, such as 98 %."),
        ("grade 4.0", "“grade 4.0” is not one purity. Write one number, such as 98 %."),
        ("110 %", "A purity is at most 100 %. Type the percentage from the label, for example 98 %."),
        ("0 %", "The purity must be greater than 0. Type it for example 98 %."),
    ],
)
def test_what_is_not_one_purity_is_refused(text, sentence):
    assert refusal(read_purity, text, LOCAL_POINT) == sentence
