import pytest

from diazgui.core.species import IonKind
from diazgui.structures.ions import ion_label, ion_mz, ions_of
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


TABLE = (
    ("1,4-diazepane", "C1CNCCNC1", "[M+H]⁺", 101.1073),
    ("mono", "C1CN(Cc2cccs2)CCNC1", "[M+H]⁺", 197.1107),
    ("mono", "C1CN(Cc2cccs2)CCNC1", "[M+2H]²⁺", 99.0590),
    ("mono", "C1CN(Cc2cccs2)CCNC1", "C₅H₅S⁺", 97.0106),
    ("di", "C1CN(Cc2cccs2)CCN(Cc2cccs2)C1", "[M+H]⁺", 293.1141),
    ("di", "C1CN(Cc2cccs2)CCN(Cc2cccs2)C1", "[M+2H]²⁺", 147.0607),
    ("quaternary", QUATERNARY, "M⁺", 389.1174),
    ("di + MeI", "C1CN(Cc2cccs2)CC[N+](C)(Cc2cccs2)C1", "M⁺", 307.1297),
    ("bis-Me", "C1C[N+](C)(Cc2cccs2)CC[N+](C)(Cc2cccs2)C1", "M²⁺", 161.0763),
    ("Boc-diazepane", "CC(C)(C)OC(=O)N1CCCNCC1", "[M+H]⁺", 201.1598),
    ("Boc-diazepane", "CC(C)(C)OC(=O)N1CCCNCC1", "[M+Na]⁺", 223.1417),
    ("Boc-diazepane", "CC(C)(C)OC(=O)N1CCCNCC1", "[M+H−C₄H₈]⁺", 145.0972),
    ("Boc-diazepane", "CC(C)(C)OC(=O)N1CCCNCC1", "[M+H−C₅H₈O₂]⁺", 101.1073),
    ("Boc-mono", "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1", "[M+H]⁺", 297.1631),
    ("Boc-mono", "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1", "[M+Na]⁺", 319.1451),
    ("Boc-mono", "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1", "[M+H−C₄H₈]⁺", 241.1005),
    ("Boc-mono", "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1", "[M+H−C₅H₈O₂]⁺", 197.1107),
    ("di-Boc", "CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1", "[M+H]⁺", 301.2122),
    ("di-Boc", "CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1", "[M+Na]⁺", 323.1941),
    ("di-Boc", "CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1", "[M+H−C₄H₈]⁺", 245.1496),
    ("di-Boc", "CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1", "[M+H−2 C₄H₈]⁺", 189.0870),
    ("di-Boc", "CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1", "[M+H−C₅H₈O₂]⁺", 201.1598),
    ("di-Boc", "CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1", "[M+H−2 C₅H₈O₂]⁺", 101.1073),
    ("Cbz-diazepane", "O=C(OCc1ccccc1)N1CCCNCC1", "[M+H]⁺", 235.1441),
    ("Cbz-mono", "O=C(OCc1ccccc1)N1CCCN(Cc2cccs2)CC1", "[M+H]⁺", 331.1475),
    ("Cbz-mono", "O=C(OCc1ccccc1)N1CCCN(Cc2cccs2)CC1", "C₇H₇⁺", 91.0542),
    ("N-CHO of Boc-diazepane", "CC(C)(C)OC(=O)N1CCCN(C=O)CC1", "[M+H]⁺", 229.1547),
    ("aminal", "CC(C)(C)OC(=O)N1CCCN(CN2CCCN(C(=O)OC(C)(C)C)CC2)CC1", "[M+H]⁺", 413.3122),
    ("N-t-Bu mono", "CC(C)(C)N1CCCN(Cc2cccs2)CC1", "[M+H]⁺", 253.1733),
    ("N-TFA amide of mono", "O=C(N1CCCN(Cc2cccs2)CC1)C(F)(F)F", "[M+H]⁺", 293.0930),
    ("2-thienylmethanol", "OCc1cccs1", "[M+H]⁺", 115.0212),
    ("thiophene-2-carbaldehyde", "O=Cc1cccs1", "[M+H]⁺", 113.0056),
)
"""Every value of the table in the design's section on LC-MS; there the tropylium ion has three decimals."""


