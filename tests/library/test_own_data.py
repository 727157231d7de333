import pytest

from diazgui.core.own_value import OwnValue
from diazgui.core.quantities import Density, Fraction, MolarMass, QuantityError
from diazgui.core.sheet import ByEquivalents, Entry, Role, Sheet
from diazgui.core.substance import TYPED, Compound, Dispersion, Fact, Neat, Salt, Solution, Substance
from diazgui.library.own_data import (
    read_hazards,
    read_property,
    rows_that_differ,
    stated,
    unreadable,
    value_text,
    with_own_data,
    with_own_in_rows,
)
from diazgui.units import Notation

POINT, COMMA = Notation("."), Notation(",")
THF = Compound("tetrahydrofuran", "C1CCOC1", "C4H8O", MolarMass(72.107), inchikey="WYURNTSHIVDZCO-UHFFFAOYSA-N")
BOTTLE = Substance(THF, Neat(), Density(889.0), facts=(Fact("density", "a label"),), id="thf")


@pytest.mark.parametrize(
    ("of", "typed", "value", "note"),
    [
        ("density", "0.889", "0.889 g/mL", ""),
        ("density", "0.8892 g/mL at 20 °C; label of 2026", "0.8892 g/mL at 20 °C", "label of 2026"),
        ("boiling point", "198-199 °C at 17 mmHg", "198–199 °C at 17 mmHg", ""),
        ("boiling point", "73 to 75 / 17 mmHg", "73–75 °C at 17 mmHg", ""),
        ("melting point", "-61 to -60 °C", "-61 to -60 °C", ""),
        ("flash point", "−14", "-14 °C", ""),
        ("molar mass", "72.2; of the batch", "72.20 g/mol", "of the batch"),
        ("hazards", "flammable, GHS07", "GHS02 GHS07", ""),
        ("hazards", "none", "none", ""),
        ("name", "  my   THF ", "my THF", ""),
        ("note", "over sieves; 3 Å", "over sieves; 3 Å", ""),
    ],
)
def test_a_value_is_kept_as_on_a_label(of, typed, value, note):
    assert stated(of, typed, POINT) == OwnValue(of, value, "", note)


def test_a_decimal_comma_is_kept_as_a_point():
    assert stated("density", "0,889 g/mL", COMMA).value == "0.889 g/mL"


