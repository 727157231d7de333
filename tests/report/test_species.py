"""The species of a step in words and as data."""

from dataclasses import replace

from diazgui.core.quantities import MolarMass
from diazgui.core.sheet import Sheet
from diazgui.core.species import (
    Coincidence,
    Ion,
    LeftOut,
    Peak,
    Seen,
    Species,
    SpeciesKind,
    StepSpecies,
)
from diazgui.library.bench import worked_example
from diazgui.library.species import species_for
from diazgui.report.species import COLUMNS, NOTHING, conditions, isotopes, rows, species_data, species_text, traps
from diazgui.units import Notation

POINT = Notation(".")
BROMIDE = (Peak(0, 100.0), Peak(1, 8.6), Peak(2, 97.6), Peak(3, 8.3), Peak(4, 0.3))


def ion(label: str, mz: float, formula: str = "C5H5S+", pattern: tuple[Peak, ...] = (), note: str = "") -> Ion:
    return Ion(label, formula, mz, pattern=pattern, note=note)


def species(key: str, *ions: Ion, **more: str) -> Species:
    why = "It forms."
    return Species(
        key,
        SpeciesKind.BY_PRODUCT,
        key.capitalize(),
        "C",
        "CH4",
        MolarMass(16.043),
        16.0313,
        ions,
        why,
        "field",
        **more,
    )


def sheet(tab: str, step: str) -> Sheet:
    return worked_example().tab(tab).route.step(step).sheet


def test_a_species_is_told_with_masses_ions_and_source() -> None:
    said = species_text(species_for(sheet("mono-boc", "C")), POINT)
    assert said.startswith(
        "Deprotected amine: 1-(2-thienylmethyl)-1,4-diazepane (intended product)\n"
        "  C₁₀H₁₆N₂S · 196.32 g/mol · exact mass 196.1034\n"
        "  [M+H]⁺    197.1107\n"
        "  [M+2H]²⁺   99.0590\n"
        "  C₅H₅S⁺     97.0106\n"
        "  Acid takes the Boc group off as isobutene and carbon dioxide; the amine stays as its salt. "
        "(general knowledge of the field)\n"
        "  [M+H]⁺ 197.1107 is also [M+H−C₅H₈O₂]⁺ of “Starting amine”: tell them apart by retention time.\n\n"
        "Starting amine: N-Boc-N′-(2-thienylmethyl)-1,4-diazepane (starting material)\n"
    )
    assert "  Needs acid on a Boc group; less with a scavenger." in said


def test_the_decimal_comma_reaches_every_number() -> None:
    said = species_text(species_for(sheet("mono-boc", "C")), Notation(","))
    assert "196,32 g/mol · exact mass 196,1034" in said
    assert "[M+H]⁺ 197,1107 is also" in said


def test_what_shows_no_ion_and_what_is_left_out_say_so() -> None:
    found = StepSpecies((species("gas"),), (LeftOut("di", "There is one N–H only."),))
    assert species_text(found, POINT) == (
        "Gas (by-product)\n  CH₄ · 16.04 g/mol · exact mass 16.0313\n"
        "  No ion of its own is expected in a positive spectrum.\n  It forms. (general knowledge of the field)\n\n"
        "Left out: There is one N–H only."
    )
    assert species_text(StepSpecies(), POINT) == NOTHING


def test_isotopes_are_told_where_chlorine_or_bromine_matter() -> None:
    assert isotopes(ion("[M+H]⁺", 171.0, "C7H8Br+", BROMIDE)) == "M 100 : M+2 98"
    assert isotopes(ion("[M+H]⁺", 97.0, "C5H5S+", BROMIDE)) == ""


def test_conditions_are_one_sentence() -> None:
    one = species("a", site="at the N–H between CH₂ and CH₂", depends_on="DMF", caution="which N: not verified")
    assert conditions(one) == "At the N–H between CH₂ and CH₂; needs DMF; which N: not verified."
    assert conditions(species("a")) == ""


def test_ions_of_one_nominal_mass_need_resolution() -> None:
    amide, di, salt = ion("[M+H]⁺", 293.0930), ion("[M+H]⁺", 293.1141), ion("M⁺", 293.1141)
    near = Coincidence(False, (Seen("amide", amide), Seen("di", di), Seen("salt", salt)))
    found = StepSpecies((species("amide", amide), species("di", di), species("salt", salt)), (), (near,))
    assert traps(found, found.species[0], POINT) == (
        "[M+H]⁺ 293.0930 lies close to [M+H]⁺ 293.1141 of “Di” and M⁺ 293.1141 of “Salt”: tell them apart by "
        "exact mass or retention time.",
    )
    assert traps(found, species("other"), POINT) == ()


def test_isomers_are_named_once_and_as_such() -> None:
    one, two = ion("[M+H]⁺", 201.1598), ion("[M+H]⁺", 201.1598)
    first, second = species("mono", one), replace(species("mono", two), id="mono-2")
    third = replace(species("mono", two), id="mono-3")
    same = Coincidence(True, (Seen("mono", one), Seen("mono-2", two), Seen("mono-3", two)))
    assert traps(StepSpecies((first, second, third), (), (same,)), first, POINT) == (
        "[M+H]⁺ 201.1598 is also [M+H]⁺ of its isomer: tell them apart by retention time.",
    )


def test_the_table_to_copy_has_a_row_for_each_ion() -> None:
    found = StepSpecies((species("a", ion("[M+H]⁺", 17.0386), ion("[M+Na]⁺", 39.0205)), species("b")))
    assert rows(found, POINT) == (
        ("A", "by-product", "CH₄", "16.04", "16.0313", "[M+H]⁺", "17.0386", "", "C"),
        ("A", "by-product", "CH₄", "16.04", "16.0313", "[M+Na]⁺", "39.0205", "", "C"),
        ("B", "by-product", "CH₄", "16.04", "16.0313", "", "", "", "C"),
    )
    assert all(len(row) == len(COLUMNS) for row in rows(found, POINT))


def test_data_are_unrounded_and_name_their_units() -> None:
    data = species_data(species_for(sheet("mono-boc", "C")))
    free = data["species"][0]
    assert (free["id"], free["kind"], free["site"]) == ("free", "intended product", None)
    assert abs(free["molar_mass_g_per_mol"] - 196.319) < 1e-3
    first = free["ions"][0]
    assert (first["ion"], first["formula"], first["charge"]) == ("[M+H]⁺", "C10H17N2S+", 1)
    assert abs(first["mz"] - 197.1107) < 5e-5
    assert first["isotopes"][0] == {"above": 0, "percent": 100.0}
    assert data["left_out"] == []
    assert data["coincidences"][0]["same"] == "m/z"
    assert [one["species"] for one in data["coincidences"][0]["ions"]] == ["free", "amine"]
