"""The peaks that a chemist types or pastes, and how they are written back.

One peak is ``197.11``, ``197.11:80``, ``197.1107  80 %``, ``197.11 (80)`` or the row of a table. Between peaks stand
commas, semicolons or line breaks. What may be read in two ways is refused, with the entry named; nothing is left out
in silence.
"""

import re

from diazgui.core.peaks import Peak
from diazgui.core.quantities import QuantityError
from diazgui.core.tolerance import Tolerance
from diazgui.report.peak_tables import is_heading, is_table, read_table
from diazgui.report.peak_words import is_bare_pair, one_peak, refused
from diazgui.units import Notation

MOST_PEAKS = 300
"""Peaks of one step; a longer list is a spectrum, and not what a chemist looked at."""

_LONGEST = 20_000
_INSIDE = re.compile(r"[\d.]*\d,\d[\d,.:]*")
_POINT = re.compile(r"\d\.\d")
_AND = re.compile(r"\s+(?:and|&)\s+", re.IGNORECASE)
_AREA_OR_PEAK = re.compile(r":\s*\d+,\d+(?![\d.:=(])(?!\s*[:=(])")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "：": ":", "；": ";", "，": ","})


def read_peaks(text: str, notation: Notation) -> tuple[Peak, ...]:
    """The peaks of a text, in its order; none of an empty one.

    Raises:
        QuantityError: an entry is no peak, or may be read in two ways; the sentence names it.
    """
    if len(text) > _LONGEST:
        raise QuantityError(_TOO_MANY)
    lines = [line for line in text.translate(_SPACES).splitlines() if line.strip(" \t,;")]
    if not lines:
        return ()
    if is_table(lines):
        peaks = read_table([line.strip(" ") for line in lines])
    else:
        peaks = _listed(lines[1:] if len(lines) > 1 and is_heading(lines[0]) else lines, notation)
    if len(peaks) > MOST_PEAKS:
        raise QuantityError(_TOO_MANY)
    return peaks


_TOO_MANY = f"These are more than {MOST_PEAKS} peaks. Take the tallest of them."


def _listed(lines: list[str], notation: Notation) -> tuple[Peak, ...]:
    text = "\n".join(lines)
    is_decimal = _commas_are_decimal(text, notation)
    mark = r",(?=\s|$)|[;\n]" if is_decimal else r"[,;\n]"
    _refuse_columns(lines, is_decimal)
    entries = [one for part in re.split(mark, text, flags=re.MULTILINE) for one in _AND.split(part) if one.strip()]
    rows = len(lines) > 1 and all(is_bare_pair(line) for line in lines)
    return tuple(one_peak(entry, rows=rows) for entry in entries)


def _commas_are_decimal(text: str, notation: Notation) -> bool:
    """Whether a comma between two digits is a decimal mark.

    Raises:
        QuantityError: it may be that, or stand between two peaks.
    """
    inside = _INSIDE.search(text)
    if inside is None:
        return False
    if _POINT.search(text):
        either = _AREA_OR_PEAK.search(text)
        if either is not None:
            raise refused(
                either[0].lstrip(": "),
                "may be an area with decimals, or an area and a peak. Put a space in, or a point.",
            )
        return False
    if notation.decimal == "," and not notation.point_only:
        return True
    parts = [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
    if len(parts) > 1 and all(re.fullmatch(r"\d+,\d+\s*[:=(\s]\s*[\d,]+\s*%?\s*\)?", part) for part in parts):
        return True
    raise refused(
        inside[0], "may be one number or two. Type a decimal point, and a space behind a comma between peaks."
    )


def _refuse_columns(lines: list[str], is_decimal: bool) -> None:
    """Refuse lines of two numbers each with a comma or a semicolon between: a table without headings, or a list.

    Raises:
        QuantityError: they are so.
    """
    mark = r";" if is_decimal else r"[,;]"
    pairs = [re.fullmatch(rf"\s*[\d.,]*\d\s*{mark}\s*[\d.,]*\d\s*%?\s*", line) for line in lines]
    if len(lines) > 1 and all(pairs):
        raise refused(lines[0], "may be two peaks, or a peak and its area. Put a colon or a tab before an area.")


def peaks_text(peaks: tuple[Peak, ...], notation: Notation) -> str:
    r"""Peaks as they are typed, a line for each.

    >>> peaks_text((Peak(197.11, 80.0, 2), Peak(293.1, None, 1)), Notation(","))
    '197,11: 80\n293,1'
    """
    return "\n".join(": ".join(filter(None, (mz_typed(one, notation), area_text(one, notation)))) for one in peaks)


def mz_typed(peak: Peak, notation: Notation) -> str:
    """The m/z of a peak with the decimals that were typed."""
    return f"{peak.mz:.{peak.decimals}f}".replace(".", notation.decimal)


def area_text(peak: Peak, notation: Notation) -> str:
    """The area of a peak as it was typed; empty where there is none."""
    return "" if peak.area is None else repr(peak.area).removesuffix(".0").replace(".", notation.decimal)


_TOLERANCE = re.compile(r"[±]?\s*(?P<number>\d{1,6}(?:[.,]\d{1,6})?)\s*(?P<unit>Da|u|mDa|ppm)", re.IGNORECASE)


def read_tolerance(text: str, notation: Notation) -> Tolerance | None:
    """A tolerance as it is typed, ``0.1 Da`` or ``10 ppm``; ``None`` of an empty text.

    Raises:
        QuantityError: it is none.
    """
    if not text.strip():
        return None
    found = _TOLERANCE.fullmatch(text.strip())
    if found is None or ("," in text and (notation.point_only or notation.decimal != ",")):
        raise refused(text, "is no tolerance. Type a number with Da or ppm, such as 0.1 Da or 10 ppm.")
    value, unit = float(found["number"].replace(",", ".")), found["unit"].lower()
    return Tolerance(value / 1000 if unit == "mda" else value, ppm=unit == "ppm")
