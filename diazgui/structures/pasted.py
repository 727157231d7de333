"""Structures as other programs hand them over: from the clipboard, or from a file.

Nothing here trusts what comes in. The readers of drawings are large, binary and not written for hostile input, so they
run in a process of their own, which may crash, hang or fill its memory without harm to what is open. What comes back is
SMILES, and goes through :func:`diazgui.structures.reading.read_structure` like all else.

Found by feeding RDKit 2026.9.1 drawings with bytes changed: of 4,000 CDX some eight keep it busy for ever; CDXML
nested 100,000 deep ends the process; no Molfile did either. RDKit's issue 8761 tells of more CDX that crash it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any

import diazgui
from diazgui.structures.pasted_child import SECONDS
from diazgui.structures.pasted_content import (
    Content,
    Format,
    Pasted,
    PastedMolecule,
    UnreadableError,
    as_text,
    sniffed,
    written_out,
)
from diazgui.structures.reading import StructureError

LONGEST = SECONDS + 5.0
"""Seconds until a reading is given up: what its process may compute, and its start on a slow machine."""

_CRASHED = (
    "The structure could not be read: the reader ended without an answer. Copy it as a Molfile or as SMILES, or draw "
    "it anew."
)
_TOO_SLOW = "The structure took too long to read. Copy it as a Molfile or as SMILES, or draw it anew."


def read_pasted(content: bytes | str, written_as: Format | None, name: str = "") -> Pasted:
    """All structures in a content; see :class:`diazgui.structures.pasted_content.Content` for the arguments.

    Blocks until they are read, some tenths of a second for drawings, at most :data:`LONGEST`: not for the
    thread of a window, for which there is :class:`Reading`.

    Raises:
        StructureError: there is no structure that can be used, with what to do instead.
    """
    return Reading([Content(content, written_as, name)]).result()


class Reading:
    """One thing to paste being read, in the best of its writings that can be.

    :meth:`result` waits; :meth:`cancel`, from any thread, ends it at once.
    """

    def __init__(self, contents: Sequence[Content]) -> None:
        self._contents = contents
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_cancelled = False

    def result(self) -> Pasted:
        """All structures in the first content that can be read; what is refused for what it means is final.

        Raises:
            StructureError: there is none that can be used, the reader failed, or the reading was cancelled.
        """
        failed: UnreadableError | None = None
        for content in self._contents:
            try:
                return self._read(content)
            except UnreadableError as error:
                failed = failed or error
        raise failed or StructureError("There is no structure to paste. Copy one in the drawing program first.")

    def _read(self, one: Content) -> Pasted:
        kind = sniffed(one.content, one.format)
        if kind in (Format.SMILES, Format.INCHI) and "\n" not in as_text(one.content).strip():
            return written_out(as_text(one.content), kind, one.name)  # as one that is typed
        answer = self._asked(one, kind)
        if "error" in answer:
            raise (UnreadableError if answer["may_be_read_otherwise"] else StructureError)(answer["error"])
        return _from(answer["pasted"])

    def cancel(self) -> None:
        """End the reading."""
        with self._lock:
            self._is_cancelled = True
            if self._process is not None:
                self._process.kill()

    def _asked(self, one: Content, kind: Format) -> dict[str, Any]:
        raw = one.content.encode("utf-8", "replace") if isinstance(one.content, str) else one.content
        message = json.dumps({"format": kind, "name": one.name}).encode() + b"\n" + raw
        process = self._started()
        try:
            out, _ = process.communicate(message, timeout=LONGEST)
        except subprocess.TimeoutExpired as late:
            process.kill()
            process.communicate()
            raise UnreadableError(_TOO_SLOW) from late
        if process.returncode or not out:
            raise UnreadableError(_CRASHED)
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
                raise UnreadableError(_CRASHED) from fault
            return self._process


def _environment() -> dict[str, str]:
    """This process's own, with the place from which this diazgui was imported."""
    places = [str(Path(diazgui.__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(place for place in places if place)}


def _from(answer: dict[str, Any]) -> Pasted:
    molecules = tuple(PastedMolecule(**one) for one in answer["molecules"])
    return Pasted(molecules, Format(answer["format"]), tuple(answer["refused"]), tuple(answer["remarks"]))
