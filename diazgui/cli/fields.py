"""What may be stated from the command line, a line for each field: the same edits as in the window."""

from collections.abc import Callable
from dataclasses import replace

from diazgui.cli import addition
from diazgui.cli.places import Place
from diazgui.core.edits import with_conditions, with_model, with_pinned, with_reference
from diazgui.core.experiment import Experiment, with_chosen_version, with_route
from diazgui.core.quantities import Fraction, QuantityError
from diazgui.core.route import with_sheet
from diazgui.core.route_scaling import scaled_by_row, scaled_route, scaled_route_to, with_wanted
from diazgui.core.sheet import AlkylationModel, Conditions, Sheet
from diazgui.report.columns import COLUMNS, Column, column
from diazgui.report.typed_cell import changed
from diazgui.report.typed_head import with_concentration_text, with_yield_text
from diazgui.report.typed_range import read_range
from diazgui.report.typed_scale import absolute_from, factor_from
from diazgui.report.typed_want import with_wanted_text
from diazgui.report.typed_weighing import isolated, isolated_purity
from diazgui.units import POINT_ONLY, Kind, read_point

State = Callable[[Experiment, Place, str], Experiment]
"""An edit: the experiment, the place in it, and what was typed for it."""

SHORT = {"eq": "equivalents", "mmol": "amount", "m": "molar_mass", "d": "density", "ν": "coefficient"}
"""Short words for the columns of the table."""

_WORDS = {"yes": True, "no": False}
_VESSELS = {"open": True, "closed": False, "": None}


def _on_sheet(change: Callable[[Sheet, str], Sheet]) -> State:
    """An edit of the step's sheet alone; the steps after it follow."""

    def state(experiment: Experiment, place: Place, typed: str) -> Experiment:
        route = experiment.tab(place.tab).route
        sheet = change(place.sheet(experiment), typed)
        return with_route(experiment, place.tab, with_sheet(route, place.step, sheet))

    return state


def _cell(one: Column) -> State:
    def state(experiment: Experiment, place: Place, typed: str) -> Experiment:
        edit = _on_sheet(lambda sheet, text: changed(sheet, one, place.row, text, POINT_ONLY))
        return edit(experiment, place, typed)

    return state


def _pinned(experiment: Experiment, place: Place, typed: str) -> Experiment:
    pinned = _word(typed, _WORDS)
    _require_entry(place.sheet(experiment), place.row, "pinned")
    return _on_sheet(lambda sheet, _: with_pinned(sheet, place.row, bool(pinned)))(experiment, place, typed)


def _reference(experiment: Experiment, place: Place, typed: str) -> Experiment:
    if not _word(typed, _WORDS):
        raise QuantityError("One row is the reference: make another row the reference instead.")
    _require_entry(place.sheet(experiment), place.row, "the reference")
    return _on_sheet(lambda sheet, _: with_reference(sheet, place.row))(experiment, place, typed)


def _require_entry(sheet: Sheet, row_id: str, what: str) -> None:
    if any(product.id == row_id for product in sheet.products):
        raise QuantityError(f"A product follows from the other rows: it cannot be {what}.")


def _scale(experiment: Experiment, place: Place, typed: str) -> Experiment:
    """Scale to an amount, mass or volume of the row; of the reference where the place has no row."""
    route = experiment.tab(place.tab).route
    step_id = place.step or route.steps[0].id
    sheet = route.step(step_id).sheet
    entry_id = place.row or sheet.reference
    if not entry_id:
        raise QuantityError("The step has no row to scale by yet.")
    basis = absolute_from(typed, "mmol" if entry_id == sheet.reference else "", POINT_ONLY)
    if step_id == route.steps[0].id and entry_id == sheet.reference:
        return with_route(experiment, place.tab, scaled_route_to(route, entry_id, basis))
    return with_route(experiment, place.tab, scaled_by_row(route, step_id, entry_id, basis))


def _isolated(sheet: Sheet, typed: str) -> Sheet:
    return isolated(sheet, _first_product(sheet), typed, POINT_ONLY)


def _purity(sheet: Sheet, typed: str) -> Sheet:
    return isolated_purity(sheet, _first_product(sheet), typed, POINT_ONLY)


def _first_product(sheet: Sheet) -> str:
    if not sheet.products:
        raise QuantityError("The step has no product that could be isolated.")
    return sheet.products[0].id


def _condition(change: Callable[[Conditions, str], Conditions]) -> State:
    return _on_sheet(lambda sheet, typed: with_conditions(sheet, replace(change(sheet.conditions, typed), source="")))


def _ratio(model: AlkylationModel, typed: str) -> AlkylationModel:
    return replace(model, ratio=read_point(typed, Kind.PARTS).value)


def _quaternary(model: AlkylationModel, typed: str) -> AlkylationModel:
    return replace(model, quaternary=read_point(typed, Kind.PARTS).value)


def _conversion(model: AlkylationModel, typed: str) -> AlkylationModel:
    return replace(model, conversion=Fraction(read_point(typed, Kind.YIELD).value))


def _model(change: Callable[[AlkylationModel, str], AlkylationModel]) -> State:
    return _on_sheet(lambda sheet, typed: with_model(sheet, change(sheet.model, typed)))


def _variant(experiment: Experiment, place: Place, typed: str) -> Experiment:
    return _version(experiment, place, typed, experiment.tab(place.tab).route.step(place.step).front.isolation)


