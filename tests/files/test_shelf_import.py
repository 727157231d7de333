"""What would come of a list of bottles: which lines are taken, which are refused and why, and what is doubtful."""

from dataclasses import replace
from datetime import date

import pytest

from diazgui.core.quantities import Concentration, Fraction, Loading, QuantityError
from diazgui.core.shelf import Bottle
from diazgui.core.substance import (
    TYPED,
    Dispersion,
    Fact,
    Label,
    Neat,
    OnSupport,
    Salt,
    Solution,
    SolutionByMass,
)
from diazgui.core.target import ChemistryError
from diazgui.files.shelf import Shelf
from diazgui.files.shelf_import import DateOrder, Field, ImportReport, Mapping, guess_mapping, preview
from diazgui.files.shelf_import_table import Line, Table
from diazgui.library.substances import find_substance, substances
from diazgui.structures.reading import read_structure
from diazgui.units import LOCAL_POINT, Notation

F = Field
XYLENE = read_structure("Cc1ccccc1C")


def report(
    fields: tuple[Field | None, ...], *rows: tuple[str, ...], headings: tuple[str, ...] = (), **more
) -> ImportReport:
    columns = headings or tuple(f"Column {i}" for i, _ in enumerate(fields))
    lines = tuple(Line(number, row) for number, row in enumerate(rows, 2))
    mapping = Mapping(fields, more.pop("dates", DateOrder.REFUSED))
    return preview(Table(columns, lines), mapping, more.pop("notation", LOCAL_POINT), **more)


def taken(fields: tuple[Field | None, ...], row: tuple[str, ...], **more) -> Bottle:
    found = report(fields, row, **more)
    assert [one.reason for one in found.refused] == []
    return found.accepted[0]


def refused(fields: tuple[Field | None, ...], row: tuple[str, ...], **more) -> str:
    found = report(fields, row, **more)
    assert found.accepted == ()
    return found.refused[0].reason


def doubts(fields: tuple[Field | None, ...], *rows: tuple[str, ...], **more) -> list[str]:
    found = report(fields, *rows, **more)
    assert [one.reason for one in found.refused] == []
    return [one.sentence for one in found.doubts]


def test_a_line_becomes_a_bottle_with_all_that_it_says(tmp_path):
    headings = (
        "Name",
        "CAS",
        "Lot",
        "Supplier",
        "Purity",
        "Left (g)",
        "Opened",
        "Expires",
        "Room",
        "Shelf",
        "Note",
        "x",
    )
    row = ("1,4-diazepane", "505-66-8", "L1", "Acme", "98 %", "25", "2026-04-03", "04/2027", "R2", "3", "opened", "-")
    table = Table(headings, (Line(2, row),))
    found = preview(table, guess_mapping(headings), LOCAL_POINT)
    assert (found.refused, found.doubts) == ((), ())
    (one,) = found.accepted
    shipped = substances()["diazepane"]
    assert one.substance.compound == shipped.compound
    assert one.substance.supply == Neat(Fraction(0.98))
    assert one.substance.facts == (Fact("strength", TYPED),)
    assert (one.substance.hazards, one.substance.hazards_source) == (shipped.hazards, shipped.hazards_source)
    assert one.substance.label == Label("L1", "Acme", one.id)
    assert (one.left_mass, one.left_volume) == (25_000.0, None)
    assert (one.opened, one.expires) == (date(2026, 4, 3), date(2027, 4, 30))
    assert (one.place, one.note) == ("R2, 3", "opened")
    shelf = Shelf(tmp_path / "shelf.sqlite")
    shelf.add(*found.accepted)
    assert shelf.bottles() == found.accepted


def test_nothing_of_a_line_that_is_refused_is_lost_from_the_report():
    found = report((F.NAME, F.LEFT), ("THF", "1 L"), ("", ""), ("DCM", "much"))
    assert [one.substance.compound.name for one in found.accepted] == ["THF"]
    assert [(one.line, one.cells) for one in found.refused] == [(4, ("DCM", "much"))]


def test_a_line_that_the_file_has_a_fault_in_is_refused_with_it():
    table = Table(("Name",), (Line(2, ("THF",), "The line has a fault."),))
    assert preview(table, Mapping((F.NAME,)), LOCAL_POINT).refused[0].reason == "The line has a fault."


