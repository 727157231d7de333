"""Peaks in a table, as a spreadsheet or an instrument's program copies it: with tabs, or headings above it."""

import re
from collections.abc import Sequence

from diazgui.core.peaks import Peak
from diazgui.report.peak_words import HOW, has_digits, is_number, peak_of, refused

_MZ = re.compile(r"\bm\s*/\s*z\b|\bmz\b|\bmass\b", re.IGNORECASE)
_AREAS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (r"area(?!.*%)(?!.*percent)", r"area", r"intens|\bint\b|abund|height|counts", r"%|percent")
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PAIR = 2


def is_table(lines: Sequence[str]) -> bool:
    """Whether lines are rows of cells: one has a tab, or the first is a line of headings with an m/z among them."""
    return any("\t" in line for line in lines) or (
        len(lines) > 1 and is_heading(lines[0]) and bool(_MZ.search(lines[0]))
    )


def is_heading(line: str) -> bool:
    """Whether a line is all words."""
    return bool(line.strip()) and not has_digits([line])


def read_table(lines: Sequence[str]) -> tuple[Peak, ...]:
    """The peaks of the rows of a table, with or without a line of headings above them.

    Raises:
        QuantityError: a row is no m/z with or without an area; or nothing tells which column is which.
    """
    mark = _mark(lines)
    rows = [[cell.strip() for cell in line.split(mark)] for line in lines]
    if not is_heading(lines[0]):
        return tuple(_of_two([cell for cell in row if cell], line) for row, line in zip(rows, lines, strict=True))
    at, area_at = _columns(rows[0], lines[0])
    return tuple(_of_columns(row, at, area_at, line) for row, line in zip(rows[1:], lines[1:], strict=True))


def _mark(lines: Sequence[str]) -> str:
    """What stands between cells; of commas and semicolons that of the headings."""
    if any("\t" in line for line in lines):
        return "\t"
    return ";" if ";" in lines[0] else ","


def _columns(headings: Sequence[str], line: str) -> tuple[int, int | None]:
    mz = [i for i, heading in enumerate(headings) if _MZ.search(heading)]
    if len(mz) != 1:
        raise refused(line, "names no column of m/z, or several. Head one column “m/z”, and the other “Area”.")
    for words in _AREAS:
        areas = [i for i, heading in enumerate(headings) if i not in mz and words.search(heading)]
        if areas:
            return mz[0], areas[0]
    return mz[0], None


def _of_columns(row: Sequence[str], at: int, area_at: int | None, line: str) -> Peak:
    if at >= len(row):
        raise refused(line, "has no m/z in its column. Take the row out, or fill it.")
    area = row[area_at] if area_at is not None and area_at < len(row) else ""
    return _peak(row[at], area, line)


def _of_two(cells: Sequence[str], line: str) -> Peak:
    if not cells or len(cells) > _PAIR:
        raise refused(line, "has more columns than m/z and area. Copy these two, or a line of headings with them.")
    return _peak(cells[0], cells[1] if len(cells) == _PAIR else "", line)


def _peak(mz: str, area: str, line: str) -> Peak:
    grouped = area.rstrip("% ").replace(",", "") if _GROUPED.fullmatch(area.rstrip("% ")) and "," not in mz else area
    if not is_number(mz) or "%" in mz or (grouped and not is_number(grouped)):
        raise refused(line, f"is no row of m/z and area. {HOW}")
    return peak_of(mz, grouped or None, line)
