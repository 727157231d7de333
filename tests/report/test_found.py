from diazgui.core.finding import Found, How, Match, Origin
from diazgui.core.quantities import Density, MolarMass
from diazgui.report.found import found_data, found_text
from diazgui.units import LOCAL_POINT, Notation

TOLUENE = Match(
    key="index:17",
    name="toluene",
    found_by="toluol",
    how=How.EXACT,
    origin=Origin.INDEX,
    cas="108-88-3",
    smiles="Cc1ccccc1",
    inchikey="YXFVVABEGXRONW-UHFFFAOYSA-N",
    formula="C7H8",
    molar_mass=MolarMass(92.141),
    density=Density(866.9),
    density_source="a handbook",
)
TYPED = Match(key="typed:CC", name="CC", found_by="CC", how=How.STRUCTURE, origin=Origin.TYPED, smiles="CC")


def test_what_is_not_known_is_a_dash_with_the_reason_and_a_structure_that_was_typed_is_in_no_list():
    assert found_text(Found("CC", (TYPED,)), LOCAL_POINT) == (
        "1. CC\n"
        "   Found: structure, in no list: as typed\n"
        "   CAS: — (none known here)\n"
        "   Structure: CC\n"
        "   InChIKey: — (none for this structure)\n"
        "   Formula: — (none for this structure)\n"
        "   Molar mass: — (none for this structure)\n"
        "   Density: — (no measured value known here)\n"
    )


def test_a_mixture_says_why_there_is_no_structure_and_nothing_that_follows_from_one():
    brine = Match(key="shipped:brine", name="brine", found_by="brine", how=How.EXACT, origin=Origin.SHIPPED)
    assert found_text(Found("brine", (brine,)), LOCAL_POINT).splitlines()[3:7] == [
        "   Structure: — (no structure known here)",
        "   InChIKey: — (no structure known here)",
        "   Formula: — (no structure known here)",
        "   Molar mass: — (no structure known here)",
    ]


def test_numbers_are_written_as_the_reader_does_with_their_sources():
    lines = found_text(Found("toluol", (TOLUENE,), "A doubt."), Notation(",")).splitlines()
    assert lines[1] == "   Found: name or number, by “toluol”, in the compound index"
    assert lines[6:] == [
        "   Molar mass: 92,14 g/mol (from the structure)",
        "   Density: 0,867 g/mL (a handbook)",
        "",
        "A doubt.",
    ]


def test_the_data_are_unrounded():
    (match,) = found_data(Found("toluol", (TOLUENE,)))["matches"]
    assert (match["molar_mass_g_per_mol"], match["density_g_per_mL"], match["density_source"]) == (
        92.141,
        0.8669,
        "a handbook",
    )
