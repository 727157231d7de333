"""The table of the command line as paper: HTML and PDF, to a file or a pipe, and a sentence where neither can be."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from diazgui import cli
from diazgui.files import write_experiment
from diazgui.library.bench import worked_example
from tests.files.examples import written_out


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "worked.diaz"
    write_experiment(path, worked_example())
    return path


def command(*words: object) -> int:
    return cli.main(["table", *map(str, words)])


def in_a_process(*words: object, **more: object) -> "subprocess.CompletedProcess[bytes]":
    """The command as a shell starts it, on a computer without a display."""
    lost = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in lost}
    return subprocess.run(
        [sys.executable, "-m", "diazgui", "table", *map(str, words)],
        capture_output=True,
        check=False,
        timeout=60,
        env=environment,
        **more,
    )


def test_html_is_one_file_that_names_its_experiment(file: Path, capsysbinary):
    assert command(file, "--tab", "mono-boc", "--step", "C", "--format", "html") == 0
    html = capsysbinary.readouterr().out.decode()
    assert html.startswith("<!DOCTYPE html>\n")
    assert html.count("<section>") == 1
    assert "1-(2-thienylmethyl)-1,4-diazepane dihydrochloride" in html
    assert "<footer>worked.diaz · " in html


def test_html_needs_no_qt(file: Path):
    code = (
        "import sys; from diazgui.cli import main; "
        f"code = main(['table', {str(file)!r}, '--format', 'html', '-o', {str(file.with_suffix('.html'))!r}]); "
        "print('PySide6' in sys.modules); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, b"False", b"")


def test_a_pdf_goes_through_a_pipe_without_a_display(file: Path):
    done = in_a_process("-", "--tab", "mono-boc", "--format", "pdf", input=file.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    reader = PdfReader(io.BytesIO(done.stdout))
    assert len(reader.pages) == 4
    first, second = ("".join(page.extract_text().split()) for page in reader.pages[:2])
    assert first.startswith("MonoviaBocTarget:")
    assert second.startswith("N-Boc-1,4-diazepane")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("words", "width"), [((), 595), (("--paper", "a4"), 595), (("--paper", "letter"), 612)])
def test_a_pdf_has_the_size_that_was_asked_for(file: Path, words: tuple[str, ...], width: int):
    output = file.with_suffix(".pdf")
    assert command(file, "--tab", "di-alkylation", "--format", "pdf", *words, "-o", output) == 0
    assert round(float(PdfReader(output).pages[0].mediabox.width)) == width


def test_a_pdf_is_not_poured_into_a_terminal(file: Path, capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert command(file, "--format", "pdf") == 2
    said = capsys.readouterr()
    assert said.err == "diazgui: A PDF is nothing for a terminal. Name a file for it: -o sheet.pdf\n"
    assert said.out == ""


def test_an_experiment_of_a_protocol_that_is_not_known_is_printed_without_procedure(tmp_path: Path, capsysbinary):
    path = tmp_path / "a.diaz"
    write_experiment(path, written_out())
    kept = json.loads(path.read_text("utf-8"))
    for tab in kept["tabs"]:
        tab["protocol"] = "of-the-future"
    path.write_text(json.dumps(kept), "utf-8")
    assert command(path, "--format", "html") == 0
    assert "Printed without a procedure" in capsysbinary.readouterr().out.decode()


def test_a_folder_that_is_not_there_is_named(file: Path, capsys, qapp):
    assert command(file, "--format", "pdf", "-o", file.parent / "gone" / "a.pdf") == 2
    assert "is not there" in capsys.readouterr().err
