"""The pictograms of the Globally Harmonized System: their words, their pictures, and what a list of them may be.

What is not listed is not known; an empty list with a source says that labels usually show none. The label and the
safety data sheet of the bottle in the hand count before both.
"""

from collections.abc import Sequence
from functools import cache

from diazgui.core.substance import PICTOGRAMS
from diazgui.library.faults import Faults, Place
from diazgui.library.resources import resource

RED = "#d00"
"""The colour of the frames, as it stands in the pictures."""


def words(code: str) -> str:
    """What a pictogram says, in plain words.

    Raises:
        ValueError: there is no such pictogram.

    >>> words("GHS05")
    'corrosive'
    """
    if code not in PICTOGRAMS:
        raise ValueError(f"“{code}” is not a pictogram: they are GHS01 to GHS09")
    return PICTOGRAMS[code]


@cache
def pictogram_svg(code: str, frame: str = RED) -> str:
    """The picture of a pictogram as SVG Tiny, a square; ``frame`` colours its diamond, black for paper without colour.

    Raises:
        ValueError: there is no such pictogram.
    """
    words(code)
    return resource("icons", "ghs", f"{code}.svg").read_text(encoding="utf-8").replace(f'"{RED}"', f'"{frame}"')


def sound_hazards(codes: Sequence[str], faults: Faults, place: Place) -> tuple[str, ...]:
    """A list of pictograms as it ought to be; what there is not, what stands twice and another order are noted."""
    for code in dict.fromkeys(codes):
        with faults.caught(place):
            words(code)
        if list(codes).count(code) > 1:
            faults.add(place, f"{code} stands twice")
    if list(codes) != sorted(codes):
        faults.add(place, f"the pictograms do not stand in order: {', '.join(sorted(set(codes)))}")
    return tuple(sorted(PICTOGRAMS.keys() & set(codes)))
