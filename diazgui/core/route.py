"""Steps in a row: each hands its product on to the next, forwards, by what was isolated or the planned yield.

A step whose reference is handed on keeps, in its sheet, the amount it was handed last; :func:`settled` brings a
route up to date after any edit, backwards too where something is wanted of the final product.
"""

from dataclasses import dataclass, replace
from math import isclose

from diazgui.core.acknowledging import Acknowledged, in_order
from diazgui.core.amounts import reference_amount
from diazgui.core.dispensing import amount_in_mass, missing_for_amount
from diazgui.core.edits import with_changed_entry
from diazgui.core.peaks import Peak
from diazgui.core.quantities import Amount, QuantityError
from diazgui.core.scaling import scaled
from diazgui.core.sheet import WANTED, Basis, ByAmount, ByMass, Entry, HandedOn, Sheet
from diazgui.core.substance import PURE, Fact, Neat, Salt, Substance
from diazgui.core.yields import product_rows, substance_of


@dataclass(frozen=True)
class Version:
    """One way of running a step: variant and isolation, and the sheet as the chemist left it.

    ``ticked`` are the ids of the instructions that are done, each once and in order. Like what was weighed they are
    facts of the bench: they stay when the sheet is scaled or takes another target, and every version has its own.
    ``acknowledged`` are the notices of danger that the chemist has read and goes on with.
    """

    variant: str
    isolation: str
    sheet: Sheet
    ticked: tuple[str, ...] = ()
    acknowledged: tuple[Acknowledged, ...] = ()

    def __post_init__(self) -> None:
        if list(self.ticked) != sorted(set(self.ticked)):
            raise QuantityError("Each instruction that is done is listed once, in the order of the ids.")
        if self.acknowledged != in_order(set(self.acknowledged)):
            raise QuantityError("Each notice that was acknowledged is listed once, in the order of the ids.")


@dataclass(frozen=True)
class RouteStep:
    """A step of a route. ``parked`` keeps the versions that are not in front, with everything typed in them.

    ``notes`` are the chemist's own words, lines apart; ``peaks`` what LC-MS showed of this step, as typed.
    """

    id: str
    title: str
    front: Version
    parked: tuple[Version, ...] = ()
    notes: str = ""
    peaks: tuple[Peak, ...] = ()

    @property
    def sheet(self) -> Sheet:
        """The sheet in front."""
        return self.front.sheet


@dataclass(frozen=True)
class Wanted:
    """What is wanted of the final product: an amount, or a mass of the form isolated or of the free base in it."""

    basis: ByAmount | ByMass
    as_base: bool = False

    def __post_init__(self) -> None:
        if not self.basis.value:
            raise QuantityError(
                "Nothing of the product is wanted so. Type a mass or an amount above 0, such as 500 mg."
            )


@dataclass(frozen=True)
class Route:
    """The steps of one strategy, in their order.

    With ``wanted`` the amount of the first step's reference follows from what is wanted of the last step's product.
    """

    steps: tuple[RouteStep, ...]
    wanted: Wanted | None = None

    def step(self, step_id: str) -> RouteStep:
        """The step of this id; ``KeyError`` where there is none."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)


def handed_on(step: RouteStep) -> tuple[Amount | None, str]:
    """Amount of main product that a step hands on, mmol, or ``None`` and why.

    What was isolated; before that, the theoretical amount times the planned yield; without one, the theoretical amount.
    """
    products = product_rows(step.sheet)
    if not products:
        return None, f"Step {step.id} has no product."
    first = products[0]
    if first.isolated_mass is not None:
        amount, why = first.isolated_amount, "isolated_amount"
    else:
        amount, why = first.amount if first.planned_yield is None else first.planned_amount, "amount"
    if amount is None:
        return None, f"Step {step.id} hands on no known amount. {first.reasons.get(why, '')}".strip()
    return amount, ""


def settled(route: Route) -> Route:
    """The route with every amount handed on brought up to date; absolute entries scale along with it.

    The form isolated is handed on too: what a step gives as a dihydrochloride the next one weighs as such. Where
    something is wanted of the final product, the whole route is brought to it, unless something was weighed or
    isolated already, or a pinned row keeps it from there.
    """
    route = replace(route, steps=_in_a_row(route.steps), wanted=_still_wanted(route))
    if route.wanted is None or any(is_begun(step.sheet) for step in route.steps):
        return route
    return brought_to(route, route.wanted) or route


def _in_a_row(steps: tuple[RouteStep, ...]) -> tuple[RouteStep, ...]:
    done = list(steps[:1])
    for step in steps[1:]:
        before = done[-1]
        sheet = _received(step.sheet, *handed_on(before), before.id)
        if before.sheet.products:
            sheet = _in_form_of(sheet, before)
        done.append(replace(step, front=replace(step.front, sheet=sheet)))
    return tuple(done)


def is_begun(sheet: Sheet) -> bool:
    """Whether something of the sheet was weighed or isolated, so that it cannot be planned anew."""
    return sheet.isolated is not None or any(entry.weighed is not None for entry in sheet.entries)


def is_from_wanted(sheet: Sheet) -> bool:
    """Whether the amount of the reference follows from what is wanted of the final product."""
    basis = link_of(sheet)
    return basis is not None and basis.origin == WANTED


def _still_wanted(route: Route) -> Wanted | None:
    """What is wanted, until the scale is stated by hand."""
    return route.wanted if route.steps and is_from_wanted(route.steps[0].sheet) else None


def brought_to(route: Route, wanted: Wanted) -> Route | None:
    """The route scaled so that its last step is planned to make what is wanted; ``None`` where it cannot be."""
    last = route.steps[-1]
    made = handed_on(last)[0]
    n = amount_wanted(last.sheet, wanted)[0]
    if not made or not n:
        return None
    if isclose(made, n, rel_tol=1e-12):
        return route
    grown = replace(route, steps=_in_a_row(grown_steps(route, n / made)))
    made = handed_on(grown.steps[-1])[0]
    return grown if made is not None and isclose(made, n, rel_tol=1e-9) else None


def amount_wanted(last: Sheet, wanted: Wanted) -> tuple[Amount | None, str]:
    """Amount of the product of a route's last step that is wanted, mmol, or ``None`` and the reason."""
    if isinstance(wanted.basis, ByAmount):
        return wanted.basis.value, ""
    if not last.products:
        return None, "The last step has no product."
    product = last.products[0]
    form = Substance(product.compound) if wanted.as_base else substance_of(product)
    n = amount_in_mass(form, wanted.basis.value)
    return n, "" if n is not None else missing_for_amount(form)


