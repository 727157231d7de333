"""A short code of what makes the numbers of a table, so that a sheet of paper and a window can be compared at a glance.

The same code means the same numbers; another code means that something was changed in between.

It covers what is stated of a step, in the order of the rows: tab, step, variant and isolation; of each row its role,
name, structure, formula, molar masses, how the bottle supplies it, density, coefficient, how much is stated and how
much was weighed; the reference, its equivalents and the concentration; the conditions; products and planned yield;
what was isolated, and the chemist's own numbers for the statistics of two N–H, each as soon as it is stated. What an
amount handed on comes to counts as stated, and so does that of a first step which follows from what is wanted of the
product: what is wanted makes no other number.

It leaves out what is no number and makes none: ticks, sources, hazards, lots, pins, titles, versions kept aside, and
short symbols. Numbers count to twelve digits, so that scaling there and back is no change. The code rests on the stated
facts and not on what follows from them: it is the same on every machine and after saving and opening again.
"""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from operator import attrgetter

from diazgui.core import sheet, substance
from diazgui.core.experiment import Tab
from diazgui.core.route import RouteStep, Version

_MEDIUM = ("mass_fraction", "medium")
_COVERED: Mapping[type, tuple[str, ...]] = {
    Version: ("variant", "isolation", "sheet"),
    sheet.Sheet: (
        *("entries", "products", "reference", "reference_equivalents"),
        *("concentration", "planned_yield", "conditions"),
    ),
    sheet.Entry: ("id", "role", "substance", "basis", "coefficient", "weighed"),
    sheet.Isolated: ("mass", "purity"),
    sheet.AlkylationModel: ("ratio", "quaternary", "conversion"),
    sheet.Product: ("id", "compound", "coefficient", "parts", "form_name"),
    sheet.Conditions: ("temperature", "time", "atmosphere", "vessel_open", "addition"),
    sheet.Range: ("low", "high"),
    sheet.Addition: ("entry", "over", "temperature"),
    sheet.ByEquivalents: ("value",),
    sheet.ByAmount: ("value",),
    sheet.ByMass: ("value",),
    sheet.ByVolume: ("value",),
    sheet.ByWeightPercent: ("value",),
    sheet.ByParts: ("value",),
    sheet.ByMassRatio: ("value",),
    sheet.HandedOn: ("amount", "origin"),
    sheet.Unstated: (),
    substance.Substance: ("compound", "supply", "density", "state"),
    substance.Compound: (
        *("name", "smiles", "formula", "structure_molar_mass", "stated_molar_mass", "monoisotopic_mass"),
    ),
    substance.Neat: ("purity",),
    substance.Salt: ("parts", "name", "purity"),
    substance.Part: ("name", "formula", "molar_mass", "ratio", "smiles"),
    substance.Dispersion: _MEDIUM,
    substance.Solution: ("concentration", "solvent"),
    substance.SolutionByMass: ("mass_fraction", "solvent"),
    substance.OnSupport: ("loading", "support"),
}
"""What of each kind of fact is covered; a test holds that nothing is left out by chance."""

_ONCE_STATED: Mapping[type, Mapping[str, object]] = {
    sheet.Sheet: {"isolated": None, "model": sheet.AlkylationModel()},
    substance.Solution: {"made_of": None},
}
"""What counts only where it differs from this, its value while nobody stated it: sheets without it, those of an older
diazgui among them, keep their codes."""

Plain = str | bool | None | list["Plain"]


def fingerprint_of_step(tab: Tab, step: RouteStep) -> str:
    """The code of one step of a tab, as it stands in front, such as ``7F3A-91C2-0B``."""
    return _code([tab.id, [step.id, _plain(step.front)]])


def fingerprint_of_route(tab: Tab) -> str:
    """The code of all steps of a tab, as they stand in front; that of a single step is another."""
    return _code([tab.id, "route", *([step.id, _plain(step.front)] for step in tab.route.steps)])


def _code(facts: list[Plain]) -> str:
    digits = sha256(json.dumps(facts, separators=(",", ":")).encode("ascii")).hexdigest()[:10].upper()
    return f"{digits[:4]}-{digits[4:8]}-{digits[8:]}"


def _values_of(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda fact: tuple(getattr(fact, name) for name in names)


_VALUES = {kind: _values_of(names) for kind, names in _COVERED.items()}


def _plain(value: object) -> Plain:
    """A fact as texts in lists: one of another kind, or with another number, gives another text."""
    match value:
        case None | bool():
            return value
        case str():
            return str(value)
        case float() | int():
            return f"{value + 0.0:.12g}"  # 5 and 5.0 are one number, and so are 0 and -0
        case tuple():
            return [_plain(one) for one in value]
        case _:
            kind = type(value)
            later = _ONCE_STATED.get(kind, {}).items()
            stated = (
                [name, _plain(getattr(value, name))] for name, unstated in later if getattr(value, name) != unstated
            )
            return [kind.__name__, *map(_plain, _VALUES[kind](value)), *stated]
