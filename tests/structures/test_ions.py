import pytest

from diazgui.structures.ions import ion_label, ion_mz
from diazgui.structures.reading import StructureError

QUATERNARY = "c1csc(CN2CCC[N+](Cc3cccs3)(Cc3cccs3)CC2)c1"


@pytest.mark.parametrize(
    ("what", "smiles", "mz"),
    [
        ("1,4-diazepane", "C1CNCCNC1", 101.1073),
        ("the mono product", "C1CN(Cc2cccs2)CCNC1", 197.1107),
        ("the di product", "C1CN(Cc2cccs2)CCN(Cc2cccs2)C1", 293.1141),
        ("the quaternary cation", QUATERNARY, 389.1174),
        ("the di product with a methyl group more", "C1CN(Cc2cccs2)CC[N+](C)(Cc2cccs2)C1", 307.1297),
        ("the di product with two methyl groups more", "C1C[N+](C)(Cc2cccs2)CC[N+](C)(Cc2cccs2)C1", 161.0763),
        ("N-Boc-1,4-diazepane", "CC(C)(C)OC(=O)N1CCCNCC1", 201.1598),
        ("the Boc-protected mono product", "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1", 297.1631),
        ("the trifluoroacetamide of the mono product", "O=C(N1CCCN(Cc2cccs2)CC1)C(F)(F)F", 293.0930),
        ("the aminal of dichloromethane", "CC(C)(C)OC(=O)N1CCCN(CN2CCCN(C(=O)OC(C)(C)C)CC2)CC1", 413.3122),
    ],
)
def test_the_ion_has_the_monoisotopic_mass_of_the_table(what: str, smiles: str, mz: float) -> None:
    assert ion_mz(smiles) == pytest.approx(mz, abs=6e-5), what


@pytest.mark.parametrize(
    ("smiles", "label"),
    [("C1CNCCNC1", "[M+H]⁺"), (QUATERNARY, "M⁺"), ("C[N+](C)(C)CC[N+](C)(C)C", "M²⁺")],
)
def test_the_ion_is_called_by_what_it_is(smiles: str, label: str) -> None:
    assert ion_label(smiles) == label


@pytest.mark.parametrize(
    ("smiles", "sentence"),
    [
        ("C1CNCCNC1.Cl", "A salt or mixture shows as its parts"),
        ("CC(=O)[O-]", "An anion does not show among positive ions"),
        ("C1CC", "cannot be read as SMILES"),
    ],
)
def test_what_has_no_such_ion_is_refused_with_a_sentence(smiles: str, sentence: str) -> None:
    for ask in (ion_mz, ion_label):
        with pytest.raises(StructureError, match=sentence):
            ask(smiles)
