"""Volumes and masses of the work-up, in no more figures than a measuring cylinder or a spoon can do."""

from diazgui.core.instruments import measured_portion
from diazgui.core.quantities import Mass, Volume
from diazgui.units import UNKNOWN, Kind, Notation, text


def cylinder_text(volume: Volume, notation: Notation) -> str:
    """A volume as it is read off the ware that holds it: 47 mL of 46.97. For showing alone.

    >>> cylinder_text(Volume(46.97), Notation("."))
    '47 mL'
    """
    found = measured_portion(volume, notation.instruments)
    if found.rounded is None:
        return UNKNOWN
    if found.rounded < 1:
        return text(found.rounded, Kind.VOLUME, notation, stated=True)
    return f"{float(f'{found.rounded:.6g}'):g} mL".replace(".", notation.decimal)


def spoon_text(mass: Mass, notation: Notation) -> str:
    """A mass of a drying agent or filter aid to three figures: nobody weighs it better.

    >>> spoon_text(Mass(4686.5), Notation(","))
    '4,69 g'
    """
    if mass < 1000:
        return text(mass, Kind.MASS, notation)
    return f"{float(f'{mass:.3g}') / 1000:g} g".replace(".", notation.decimal)
