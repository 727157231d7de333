"""The tables on the command line: text and data, from a file or a pipe, and never over an experiment."""

import io
import sys
from pathlib import Path

import pytest

from tests.cli.saying import in_a_process

STEP_B = """\
Mono via Boc, step B: Alkylate
==============================
Variant: carbonate, salt
Reference: N-Boc-1,4-diazepane

Role               Name                       Formula        M / g mol⁻¹   eq.  mmol      Mass  d / g mL⁻¹    Volume  Supplied as            Hazards
-----------------------------------------------------------------------------------------------------------------------------------------------------------------
starting material  N-Boc-1,4-diazepane        C₁₀H₂₀N₂O₂          200.28  1.00  3.57  737.5 mg           —         —  97 %, from step A      —
reactant           2-(chloromethyl)thiophene  C₅H₅ClS             132.62  1.10  3.93  521.0 mg           —         —                         —
base               sodium hydride             HNa                  24.00  1.20  4.29  171.5 mg           —         —  60 % in mineral oil    flammable, corrosive
reagent            hydrogen chloride          ClH                  36.46  10.0  35.7   9.376 g       1.050  8.930 mL  4.00 M in 1,4-dioxane  —
product            dihydrochloride            C₁₀H₂₂Cl₂N₂O₂       273.20  1.00  3.57  975.8 mg                        theory                 —

Limiting: N-Boc-1,4-diazepane
Solvent: 0 mL
All liquids: — (2-(chloromethyl)thiophene: The density is not known: weigh it, or type the density from the label.)
Estimated concentration: — (2-(chloromethyl)thiophene: The density is not known: weigh it, or type the density from the label.)
Reagents, as weighed: 10.81 g
Theoretical: 3.57 mmol, 975.8 mg

Notes
- 2-(chloromethyl)thiophene: alkylating agent, treat as genotoxic (hazards)
- N-Boc-1,4-diazepane: The density is not known: weigh it, or type the density from the label. (density, volume)
- N-Boc-1,4-diazepane: No hazards are listed here: read the label and the safety data sheet. (hazards)
- 2-(chloromethyl)thiophene: The density is not known: weigh it, or type the density from the label. (density, volume)
- 2-(chloromethyl)thiophene: No hazards are listed here: read the label and the safety data sheet. (hazards)
- sodium hydride: Dispensed as a solid: weigh it. (density, volume)
- hydrogen chloride: No hazards are listed here: read the label and the safety data sheet. (hazards)
- dihydrochloride: No hazards are listed for a product: handle it as hazardous. (hazards)
"""  # noqa: E501 - as it is printed, to the letter


def test_the_table_as_text(run, file: Path) -> None:
    assert run("table", file, "--step", "b").out == STEP_B


def test_the_text_says_what_was_weighed_isolated_and_planned_anew(run, file: Path) -> None:
    said = run("table", file, "--step", "a").out
    assert "  1.0935 g      1.00  " in said
    assert "\nRe-planned: from 1.0935 g of Boc₂O as weighed: one equivalent is 5.01 mmol\nPinned: water\n" in said
    assert "\nPlanned 75 %: 3.76 mmol, 752.6 mg\nIsolated 71.3 %: 737.5 mg, 97 % pure, 3.57 mmol\n" in said


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
