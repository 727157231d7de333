from datetime import date

from diazgui.core.data_sheet import DataSheet, Hazards, Identity, Known
from diazgui.core.own_value import OwnValue
from diazgui.core.properties import Property
from diazgui.core.protocol import Sourced
from diazgui.core.quantities import Concentration, Mass, MolarMass, Volume
from diazgui.core.shelf import Bottle
from diazgui.core.species import Ion
from diazgui.core.substance import Compound, Fact, Label, Solution, State, Substance
from diazgui.report.data_sheet_lines import Line, as_text, groups
from diazgui.units import Notation

POINT, COMMA = Notation("."), Notation(",")
THF = Compound(
    "tetrahydrofuran",
    "C1CCOC1",
    "C4H8O",
    MolarMass(72.107),
    monoisotopic_mass=72.0575,
    inchikey="WYURNTSHIVDZCO-UHFFFAOYSA-N",
    cas="109-99-9",
)
LABEL = Property("density", 889.0, 889.0, source="a label")
HANDBOOK = Property("density", 885.3, 885.3, "20 °C", "measured", "a handbook")
BOILS = Property("boiling point", 66.0, 66.0, source="a label")
IDENTITY = Identity(
    THF,
    "tetrahydrofuran",
    ("THF", "oxolane"),
    "InChI=1S/C4H8O/c1-2-4-5-3-1/h1-4H2",
    "calculated from the structure",
    (Ion("[M+H]⁺", "C4H9O+", 73.06479),),
)
SHEET = DataSheet(
    IDENTITY,
    (
        Known("density", (LABEL, HANDBOOK), LABEL, "what comes onto a sheet"),
        Known("boiling point", (BOILS,), BOILS, "the only value on record here"),
        Known("melting point", why="no melting point is on record here"),
    ),
    Hazards(
        ("GHS02",), "a label", False, (("H225", "Highly flammable"),), (("P210", "Keep away from heat"),), "CLP", "GHS"
    ),
    (Sourced("Forms peroxides.", "a book"),),
    (),
    (
        Substance(THF, state=State.LIQUID),
        Substance(THF, Solution(Concentration(1.0), "hexane"), facts=(Fact("supply", "x"),)),
    ),
)


def _lines(sheet: DataSheet, title: str, notation: Notation = POINT) -> dict[str, Line]:
    found = next(group for group in groups(sheet, notation) if group.title == title)
    return {line.label or f"under {found.lines[at - 1].label or at}": line for at, line in enumerate(found.lines)}


def test_the_page_goes_from_identity_to_note():
    titles = ["Identity", "Physical data", "Hazards", "Reactivity", "Supplied as", "Your note"]
    assert [group.title for group in groups(SHEET, POINT)] == titles


def test_a_group_without_lines_is_left_out():
    assert "Reactivity" not in [group.title for group in groups(DataSheet(IDENTITY), POINT)]


def test_identity_names_numbers_and_ions_with_their_sources():
    lines = _lines(SHEET, "Identity")
    assert lines["Name"] == Line("Name", "tetrahydrofuran", "", "name", "tetrahydrofuran", library="tetrahydrofuran")
    assert lines["Other names"].value == "THF; oxolane"
    assert lines["CAS"].value == "109-99-9"
    assert lines["Formula"].value == "C₄H₈O"
    assert (lines["Molar mass"].value, lines["Molar mass"].source) == ("72.11 g/mol", "calculated from the structure")
    assert lines["Monoisotopic mass"].value == "72.0575 Da"
    assert lines["Ions, m/z"].value == "[M+H]⁺ 73.0648"
    assert lines["SMILES"].value == "C1CCOC1"
    assert lines["InChIKey"].value == "WYURNTSHIVDZCO-UHFFFAOYSA-N"
    assert lines["InChI"].value == "InChI=1S/C4H8O/c1-2-4-5-3-1/h1-4H2"


def test_numbers_have_the_decimal_mark_of_the_reader():
    assert _lines(SHEET, "Identity", COMMA)["Monoisotopic mass"].value == "72,0575 Da"
    assert _lines(SHEET, "Physical data", COMMA)["Density"].value == "0,889 g/mL"


def test_every_value_on_record_stands_with_its_source_and_how_far_they_differ():
    lines = groups(SHEET, POINT)[1].lines
    assert [(line.label, line.value, line.under) for line in lines] == [
        ("Density", "0.889 g/mL", "a label; used, as what comes onto a sheet"),
        ("", "0.8853 g/mL at 20 °C", "a handbook, measured"),
        ("Boiling point", "66 °C", "a label"),
        ("Melting point", "—", "no melting point is on record here"),
    ]
    again = Property("boiling point", 63.5, 64.5, source="another label")
    sheet = DataSheet(IDENTITY, (Known("boiling point", (BOILS, again), BOILS, "the first of 2 on record"),))
    lines = groups(sheet, POINT)[1].lines
    assert [line.value for line in lines] == ["66 °C", "63.5–64.5 °C", "The values on record differ by 2.5 °C."]
    assert [line.quiet for line in lines] == [False, True, True]


