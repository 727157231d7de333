"""What a chemist states of a compound in its data sheet, in place of what the library has.

Each is an :class:`~diazgui.core.own_value.OwnValue` whose text is kept as on a label (``0.889 g/mL at 25 °C``), with a
decimal point; :mod:`diazgui.library.own_data` reads it.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, get_args

from diazgui.core.own_value import OwnValue
from diazgui.core.substance import Compound

OwnField = Literal["name", "molar mass", "density", "boiling point", "melting point", "flash point", "hazards", "note"]
OWN_FIELDS: tuple[OwnField, ...] = get_args(OwnField)
"""What of a compound can be stated as one's own."""


OwnValues = Mapping[str, OwnValue]
"""By what they are of."""

NO_OWN_VALUES: OwnValues = MappingProxyType({})
OwnData = Callable[[Compound], OwnValues]
"""What the user states of a compound."""


def nothing_own(_compound: Compound) -> OwnValues:
    """What is stated where nobody states anything."""
    return NO_OWN_VALUES


def data_key(compound: Compound) -> str:
    """By what a compound is remembered: its structure, or its name where it has none; empty where it has neither.

    >>> data_key(Compound(" Celite "))
    'celite'
    """
    return compound.inchikey or compound.name.strip().casefold()
