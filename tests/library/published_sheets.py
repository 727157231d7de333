"""Published procedures as sheets of the program: roles, solvents and conditions as printed, for what is noticed."""

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

from diazgui.core.experiment import new_experiment, with_route
from diazgui.core.route import with_sheet
from diazgui.core.sheet import ByMass, ByVolume, Conditions, Entry, Product, Range, Role, Sheet
from diazgui.core.substance import Compound, Dispersion, Neat, Solution, Substance
from diazgui.core.target import Target
from diazgui.library.bench import bench
from diazgui.library.substances import find_substance
from diazgui.structures.reading import read_structure
from tests.library.noticing import EXAMPLE, Place

FILE = Path(__file__).parents[1] / "data" / "published_procedures.json"
PROCEDURES = {one["id"]: one for one in json.loads(FILE.read_text("utf-8"))["procedures"]}

_AT = {"rt": (22.0, 22.0), "0 C to 22 C": (0.0, 22.0), "0 C to rt": (0.0, 22.0), "<=20 C then rt": (20.0, 22.0)}
_IN_BENCH_UNITS = {"mg": 1.0, "g": 1000.0, "mL": 1.0, "uL": 0.001}
_ALKYLATING = ("alkylating agent", "electrophile")
_IN = {"in dioxane": "1,4-dioxane", "in MeOH": "methanol"}
_HELPING = {"base": Role.BASE, "hydride": Role.REAGENT, "acid": Role.REAGENT, "catalyst": Role.CATALYST}


@cache
def place_of(procedure_id: str) -> Place:
    """The procedure on a free sheet, its alkylating agent as the target's."""
    procedure = PROCEDURES[procedure_id]
    sheet = _sheet(procedure)
    experiment = new_experiment(_target(sheet), ("free",), bench())
    (tab,) = experiment.tabs
    (step,) = tab.route.steps
    return Place(with_route(experiment, tab.id, with_sheet(tab.route, step.id, sheet)), tab.id, step.id)


def _target(sheet: Sheet) -> Target:
    agents = [entry.substance for entry in sheet.entries if entry.slot]
    return replace(EXAMPLE.target, electrophile=agents[0]) if agents else EXAMPLE.target


def _sheet(procedure: dict) -> Sheet:
    entries = [_entry(one, procedure) for one in procedure["components"]]
    for solvent in procedure["solvents"]:
        entries.append(
            Entry(solvent["name"], Role.SOLVENT, find_substance(solvent["name"]), ByVolume(solvent["volume_ml"]))
        )
    products = ()
    if procedure["product"] and procedure["product"]["smiles"]:
        named = {**procedure["product"], "name": "The product"}
        products = (Product("product", _compound(named)),)
    return Sheet(tuple(entries), products, procedure["limiting"], conditions=_conditions(procedure["conditions"]))


def _entry(component: dict, procedure: dict) -> Entry:
    word = component["role"]
    helping = next((role for start, role in _HELPING.items() if word.startswith(start)), None)
    limits = component["name"] == procedure["limiting"]
    role = Role.STARTING_MATERIAL if limits else helping or Role.REACTANT
    slot = "electrophile" if word.startswith(_ALKYLATING) else ""
    number, unit = (component["mass_as_printed"] or component["volume_as_printed"]).split()
    value = float(number) * _IN_BENCH_UNITS[unit]
    basis = ByMass(value) if component["mass_as_printed"] else ByVolume(value)
    reacts = helping is None and not word.startswith(("carbonylating", "second amine"))  # of another step, or threefold
    nu = 1.0 if limits or reacts or word == "hydride" else None
    return Entry(component["name"], role, _substance(component), basis, coefficient=nu, slot=slot)


def _substance(component: dict) -> Substance:
    density = component["density_g_per_ml"]
    supply = Neat()
    if component["molarity_M"]:
        printed = f"{component['role']} {component['name']}"
        supply = Solution(component["molarity_M"], next((name for words, name in _IN.items() if words in printed), ""))
    if component["wt_pct"]:
        supply = Dispersion(component["wt_pct"] / 100)
    return Substance(_compound(component), supply, None if density is None else density * 1000)


def _compound(stated: dict) -> Compound:
    return read_structure(stated["smiles"], stated["name"])


def _conditions(printed: dict) -> Conditions:
    at = _AT.get(printed.get("temperature") or "")
    if "temperature_C" in printed:
        degrees = [float(one) for one in re.findall(r"\d+", str(printed["temperature_C"]))]
        at = (min(degrees), max(degrees))
    hours = printed.get("time_h")
    return Conditions(temperature=Range(*at) if at else None, time=Range(float(hours), float(hours)) if hours else None)
