"""The warning of the variant that a step is run by."""

from diazgui.core.experiment import Tab
from diazgui.core.protocol import Sourced
from diazgui.core.route import RouteStep
from diazgui.core.variant_warning import warning_on
from diazgui.library.protocols import protocols
from diazgui.library.substances import substances


def warning_of(tab: Tab, step: RouteStep) -> Sourced | None:
    """What the variant in front warns of, while it holds.

    Raises:
        LibraryError: the data is at fault.
    """
    protocol = protocols().get(tab.protocol)
    plans = [one for one in protocol.steps if one.id == step.id] if protocol else []
    variant = next((one for plan in plans for one in plan.variants if one.id == step.front.variant), None)
    return warning_on(variant, step.sheet, substances()) if variant else None
