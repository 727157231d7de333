"""The chemist's own notes of a step, on paper as they were typed."""

from html import escape

TITLE = "Notes so far"
"""Below it the sheet has room for notes by hand."""


def notes_block(notes: str) -> str:
    """The notes as rich text, a line for each line; empty where there are none.

    >>> print(notes_block("turned <brown>"))
    <h2>Notes so far</h2>
    <p style="white-space: pre-wrap">turned &lt;brown&gt;</p>
    """
    lines = notes.strip("\n").rstrip().splitlines()
    if not lines:
        return ""
    body = "<br>".join(escape(_printable(line)) for line in lines)
    return f'<h2>{TITLE}</h2>\n<p style="white-space: pre-wrap">{body}</p>'


def notes_lines(notes: str) -> list[str]:
    """The notes as lines of plain text under their title; empty where there are none."""
    lines = notes.strip("\n").rstrip().splitlines()
    return ["", TITLE, *map(_printable, lines)] if lines else []


_JOINERS = "\u200c\u200d"
"""Not to be seen, but they shape the letters of some scripts, and small pictures."""


def _printable(line: str) -> str:
    """Without what paper has no letter for, and what a terminal would take for a command; a tab is a gap."""
    return "".join(one if one.isprintable() or one in _JOINERS else " " for one in line.expandtabs(4))
