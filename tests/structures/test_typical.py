"""By-products that nothing on a sheet calls for."""

from diazgui.core.species import SpeciesKind
from diazgui.structures.drafts import Reacting
from diazgui.structures.typical import typical_by_products

MONO_BOC, BOC_MONO = "CC(C)(C)OC(=O)N1CCCNCC1", "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1"
FREE, CHLORIDE, ALDEHYDE = "c1csc(CN2CCCNCC2)c1", "ClCc1cccs1", "O=Cc1cccs1"


def found(*args, **kwargs):
    species = typical_by_products(Reacting(*args, **kwargs))
    assert all(one.kind is SpeciesKind.BY_PRODUCT for one in species)
    return {one.id: f"{one.main_ion.mz:.4f}" for one in species if one.main_ion}


def test_an_alkylation_in_acetonitrile_knows_what_dmf_and_dichloromethane_would_make():
    assert found(MONO_BOC, (CHLORIDE,), BOC_MONO, ("CC#N",)) == {
        "formyl": "229.1547",
        "dimethylamine": "142.0685",
        "aminal": "413.3122",
    }


def test_a_deprotection_with_hydrogen_chloride_knows_what_trifluoroacetic_acid_would_make():
    assert found(BOC_MONO, (), FREE, ("Cl",)) == {"trifluoroacetyl": "293.0930"}


def test_what_the_sheet_itself_makes_is_not_told_again():
    assert "trifluoroacetyl" not in found(BOC_MONO, (), FREE, ("O=C(O)C(F)(F)F",))


def test_a_reductive_amination_without_its_hydride_knows_the_alcohol():
    assert found("C1CNCCNC1", (ALDEHYDE,), FREE)["alcohol"] == "115.0212"
