"""The ways of running a step: one is in front, the others are kept aside with everything typed in them."""

from dataclasses import replace

from diazgui.core.route import Route, Version, is_from_wanted, link_of, own_amount, with_reference_basis, with_step
from diazgui.core.scaling import scaled
from diazgui.core.sheet import WANTED, ByAmount, HandedOn, Sheet, Unstated
from diazgui.core.table import rows


def with_version(route: Route, step_id: str, version: Version) -> Route:
    """Bring another version of a step to the front, as it was left or, if it is new, as given.

    The version leaving the front is parked whole. The scale goes with the step: a version that comes back is
    scaled to the amount that its reference has now, where both are known.
    """
    step = route.step(step_id)
    front = step.front
    if (front.variant, front.isolation) == (version.variant, version.isolation):
        return route
    kept = [v for v in step.parked if (v.variant, v.isolation) == (version.variant, version.isolation)]
    others = tuple(v for v in step.parked if v not in kept)
    chosen = kept[0] if kept else version
    scaled_version = replace(chosen, sheet=_at_scale_of(chosen.sheet, front.sheet))
    return with_step(route, replace(step, front=scaled_version, parked=(*others, front)))


def _at_scale_of(sheet: Sheet, model: Sheet) -> Sheet:
    """The sheet at the scale of another one that has the row of its reference; planned yield included."""
    sheet = replace(sheet, planned_yield=model.planned_yield)
    if is_from_wanted(sheet) and not is_from_wanted(model):  # parked while something was wanted, as nothing is now
        own = own_amount(sheet)
        sheet = with_reference_basis(sheet, Unstated() if own is None else ByAmount(own))
    wanted = {row.id: row.amount for row in rows(model)}.get(sheet.reference)
    now = own_amount(sheet)
    if not wanted or not now:
        return sheet
    if sheet.reference != model.reference:
        grown = scaled(sheet, wanted / now)
        return with_reference_basis(grown, HandedOn(wanted, wanted, WANTED)) if is_from_wanted(model) else grown
    grown = sheet if wanted == now else scaled(sheet, wanted / now)
    old, new = model.entry(model.reference), grown.entry(grown.reference)
    # A mass or volume belongs to one bottle: where the bottle differs, only the amount carries over.
    if isinstance(old.basis, HandedOn):
        link = link_of(grown) or HandedOn()
        return with_reference_basis(grown, replace(old.basis, parts=link.parts, purity=link.purity))
    return with_reference_basis(grown, old.basis if old.substance == new.substance else ByAmount(wanted))
