"""Rules about yields above 100 %, and about a flask that no common size is large enough for."""

from diazgui.core.flask import flask
from diazgui.core.gas import gas_budget
from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import Plan
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Fraction
from diazgui.core.yields import product_rows

_ALL = Fraction(1.0)
_ALIKE = 1e-9

_LARGE = 3000.0
"""mL of a flask from which a reaction is a scale-up; one of 2 L is at home on a bench. Source: chosen here."""


def isolated_above_all(situation: Situation) -> tuple[Finding, ...]:
    """More was isolated than can have formed."""
    row = next(iter(product_rows(situation.sheet)), None)
    if row is None or row.isolated_yield is None or row.isolated_yield <= _ALL + _ALIKE:
        return SILENT
    words: dict[str, Word] = {
        "product": row.name,
        "yield": Told(round(row.isolated_yield, 3), "yield"),
        "mass": Told(row.mass, "mass"),
        "isolated": Told(row.isolated_mass, "mass"),
    }
    return (Finding(words, (row.id,)),)


def planned_above_all(situation: Situation) -> tuple[Finding, ...]:
    """A yield above 100 % is planned for."""
    planned = situation.sheet.planned_yield
    if planned is None or planned <= _ALL:
        return SILENT
    words = {"yield": Told(planned, "yield"), "all": Told(_ALL, "yield")}
    return (Finding(words, offers=(Offer("all", Plan(_ALL)),)),)


def flask_too_small(situation: Situation) -> tuple[Finding, ...]:
    """The reaction fills more than a bench flask: none is large enough, or only one of scale-up."""
    gas = gas_budget(situation.sheet, situation.counts).at_most.value
    found = flask(situation.sheet, bool(gas))
    if found.liquid.value is None or (found.size.value is not None and found.size.value < _LARGE):
        return SILENT
    words: dict[str, Word] = {
        "liquid": Told(found.liquid.value, "volume"),
        "fill": "a third" if gas else "half",
        "size": Told(found.size.value, "size in mL"),
    }
    clauses = ("none",) if found.size.value is None else ("large",)
    return (Finding(words, because=found.size.why or found.liquid.why, clauses=clauses),)


RULES = {
    "isolated-above-all": isolated_above_all,
    "planned-above-all": planned_above_all,
    "flask-too-small": flask_too_small,
}