@pytest.mark.parametrize(
    ("of", "typed", "told"),
    [
        ("density", "0", "greater than 0"),
        ("density", "heavy", "begin with a number"),
        ("density", "0.889 °C", "unit of temperature"),
        ("boiling point", "80–60", "from the lower to the higher"),
        ("boiling point", "1–2–3", "one value, or two"),
        ("boiling point", "-300", "absolute zero"),
        ("boiling point", "", "Nothing was typed"),
        ("hazards", "GHS10", "GHS01 to GHS09"),
        ("hazards", "smelly", "not a pictogram"),
        ("hazards", "", "codes of the pictograms"),
        ("name", " ", "empty"),
        ("name", "x" * 201, "200 characters"),
        ("note", "\x07", "can be read"),
        ("density", "0.9; " + "x" * 81, "80 characters"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(of, typed, told):
    with pytest.raises(QuantityError, match=told):
        stated(of, typed, POINT)


def test_what_is_kept_reads_as_it_was_typed():
    value = read_property("boiling point", "73–75 °C at 17 mmHg")
    assert (value.low, value.high, value.at, value.is_own) == (73.0, 75.0, "17 mmHg", True)
    assert value_text(value) == "73–75 °C at 17 mmHg"
    assert value_text(read_property("density", "0.8892 g/mL"), COMMA) == "0,8892 g/mL"


def test_pictograms_are_read_by_code_or_word_each_once_and_in_order():
    assert read_hazards("8, flammable, 02") == ("GHS02", "GHS08")
    assert read_hazards("no pictogram") == ()


def test_own_values_win_on_a_sheet_and_are_marked_as_typed():
    own = {
        "name": OwnValue("name", "dry THF"),
        "density": OwnValue("density", "0.880–0.890 g/mL at 25 °C"),
        "molar mass": OwnValue("molar mass", "72.20 g/mol"),
        "hazards": OwnValue("hazards", "GHS02"),
        "boiling point": OwnValue("boiling point", "66 °C"),
        "note": OwnValue("note", "still"),
    }
    made = with_own_data(BOTTLE, own)
    assert made.compound.name == "dry THF"
    assert made.compound.molar_mass == 72.2
    assert made.compound.structure_molar_mass == 72.107
    assert made.density == 885.0
    assert made.hazards == ("GHS02",)
    assert made.hazards_source == TYPED
    assert made.facts == (Fact("molar mass", TYPED), Fact("density", TYPED))
    assert made.id == "thf"


def test_nothing_changes_where_nothing_is_stated():
    assert with_own_data(BOTTLE, {}) is BOTTLE


@pytest.mark.parametrize("supply", [Solution(1.0, "hexane"), Dispersion(Fraction(0.6), "mineral oil")])
def test_the_density_of_the_compound_is_not_that_of_its_solution_or_dispersion(supply):
    bottle = Substance(THF, supply, Density(700.0))
    assert with_own_data(bottle, {"density": OwnValue("density", "0.889 g/mL")}).density == 700.0


def test_pictograms_of_the_compound_hold_for_its_dispersion_but_for_no_solution():
    own = {"hazards": OwnValue("hazards", "GHS02")}
    assert with_own_data(Substance(THF, Dispersion(Fraction(0.6))), own).hazards == ("GHS02",)
    assert with_own_data(Substance(THF, Solution(1.0)), own).hazards_source == ""


def test_the_molar_mass_of_a_salt_follows_from_its_parts():
    salt = Substance(THF, Salt(()))
    assert with_own_data(salt, {"molar mass": OwnValue("molar mass", "80 g/mol")}) == salt


def test_what_was_typed_of_the_very_bottle_stays_unless_it_is_asked_for():
    bottle = Substance(THF, Neat(), Density(870.0), facts=(Fact("density", TYPED),))
    own = {"density": OwnValue("density", "0.889 g/mL")}
    assert with_own_data(bottle, own) == bottle
    assert with_own_data(bottle, own, wins_over_bottle=True).density == 889.0
    typed = Substance(THF, hazards=("GHS07",), hazards_source=TYPED)
    assert with_own_data(typed, {"hazards": OwnValue("hazards", "none")}).hazards == ("GHS07",)


def test_a_value_that_cannot_be_read_is_not_used_and_told_of():
    own = {
        "density": OwnValue("density", "thick"),
        "hazards": OwnValue("hazards", 3.0),
        "name": OwnValue("name", 5.0),
        "note": OwnValue("note", "fine"),
    }
    assert with_own_data(BOTTLE, own) == BOTTLE
    told = unreadable(own)
    assert len(told) == 2
    assert told[0].startswith("Your own density, “thick”, cannot be read and is not used.")
    assert unreadable({"density": OwnValue("density", "0.9 g/mL")}) == ()


def test_rows_of_the_compound_that_differ_take_own_values_and_keep_how_they_are_stated():
    others = Substance(Compound("water", inchikey="XLYOFNOQVPJJNP-UHFFFAOYSA-N"), Neat(), Density(998.0))
    sheet = Sheet(
        (
            Entry("solvent", Role.SOLVENT, BOTTLE, ByEquivalents(2.0)),
            Entry("wash", Role.WORK_UP, others),
            Entry("rinse", Role.WORK_UP, with_own_data(BOTTLE, {"density": OwnValue("density", "0.880 g/mL")})),
        )
    )
    own = {"density": OwnValue("density", "0.880 g/mL")}
    assert rows_that_differ(sheet, THF, own) == ("solvent",)
    made = with_own_in_rows(sheet, THF, own)
    assert made.entry("solvent").substance.density == 880.0
    assert made.entry("solvent").basis == ByEquivalents(2.0)
    assert made.entry("wash") == sheet.entry("wash")
    assert rows_that_differ(made, THF, own) == ()
