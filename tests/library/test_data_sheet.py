from dataclasses import dataclass

import pytest

from diazgui.core.own_value import OwnValue
from diazgui.core.properties import Property
from diazgui.core.quantities import Mass, MolarMass
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label, Substance
from diazgui.library import data_sheet_records as records
from diazgui.library.data_sheet import data_sheet, kinds
from diazgui.library.substances import find_substance
from diazgui.structures.reading import read_structure

ALCOHOL = read_structure("CCCCCC(C)CCCO", "CCCCCC(C)CCCO")
BOILS = Property("boiling point", 117.7, 117.7, source="a collection")
DENSE = Property("density", 809.5, 809.5, "20 °C", "measured", "a handbook")


@dataclass(frozen=True)
class Found:
    id: int = 7
    name: str = "4-methylnonan-1-ol"
    cas: str | None = "9999999-99-5"
    properties: tuple[Property, ...] = (BOILS, DENSE)


class SmallIndex:
    """An index of one alcohol."""

    def by_inchikey(self, key):
        return Found() if key == "HECVGHIJHFNAIL-UHFFFAOYSA-N" else None

    def names_of(self, compound_id):
        assert compound_id == 7
        return ("4-methylnonan-1-ol", "4-methylnonanol", "isodecanol", "4-Methylnonan-1-OL", "9999999-99-5")


@pytest.fixture
def _small_index(monkeypatch):
    monkeypatch.setattr(records, "index", SmallIndex)


@pytest.fixture
def _no_index(monkeypatch):
    monkeypatch.setattr(records, "index", lambda: None)


@pytest.mark.usefixtures("_small_index")
def test_a_structure_that_the_index_knows_has_its_name_number_and_values():
    sheet = data_sheet(ALCOHOL)
    one = sheet.identity
    assert one.compound.name == one.library_name == "4-methylnonan-1-ol"
    assert one.other_names == ("4-methylnonanol", "isodecanol")
    assert one.compound.cas == "9999999-99-5"
    assert one.inchi == "InChI=1S/C10H22O/c1-3-4-5-7-10(2)8-6-9-11/h10-11H,3-9H2,1-2H3"
    assert one.molar_mass_source == "calculated from the structure"
    assert sheet.known("boiling point").used == BOILS
    assert sheet.known("density").used == DENSE
    assert sheet.known("flash point").why == "no flash point is on record here"
    assert sheet.supplied == sheet.bottles == sheet.kinds == ()
    assert sheet.hazards.source == ""


@pytest.mark.usefixtures("_small_index")
def test_a_name_that_the_chemist_gave_stays():
    named = read_structure("CCCCCC(C)CCCO", "our alcohol")
    sheet = data_sheet(named)
    assert sheet.compound.name == "our alcohol"
    assert sheet.identity.other_names == ("4-methylnonan-1-ol", "4-methylnonanol", "isodecanol")


@pytest.mark.usefixtures("_small_index")
def test_own_values_win_and_the_others_stay_in_sight():
    own = {
        "name": OwnValue("name", "dry alcohol"),
        "density": OwnValue("density", "0.812 g/mL at 18 °C", note="label"),
        "molar mass": OwnValue("molar mass", "158.50 g/mol"),
        "hazards": OwnValue("hazards", "GHS02 GHS05"),
    }
    sheet = data_sheet(ALCOHOL, own)
    density = Property("density", 812.0, 812.0, "18 °C", "", "your own value: label", is_own=True)
    assert sheet.known("density").used == density
    assert sheet.known("density").values == (density, DENSE)
    assert (sheet.compound.name, sheet.identity.library_name) == ("dry alcohol", "4-methylnonan-1-ol")
    assert sheet.compound.molar_mass == 158.5
    assert sheet.compound.structure_molar_mass == pytest.approx(158.285, abs=1e-3)
    assert sheet.identity.molar_mass_source == "your own value"
    assert (sheet.hazards.pictograms, sheet.hazards.is_own) == (("GHS02", "GHS05"), True)
    assert sheet.own == own


@pytest.mark.usefixtures("_small_index")
def test_own_values_that_cannot_be_read_leave_what_is_known_and_are_told_of():
    own = {
        of: OwnValue(of, value)
        for of, value in {
            "density": "thick",
            "molar mass": "much",
            "hazards": "smells",
            "boiling point": "66 °C",
        }.items()
    }
    sheet = data_sheet(ALCOHOL, own)
    assert sheet.known("density").used == DENSE
    assert sheet.compound.molar_mass == sheet.compound.structure_molar_mass
    assert not sheet.hazards.is_own
    assert sheet.known("boiling point").used.low == 66.0
    assert len(sheet.refused) == 3


