"""Which rows kept their amount although the sheet around them moved: told beside an edit, as the window does."""

from diazgui.cli.places import Place
from diazgui.core.experiment import Experiment
from diazgui.core.scaling import kept_amounts
from diazgui.report.typed_scale import pinned_sentence

_SCALES = ("amount", "mass", "volume", "mmol")
_SCALING = ("scale", "factor", "want", "want_as")


def kept(before: Experiment, after: Experiment, place: Place) -> list[str]:
    """Sentences about the rows that an edit left as they were; none where nothing was scaled."""
    if before == after:
        return []
    if place.row and place.field in _SCALES:
        sheet = place.sheet(after)
        names = [entry.substance.compound.name or entry.id for entry in kept_amounts(sheet)]
        if place.row != sheet.reference or not names:
            return []
        again = f"{place.tab}/{place.step}.scale"
        rows = ", ".join(names)
        return [
            f"Only the reference was changed. {rows} kept what was stated. To scale them too, state {again} instead."
        ]
    if place.field not in _SCALING:
        return []
    return list(filter(None, [pinned_sentence(after.tab(place.tab).route, place.step)]))
