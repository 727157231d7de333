"""The process that reads: one message in, one out."""

import json
import subprocess
import sys

import pytest

from diazgui.structures.pasted_child import read_here, take_limits


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


def test_a_limit_that_the_system_refuses_keeps_none_of_the_others_away(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource", reason="Windows knows no such limits")
    taken = {}

    def refuse_memory(limit: int, both: tuple[int, int]) -> None:
        if limit == resource.RLIMIT_AS:
            raise ValueError("current limit exceeds maximum limit")  # as on macOS
        taken[limit] = both

    monkeypatch.setattr(resource, "setrlimit", refuse_memory)
    take_limits()
    assert taken == {resource.RLIMIT_CORE: (0, 0), resource.RLIMIT_CPU: (5, 5)}