@pytest.mark.parametrize(("what", "smiles", "label", "mz"), TABLE)
def test_every_ion_of_the_table_has_its_mz(what: str, smiles: str, label: str, mz: float) -> None:
    ions = {ion.label: ion for ion in ions_of(smiles)}
    assert f"{ions[label].mz:.4f}" == f"{mz:.4f}", what


def test_the_first_ion_is_that_of_the_molecule_as_a_whole() -> None:
    for _, smiles, _, _ in TABLE:
        first = ions_of(smiles)[0]
        assert (first.label, first.kind) == (ion_label(smiles), IonKind.MOLECULE)
        assert first.mz == pytest.approx(ion_mz(smiles), abs=1e-6)


def test_the_ions_of_a_boc_compound_are_in_order_of_what_is_lost() -> None:
    labels = [ion.label for ion in ions_of("CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1")]
    assert labels == [
        "[M+H]⁺",
        "[M+Na]⁺",
        "[M+H−C₄H₈]⁺",
        "[M+H−2 C₄H₈]⁺",
        "[M+H−C₅H₈O₂]⁺",
        "[M+H−C₄H₈−C₅H₈O₂]⁺",
        "[M+H−2 C₅H₈O₂]⁺",
    ]


def test_a_cation_with_boc_loses_the_same_and_a_dication_is_not_asked() -> None:
    salt = "CC(C)(C)OC(=O)N1CCC[N+](C)(C)CC1"
    assert [ion.label for ion in ions_of(salt)] == ["M⁺", "[M−C₄H₈]⁺", "[M−C₅H₈O₂]⁺"]
    twice = "CC(C)(C)OC(=O)N(CC[N+](C)(C)C)CC[N+](C)(C)C"
    assert [ion.label for ion in ions_of(twice)] == ["M²⁺"]


@pytest.mark.parametrize(
    ("smiles", "labels"),
    [
        ("CCBr", []),  # takes up no proton
        ("Cc1ccccc1", []),
        ("CC(C)(C)OC(=O)OC(=O)OC(C)(C)C", []),  # gone before it is seen
        ("O=C(Cl)OCc1ccccc1", ["C₇H₇⁺"]),
        ("BrCc1ccccc1", ["C₇H₇⁺"]),
        ("ClCc1cccs1", ["C₅H₅S⁺"]),
        ("c1ccc2c(c1)CCNC2", ["[M+H]⁺"]),  # the benzylic carbon is part of a ring: nothing breaks off
        ("CCN(CC)CC", ["[M+H]⁺"]),
        ("CC(=O)N(C)C", ["[M+H]⁺", "[M+Na]⁺"]),
    ],
)
def test_what_shows_depends_on_what_the_molecule_holds(smiles: str, labels: list[str]) -> None:
    assert [ion.label for ion in ions_of(smiles)] == labels


def test_the_group_of_benzyl_is_called_tropylium() -> None:
    assert ions_of("BrCc1ccccc1")[0].note == "tropylium"
    assert ions_of("ClCc1cccs1")[0].note == ""


def test_an_ion_carries_formula_charge_and_isotope_pattern() -> None:
    first, *_ = ions_of("Clc1ccc(CN2CCNCCC2)cc1")
    assert (first.formula, first.charge) == ("C12H18ClN2+", 1)
    shares = {peak.above: round(peak.share) for peak in first.pattern}
    assert (shares[0], shares[1], shares[2]) == (100, 14, 33)


def test_a_group_that_is_a_cation_itself_is_left_alone() -> None:
    assert [ion.label for ion in ions_of("C[N+](C)(C)c1ccc(CN2CCCNCC2)cc1")] == ["M⁺"]


def test_a_labelled_boc_group_tells_no_loss_of_a_plain_one():
    labelled = "[2H]C([2H])([2H])C(C([2H])([2H])[2H])(C([2H])([2H])[2H])OC(=O)NC"
    assert [(ion.label, round(ion.mz, 4)) for ion in ions_of(labelled)] == [("[M+H]⁺", 141.1584), ("[M+Na]⁺", 163.1403)]
    on_nitrogen = [ion.label for ion in ions_of("CC(C)(C)OC(=O)[15NH]C")]
    assert on_nitrogen == ["[M+H]⁺", "[M+Na]⁺", "[M+H−C₄H₈]⁺", "[M+H−C₅H₈O₂]⁺"]
