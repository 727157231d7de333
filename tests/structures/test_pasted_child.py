"""The process that reads: one message in, one out."""

import json
import subprocess
import sys

from diazgui.structures.pasted_child import read_here


def asked(content: bytes) -> dict[str, object]:
    message = json.dumps({"format": None, "name": "n"}).encode() + b"\n" + content
    command = [sys.executable, "-m", "diazgui.structures.pasted_child"]
    done = subprocess.run(command, input=message, capture_output=True, timeout=60, check=True)
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_it_answers_with_what_it_read() -> None:
    pasted = {"molecules": [{"smiles": "CCO", "name": "n"}], "format": "SMILES", "refused": [], "remarks": []}
    assert asked(b"OCC") == {"pasted": pasted}


def test_it_answers_with_a_sentence_and_whether_another_writing_may_be_read() -> None:
    assert asked(b"$RXN\n") == {
        "error": "This is a reaction. Copy one compound of it at a time.",
        "may_be_read_otherwise": False,
    }
    assert read_here(b"VjCD0100" + bytes(40), "CDX", "")["may_be_read_otherwise"] is True
    assert read_here(b"<CDXML><page>", None, "")["may_be_read_otherwise"] is True


def test_a_text_is_read_as_its_bytes_are() -> None:
    assert "pasted" in read_here("C1CNCCNC1\nCCO", None, "")
