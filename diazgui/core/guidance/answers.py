"""What the sheet in front knows of the questions of the decision tree.

Each is a small named function; a question names it in ``resources/diagnosis`` (``known = "is-chloride"``), where the
words stand that say why. What the sheet does not tell stays a question: then a function returns ``None``, as on every
sheet that has no alkylating agent, where most of the questions make no sense.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from diazgui.core.budget import acid_base
from diazgui.core.guidance.notice import Told, Word, told_range
from diazgui.core.guidance.reactivity import is_activated, is_bulky, is_very_reactive
from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import AFTER_REACTION, Entry, Range, Role, Sheet
from diazgui.core.table import limiting, rows

Means = Literal["yes", "no", "mono", "di"]

ROOM = Range(15.0, 30.0)
"""What counts as room temperature, °C; a reaction that is begun in ice and ends there counts too."""

HOT = 50.0
"""From here on the guide calls it heat, °C. Source: guide, line 36."""


@dataclass(frozen=True)
class Known:
    """An answer by what it means, and the words for the places of the sentence that says why."""

    means: Means
    words: Mapping[str, Word] = field(default_factory=dict)


def is_chloride(situation: Situation) -> Known | None:
    """Whether the alkylating agent is a chloride; a secondary or neopentyl one may be slow for another reason."""
    agent = situation.electrophile
    if agent is None or not situation.leaving_group:
        return None
    article = "an" if situation.leaving_group[0] in "aeiou" else "a"
    words = {"agent": situation.name(agent.id), "group": f"{article} {situation.leaving_group}"}
    if situation.leaving_group == "chloride":
        return Known("yes", words)
    if is_bulky(situation.reactivity):
        return None
    return Known("no", words)


def is_base_enough(situation: Situation) -> Known | None:
    """Whether what is on the sheet takes up for certain all acid that is set free."""
    found = acid_base(situation.sheet, situation.counts)
    if situation.electrophile is None or found.verdict not in ("enough", "scarce", "short"):
        return None
    words: dict[str, Word] = {"acid": Told(found.acid.value, "amount"), "base": Told(found.certain.value, "amount")}
    return Known("yes" if found.verdict == "enough" else "no", words)


def is_polar_aprotic(situation: Situation) -> Known | None:
    """Whether the solvents are polar and aprotic; of mixtures with others, or without a structure, nothing is said."""
    solvents = solvents_of(situation.sheet)
    if situation.electrophile is None or not solvents or not all(one.substance.compound.smiles for one in solvents):
        return None
    polar = ["polar aprotic solvent" in situation.kinds_of(one.id) for one in solvents]
    words: dict[str, Word] = {"solvents": situation.names(*(one.id for one in solvents))}
    if all(polar):
        return Known("yes", words)
    return None if any(polar) else Known("no", words)


def is_at_room_temperature(situation: Situation) -> Known | None:
    """Whether the reaction is run at room temperature or at 50 °C and above; between the two it stays a question."""
    span = situation.sheet.conditions.temperature
    if span is None or situation.electrophile is None:
        return None
    if ROOM.low <= span.high <= ROOM.high:
        return Known("yes", {"temperature": told_range(span, "temperature")})
    return Known("no", {"temperature": told_range(span, "temperature")}) if span.low >= HOT else None


def is_carbonyl_at_hand(situation: Situation) -> Known | None:
    """Whether the target names the aldehyde or ketone; one that was only proposed may not be at hand."""
    if situation.carbonyl:
        return Known("yes", {"carbonyl": situation.carbonyl})
    return Known("no") if situation.no_carbonyl else None


def which_is_wanted(situation: Situation) -> Known | None:
    """How many groups the route puts on the diamine."""
    return Known(situation.wants) if situation.wants else None


def could_quaternary_form(situation: Situation) -> Known | None:
    """Whether the alkylating agent is in excess or very reactive, so that a third group could go on.

    Of an agent in between, such as a benzylic chloride, nothing is said.
    """
    agent, extent = situation.electrophile, limiting(situation.sheet).extent
    if agent is None or not situation.reactivity:
        return None
    name = situation.name(agent.id)
    by_iodide = _becomes_very_reactive(situation)
    if by_iodide or is_very_reactive(situation.reactivity):
        how = " and iodide, which make a very reactive agent" if by_iodide else ", a very reactive agent"
        return Known("yes", {"reason": (name, how)})
    row = next(row for row in rows(situation.sheet) if row.id == agent.id)
    if row.amount is None or extent is None or row.coefficient is None:
        return None
    if row.amount > row.coefficient * extent * (1 + 1e-9):
        more = (Told(row.equivalents, "equivalents"), " of ", name, ", more than the amine takes up")
        return Known("yes", {"reason": more})
    return None if is_activated(situation.reactivity) else Known("no", {"agent": name})


def was_strong_base_hot(situation: Situation) -> Known | None:
    """Whether a strong base stands on the sheet at 50 °C or more; work-up is not counted, for it is not heated."""
    during = [one for one in situation.sheet.entries if one.role not in AFTER_REACTION]
    strong = [one for one in during if "strong base" in situation.kinds_of(one.id)]
    span = situation.sheet.conditions.temperature
    if situation.electrophile is None:
        return None
    if not strong:
        bases = [one for one in during if one.role in (Role.BASE, Role.REAGENT)]
        known = all(one.substance.compound.smiles for one in bases)
        return Known("no", {"reason": "no strong base"}) if known else None
    name = situation.names(*(one.id for one in strong))
    if span is None:
        return None
    if span.low >= HOT:
        return Known("yes", {"base": name, "temperature": told_range(span, "temperature")})
    cool = (name, ", a strong base, but at ", *told_range(span, "temperature"), " only")
    return Known("no", {"reason": cool}) if span.high <= ROOM.high else None


def solvents_of(sheet: Sheet) -> tuple[Entry, ...]:
    """The solvents of the reaction."""
    return tuple(one for one in sheet.entries if one.role is Role.SOLVENT)


def _becomes_very_reactive(situation: Situation) -> bool:
    """Whether iodide on the sheet turns a chloride into a very reactive iodide. Source: guide, lines 32 and 61."""
    iodide_of = situation.reactivity.replace("chloride", "iodide")
    return situation.leaving_group == "chloride" and bool(situation.rows_of("iodide")) and is_very_reactive(iodide_of)


Answerer = Callable[[Situation], Known | None]

ANSWERS: Mapping[str, Answerer] = {
    "is-chloride": is_chloride,
    "is-base-enough": is_base_enough,
    "is-polar-aprotic": is_polar_aprotic,
    "is-at-room-temperature": is_at_room_temperature,
    "is-carbonyl-at-hand": is_carbonyl_at_hand,
    "which-is-wanted": which_is_wanted,
    "could-quaternary-form": could_quaternary_form,
    "was-strong-base-hot": was_strong_base_hot,
}
"""What may know an answer, by the name under which a question asks for it."""
