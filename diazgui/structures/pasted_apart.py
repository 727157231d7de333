"""Reading in a process of its own, which may crash, hang or fill its memory without harm to what is open.

Found by feeding RDKit 2026.9.1 drawings with bytes changed: of 4,000 CDX some eight keep it busy for ever; CDXML
nested 100,000 deep ends the process; no Molfile did either. RDKit's issue 8761 tells of more CDX that crash it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import Any

import diazgui
from diazgui.structures.pasted import Format, Pasted, PastedMolecule, as_text, sniffed, written_out
from diazgui.structures.pasted_child import SECONDS
from diazgui.structures.reading import StructureError

LONGEST = SECONDS + 5.0
"""Seconds until a reading is given up: what its process may compute, and its start on a slow machine."""

_CRASHED = (
    "The structure could not be read: the reader ended without an answer. Copy it as a Molfile or as SMILES, or draw "
    "it anew."
)
_TOO_SLOW = "The structure took too long to read. Copy it as a Molfile or as SMILES, or draw it anew."


class Reading:
    """One content being read. :meth:`result` waits; :meth:`cancel`, from any thread, ends it at once."""

    def __init__(self, content: bytes | str, format: Format | None, name: str = "") -> None:  # noqa: A002 - as in ``pasted``
        self._content, self._format, self._name = content, format, name
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_cancelled = False

    def result(self) -> Pasted:
        """All structures in the content.

        Raises:
            StructureError: there is none that can be used, the reader failed, or the reading was cancelled.
        """
        kind = sniffed(self._content, self._format)
        if kind in (Format.SMILES, Format.INCHI) and "\n" not in as_text(self._content).strip():
            return written_out(as_text(self._content), kind, self._name)  # as one that is typed
        answer = self._asked(kind)
        if "error" in answer:
            raise StructureError(answer["error"])
        return _from(answer["pasted"])

    def cancel(self) -> None:
        """End the reading."""
        with self._lock:
            self._is_cancelled = True
            if self._process is not None:
                self._process.kill()

    def _asked(self, kind: Format) -> dict[str, Any]:
        raw = self._content.encode() if isinstance(self._content, str) else self._content
        message = json.dumps({"format": kind, "name": self._name}).encode() + b"\n" + raw
        process = self._started()
        try:
            out, _ = process.communicate(message, timeout=LONGEST)
        except subprocess.TimeoutExpired as late:
            process.kill()
            process.communicate()
            raise StructureError(_TOO_SLOW) from late
        if process.returncode or not out:
            raise StructureError(_CRASHED)
        answer: dict[str, Any] = json.loads(out)
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
        with self._lock:
            if self._is_cancelled:
                raise StructureError("The reading was given up.")
            command = [sys.executable, "-P", "-m", "diazgui.structures.pasted_child"]
            flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # of Windows, where a console would flash up
            try:
                self._process = subprocess.Popen(
                    command, stdin=pipe, stdout=pipe, stderr=nothing, env=_environment(), creationflags=flags
                )
            except OSError as fault:
                raise StructureError(_CRASHED) from fault
            return self._process


def _environment() -> dict[str, str]:
    """This process's own, with the place from which this diazgui was imported."""
    places = [str(Path(diazgui.__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in places if place)}


def _from(answer: dict[str, Any]) -> Pasted:
    molecules = tuple(PastedMolecule(**one) for one in answer["molecules"])
    return Pasted(molecules, Format(answer["format"]), tuple(answer["refused"]), tuple(answer["remarks"]))