def test_a_line_that_names_no_compound_is_refused():
    assert refused((F.NAME, F.LEFT), ("", "45 g")) == (
        "There is neither a name, a CAS number nor a structure. Fill in one, or choose its column."
    )


def test_two_columns_for_one_field_are_refused_at_once():
    with pytest.raises(QuantityError) as caught:
        report((F.NAME, F.NAME), ("THF", "THF"), headings=("Name", "Synonym"))
    assert str(caught.value) == ("The columns “Name” and “Synonym” are both taken for the name. Leave one of them out.")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (F.NAME, "1,4-diazepane"),
        (F.NAME, "Homopiperazine"),
        (F.CAS, "505-66-8"),
        (F.CAS, "505668"),
        (F.CAS, " 00505-66-8 "),
        (F.STRUCTURE, "N1CCCNCC1"),
        (F.STRUCTURE, "InChI=1S/C5H12N2/c1-2-6-4-5-7-3-1/h6-7H,1-5H2"),
        (F.INCHIKEY, "FQUYSHZXSKYCSY-UHFFFAOYSA-N"),
    ],
)
def test_a_compound_is_known_by_any_of_its_names(field, text):
    one = taken((field,), (text,))
    assert one.substance.compound.inchikey == "FQUYSHZXSKYCSY-UHFFFAOYSA-N"
    assert one.substance.compound.cas == "505-66-8"


def test_the_name_of_the_list_is_kept():
    assert taken((F.NAME, F.CAS), ("Homopiperazin, my own", "505-66-8")).substance.compound.name == (
        "Homopiperazin, my own"
    )


def test_a_structure_that_is_not_known_here_is_a_compound_of_its_own():
    compound = taken((F.NAME, F.STRUCTURE), ("my amine", "CCCCCCCCCCCNC1CC1")).substance.compound
    assert (compound.name, compound.formula, compound.problem) == ("my amine", "C14H29N", "")


def test_a_name_that_is_not_known_here_is_a_bottle_without_a_structure_and_told():
    one = taken((F.NAME,), ("catalyst 12",))
    problem = "“catalyst 12” is not known here, and no structure was given with it."
    assert (one.substance.compound.smiles, one.substance.compound.problem) == (None, problem)
    without = "The bottle is taken without a structure, so that it has no molar mass."
    assert doubts((F.NAME,), ("catalyst 12",)) == [
        f"“catalyst 12” is not known here. Type a name from the list, a CAS number or a SMILES. {without}"
    ]
    assert doubts((F.NAME,), ("CO",)) == [f"“CO” is not known here, and no structure was given with it. {without}"]


def test_what_a_name_that_may_mean_several_compounds_was_taken_for_is_told():
    def find(text: str):
        return replace(find_substance("Cc1ccccc1C"), compound=replace(XYLENE, name="o-xylene"))

    assert doubts((F.NAME,), ("Xylene, mixed",), find=find) == [
        "“Xylene, mixed” is read as o-xylene (C8H10). Compare the label, or give its CAS number."
    ]
    assert doubts((F.NAME, F.STRUCTURE), ("Xylene, mixed", "Cc1ccccc1C"), find=find) == []
    assert doubts((F.NAME,), ("o-Xylene",), find=find) == []


def test_names_that_are_spelled_alike_are_told_of_and_none_is_taken():
    def find(text: str):
        raise ChemistryError(f"“{text}” is not known here. Did you mean dichloromethane?")

    assert doubts((F.NAME,), ("dichlormethane",), find=find) == [
        "“dichlormethane” is not known here. Did you mean dichloromethane? The bottle is taken without a structure, so "
        "that it has no molar mass."
    ]
    assert taken((F.NAME,), ("dichlormethane",), find=find).substance.compound.smiles is None


@pytest.mark.parametrize("name", ["CO", "NO", "C", "[Na]", "PI"])
def test_a_name_is_never_read_as_a_structure(name):
    assert taken((F.NAME,), (name,)).substance.compound.smiles is None