@pytest.mark.usefixtures("_no_index")
def test_a_compound_that_nobody_knows_has_what_its_structure_gives_and_reasons_for_the_rest():
    sheet = data_sheet(read_structure("OCCCCCCCCCCCBr", "OCCCCCCCCCCCBr"))
    assert sheet.compound.name == "OCCCCCCCCCCCBr"
    assert sheet.identity.other_names == ()
    assert sheet.compound.cas is None
    assert [known.used for known in sheet.properties] == [None] * 4
    assert sheet.known("density").why == "no experimental density at 20 °C is on record here"
    assert [said.text for said in sheet.kinds] == ["Alkylating agent: alkyl bromide, primary."]


@pytest.mark.usefixtures("_no_index")
def test_a_shipped_substance_has_its_names_bottles_and_warnings():
    sheet = data_sheet(find_substance("BnBr").compound)
    assert sheet.compound.name == "benzyl bromide"
    assert "BnBr" in sheet.identity.other_names
    assert sheet.compound.cas == "100-39-0"
    assert sheet.known("density").used.low == 1438.0
    assert sheet.known("density").used.source.startswith("supplier label value")
    assert [said.text for said in sheet.warnings] == ["Lachrymator.", "Alkylating agent, treat as genotoxic."]
    assert [said.text for said in sheet.kinds] == ["Alkylating agent: benzylic bromide, primary."]
    assert [bottle.id for bottle in sheet.supplied] == ["benzyl-bromide"]
    assert [(ion.label, round(ion.mz, 4)) for ion in sheet.identity.ions] == [("C₇H₇⁺", 91.0542)]
    assert "GHS07" in sheet.hazards.pictograms


@pytest.mark.usefixtures("_no_index")
def test_the_density_of_a_dispersion_or_solution_is_none_of_the_compound():
    assert data_sheet(find_substance("NaH").compound).known("density").used is None
    chloride = data_sheet(find_substance("HCl").compound)
    assert chloride.known("density").used is None
    assert len(chloride.supplied) > 1


@pytest.mark.usefixtures("_no_index")
def test_a_salt_shows_as_its_parts_in_the_mass_spectrum():
    sheet = data_sheet(find_substance("NaH").compound)
    assert sheet.identity.ions == ()
    assert sheet.identity.no_ions == "a salt or mixture shows as its parts"


@pytest.mark.usefixtures("_no_index")
def test_where_no_ion_is_expected_the_reason_says_so():
    assert data_sheet(find_substance("DCM").compound).identity.no_ions == "none is expected among positive ions"


@pytest.mark.usefixtures("_no_index")
def test_a_material_without_a_structure_has_a_sheet_too():
    sheet = data_sheet(find_substance("Celite").compound)
    assert sheet.compound.name == "filter aid"
    assert sheet.identity.molar_mass_source == ""
    assert sheet.identity.no_ions == "its structure is not known"
    assert sheet.kinds == ()


def test_a_molar_mass_that_was_stated_on_a_sheet_is_of_that_sheet_unless_no_structure_gives_one():
    typed = Compound("THF", "C1CCOC1", "C4H8O", MolarMass(72.107), MolarMass(99.0))
    assert data_sheet(typed).compound.molar_mass == 72.107
    polymer = Compound("PEG 400", stated_molar_mass=MolarMass(400.0))
    sheet = data_sheet(polymer)
    assert (sheet.compound.molar_mass, sheet.identity.molar_mass_source) == (400.0, "stated by you")


def test_a_name_that_means_another_compound_in_the_library_is_told_of():
    wrong = read_structure("CCO", "tetrahydrofuran")
    assert "By the name tetrahydrofuran the library knows" in data_sheet(wrong).warnings[-1].text


def test_bottles_on_the_shelf_are_those_of_the_compound():
    label = Label("A1", "a supplier", "1")
    mine = Bottle("1", Substance(find_substance("THF").compound, label=label), left_mass=Mass(5000.0))
    other = Bottle("2", Substance(ALCOHOL, label=Label(shelf_id="2")))
    assert data_sheet(find_substance("THF").compound, bottles=(other, mine)).bottles == (mine,)


@pytest.mark.parametrize(
    ("smiles", "said"),
    [
        (None, []),
        ("BrCCCBr", ["Alkylating agent with several leaving groups."]),
        ("CCN(C(C)C)C(C)C", ["1 basic alkylamine nitrogen, which takes up an acid."]),
        ("C1CNCCNC1", ["2 basic alkylamine nitrogens, each of which may take up an acid."]),
        ("ClCCl", []),
    ],
)
def test_what_kind_of_reactant_a_structure_is(smiles, said):
    assert [one.text for one in kinds(smiles)] == said
