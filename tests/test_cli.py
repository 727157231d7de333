"""The command line: the worked example in numbers written out, and a sentence for every misuse."""

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from diazgui import __version__, cli
from diazgui.core.experiment import with_chosen_version
from diazgui.files import read_experiment, write_experiment
from diazgui.library.bench import bench
from tests.files.examples import written_out

TARGET = ("--diamine", "1,4-diazepane", "--electrophile", "2-(chloromethyl)thiophene")


class Said:
    """What a command did: exit code, output and error output."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def command(*words: object) -> Said:
        code = cli.main([str(word) for word in words])
        return Said(code, *capsys.readouterr())

    return command


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An experiment on file."""
    path = tmp_path / "a.diaz"
    write_experiment(path, written_out())
    return path


@pytest.fixture
def made(run, tmp_path: Path):
    """The tables of a new experiment as JSON: its steps by id."""

    def make(protocol: str, *more: str) -> dict:
        path = tmp_path / f"{protocol}.diaz"
        assert run("new", "--protocol", protocol, *TARGET, *more, "-o", path).code == 0
        said = run("table", path, "--format", "json")
        assert said.code == 0
        (tab,) = json.loads(said.out)["tabs"]
        return {step["id"]: step for step in tab["steps"]}

    return make


def masses(step: dict) -> dict[str, float]:
    """Masses in mg as weighed, of the rows that are weighed for the reaction, and of the product."""
    rows = {row["id"]: row["mass_mg"] for row in step["rows"] if row["role"] not in ("solvent", "quench", "work-up")}
    return rows | {"product": step["products"][0]["mass_mg"]}


def row(step: dict, row_id: str) -> dict:
    return {row["id"]: row for row in step["rows"]}[row_id]


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


# New experiments.


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


# Tables.


STEP_B = """\
Mono via Boc, step B: Alkylate
==============================
Variant: carbonate, salt
Reference: N-Boc-1,4-diazepane

Role               Name                       Formula        M / g mol⁻¹   eq.  mmol        Mass  d / g mL⁻¹    Volume  Supplied as            Hazards
-------------------------------------------------------------------------------------------------------------------------------------------------------------------
starting material  N-Boc-1,4-diazepane        C₁₀H₂₀N₂O₂          200.28  1.00  3.75    751.1 mg           —         —  from step A            —
reactant           2-(chloromethyl)thiophene  C₅H₅ClS             132.62  1.10  4.13    547.0 mg           —         —                         —
base               sodium hydride             HNa                  24.00  1.20  4.50  180.075 mg           —         —  60 % in mineral oil    flammable, corrosive
reagent            hydrogen chloride          ClH                  36.46  10.0  37.5     9.844 g       1.050  9.375 mL  4.00 M in 1,4-dioxane  —
product            dihydrochloride            C₁₀H₂₂Cl₂N₂O₂       273.20  1.00  3.75     1.025 g                        theory                 —

Limiting: N-Boc-1,4-diazepane
Solvent: 0 mL
All liquids: — (2-(chloromethyl)thiophene: The density is not known: weigh it, or type the density from the label.)
Estimated concentration: — (2-(chloromethyl)thiophene: The density is not known: weigh it, or type the density from the label.)
Reagents, as weighed: 11.32 g
Theoretical: 3.75 mmol, 1.025 g

Notes
- 2-(chloromethyl)thiophene: alkylating agent, treat as genotoxic (hazards)
- N-Boc-1,4-diazepane: The density is not known: weigh it, or type the density from the label. (density, volume)
- N-Boc-1,4-diazepane: No hazards are listed here: read the label and the safety data sheet. (hazards)
- 2-(chloromethyl)thiophene: The density is not known: weigh it, or type the density from the label. (density, volume)
- 2-(chloromethyl)thiophene: No hazards are listed here: read the label and the safety data sheet. (hazards)
- sodium hydride: Dispensed as a solid: weigh it. (density, volume)
- hydrogen chloride: No hazards are listed here: read the label and the safety data sheet. (hazards)
- dihydrochloride: No hazards are listed for a product: handle it as hazardous. (hazards)
"""  # noqa: E501


def test_the_table_as_text(run, file: Path) -> None:
    assert run("table", file, "--step", "b").out == STEP_B


def test_all_steps_follow_each_other_with_a_line_between(run, file: Path) -> None:
    text = run("table", file).out
    assert text.startswith("Mono via Boc, step A: Protect\n=============================\n")
    assert text.endswith("\n\n" + STEP_B)