def _isolation(experiment: Experiment, place: Place, typed: str) -> Experiment:
    return _version(experiment, place, experiment.tab(place.tab).route.step(place.step).front.variant, typed)


def _version(experiment: Experiment, place: Place, variant: str, isolation: str) -> Experiment:
    """Run the step by another variant, or isolate it in another form, as far as the protocol has it."""
    from diazgui.core.protocol import isolations_of
    from diazgui.library.bench import bench  # brings RDKit, which no other field needs

    shipped = bench()
    protocol = shipped.protocols.get(experiment.tab(place.tab).protocol)
    plan = next((step for step in protocol.steps if step.id == place.step), None) if protocol else None
    if plan is None:
        raise QuantityError("The protocol of this step is not known here, so there is nothing to choose from.")
    chosen = next((one for one in plan.variants if one.id == variant.strip()), None)
    if chosen is None:
        raise QuantityError(f"Choose one of these variants: {', '.join(one.id for one in plan.variants)}.")
    forms = [one.id for one in isolations_of(plan, chosen)]
    if isolation.strip() not in forms:
        if variant == experiment.tab(place.tab).route.step(place.step).front.variant:
            raise QuantityError(f"Choose one of these forms: {', '.join(forms)}.")
        isolation = forms[0]  # the form of now does not exist in the other variant
    return with_chosen_version(experiment, place.tab, place.step, chosen.id, isolation.strip(), shipped)


def _word(typed: str, words: dict[str, bool]) -> bool:
    if typed.strip().casefold() not in words:
        raise QuantityError(f"Type {' or '.join(words)}.")
    return words[typed.strip().casefold()]


def _vessel(conditions: Conditions, typed: str) -> Conditions:
    if typed.strip().casefold() not in _VESSELS:
        raise QuantityError("Type open or closed, or nothing where it is not stated.")
    return replace(conditions, vessel_open=_VESSELS[typed.strip().casefold()])


def _temperature(conditions: Conditions, typed: str) -> Conditions:
    return replace(conditions, temperature=read_range(typed, Kind.TEMPERATURE, POINT_ONLY))


def _time(conditions: Conditions, typed: str) -> Conditions:
    return replace(conditions, time=read_range(typed, Kind.TIME, POINT_ONLY))


def _atmosphere(conditions: Conditions, typed: str) -> Conditions:
    return replace(conditions, atmosphere=typed.strip() or None)


def _factor(experiment: Experiment, place: Place, typed: str) -> Experiment:
    route = experiment.tab(place.tab).route
    return with_route(experiment, place.tab, scaled_route(route, factor_from(typed, POINT_ONLY)))


def _want(experiment: Experiment, place: Place, typed: str) -> Experiment:
    """What is wanted of the final product; an empty text leaves the scale as it is, stated by hand."""
    route = experiment.tab(place.tab).route
    if not typed.strip():
        return with_route(experiment, place.tab, with_wanted(route, None))
    as_base = route.wanted.as_base if route.wanted else False
    return with_route(experiment, place.tab, with_wanted_text(with_wanted(route, None), typed, as_base, POINT_ONLY))


def _want_as(experiment: Experiment, place: Place, typed: str) -> Experiment:
    route = experiment.tab(place.tab).route
    if route.wanted is None:
        raise QuantityError(f"Nothing is wanted yet: say how much first, such as {place.tab}.want=500mg.")
    wanted = replace(route.wanted, as_base=_word(typed, {"base": True, "isolated": False}))
    return with_route(experiment, place.tab, with_wanted(route, wanted))


OF_TAB: dict[str, State] = {"scale": _scale, "factor": _factor, "want": _want, "want_as": _want_as}
OF_STEP: dict[str, State] = {
    "scale": _scale,
    "concentration": _on_sheet(lambda sheet, typed: with_concentration_text(sheet, typed, POINT_ONLY)),
    "yield": _on_sheet(lambda sheet, typed: with_yield_text(sheet, typed, POINT_ONLY)),
    "isolated": _on_sheet(_isolated),
    "purity": _on_sheet(_purity),
    "temperature": _condition(_temperature),
    "time": _condition(_time),
    "atmosphere": _condition(_atmosphere),
    "vessel": _condition(_vessel),
    "variant": _variant,
    "isolation": _isolation,
    "ratio": _model(_ratio),
    "quaternary": _model(_quaternary),
    "conversion": _model(_conversion),
}
OF_ROW: dict[str, State] = {
    **{one.id: _cell(one) for one in COLUMNS if one.edit is not None},
    "pinned": _pinned,
    "reference": _reference,
    "scale": _scale,
    "over": addition.over,
    "at": addition.at,
}


def field_of(place: Place) -> State:
    """The edit that a place stands for.

    Raises:
        QuantityError: there is none of that name; the sentence names those that there are.
    """
    there, what = (OF_ROW, "row") if place.row else (OF_STEP, "step") if place.step else (OF_TAB, "tab")
    name = SHORT.get(place.field, place.field) if place.row else place.field
    if name in there:
        return there[name]
    if place.row and any(one.id == name for one in COLUMNS):
        raise QuantityError(f"The {column(name).word} follows from what is stated. It cannot be stated itself.")
    names = ", ".join(one.replace("_", "-") for one in there)
    raise QuantityError(f"“{place.field}” is nothing that can be stated of a {what}. There is: {names}.")