def grown_steps(route: Route, k: float) -> tuple[RouteStep, ...]:
    """The steps ``k`` times as large, as far as they do not take their amount from the step before."""
    return tuple(
        step if i and is_linked(step.sheet) else replace(step, front=replace(step.front, sheet=scaled(step.sheet, k)))
        for i, step in enumerate(route.steps)
    )


def is_linked(sheet: Sheet) -> bool:
    """Whether the sheet's reference takes its amount from the step before."""
    return link_of(sheet) is not None


def link_of(sheet: Sheet) -> HandedOn | None:
    """How the amount of the reference is handed on; ``None`` where it is stated here."""
    basis = sheet.entry(sheet.reference).basis if sheet.reference else None
    return basis if isinstance(basis, HandedOn) else None


def _received(sheet: Sheet, amount: Amount | None, reason: str, origin: str) -> Sheet:
    basis = link_of(sheet)
    if basis is None:
        return sheet
    last = basis.last
    if amount and last and not isclose(amount, last, rel_tol=1e-12):
        sheet = scaled(sheet, amount / last)
    received = replace(basis, amount=amount, last=amount or last, origin=origin, reason=reason)
    # The sheet itself where nothing is new: what follows from it is remembered for it.
    return sheet if received == basis else with_reference_basis(sheet, received)


def _in_form_of(sheet: Sheet, before: RouteStep) -> Sheet:
    """The sheet with what is handed on in its bottle, where form or purity are not those of last time."""
    basis, product, isolated = link_of(sheet), before.sheet.products[0], before.sheet.isolated
    purity = PURE if isolated is None else isolated.purity
    if basis is None or (basis.parts == product.parts and basis.purity == purity):
        return sheet
    bottle, same_form = substance_of(product), basis.parts == product.parts

    def in_bottle(entry: Entry) -> Entry:
        substance = entry.substance if same_form else replace(bottle, compound=entry.substance.compound)
        if isinstance(substance.supply, Neat | Salt):
            facts = tuple(fact for fact in substance.facts if fact.of != "strength")
            known = () if purity == PURE else (Fact("strength", f"isolated in step {before.id}"),)
            substance = replace(substance, supply=replace(substance.supply, purity=purity), facts=(*facts, *known))
        return replace(entry, substance=substance, basis=replace(basis, parts=product.parts, purity=purity))

    return with_changed_entry(sheet, sheet.reference, in_bottle)


def with_sheet(route: Route, step_id: str, sheet: Sheet) -> Route:
    """The route with one sheet replaced and everything after it brought up to date."""
    step = route.step(step_id)
    return with_step(route, replace(step, front=replace(step.front, sheet=sheet)))


def own_amount(sheet: Sheet) -> Amount | None:
    """The amount that the sheet's absolute entries belong to."""
    basis = link_of(sheet)
    return reference_amount(sheet)[0] if basis is None else basis.last


def with_reference_basis(sheet: Sheet, basis: Basis) -> Sheet:
    """State the reference another way, an amount handed on included."""
    return with_changed_entry(sheet, sheet.reference, lambda entry: replace(entry, basis=basis))


def with_step(route: Route, step: RouteStep) -> Route:
    """The route with a step in the place of the one of its id, and everything after it brought up to date."""
    return settled(replace(route, steps=tuple(step if s.id == step.id else s for s in route.steps)))


def with_link(route: Route, step_id: str) -> Route:
    """Let a step's reference take its amount from the step before again; it has to be that step's product.

    Raises:
        QuantityError: it is the first step, or its reference is not the product of the step before.
    """
    sheet = route.step(step_id).sheet
    if step_id == route.steps[0].id:
        raise QuantityError("No step comes before the first one: state the amount of its reference.")
    if not sheet.reference or sheet.entry(sheet.reference).slot != "previous":
        raise QuantityError("The step before hands on its product: make the row of that product the reference first.")
    return with_sheet(route, step_id, with_reference_basis(sheet, HandedOn(last=own_amount(sheet) or None)))