def test_the_table_may_be_read_from_the_standard_input(run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(file.read_bytes())

    expected = run("table", file, "--format", "json").out
    monkeypatch.setattr(sys, "stdin", Input())
    assert run("table", "-", "--format", "json").out == expected


def test_the_table_may_be_written_to_a_file(run, file: Path, tmp_path: Path) -> None:
    said = run("table", file, "--format", "csv", "-o", tmp_path / "a.csv")
    assert (said.code, said.out, said.err) == (0, "", "")
    assert (tmp_path / "a.csv").read_bytes().decode() == run("table", file, "--format", "csv").out
    assert run("table", file, "-o", tmp_path / "a.csv").code == 0
    assert (tmp_path / "a.csv").read_text("utf-8").startswith("Mono via Boc, step A: Protect\n")


def test_a_table_never_takes_the_place_of_an_experiment(run, file: Path) -> None:
    before = file.read_bytes()
    said = run("table", file, "-o", file)
    assert said.code == 2
    assert said.err == "diazgui: “a.diaz” would be taken for an experiment. Give the table another ending.\n"
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["A.DIAZ", "link.txt"])
def test_a_table_takes_the_place_of_no_experiment_by_a_link_or_in_capitals(run, file: Path, name: str) -> None:
    (file.parent / "link.txt").symlink_to(file)
    before = file.read_bytes()
    said = run("table", file, "--format", "csv", "-o", file.parent / name)
    assert said.code == 2
    assert said.err == f"diazgui: “{name}” would be taken for an experiment. Give the table another ending.\n"
    assert file.read_bytes() == before
    assert not (file.parent / "A.DIAZ").exists()


@pytest.mark.parametrize("name", ["copy.json", "hard-link.txt"])
def test_an_experiment_under_another_ending_is_not_written_over_by_its_table(run, file: Path, name: str) -> None:
    experiment = file.parent / "copy.json"
    experiment.write_bytes(file.read_bytes())
    (file.parent / "hard-link.txt").hardlink_to(experiment)
    said = run("table", experiment, "-o", file.parent / name)
    assert said.code == 2
    assert said.err == f"diazgui: “{name}” is the experiment itself and stays as it is. Name another file.\n"
    assert experiment.read_bytes() == file.read_bytes()


def test_a_fault_is_told_by_the_exit_code_where_the_error_output_takes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", Full())
        assert cli.main(["check", "/nowhere.diaz"]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--tab", "mono-cbz"], "The experiment has no tab “mono-cbz”. It has these: mono-boc."),
        (["--step", "D"], "The experiment has no step “D”. It has these: A, B."),
        (["--format", "xml"], "invalid choice"),
        (["-o", "nowhere/a.csv"], "The folder “nowhere” is not there, or no longer. Choose another for “a.csv”."),
    ],
)
def test_a_table_that_cannot_be_made_is_refused_with_a_sentence(
    run, file: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], sentence: str
) -> None:
    monkeypatch.chdir(file.parent)
    said = run("table", file, *words)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err


@pytest.mark.parametrize("command", ["table", "check"])
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "There is no file “x.diaz”"),
        (b"", "“x.diaz” is empty: there is no experiment in it."),
        (b"\x00\xff\xfe", "“x.diaz” is damaged at line 1, column 2."),
        (b"{}", "“x.diaz” is not an experiment of diazgui."),
        (b'{"format": "diazgui experiment", "version": 2}', "“x.diaz” was written by a newer diazgui"),
    ],
)
def test_an_unreadable_file_ends_with_2(run, tmp_path: Path, command: str, content, sentence: str) -> None:
    path = tmp_path / "x.diaz"
    if content is not None:
        path.write_bytes(content)
    said = run(command, path)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err


@pytest.mark.parametrize("words", [["table"], ["table", "--format", "json"], ["table", "--format", "csv"], ["check"]])
@pytest.mark.parametrize("number", ["1e308", "5e-324"])
def test_numbers_beyond_any_flask_end_with_a_sentence(run, file: Path, words: list[str], number: str) -> None:
    file.write_text(file.read_text("utf-8").replace('"amount_mmol": 5.0', f'"amount_mmol": {number}'), "utf-8")
    said = run(words[0], file, *words[1:])
    assert (said.code, said.out) == (2, "")
    assert ": The amount is too large or too small to calculate with. Type it again, such as 2.5." in said.err


# Checks.


def test_a_sound_experiment_ends_with_0(run, tmp_path: Path) -> None:
    path = tmp_path / "s.diaz"
    run("new", "--protocol", "mono-boc", "excess-diamine", *TARGET, "-o", path)
    said = run("check", path)
    assert (said.code, said.err) == (0, "")
    assert said.out == "Sound: 2 tabs, 4 steps, everything needed is known.\n"


