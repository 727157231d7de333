"""Reading in a process of its own: what crashes, hangs or is cancelled there does no harm here."""

import random
import subprocess
import sys
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from diazgui.structures import pasted
from diazgui.structures.pasted import Reading
from diazgui.structures.pasted_content import Content, Format, UnreadableError
from diazgui.structures.reading import StructureError

DATA = Path(__file__).parents[1] / "data" / "pasted"
CDXML = (DATA / "phenylethylamine.cdxml").read_bytes()
MOLFILE = (DATA / "diazepane-dihydrochloride.mol").read_bytes()


def reading(content: bytes | str) -> Reading:
    return Reading([Content(content)])


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let the process run something else than the reader."""
    start = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda _command, **rest: start([sys.executable, "-c", code], **rest))


def test_a_reader_that_crashes_ends_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "import os; os.abort()")
    with pytest.raises(UnreadableError, match="ended without an answer"):
        reading(CDXML).result()


def test_a_reader_that_hangs_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "import time; time.sleep(60)")
    monkeypatch.setattr(pasted, "LONGEST", 0.2)
    begun = monotonic()
    with pytest.raises(UnreadableError, match="took too long"):
        reading(CDXML).result()
    assert monotonic() - begun < 10


def test_a_reader_that_cannot_be_started_ends_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(UnreadableError, match="could not be read"):
        reading(CDXML).result()


def test_cancelling_ends_the_process_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "import time; time.sleep(60)")
    one = reading(CDXML)
    refused: list[StructureError] = []

    def wait() -> None:
        try:
            one.result()
        except StructureError as error:
            refused.append(error)

    thread = Thread(target=wait)
    thread.start()
    while one._process is None:
        sleep(0.01)
    one.cancel()
    thread.join(10)
    assert len(refused) == 1


def test_what_was_cancelled_before_it_began_starts_no_process() -> None:
    one = reading(CDXML)
    one.cancel()
    with pytest.raises(StructureError, match="given up"):
        one.result()


def test_a_single_line_is_read_without_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert reading("C1CNCCNC1\n").result().molecules[0].smiles == "C1CNCCNC1"


def test_another_writing_is_read_where_the_best_cannot_be() -> None:
    broken = Content(b"VjCD0100" + bytes(30), Format.CDX)
    found = Reading([broken, Content(MOLFILE, Format.MOLFILE)]).result()
    assert found.format is Format.MOLFILE


def test_what_is_refused_for_what_it_means_is_not_read_in_another_writing() -> None:
    reaction = Content(CDXML.replace(b"</page>", b"<arrow/></page>"), Format.CDXML)
    with pytest.raises(StructureError, match="reaction"):
        Reading([reaction, Content(MOLFILE, Format.MOLFILE)]).result()


def test_nothing_to_read_is_said() -> None:
    with pytest.raises(StructureError, match="no structure to paste"):
        Reading([]).result()


def test_a_hydride_leaves_nothing_on_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    from rdkit import Chem

    block = Chem.MolToMolBlock(Chem.MolFromSmiles("[H-].[Na+]", sanitize=False))
    capfd.readouterr()
    assert reading(block).result().molecules[0].smiles == "[H-].[Na+]"
    assert capfd.readouterr().err == ""


def test_the_reader_says_nothing_of_files_that_are_broken(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(StructureError):
        reading(MOLFILE[:200] + b"\nM  END\n").result()
    assert capfd.readouterr().err == ""


_MANY = """
import random, sys
from pathlib import Path
from diazgui.structures.pasted_child import read_here
seeds = [Path(name).read_bytes() for name in sys.argv[2:]]
chance = random.Random(int(sys.argv[1]))
for _ in range(150):
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 2, 5))):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0: data[at] = chance.randrange(256)
            case 1: del data[at : at + chance.choice((1, 4, 16))]
            case 2: data[at:at] = data[at : at + 32]
            case 3: data[at : at + 2] = chance.choice((b"\\xff\\xff", b"\\0\\0", b"99"))
    answer = read_here(bytes(data), None, "")
    assert isinstance(answer.get("error", ""), str) and ("error" in answer) != ("pasted" in answer)
print("done")
"""


@pytest.mark.parametrize("suffix", ["cdx", "cdxml", "mol"])
def test_a_hundred_spoilt_files_are_read_or_refused(suffix: str) -> None:
    """Seeded, so that each run meets the same files; a seed at which RDKit itself hangs is left to the clock."""
    seeds = [str(path) for path in sorted(DATA.glob(f"*.{suffix}"))]
    seed = str(random.Random(suffix).randrange(1000))
    done = subprocess.run([sys.executable, "-c", _MANY, seed, *seeds], capture_output=True, timeout=60, check=False)
    assert done.stdout == b"done\n", done.stderr.decode()[-500:]
