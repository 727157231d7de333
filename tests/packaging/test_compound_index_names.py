"""What the compound index calls a compound: usual names first, nothing of registers, grades or other salts."""

import pytest

from compound_index.formula import composition
from compound_index.names import MOST, fits, is_noise, names_of, tidy
from compound_index.rows import Row, read_row

DCM = (
    "6344\t75-09-2\tCH2Cl2\t84.93258\tC(Cl)Cl\tCH2Cl2/c2-1-3/h1H2\tYMWUJEATGCHHMB-UHFFFAOYSA-N\tbis(chloranyl)methane\t"
    "dichloromethane\tmethylene chloride\tmethane, dichloro-\t75-09-2\tchlorure de methylene [french]\tqmabhxaih@\t"
    "Methylene  Chloride\tmethylene chloride acs\t588x2yuy0a\tch2cl2\n"
)


def named(usual: str, systematic: str = "", *others: str) -> Row:
    return Row(90_000, "75-09-2", "CH2Cl2", "ClCCl", "KEY", systematic, usual, others, is_small=False)


def test_a_line_is_read_by_its_columns():
    row = read_row(DCM, is_small=True)
    assert (row.cid, row.cas, row.formula, row.smiles) == (6344, "75-09-2", "CH2Cl2", "C(Cl)Cl")
    assert (row.inchikey, row.systematic, row.usual) == (
        "YMWUJEATGCHHMB-UHFFFAOYSA-N",
        "bis(chloranyl)methane",
        "dichloromethane",
    )
    assert row.others[:2] == ("methylene chloride", "methane, dichloro-")
    assert row.is_small


def test_usual_names_come_first_and_inverted_ones_last():
    assert names_of(read_row(DCM), "CH2Cl2") == (
        "dichloromethane",
        "methylene chloride",
        "ch2cl2",
        "bis(chloranyl)methane",
        "methane, dichloro-",
    )


def test_a_usual_name_that_is_a_code_gives_way():
    assert names_of(named("stk366316", "ethanol", "spirit"))[0] == "ethanol"
    assert names_of(named("26571-79-9", "trichloranyl(phenyl)silane", "phenyltrichlorosilane"))[0] == (
        "phenyltrichlorosilane"
    )


def test_an_abbreviation_of_the_bench_stands_with_its_compound_and_not_with_another():
    azide = Row(33_557, "26628-22-8", "N3Na", "", "", "sodium;azide", "sodium azide", ("smite",), is_small=False)
    acid = Row(24_530, "7782-79-8", "HN3", "", "", "", "hydrazoic acid", ("nan3", "hn3"), is_small=False)
    assert names_of(azide, "N3Na") == ("sodium azide", "NaN3", "sodium;azide", "smite")
    assert names_of(acid, "HN3") == ("hydrazoic acid", "hn3")
    lawesson = Row(87_949, "19172-47-5", "C14H14O2P2S4", "", "", "", "lawesson's solution", (), is_small=False)
    assert names_of(lawesson, "C14H14O2P2S4") == ("Lawesson's reagent",)


def test_abbreviations_are_kept_where_they_stand_far_back():
    many = [f"name {'abcdefghijklmnopqrstuvwxyz'[i]}bcdefgh" for i in range(26)]
    found = names_of(named("ethanol", "", *many, "etoh", "q326"))
    assert len(found) == MOST + 1
    assert found[-1] == "etoh"


def test_common_compounds_keep_more_of_their_names():
    many = [f"name {'abcdefghijklmnopqrstuvwxyz'[i]}bcdefgh" for i in range(26)]
    early = Row(702, "64-17-5", "C2H6O", "CCO", "KEY", "", "ethanol", tuple(many), is_small=False)
    assert len(names_of(early, "C2H6O")) == 27


@pytest.mark.parametrize(
    "text",
    [
        "nsc 27223",
        "NSC-406186",
        "einecs 200-838-9",
        "unii-588x2yuy0a",
        "588x2yuy0a",
        "zinc00895103",
        "akos000119972",
        "stk366316",
        "mfcd00000881",
        "ec 203-458-1",
        "chembl45967",
        "agn-pc-02wy1k",
        "BCP27528",
        "qznqsihcdagzia-uhfffaoysa-",
        "rcra waste number u077",
        "un 1593",
        "s259",
        "75-09-2",
        "554-68-7 (hydrochloride)",
        "dichlormethan [german]",
        "methylene chloride [usan]",
        "racol (tn)",
        "potassium carbonate (jp16/usp)",
        "sodium chloride solution",
        "ethyl alcohol & water, 95%",
        "palladium on activated carbon",
        "tetrahydrofuran- d8",
        "(107pd)palladium",
        "[chloromethane]",
        "1,2-bichloroethane;1,2-dichlorethane;1,2-ethylene dichloride",
        "x",
        "1234",
        "a" * 81,
    ],
)
def test_noise_is_no_name(text: str):
    assert is_noise(text)


@pytest.mark.parametrize(
    "text",
    [
        "k2co3",
        "na2so4",
        "c6h6",
        "dmf",
        "1,2-dce",
        "et3n",
        "hunig's base",
        "sodium;chloride",
        "1-azanylpropan-2-ol",
        "boc2o",
        "2-(chloromethyl)thiophene",
        "n,n-dimethylformamide",
        "[1,4]diazepane",
        "vitamin b12",
    ],
)
def test_what_chemists_type_is_a_name(text: str):
    assert not is_noise(text)


def test_heavy_atoms_are_named_only_where_there_are_any():
    row = named("deuterated chloroform", "", "chloroform-d")
    assert names_of(row, "CHCl3") == ()
    assert names_of(row, "CDCl3") == ("deuterated chloroform", "chloroform-d")
    assert names_of(named("titanium dioxide", "", "titanium-d4 dioxide"), "O2Ti") == ("titanium dioxide",)


@pytest.mark.parametrize(
    ("name", "formula", "waters", "is_one"),
    [
        ("tolmetin sodium dihydrate", "C15H14NNaO3", 0, False),
        ("cobalt dichloride hexahydrate", "Cl2CoH2O", 1, False),
        ("cobalt dichloride hexahydrate", "Cl2CoH12O6", 6, True),
        ("calcium sulfate hemihydrate", "CaH2O5S", 1, False),
        ("chloral hydrate", "C2H3Cl3O2", 0, False),
        ("hydrazine hydrate", "H6N2O", 1, True),
        ("barium hydroxide hydrate", "BaH18O10", 8, True),
        ("procaine hydrochloride", "C13H20N2O2", 0, False),
        ("procaine hydrochloride", "C13H21ClN2O2", 0, True),
        ("sodium acetate", "C2H4O2", 0, False),
        ("tetrabutylammonium bromide", "C16H36N", 0, False),
        ("chlorogenic acid", "C16H18O9", 0, True),
    ],
)
def test_a_name_fits_its_salt_and_hydrate_only(name: str, formula: str, waters: int, is_one: bool):
    assert fits(name, composition(formula), waters) is is_one


def test_points_around_greek_letters_and_quotation_marks_go():
    assert tidy(' .alpha.-formyl"thiophene"  ;') == "alpha-formylthiophene"


def test_a_formula_with_brackets_is_multiplied_out():
    assert composition("Fe4(Fe(CN)6)3") == {"Fe": 7, "C": 18, "N": 18}
    assert composition("C2D6OS") == {"C": 2, "D": 6, "O": 1, "S": 1}
    assert composition("") == {}
