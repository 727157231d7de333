"""A bottle on the user's own shelf: what it holds, how much is left, where it stands and until when it is good."""

from dataclasses import dataclass
from datetime import date

from diazgui.core.quantities import Mass, QuantityError, Volume, require_calculable
from diazgui.core.substance import Substance


@dataclass(frozen=True)
class Bottle:
    """One bottle; its lot and supplier stand in ``substance.label``, whose ``shelf_id`` is this bottle's ``id``.

    What is left is a mass (mg) or a volume (mL), whichever is known; 0 is an empty bottle.

    Raises:
        QuantityError: what is left is negative or beyond calculation, or the label belongs to another bottle.
    """

    id: str
    substance: Substance
    left_mass: Mass | None = None
    left_volume: Volume | None = None
    opened: date | None = None
    expires: date | None = None
    place: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not self.id or self.substance.label.shelf_id != self.id:
            raise QuantityError("The label names another bottle. Put the bottle on the shelf anew.")
        for left in (self.left_mass, self.left_volume):
            if left is not None and not left >= 0:
                raise QuantityError("What is left in the bottle cannot be less than 0. Type 0 where it is empty.")
            require_calculable(left, "What is left in the bottle")

    def is_expired(self, today: date) -> bool:
        """Whether its date has passed; a bottle without a date never does."""
        return self.expires is not None and self.expires < today
