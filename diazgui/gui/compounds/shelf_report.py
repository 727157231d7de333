"""What an import of bottles would do, in words: to read in the window, to copy, to save as a text."""

from collections.abc import Sequence

from diazgui.files.shelf_import import ImportReport

_LONGEST = 160


def summary(report: ImportReport) -> str:
    """How many lines make a bottle and how many do not, such as “12 bottles can be put on the shelf.”."""
    made, refused, doubts = len(report.accepted), len(report.refused), len({one.line for one in report.doubts})
    parts = [f"{_count(made, 'bottle')} can be put on the shelf."]
    if refused:
        parts.append(f"{_count(refused, 'line')} {'is' if refused == 1 else 'are'} refused.")
    if doubts:
        parts.append(f"{_count(doubts, 'line')} should be looked at.")
    return " ".join(parts)


def report_text(report: ImportReport, name: str, remark: str = "") -> str:
    """The whole report: what is refused and why, what should be looked at, each with its line of the file."""
    lines = [f"Import of {name}", summary(report), *filter(None, [remark])]
    if report.refused:
        lines += ["", "Refused:"]
        lines += [f"  line {one.line}: {one.reason}\n    {_cells(one.cells)}" for one in report.refused]
    if report.doubts:
        lines += ["", "To be looked at:"]
        lines += [f"  line {one.line}: {one.sentence}" for one in report.doubts]
    return "\n".join(lines) + "\n"


def _cells(cells: Sequence[str]) -> str:
    text = " | ".join(" ".join(cell.split()) for cell in cells if cell.strip())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
