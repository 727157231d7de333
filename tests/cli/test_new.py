"""New experiments: the worked example in numbers written out, and what cannot be made."""

import json
from pathlib import Path

import pytest

from diazgui.core.experiment import with_chosen_version
from diazgui.files import read_experiment, write_experiment
from diazgui.library.bench import bench
from tests.cli.saying import TARGET, row


def masses(step: dict) -> dict[str, float]:
    """Masses in mg as weighed, of the rows that are weighed for the reaction, and of the product."""
    rows = {row["id"]: row["mass_mg"] for row in step["rows"] if row["role"] not in ("solvent", "quench", "work-up")}
    return rows | {"product": step["products"][0]["mass_mg"]}


def nearly(expected: dict[str, float]) -> object:
    return pytest.approx(expected, rel=1e-9)


# The worked example, 5.00 mmol: amount (mmol) times molar mass (g/mol), written out.


def test_di_alkylation_at_5_mmol(made) -> None:
    step = made("di-alkylation")["A"]
    assert masses(step) == nearly({"diamine": 500.825, "electrophile": 1392.4575, "base": 1727.55, "product": 1462.365})
    assert [row(step, name)["amount_mmol"] for name in ("diamine", "electrophile", "base")] == [5.0, 10.5, 12.5]
    assert row(step, "solvent")["volume_mL"] == 25.0
    assert step["limiting"] == ["diamine"]
    assert step["concentration_M"] == 0.2
    assert step["conditions"]["temperature_degC"] == {"from": 60.0, "to": 80.0}
    assert step["conditions"]["time_h"] == {"from": 4.0, "to": 12.0}


def test_mono_boc_a_at_5_mmol(made) -> None:
    step = made("mono-boc")["A"]
    assert masses(step) == nearly({"diamine": 1001.65, "boc2o": 1091.245, "product": 1001.41})
    assert row(step, "boc2o")["volume_mL"] == pytest.approx(1.148678947, rel=1e-9)
    assert row(step, "boc2o")["density_g_per_mL"] == 0.95
    assert row(step, "boc2o")["reference"] is True
    assert row(step, "solvent")["volume_mL"] == 25.0
    assert step["limiting"] == ["boc2o"]
    assert step["conditions"]["addition"] == {"row": "boc2o", "over_h": 0.5, "temperature_degC": 0.0}


def test_mono_boc_b_at_5_mmol(made) -> None:
    step = made("mono-boc")["B"]
    assert masses(step) == nearly(
        {"amine": 1001.41, "electrophile": 729.3825, "base": 1382.04, "catalyst": 74.947, "product": 1482.18}
    )
    assert row(step, "solvent")["volume_mL"] == 25.0
    halide = row(step, "electrophile")
    assert halide["volume_mL"] is None
    assert halide["density_g_per_mL"] is None
    assert halide["reasons"]["volume_mL"].startswith("The density is not known")
    assert row(step, "amine")["stated"] == {"field": "handed_on", "value": 5.0, "unit": "mmol", "from_step": "A"}


def test_mono_boc_c_at_5_mmol(made) -> None:
    step = made("mono-boc")["C"]
    assert masses(step)["amine"] == pytest.approx(1482.18, rel=1e-9)
    acid = row(step, "acid")
    assert (acid["amount_mmol"], acid["volume_mL"], acid["concentration_M"], acid["purity"]) == (50.0, 12.5, 4.0, None)
    product = step["products"][0]
    assert product["mass_mg"] == pytest.approx(1346.205, rel=1e-9)
    assert product["molar_mass_g_per_mol"] == pytest.approx(269.241, rel=1e-9)
    assert product["name"] == "1-(2-thienylmethyl)-1,4-diazepane dihydrochloride"


@pytest.mark.parametrize(
    ("step_id", "variant", "isolation", "row_id", "mass", "volume", "product"),
    [
        ("A", "five-equivalents", "free-base", "diamine", 2504.125, None, 1001.41),
        ("B", "as-in-guide", "free-base", "base", 239.98, None, 1482.18),
        ("B", "dipea", "free-base", "base", 969.3525, 1.306404987, 1482.18),
        ("C", "hcl", "free-base", "naoh", None, 25.0, 981.595),
        ("C", "tfa", "salt", "acid", 5701.1, 3.828811283, 2121.815),
        ("C", "tfa", "free-base", "acid", 5701.1, 3.828811283, 981.595),
    ],
)
def test_the_other_variants_of_mono_boc_at_5_mmol(
    run, tmp_path: Path, step_id, variant, isolation, row_id, mass, volume, product
) -> None:
    path = tmp_path / "a.diaz"
    run("new", "--protocol", "mono-boc", *TARGET, "-o", path)
    other = with_chosen_version(read_experiment(path), "mono-boc", step_id, variant, isolation, bench())
    write_experiment(path, other)
    step = json.loads(run("table", path, "--step", step_id, "--format", "json").out)["tabs"][0]["steps"][0]
    found = row(step, row_id)
    assert (step["variant"], step["isolation"]) == (variant, isolation)
    assert found["mass_mg"] == (None if mass is None else pytest.approx(mass, rel=1e-9))
    assert found["volume_mL"] == (None if volume is None else pytest.approx(volume, rel=1e-9))
    assert step["products"][0]["mass_mg"] == pytest.approx(product, rel=1e-9)