@pytest.mark.parametrize(
    ("fields", "row", "sentence"),
    [
        (
            (F.NAME, F.CAS),
            ("iodomethane", "505-66-8"),
            "The CAS number means 1,4-diazepane (C5H12N2), and the name iodomethane (CH3I). Correct the wrong one, or "
            "leave it out.",
        ),
        (
            (F.NAME, F.STRUCTURE),
            ("1,4-diazepane", "C1CNCCN1"),
            "The structure means piperazine (C4H10N2), and the name 1,4-diazepane (C5H12N2). Correct the wrong one, or "
            "leave it out.",
        ),
        (
            (F.CAS, F.STRUCTURE),
            ("505-66-8", "CCCCCCCCCCCNC1CC1"),
            "The structure means CCCCCCCCCCCNC1CC1 (C14H29N), and the CAS number 1,4-diazepane (C5H12N2). Correct the "
            "wrong one, or leave it out.",
        ),
        (
            (F.NAME, F.INCHIKEY),
            ("1,4-diazepane", "AAAAAAAAAAAAAA-UHFFFAOYSA-N"),
            "The InChIKey AAAAAAAAAAAAAA-UHFFFAOYSA-N is not that of 1,4-diazepane (C5H12N2), which the line names. "
            "Leave out the wrong one.",
        ),
        (
            (F.NAME, F.CAS),
            ("THF", "505-66-9"),
            "“505-66-9” is not a CAS number: its check digit is wrong. Compare it with the label.",
        ),
        (
            (F.NAME, F.CAS),
            ("THF", "n/a"),
            "“n/a” is not a CAS number: its check digit is wrong. Compare it with the label.",
        ),
        (
            (F.NAME, F.INCHIKEY),
            ("THF", "none"),
            "“none” is not an InChIKey: it has 14, 10 and 1 letters. Leave it out.",
        ),
        (
            (F.NAME, F.STRUCTURE),
            ("THF", "C1CCO"),
            "The structure cannot be used. “C1CCO” cannot be read as SMILES. Check brackets, ring numbers and symbols.",
        ),
    ],
)
def test_what_contradicts_itself_or_is_not_sound_is_refused(fields, row, sentence):
    assert refused(fields, row) == sentence


def test_heavy_water_is_not_water():
    said = refused((F.NAME, F.STRUCTURE), ("water", "[2H]O[2H]"))
    assert said.startswith("The structure means ")
    assert said.endswith(" (H2O), and the name water (H2O). Correct the wrong one, or leave it out.")


def test_two_enantiomers_contradict_each_other_but_a_name_without_stereochemistry_is_only_doubtful():
    def find(text: str):
        known = {"L-alanine": "C[C@H](N)C(=O)O", "alanine": "CC(N)C(=O)O"}
        if text in known:
            return find_substance(known[text])
        raise ChemistryError("no")

    fields = (F.NAME, F.STRUCTURE)
    assert refused(fields, ("L-alanine", "C[C@@H](N)C(=O)O"), find=find).startswith("The structure means ")
    assert doubts(fields, ("alanine", "C[C@@H](N)C(=O)O"), find=find) == [
        "The name says nothing, or something else, of the stereochemistry: the structure is taken."
    ]


def test_a_structure_drawn_as_a_salt_is_one_compound_and_told():
    fields, row = (F.NAME, F.STRUCTURE), ("my salt", "CCCCCCCCCCCNC1CC1.Cl")
    compound = taken(fields, row).substance.compound
    assert (compound.formula, taken(fields, row).substance.supply) == ("C14H30ClN", Neat())
    assert doubts(fields, row) == [
        "The structure is a salt or hydrate and is taken as one compound, exactly as drawn. To count its base, give "
        "the structure of the base, and the salt in a column of its own."
    ]
    assert doubts((F.STRUCTURE,), ("[Cs+].[Cs+].[O-]C([O-])=O",)) == []


def test_a_cas_number_that_is_not_known_is_kept_and_told_where_another_one_is():
    fields, row = (F.NAME, F.CAS), ("1,4-diazepane", "58-08-2")
    found = report(fields, row, find=lambda text: find_substance("diazepane" if text == row[0] else "no such thing"))
    assert found.accepted[0].substance.compound.cas == "58-08-2"
    assert [one.sentence for one in found.doubts] == [
        "58-08-2 is not known here; the CAS number of 1,4-diazepane (C5H12N2) is 505-66-8. That of the line is kept."
    ]


