"""A bottle on the user's own shelf: what it holds, how much is left, where it stands and until when it is good."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from diazgui.core.quantities import Mass, QuantityError, Volume, require_calculable
from diazgui.core.substance import Compound, Substance
from diazgui.core.table import Row


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

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left of it; a bottle of which that is not known is not."""
        return any(left is not None and not left > 0 for left in (self.left_mass, self.left_volume))


def bottles_of(compound: Compound, bottles: Iterable[Bottle]) -> tuple[Bottle, ...]:
    """The bottles that hold a compound, empty ones last: by structure, by name where one of the two has none."""
    found = [bottle for bottle in bottles if _is_same(bottle.substance.compound, compound)]
    return tuple(sorted(found, key=lambda bottle: bottle.is_empty))


def _is_same(one: Compound, other: Compound) -> bool:
    if one.inchikey is not None and other.inchikey is not None:
        return one.inchikey == other.inchikey
    name = one.name.strip().casefold()
    return bool(name) and name == other.name.strip().casefold()


def bottle_of(row: Row, bottles: Iterable[Bottle]) -> Bottle | None:
    """The bottle that a row is dispensed from; ``None`` where it is from none, or that one left the shelf."""
    wanted = row.label.shelf_id
    return next((bottle for bottle in bottles if bottle.id == wanted), None) if wanted else None


def is_short(bottle: Bottle, rows: Sequence[Row]) -> bool:
    """Whether a bottle holds less than what rows still need of it; ``False`` where either is not known.

    What was weighed of a row is out of the bottle by now.
    """
    waiting = [
        row
        for row in rows
        if row.label.shelf_id == bottle.id and row.weighed_mass is None and row.weighed_volume is None
    ]
    masses, volumes = [row.mass for row in waiting], [row.volume for row in waiting]
    return _exceeds(masses, bottle.left_mass) or _exceeds(volumes, bottle.left_volume)


def _exceeds(portions: Sequence[float | None], left: float | None) -> bool:
    return left is not None and sum(one for one in portions if one is not None) > left