def test_mono_cbz_at_5_mmol(made) -> None:
    steps = made("mono-cbz")
    assert masses(steps["A"]) == nearly({"diamine": 1001.65, "cbz-cl": 852.975, "product": 1171.495})
    assert masses(steps["B"])["product"] == pytest.approx(1652.265, rel=1e-9)
    assert steps["C"]["variant"] == "hbr"
    assert steps["C"]["products"][0]["molar_mass_g_per_mol"] == pytest.approx(358.143, rel=1e-9)


def test_excess_diamine_at_5_mmol(made) -> None:
    step = made("excess-diamine")["A"]
    assert masses(step) == nearly({"diamine": 2504.125, "electrophile": 663.075, "product": 981.595})
    assert step["limiting"] == ["electrophile"]
    assert step["reference"] == "electrophile"


def test_direct_reductive_amination_at_5_mmol(made) -> None:
    step = made("reductive-amination", "--carbonyl", "thiophene-2-carbaldehyde")["A"]
    found = masses(step)
    assert found["diamine"] == pytest.approx(2504.125, rel=1e-9)
    assert found["carbonyl"] == pytest.approx(560.765, rel=1e-9)
    assert found["hydride"] == pytest.approx(1589.565, rel=1e-5)
    assert found["product"] == pytest.approx(981.595, rel=1e-9)
    assert row(step, "carbonyl")["reference"] is True


def test_reductive_amination_of_the_boc_amine_at_5_mmol(made) -> None:
    found = masses(made("reductive-amination-boc")["B"])
    assert found["amine"] == pytest.approx(1001.41, rel=1e-9)
    assert found["carbonyl"] == pytest.approx(616.8415, rel=1e-9)
    assert found["hydride"] == pytest.approx(1483.594, rel=1e-5)
    assert found["product"] == pytest.approx(1482.18, rel=1e-9)


# What may be asked for.


@pytest.mark.parametrize(
    ("scale", "amount", "stated"),
    [
        ("10 mmol", 10.0, {"field": "amount_mmol", "value": 10.0, "unit": "mmol"}),
        ("2.5", 2.5, {"field": "amount_mmol", "value": 2.5, "unit": "mmol"}),
        ("1.091245 g", 5.0, {"field": "mass_mg", "value": 1091.245, "unit": "mg"}),
        ("0.5 mL", 2.17641, {"field": "volume_mL", "value": 0.5, "unit": "mL"}),
    ],
)
def test_the_scale_is_that_of_the_first_steps_reference(made, scale: str, amount: float, stated: dict) -> None:
    steps = made("mono-boc", "--scale", scale)
    reference = row(steps["A"], "boc2o")
    assert reference["amount_mmol"] == pytest.approx(amount, rel=1e-5)
    assert reference["stated"] == {**stated, "value": pytest.approx(stated["value"], rel=1e-12)}
    assert row(steps["C"], "amine")["amount_mmol"] == pytest.approx(amount, rel=1e-5)


def test_a_route_may_begin_from_what_is_wanted_of_its_product(made) -> None:
    steps = made("mono-boc", "--want", "500 mg", "--yield", "A=50%", "B=80%")
    assert [steps[one]["planned_yield"] for one in "ABC"] == [0.5, 0.8, None]
    assert steps["C"]["products"][0]["mass_mg"] == pytest.approx(500.0)
    # 500 mg / 269.241 g/mol = 1.857072 mmol of the dihydrochloride, by 0.5 and 0.8
    assert row(steps["A"], "boc2o")["amount_mmol"] == pytest.approx(4.642681, rel=1e-6)
    assert row(steps["A"], "boc2o")["stated"]["field"] == "wanted"


def test_what_is_wanted_may_be_meant_as_the_free_base(made) -> None:
    steps = made("mono-boc", "--want", "500 mg", "--want-as", "base")
    assert steps["C"]["products"][0]["amount_mmol"] == pytest.approx(2.546875, rel=1e-6)  # 500 / 196.319


def test_an_empty_sheet_wants_nothing(run) -> None:
    assert run("new", "--protocol", "free", "--want", "500 mg").code == 0


def test_compounds_are_found_by_name_abbreviation_cas_and_smiles(run) -> None:
    texts = [
        run("new", "--protocol", "di-alkylation", "--diamine", diamine, "--electrophile", halide).out
        for diamine, halide in [
            ("1,4-diazepane", "2-(chloromethyl)thiophene"),
            ("homopiperazine", "765-50-4"),
            ("505-66-8", "ClCc1cccs1"),
            ("N1CCNCCC1", "c1ccsc1CCl"),
        ]
    ]
    assert len(set(texts)) == 1
    assert json.loads(texts[0])["target"]["diamine"]["compound"]["smiles"] == "C1CNCCNC1"


