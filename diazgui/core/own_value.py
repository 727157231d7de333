"""A value of a compound that the user stated: it wins over what ships, and is marked as the user's own."""

from dataclasses import dataclass
from datetime import date
from math import isfinite

from diazgui.core.quantities import QuantityError


@dataclass(frozen=True)
class OwnValue:
    """What the user states of a compound: a number in the units of the core, or a text.

    ``of`` names it (``molar mass``, ``density``, ``boiling point``, ``name``, ``note``); ``kind`` is the kind of
    quantity that a number is, empty for a text. ``when`` is the day on which it was stated.

    Raises:
        QuantityError: it has no name, no value, or is a number without end.
    """

    of: str
    value: float | str
    kind: str = ""
    note: str = ""
    when: date | None = None

    def __post_init__(self) -> None:
        if not self.of.strip() or self.value == "":
            raise QuantityError("An own value needs a value. Type it, or take the shipped one again.")
        if not isinstance(self.value, str) and not isfinite(self.value):
            raise QuantityError(f"The {self.of} is not a number that can be kept. Type it again, such as 2.5.")