def test_a_value_of_ones_own_is_marked_and_the_librarys_stands_beneath():
    own = Property("density", 880.0, 880.0, "25 °C", "", "your own value: label", is_own=True)
    sheet = DataSheet(
        IDENTITY,
        (Known("density", (own, LABEL), own, "your own value"),),
        own={"density": OwnValue("density", "0.880 g/mL at 25 °C", note="label")},
    )
    first, second = groups(sheet, POINT)[1].lines
    assert first == Line(
        "Density",
        "0.880 g/mL at 25 °C",
        "your own value: label",
        "density",
        "0.880 g/mL at 25 °C; label",
        is_own=True,
        library="0.889 g/mL",
    )
    assert (second.value, second.source) == ("0.889 g/mL", "a label")


def test_an_own_molar_mass_stands_beside_that_of_the_structure():
    compound = Compound("THF", "C1CCOC1", "C4H8O", MolarMass(72.107), MolarMass(72.5), inchikey="X")
    sheet = DataSheet(
        Identity(compound, "THF", molar_mass_source="your own value"),
        own={"molar mass": OwnValue("molar mass", "72.50 g/mol"), "name": OwnValue("name", "THF")},
    )
    line = _lines(sheet, "Identity")["Molar mass"]
    assert (line.value, line.is_own, line.library) == ("72.50 g/mol", True, "72.11 g/mol")
    assert _lines(sheet, "Identity")["Name"].is_own


def test_hazards_stand_by_number_and_text_and_the_bottle_counts_first():
    group = groups(SHEET, POINT)[2]
    lines = {line.label: line for line in group.lines}
    assert lines["Pictograms"].value == "GHS02: flammable"
    assert lines["Pictograms"].pictograms == ("GHS02",)
    assert (lines["Statements"].value, lines["Statements"].source) == ("H225", "CLP")
    assert (lines["H225"].value, lines["P210"].value) == ("Highly flammable", "Keep away from heat")
    assert (lines[""].value, lines[""].source) == ("Wording of the statements", "GHS")
    assert group.foot.startswith("See the safety data sheet of your bottle")


def test_hazards_that_are_not_known_and_none_are_two_things():
    assert _lines(DataSheet(IDENTITY), "Hazards")["Pictograms"].value == "—"
    none = DataSheet(IDENTITY, hazards=Hazards((), "a label"))
    assert _lines(none, "Hazards")["Pictograms"].value == "no pictogram"
    own = DataSheet(
        IDENTITY, hazards=Hazards((), "your own value", is_own=True), own={"hazards": OwnValue("hazards", "none")}
    )
    assert _lines(own, "Hazards")["Pictograms"].typed == "none"


def test_bottles_say_how_the_compound_is_supplied_the_users_own_first():
    bottle = Bottle(
        "1",
        Substance(THF, label=Label("A1", "a supplier", "1")),
        Mass(5000.0),
        None,
        date(2026, 1, 2),
        date(2027, 1, 2),
        "shelf 3",
        "over sieves",
    )
    empty = Bottle("2", Substance(THF, label=Label(shelf_id="2")), left_volume=Volume(0.0))
    sheet = DataSheet(IDENTITY, supplied=SHEET.supplied, bottles=(bottle, empty))
    group = next(group for group in groups(sheet, POINT) if group.title == "Supplied as")
    assert [(line.label, line.value, line.source) for line in group.lines] == [
        (
            "On your shelf",
            "neat, a supplier, lot A1, shelf 3",
            "5.000 g left, opened 2026-01-02, expires 2027-01-02, over sieves",
        ),
        ("On your shelf", "neat", "0 mL left"),
        ("In diazgui", "neat, liquid", ""),
        ("In diazgui", "1.00 M in hexane", "x"),
    ]


def test_without_a_structure_the_reason_stands_once_and_the_name_stays():
    sheet = DataSheet(Identity(Compound("filter aid", problem="A material without one structure.")))
    lines = _lines(sheet, "Identity")
    assert list(lines) == ["Name", "CAS", "Structure", "Molar mass"]
    assert lines["Name"].of is None
    assert (lines["Structure"].value, lines["Structure"].source) == ("—", "A material without one structure.")
    assert lines["CAS"].source == "no registry number is on record here"


def test_a_long_list_of_names_begins_with_the_first_ones():
    names = tuple(f"name {number}" for number in range(30))
    line = _lines(DataSheet(Identity(THF, other_names=names)), "Identity")["Other names"]
    assert line.short.endswith("name 7 … and 22 more")
    assert line.value.endswith("name 29")


def test_why_there_are_no_ions_is_said():
    sheet = DataSheet(Identity(THF, no_ions="none is expected among positive ions"))
    line = _lines(sheet, "Identity")["Ions, m/z"]
    assert (line.value, line.source) == ("—", "none is expected among positive ions")


def test_the_whole_sheet_as_text():
    text = as_text(DataSheet(IDENTITY, own={"note": OwnValue("note", "over sieves")}, refused=("Not read.",)), POINT)
    assert text.startswith("tetrahydrofuran\n\nIdentity\nName: tetrahydrofuran\nOther names: THF; oxolane\n")
    assert "Molar mass: 72.11 g/mol [calculated from the structure]\n" in text
    assert text.endswith("Your note\nNote: over sieves (own)\nNot read.\n")
