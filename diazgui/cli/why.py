"""``diazgui why``: what leads to a number, line by line."""

import argparse

from diazgui.cli.places import Place, place_in
from diazgui.cli.streams import put, put_json, read
from diazgui.cli.usage import SOUND, Command, UsageError, add_experiment, add_format
from diazgui.core.reckoning import Answer
from diazgui.core.sheet import Sheet

_TEXT = (
    "Say why a number of an experiment is what it is: the formulas that lead to it, with their values and sources. "
    "A place is that of a row or product, mono-boc/B/base.mass, or of the sums of a step, mono-boc/B.liquid-volume."
)


_MEANT = {
    "weighed": ("weighed_mass", "weighed_volume", "isolated_mass"),
    "supplied": ("purity", "concentration", "loading", "isolated_purity"),
    "isolated": ("isolated_mass",),
    "yield": ("isolated_yield", "planned_yield"),
}
"""What a word of the table may stand for."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser)
    parser.add_argument("place", metavar="PLACE", help="which number: mono-boc/B/base.mass")
    add_format(parser)


def _run(arguments: argparse.Namespace) -> int:
    from diazgui.report.data import answer_data
    from diazgui.report.why_text import why_text
    from diazgui.units import POINT_ONLY

    experiment = read(arguments.experiment)
    place = place_in(experiment, arguments.place)
    if not place.step:
        raise UsageError("A tab has no numbers of its own. Name a step too, such as mono-boc/B/base.mass.")
    sheet = place.sheet(experiment)
    answer = _asked(sheet, place)
    if arguments.format == "json":
        put_json({"place": arguments.place, **answer_data(answer)})
    else:
        put(f"{why_text(answer, POINT_ONLY)}\n", None)
    return SOUND


def _asked(sheet: Sheet, place: Place) -> Answer:
    """The number at a place; of several that a word may mean, the first that is known."""
    from diazgui.cli.fields import SHORT
    from diazgui.core.why import PRODUCT_FIELDS, ROW_FIELDS, TOTAL_FIELDS, why

    is_product = any(product.id == place.row for product in sheet.products)
    there = PRODUCT_FIELDS if is_product else ROW_FIELDS if place.row else TOTAL_FIELDS
    name = SHORT.get(place.field, place.field)
    meant = [one for one in _MEANT.get(name, (name,)) if one in there]
    if not meant:
        names = ", ".join(one.replace("_", "-") for one in there)
        raise UsageError(f"“{place.field}” is no number of this place. There is: {names}.")
    answers = [why(sheet, place.row, one) for one in meant]
    return next((one for one in answers if one.value is not None), answers[0])


WHY = Command("why", _TEXT, _add_arguments, _run)
