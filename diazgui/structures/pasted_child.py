"""The process that reads what nobody vouches for: content in, structures out, both as one message.

Run as a module. It is told first how much memory and time it may take, so that it ends by itself, and its parent
kills it where it does not. What goes to stderr is nobody's concern.
"""

import contextlib
import json
import re
import sys
from dataclasses import asdict
from typing import BinaryIO

MEMORY = 2_000_000_000  # bytes of address space; the libraries alone take some hundred million
SECONDS = 5


def read_here(content: bytes | str, written_as: str | None, name: str) -> dict[str, object]:
    """What a content holds, or why not, as what can be written as JSON. Trusts RDKit: only for a process of its own."""
    from diazgui.structures import pasted_content as p
    from diazgui.structures.pasted_chemdraw import read_chemdraw
    from diazgui.structures.pasted_ctab import counted_lines, read_ctab
    from diazgui.structures.reading import StructureError

    try:
        kind = p.sniffed(content, p.Format(written_as) if written_as else None)
        raw = content.encode("utf-8", "replace") if isinstance(content, str) else content
        match kind:
            case p.Format.CDX:
                found = read_chemdraw(raw, kind, name)
            case p.Format.CDXML:
                found = read_chemdraw(_utf_8(p.as_text(content)), kind, name)
            case p.Format.COUNTED:
                found = read_ctab(counted_lines(raw), kind, name)
            case p.Format.MOLFILE | p.Format.SDF:
                found = read_ctab(p.as_text(content), kind, name)
            case p.Format.SMILES | p.Format.INCHI:
                found = p.written_out(p.as_text(content), kind, name)
    except StructureError as error:
        return {"error": str(error), "may_be_read_otherwise": isinstance(error, p.UnreadableError)}
    return {"pasted": asdict(found)}


def _utf_8(document: str) -> bytes:
    return re.sub(r"(<\?xml[^>]*?encoding=)[\"'][^\"']*[\"']", r'\1"UTF-8"', document, count=1).encode(
        "utf-8", "replace"
    )


def take_limits() -> None:
    """Limit what this process may take, as far as the system does so; the parent's clock is the rest."""
    try:
        import resource
    except ImportError:  # Windows has none
        return
    for limit, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
    ):
        # macOS may refuse to limit memory, and nobody may raise a limit that is lower already.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


def main(source: BinaryIO, target: BinaryIO) -> None:
    """Answer one message: a line of JSON that says what comes, then the content."""
    take_limits()
    asked = json.loads(source.readline())
    try:
        answer = read_here(source.read(), asked["format"], asked["name"])
    except MemoryError:
        sentence = "The structure takes more memory to read than it can be worth. Copy it as a Molfile."
        answer = {"error": sentence, "may_be_read_otherwise": True}
    target.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
