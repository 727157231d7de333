"""The numbers about too little base as words, and the button that makes it enough."""

from diazgui.core.budget import AcidBase
from diazgui.core.guidance.remedy import Remedy
from diazgui.core.guidance.rules import base
from diazgui.core.sheet import Sheet
from diazgui.library.notices import in_words, notices, remedy_of
from diazgui.units import Notation


def enough(sheet: Sheet, found: AcidBase, notation: Notation) -> Remedy | None:
    """The change that makes the base enough, with the words of its button: ``Use 4.00 eq. K₂CO₃``."""
    offer = base.enough(sheet, found)
    return None if offer is None else remedy_of(notices()["base-short"].buttons[offer.key], offer, {}, notation)


def would_do(sheet: Sheet, found: AcidBase, notation: Notation) -> str:
    """What would be enough, as a sentence; empty where it is enough."""
    return in_words(base.would_do(sheet, found), notation)