def test_without_a_file_the_experiment_goes_to_the_output(run, tmp_path: Path) -> None:
    said = run("new", "--protocol", "di-alkylation", "mono-boc", *TARGET)
    assert said.code == 0
    path = tmp_path / "b.diaz"
    path.write_text(said.out, "utf-8")
    assert [tab.id for tab in read_experiment(path).tabs] == ["di-alkylation", "mono-boc"]


def test_a_free_sheet_needs_no_compounds(run, tmp_path: Path) -> None:
    assert run("new", "--protocol", "free", "-o", tmp_path / "f.diaz").code == 0
    assert run("table", tmp_path / "f.diaz").out.endswith("No rows yet.\n")
    assert run("check", tmp_path / "f.diaz").code == 0


def test_a_compound_that_is_proposed_is_named(run) -> None:
    said = run("new", "--protocol", "reductive-amination", *TARGET)
    assert said.code == 0
    assert said.err == (
        "diazgui: thiophene-2-carbaldehyde is proposed as the aldehyde or ketone. "
        "Check it, or name another with --carbonyl.\n"
    )


def test_a_file_is_replaced_only_by_force(run, file: Path) -> None:
    before = file.read_bytes()
    said = run("new", "--protocol", "free", "-o", file)
    assert (said.code, said.out) == (2, "")
    assert said.err == "diazgui: “a.diaz” is there already and stays as it is. Add --force to replace it.\n"
    assert file.read_bytes() == before
    assert run("new", "--protocol", "free", "-o", file, "--force").code == 0
    assert file.read_bytes() != before


def test_a_choice_of_site_is_asked_for_and_taken(run) -> None:
    words = ("new", "--protocol", "mono-boc", "--diamine", "CC1CNCCN1", "--electrophile", "CI")
    said = run(*words)
    assert said.code == 2
    assert said.err == (
        "diazgui: There are 2 N–H that may react. Choose the one that is to. Add --nitrogen and its number: "
        "1: N–H between CH₂ and CH₂; 2: N–H between CH₂ and CH(CH₃).\n"
    )
    products = []
    for number in "12":
        content = json.loads(run(*words, "--nitrogen", number).out)
        products.append(content["tabs"][0]["steps"][2]["front"]["sheet"]["products"][0]["compound"]["smiles"])
    assert products == ["CC1CN(C)CCN1", "CC1CNCCN1C"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--protocol", "boc", *TARGET], "There is no protocol “boc”. Choose from these: "),
        (["--protocol", "mono-boc"], "Name the diamine: --diamine and its name, CAS number or SMILES."),
        (["--protocol", "mono-boc", "--diamine", "piperazine"], "Name the group to put on nitrogen: --electrophile"),
        (["--protocol", "mono-boc", "--diamine", "unobtainium", "--group", "CI"], "“unobtainium” is not known here."),
        (["--protocol", "mono-boc", "--diamine", "piperazine", "--group", "Brc1ccccc1"], "aryl"),
        (["--protocol", "mono-boc", "--diamine", "CN1CCCNCC1", "--group", ""], "Nothing was typed."),
        (["--protocol", "mono-boc", *TARGET, "--scale", "5,0 mmol"], "Here only a point is a decimal mark"),
        (["--protocol", "mono-boc", *TARGET, "--scale", "0"], "A sheet can be scaled only by a factor above 0"),
        (["--protocol", "mono-boc", *TARGET, "--scale", "-5 mmol"], "Type the amount without a sign"),
        (["--protocol", "di-alkylation", *TARGET, "--scale", "2 mL"], "weigh it"),
        (["--protocol", "mono-boc", *TARGET, "--carbonyl", "CI"], "is not an aldehyde or ketone."),
        (["--protocol", "mono-boc", *TARGET, "--nitrogen", "one"], "--nitrogen"),
        (["--protocol", "mono-boc", *TARGET, "--want-as", "base"], "say how much with --want, such as 500mg."),
        (["--protocol", "mono-boc", *TARGET, "--want", "1 g", "--scale", "1 g"], "name --scale or --want, not both."),
        (["--protocol", "mono-boc", *TARGET, "--want", "1 mL"], "mL is a unit of volume."),
        (["--protocol", "mono-boc", *TARGET, "--yield", "A=50%", "a=60%"], "Step a has two yields."),
        (["--protocol", "mono-boc", *TARGET, "--yield", "D=70%"], "“D=70%” is the yield of no step."),
        (["--protocol", "mono-boc", *TARGET, "--yield", "A"], "“A” is the yield of no step."),
        (["--protocol", "mono-boc", *TARGET, "--yield", "A=0.7"], "Is that 0.7 % or 70 %?"),
        (["--protocol"], "--protocol"),
        ([], "--protocol"),
        (["--protocol", "free", "--colour", "red"], "--colour"),
    ],
)
def test_what_cannot_be_made_is_refused_with_a_sentence(run, words: list[str], sentence: str) -> None:
    said = run("new", *words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("diazgui: ")
    assert sentence.casefold() in said.err.casefold()
    assert "Traceback" not in said.err
    assert "too large or too small" not in said.err
