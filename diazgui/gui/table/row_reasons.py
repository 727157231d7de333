"""Where a command of the reagent table acts, and why it cannot be done there: a sentence, empty where it can."""

from collections.abc import Callable
from dataclasses import dataclass

from diazgui.core.route import Route, is_linked
from diazgui.core.sheet import Absolute, Entry, Sheet
from diazgui.report.columns import AnyRow


@dataclass(frozen=True)
class Place:
    """Where a command acts: the sheet in its route, and the row that is current, if there is one."""

    tab_id: str
    step_id: str
    route: Route
    sheet: Sheet
    row: AnyRow | None
    entry: Entry | None  # of the row, where it is not a product
    is_free: bool


def always(_place: Place) -> str:
    """For what can always be done."""
    return ""


def is_free(place: Place) -> bool:
    """Whether the sheet is a free one."""
    return place.is_free


def is_later(place: Place) -> bool:
    """Whether a step comes before."""
    return place.route.steps[0].id != place.step_id


def no_product(place: Place) -> str:
    """Why no product can be stated."""
    return "" if place.is_free else "The product of a protocol follows from the target. Open a free sheet to state one."


def no_row(place: Place) -> str:
    """Why the row cannot be removed."""
    if place.row is None:
        return "Choose a row first."
    return "" if place.entry or place.is_free else "The product follows from the target and cannot be removed."


def no_cell(place: Place) -> str:
    """Why no cell can be asked about."""
    return "" if place.row else "Choose a cell first."


def no_entry(place: Place) -> str:
    """Why there is no reagent to act on."""
    return "" if place.entry else "Choose a row first, other than the product."


def no_scale(place: Place) -> str:
    """Why the sheet cannot be scaled by the row."""
    return "" if place.row else "Choose a row first."


def no_move(by: int) -> Callable[[Place], str]:
    """Why a row cannot be moved by some places."""

    def why_not(place: Place) -> str:
        if place.entry is None:
            return no_entry(place)
        to = place.sheet.entries.index(place.entry) + by
        return "" if 0 <= to < len(place.sheet.entries) else "The row stands at the end already."

    return why_not


def is_reference(place: Place) -> str:
    """Why the row cannot become the reference."""
    if place.entry and place.entry.id == place.sheet.reference:
        return "This row is the reference already."
    return no_entry(place)


def no_pin(place: Place) -> str:
    """Why the row cannot be kept when the sheet is scaled."""
    if place.entry is None or place.entry.pinned:
        return no_entry(place)
    if place.entry.id == place.sheet.reference:
        return "The reference sets the scale and cannot be pinned."
    if not isinstance(place.entry.basis, Absolute):
        return "Only a row stated as an amount, a mass or a volume can be kept: the others count from the reference."
    return ""


def no_link(place: Place) -> str:
    """Why the amount cannot be taken from the step before."""
    if not is_later(place):
        return "This is the first step: no step before it hands on an amount."
    if not place.sheet.reference:
        return "Choose a reference first."
    return "The amount is taken from the step before already." if is_linked(place.sheet) else ""