def test_what_is_unknown_but_needed_ends_with_1(run, file: Path) -> None:
    content = json.loads(file.read_text("utf-8"))
    content["tabs"][0]["steps"][0]["front"]["sheet"]["entries"][1]["stated"] = {"by": "unstated"}
    file.write_text(json.dumps(content), "utf-8")
    said = run("check", file)
    assert said.code == 1
    assert said.out.startswith(
        "Mono via Boc, step A: What to dispense of 1,4-diazepane is not known. "
        "The amount of Boc₂O, from which equivalents are counted, is not known. "
        "Not stated yet: type an amount, a mass, a volume or equivalents.\n"
    )
    assert said.out.splitlines()[-1].startswith("Sound, but ")


def test_facts_that_contradict_each_other_end_with_1(run, tmp_path: Path) -> None:
    path = tmp_path / "c.diaz"
    run("new", "--protocol", "di-alkylation", *TARGET, "-o", path)
    path.write_text(path.read_text("utf-8").replace('"formula": "C5H12N2"', '"formula": "C5H10N2"'), "utf-8")
    said = run("check", path)
    assert said.code == 1
    assert "The structure of 1,4-diazepane has the formula C5H12N2, but C5H10N2 is on file." in said.out


# The program as a whole.


def test_the_version_is_told(run) -> None:
    said = run("--version")
    assert (said.code, said.out) == (0, f"diazgui {__version__}\n")


@pytest.mark.parametrize("words", [["--help"], ["new", "--help"], ["table", "--help"], ["check", "--help"]])
def test_help_is_in_plain_words(run, words: list[str]) -> None:
    said = run(*words)
    assert said.code == 0
    assert said.out.startswith("usage: diazgui")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "A command is missing: new, table, check. Type “diazgui --help” for what they do."),
        (["tabel"], "“tabel” is neither a command (new, table, check) nor a file that is there."),
        (["--colour"], "Type “diazgui --help” for what there is."),
        (["check"], "Type “diazgui check --help” for what there is."),
    ],
)
def test_words_that_mean_nothing_are_refused(run, words: list[str], sentence: str) -> None:
    said = run(*words)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err


class Output:
    """A standard output that fails."""

    def __init__(self, error: BaseException) -> None:
        self.error, self.buffer = error, self

    def write(self, _: bytes) -> None:
        raise self.error

    def flush(self) -> None:
        return

    def fileno(self) -> int:
        raise OSError


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 1, ""),
        (KeyboardInterrupt(), 130, ""),
        (
            OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
            2,
            "diazgui: The output could not be written (No space left on device).\n",
        ),
    ],
)
def test_an_output_that_fails_ends_quietly_or_with_a_sentence(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error, code: int, sentence: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Output(error))
        assert cli.main(["table", str(file)]) == code
    assert capsys.readouterr().err == sentence


@pytest.mark.parametrize(
    ("stream", "words", "sentence"),
    [
        ("stdout", ["table", "FILE"], "diazgui: The standard output is closed, so nothing can be written to it.\n"),
        (
            "stdin",
            ["table", "-"],
            "diazgui: The standard input is closed, so there is no experiment in it. Name a file in place of -.\n",
        ),
    ],
)
def test_a_closed_stream_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], stream: str, words, sentence: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, stream, None)
        assert cli.main([str(file) if word == "FILE" else word for word in words]) == 2
    assert capsys.readouterr().err == sentence


def test_no_sentence_gets_among_the_output_where_the_error_output_is_closed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", None)
        assert cli.main(["new", "--protocol", "reductive-amination", *TARGET]) == 0
        assert cli.main(["table", "/nowhere.diaz"]) == 2
    out = capsys.readouterr().out
    assert out.startswith("{")
    assert "diazgui: " not in out


def in_a_process(*words: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *map(str, words)],
        capture_output=True,
        check=False,
        timeout=60,
        **more,
    )


def test_a_pipe_of_two_commands(tmp_path: Path) -> None:
    new = in_a_process("-m", "diazgui", "new", "--protocol", "mono-boc", *TARGET, "--scale", "5 mmol")
    assert (new.returncode, new.stderr) == (0, b"")
    table = in_a_process("-m", "diazgui", "table", "-", "--step", "C", "--format", "csv", input=new.stdout)
    assert (table.returncode, table.stderr) == (0, b"")
    lines = table.stdout.decode().split("\r\n")
    assert lines[0].startswith("tab,step,id,role,name,smiles,formula,equivalents,amount_mmol,mass_mg,")
    assert lines[-1] == ""
    assert len(lines) > 4


@pytest.mark.parametrize("shape", ["text", "json", "csv"])
def test_a_table_needs_neither_qt_nor_a_chemistry_engine(file: Path, shape: str) -> None:
    code = (
        "import sys; from diazgui.cli import main; "
        f"code = main(['table', {str(file)!r}, '--format', {shape!r}]); "
        "heavy = {'rdkit', 'PySide6'} & set(sys.modules); "
        "print(sorted(heavy), file=sys.stderr); sys.exit(code)"
    )
    done = in_a_process("-c", code)
    assert (done.returncode, done.stderr) == (0, b"[]\n")