SUPPLIED = (F.NAME, F.FORM, F.PURITY, F.STRENGTH, F.SOLVENT)
DIHYDROCHLORIDE = "dihydrochloride"


@pytest.mark.parametrize(
    ("row", "supply"),
    [
        (("1,4-diazepane", "", "", "", ""), Neat()),
        (("1,4-diazepane", "free base", "", "", ""), Neat()),
        (("1,4-diazepane", "", "", "2 M", "THF"), Solution(Concentration(2.0), "THF")),
        (("1,4-diazepane", "", "", "2 M in THF", ""), Solution(Concentration(2.0), "THF")),
        (("hydrogen chloride", "", "", "37 %", "water"), SolutionByMass(Fraction(0.37), "water")),
        (("sodium hydride", "", "", "60 %", ""), Dispersion(Fraction(0.6), "mineral oil")),
        (("sodium hydride", "", "57 %", "", ""), Dispersion(Fraction(0.57), "mineral oil")),
        (("sodium hydride", "", "", "60 % in paraffin oil", ""), Dispersion(Fraction(0.6), "paraffin oil")),
        (("1,4-diazepane", "", "", "1.5 mmol/g on silica", ""), OnSupport(Loading(0.0015), "silica")),
    ],
)
def test_a_bottle_holds_its_compound_as_the_line_says(row, supply):
    assert taken(SUPPLIED, row).substance.supply == supply


def test_a_salt_is_named_by_its_words():
    supply = taken(SUPPLIED, ("1,4-diazepane", "dihydrochloride monohydrate", "98 %", "", "")).substance.supply
    assert isinstance(supply, Salt)
    assert (supply.name, supply.purity) == ("dihydrochloride monohydrate", 0.98)
    assert [(part.formula, part.ratio) for part in supply.parts] == [("HCl", 2.0), ("H2O", 1.0)]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            ("1,4-diazepane", "powder", "", "", ""),
            "“powder” is not the name of a salt or hydrate that is known here. Write for example dihydrochloride "
            "monohydrate, or leave the column out.",
        ),
        (
            ("1,4-diazepane", "", "", "37 %", ""),
            "A strength in % needs what it is in: fill in the solvent or the oil. Of a pure compound state the purity.",
        ),
        (
            ("1,4-diazepane", "", "", "2", ""),
            "“2” has no unit (M, % or mmol/g). Write it behind the number or the heading, or choose its column.",
        ),
    ],
)
def test_a_supply_that_is_left_open_is_refused(row, sentence):
    assert refused(SUPPLIED, row) == sentence


def test_a_salt_is_known_by_the_name_of_its_base_and_told():
    row = ("Homopiperazine dihydrochloride", "98 %")
    one = taken((F.NAME, F.PURITY), row)
    assert one.substance.compound.name == "1,4-diazepane"
    supply = one.substance.supply
    assert isinstance(supply, Salt)
    assert (supply.name, supply.purity, supply.parts[0].ratio) == ("dihydrochloride", 0.98, 2.0)
    assert (one.substance.density, one.substance.hazards) == (None, ())
    assert doubts((F.NAME, F.PURITY), row) == [
        "1,4-diazepane is taken to be supplied as dihydrochloride, 98 %. Compare the label."
    ]


def test_the_cas_number_of_a_salt_is_not_given_to_its_base():
    fields, row = (F.NAME, F.CAS), ("Homopiperazine dihydrochloride", "58-08-2")

    def find(text: str):
        return find_substance("no such thing" if text == row[1] else text)

    assert taken(fields, row, find=find).substance.compound.cas == "505-66-8"
    assert doubts(fields, row, find=find)[0] == (
        "The CAS number 58-08-2 is taken to be that of the salt, and left out."
    )


@pytest.mark.parametrize("name", ["tert-butanol acetate", "nobody's dihydrochloride", "hydrochloride", "THF powder"])
def test_other_names_are_no_salts(name):
    assert taken((F.NAME,), (name,)).substance.compound.smiles is None


NAMED = (F.NAME, F.CAS, F.PURITY)


