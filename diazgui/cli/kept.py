"""Which rows kept their amount although the sheet around them moved: told beside an edit, as the window does."""

from diazgui.cli.places import Place
from diazgui.core.experiment import Experiment
from diazgui.core.scaling import absolute_entries, pinned_entries
from diazgui.core.sheet import Sheet

_SCALES = ("amount", "mass", "volume", "mmol")


def kept(before: Experiment, after: Experiment, place: Place) -> list[str]:
    """Sentences about the rows that an edit left as they were; none where nothing was scaled."""
    if before == after:
        return []
    sheets = [(step.id, step.sheet) for step in after.tab(place.tab).route.steps]
    if place.row and place.field in _SCALES:
        sheet = place.sheet(after)
        if place.row != sheet.reference or not absolute_entries(sheet):
            return []
        again = f"{place.tab}/{place.step}.scale"
        names = _names(sheet, absolute_entries(sheet))
        return [
            f"Only the reference was changed. {names} kept what was stated. To scale them too, state {again} instead."
        ]
    if place.field not in ("scale", "want", "want_as"):
        return []
    return [
        f"Pinned and not scaled in step {step_id}: {_names(sheet, pinned_entries(sheet))}."
        for step_id, sheet in sheets
        if pinned_entries(sheet)
    ]


def _names(sheet: Sheet, ids: tuple[str, ...]) -> str:
    return ", ".join(sheet.entry(one).substance.compound.name or one for one in ids)