@pytest.mark.parametrize(
    ("row", "supply", "told"),
    [
        (
            ("n-Butyllithium solution 2.5 M in hexanes", "109-72-8", ""),
            Solution(Concentration(2.5), "hexanes"),
            "“2.5 M in hexanes” is read from the name. Compare the label.",
        ),
        (
            ("NaH, 60 % dispersion in mineral oil", "7646-69-7", ""),
            Dispersion(Fraction(0.6), "mineral oil"),
            "“60 % in mineral oil” is read from the name. Compare the label.",
        ),
        (
            ("Rhodium on alumina, 5 %", "7440-16-6", ""),
            Dispersion(Fraction(0.05), "alumina"),
            "“5 % on alumina” is read from the name. Compare the label.",
        ),
        (
            ("Triethylamine 99 %", "121-44-8", ""),
            Neat(Fraction(0.99)),
            "“99 %” is read from the name. Compare the label.",
        ),
    ],
)
def test_a_strength_that_stands_in_the_name_is_not_passed_over(row, supply, told):
    assert taken(NAMED, row, find=find_or_make).substance.supply == supply
    assert doubts(NAMED, row, find=find_or_make) == [told]


def find_or_make(text: str):
    """What ships, and compounds that only the index has."""
    made = {
        "109-72-8": "[Li]CCCC",
        "594-19-4": "[Li]C(C)(C)C",
        "7440-16-6": "[Rh]",
        "7646-69-7": "sodium hydride",
        "121-44-8": "triethylamine",
    }
    if text not in made:
        raise ChemistryError("no")
    return find_substance(made[text])


@pytest.mark.parametrize(
    ("purity", "supply"),
    [
        ("4.0 M in dioxane", Solution(Concentration(4.0), "dioxane")),
        ("60 % dispersion in mineral oil", Dispersion(Fraction(0.6), "mineral oil")),
        ("37 % in water", SolutionByMass(Fraction(0.37), "water")),
    ],
)
def test_a_strength_that_stands_in_the_column_of_the_purity_is_one(purity, supply):
    assert taken((F.NAME, F.PURITY), ("1,4-diazepane", purity)).substance.supply == supply


@pytest.mark.parametrize("name", ["t-Butyllithium solution", "t-Butyllithium in pentane", "t-BuLi-Lösung"])
@pytest.mark.parametrize("purity", ["", "98 %"])
def test_a_solution_of_unknown_strength_is_never_taken_for_a_pure_compound(name, purity):
    assert refused(NAMED, (name, "594-19-4", purity), find=find_or_make) == (
        f"“{name}” is not pure by its name, and the line does not say how strong it is. Fill in the strength, such as "
        "2.5 M, and the solvent."
    )


@pytest.mark.parametrize("name", ["n-Butyllithium solution", "n-BuLi-Lösung"])
def test_what_ships_as_a_solution_is_not_taken_for_pure_either(name):
    assert refused(NAMED, (name, "109-72-8", "98 %"), find=find_or_make) == (
        f"{name} usually comes as a solution. Say how strong the bottle is, such as 2.5 M, and in what."
    )


def test_a_purity_of_what_comes_as_a_solution_leaves_open_what_it_is():
    assert refused((F.NAME, F.PURITY), ("HCl in dioxane", "98 %")).endswith(
        " usually comes as a solution. Say how strong the bottle is, such as 2.5 M, and in what."
    )


def test_a_salt_that_ships_keeps_its_parts_and_takes_the_purity_of_the_line():
    salt = replace(find_substance("diazepane"), supply=Salt((), "hydrate"))
    one = taken((F.NAME, F.PURITY), ("x", "95 %"), find=lambda _: salt)
    assert one.substance.supply == Salt((), "hydrate", Fraction(0.95))


def test_what_is_known_of_a_bottle_of_the_same_contents_comes_along_and_nothing_else():
    fields = (F.NAME, F.STRENGTH, F.SOLVENT, F.DENSITY)
    shipped = find_substance("hydrogen chloride").supply
    assert isinstance(shipped, Solution)
    same = taken(fields, ("hydrogen chloride", "4 M", shipped.solvent, "")).substance
    assert same.density == find_substance("hydrogen chloride").density
    other = taken(fields, ("hydrogen chloride", "2 M", "diethyl ether", "")).substance
    assert other.density is None
    own = taken(
        fields, ("hydrogen chloride", "2 M", "diethyl ether", "0.75"), headings=("", "", "", "Density")
    ).substance
    assert own.density == 750.0
    assert Fact("density", TYPED) in own.facts


def test_a_line_that_does_not_say_the_strength_of_a_solution_is_told_what_is_taken():
    assert doubts((F.NAME,), ("sodium hydride",)) == [
        "sodium hydride is taken to be supplied as 60 % in mineral oil. Compare the label."
    ]


def test_a_purity_beside_a_strength_is_left_out_and_told():
    assert doubts(SUPPLIED, ("1,4-diazepane", "", "98 %", "2 M", "THF")) == [
        "A solution has no purity beside its strength: the purity is left out."
    ]


def test_the_unit_of_an_amount_stands_in_the_cell_or_in_its_column_or_in_the_heading():
    fields, headings = (F.NAME, F.LEFT, F.UNIT), ("Name", "Left (kg)", "Unit")
    rows = (("THF", "1", "mL"), ("THF", "1 g", "mL"), ("THF", "1", ""), ("THF", "1", "cans"))
    found = report(fields, *rows, headings=headings)
    assert [(one.left_mass, one.left_volume) for one in found.accepted] == [(None, 1.0), (1000.0, None), (1e6, None)]
    assert found.refused[0].reason.startswith("“cans” is not a unit known here.")


def test_mass_and_volume_that_are_left_may_both_be_said_and_not_twice():
    fields = (F.NAME, F.LEFT, F.LEFT_VOLUME)
    both = taken(fields, ("THF", "889 g", "1 L"))
    assert (both.left_mass, both.left_volume) == (889_000.0, 1000.0)
    assert refused(fields, ("THF", "1 L", "1 L")) == "Two columns say a volume that is left. Leave one of them out."


def test_the_order_of_day_and_month_is_chosen_and_the_decimal_mark_is_that_of_the_reader():
    fields, row = (F.NAME, F.OPENED, F.LEFT), ("THF", "3/4/2026", "1,500 g")
    assert refused(fields, row, notation=Notation(",")).startswith("“3/4/2026” can be two days (opened).")
    one = taken(fields, row, notation=Notation(","), dates=DateOrder.DAY_FIRST)
    assert (one.opened, one.left_mass) == (date(2026, 4, 3), 1500.0)


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "#N/A", "#WERT!"])
def test_a_formula_or_its_fault_is_refused_and_never_calculated(text):
    fields, headings = (F.NAME, F.NOTE), ("Name", "Remark")
    assert refused(fields, ("THF", text), headings=headings) == (
        f"“{text}” in the column “Remark” is a formula or its fault, and nothing is calculated here. Put its value in "
        "its place."
    )
    assert taken((F.NAME, None), ("THF", text)).note == ""


def test_texts_stay_what_they_are_but_for_signs_that_cannot_be_shown():
    one = taken((F.NAME, F.NOTE, F.PLACE), ("THF", "<b>x</b>\r\n'=1+1\x07", "'=cmd|' /C calc'!A0"))
    assert (one.note, one.place) == ("<b>x</b>\n'=1+1", "=cmd|' /C calc'!A0")


def test_a_bottle_like_one_on_the_shelf_is_taken_and_told():
    fields = (F.NAME, F.LOT, F.SUPPLIER)
    there = taken(fields, ("THF", "L 1", "Acme"))
    rows = (("Tetrahydrofuran", "l1", "ACME"), ("THF", "2", "Acme"), ("THF", "2", "Acme"))
    found = report(fields, *rows, shelf=(there,))
    assert len(found.accepted) == 3
    assert [(one.line, one.bottle_id, one.sentence) for one in found.doubts] == [
        (
            2,
            found.accepted[0].id,
            "A bottle of tetrahydrofuran, lot l1 of ACME is on your shelf already. Leave the line out if it is the "
            "same one.",
        ),
        (
            4,
            found.accepted[2].id,
            "Line 3 is a bottle of THF, lot 2 of Acme, too. Leave one out if there is only one.",
        ),
    ]


def test_looking_writes_nothing_and_gives_each_bottle_an_id_of_its_own():
    found = report((F.NAME,), ("THF",), ("DCM",))
    assert len({one.id for one in found.accepted}) == 2
    assert all(one.substance.label.shelf_id == one.id for one in found.accepted)
    assert replace(found.accepted[0]) == found.accepted[0]
