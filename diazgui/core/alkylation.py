"""The statistics of a sheet: what its equivalents of alkylating agent make of a diamine with two equal N–H."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from diazgui.core.amounts import scale_of
from diazgui.core.edits import with_basis
from diazgui.core.in_flask import in_flask
from diazgui.core.quantities import Equivalents, QuantityError, require_calculable
from diazgui.core.reckoning import CALCULATED, DEFINITION, Answer, Given, Reckoning, unknown, worked
from diazgui.core.selectivity import STATISTICAL, Distribution, distribution
from diazgui.core.sheet import ByEquivalents, Sheet

Kind = Literal["starting", "mono", "di", "quaternary"]
KINDS: tuple[Kind, ...] = ("starting", "mono", "di", "quaternary")

MODEL = "model of consecutive alkylation; base in excess, the alkylating agent used up as stated"


@dataclass(frozen=True)
class Statistics:
    """What becomes of the diamine: the shares of it, the amounts (mmol), and the share of the agent that ends as mono.

    ``distribution`` is ``None`` where ``equivalents``, those of the agent counted from the diamine, are unknown.
    """

    equivalents: Answer
    distribution: Distribution | None
    amounts: Mapping[Kind, Answer]
    left_over: Answer
    share_of_mono: Answer


def statistics(
    sheet: Sheet,
    diamine: str,
    agent: str,
    ratio: float = STATISTICAL,
    quaternary: float = 0.0,
    conversion: float = 1.0,
) -> Statistics:
    """The distribution for the amounts of two rows: the diamine, and what its N–H react with.

    The agent may be a halide, an aldehyde, Boc₂O or Cbz-Cl; each molecule brings one group.

    Args:
        sheet: the sheet.
        diamine: id of the row with two equal N–H.
        agent: id of the row that brings the groups.
        ratio: ρ, as for :func:`~diazgui.core.selectivity.distribution`.
        quaternary: σ, likewise; 0 where nothing quaternary can form.
        conversion: of the agent, 0 to 1.

    Raises:
        QuantityError: a ratio or the conversion is none.
    """
    E = _equivalents(sheet, diamine, agent)
    if E.value is None:
        missing = unknown(E.reason)
        return Statistics(E, None, dict.fromkeys(KINDS, missing), missing, unknown(E.reason, ""))
    found = distribution(E.value, ratio, quaternary, conversion)
    n = next(row.amount for row in in_flask(sheet) if row.id == diamine) or 0.0
    model = (
        Given("E", E.value),
        Given("ρ", ratio),
        Given("σ", quaternary),
        Given("conversion", conversion),
    )

    def amount(symbol: str, share: float) -> Answer:
        line = Reckoning("x = share of the model at E, ρ, σ", model, Given("x", share), MODEL)
        given = (Given("x", share), Given("n(diamine)", n, "mmol"))
        return worked(f"n({symbol}) = x · n(diamine)", given, share * n, "mmol", CALCULATED, (*E.why, line))

    return Statistics(
        equivalents=E,
        distribution=found,
        amounts={kind: amount(kind, getattr(found, kind)) for kind in KINDS},
        left_over=amount("left over", found.left_over),
        share_of_mono=_share(found, E),
    )


def _equivalents(sheet: Sheet, diamine: str, agent: str) -> Answer:
    there = {row.id: row for row in in_flask(sheet)}
    for row_id, word in ((diamine, "diamine"), (agent, "alkylating agent")):
        if row_id not in there:
            return unknown(f"No row of the sheet is the {word}.", "eq.")
        if (row := there[row_id]).amount is None:
            return unknown(f"{row.name or word}: {row.reasons['amount']}", "eq.")
    n, of_agent = there[diamine].amount, there[agent].amount
    if not n or of_agent is None:
        return unknown("There is no diamine on the sheet to count equivalents from.", "eq.")
    try:
        require_calculable(of_agent / n, "The ratio of alkylating agent to diamine")
    except QuantityError as error:
        return unknown(str(error), "eq.")
    names = [f"n({there[row_id].name or row_id})" for row_id in (agent, diamine)]
    given = (Given(names[0], of_agent, "mmol"), Given(names[1], n, "mmol"))
    return worked(f"E = {names[0]} / {names[1]}", given, of_agent / n, "eq.", DEFINITION)


def _share(found: Distribution, E: Answer) -> Answer:
    if not E.value:
        return unknown("There is no alkylating agent on the sheet.", "")
    given = (Given("x(mono)", found.mono), Given("E", E.value))
    return worked("share = x(mono) / E", given, found.mono / E.value, "", CALCULATED, E.why)


@dataclass(frozen=True)
class Lever:
    """The row whose equivalents set how much alkylating agent there is for the diamine, and what one of the ratio is.

    ``counts`` says what the ratio counts: the agent per diamine, or the diamine per agent where the agent is the
    reference. ``per_one`` are the row's equivalents at a ratio of 1. Where ``why`` is not empty the row cannot be
    moved, and it says why.
    """

    row: str
    counts: Literal["agent", "diamine"]
    per_one: Equivalents | None = None
    why: str = ""

    def equivalents_at(self, agent: float) -> Equivalents | None:
        """The row's equivalents at which there is so much agent per diamine; ``None`` where it cannot be moved."""
        if self.per_one is None:
            return None
        return _as_typed((agent if self.counts == "agent" else 1 / agent) * self.per_one)


def _as_typed(equivalents: float) -> Equivalents:
    """Without the last digits of floating point, which nobody would type."""
    return Equivalents(float(f"{equivalents:.12g}"))


def lever(sheet: Sheet, diamine: str, agent: str) -> Lever:
    """What there is to move: the row that is not the reference, the agent where neither is."""
    by_diamine = sheet.reference == agent
    row, other = (diamine, agent) if by_diamine else (agent, diamine)
    counts: Literal["agent", "diamine"] = "diamine" if by_diamine else "agent"
    there = {one.id: one for one in in_flask(sheet)}
    for needed in (row, other):
        if needed not in there:
            return Lever(row, counts, None, "The row is no longer on the sheet.")
    name, entry, amount = there[row].name or "The row", sheet.entry(row), there[other].amount
    if entry.weighed is not None:
        return Lever(row, counts, None, f"{name} was weighed: what is in the flask does not move.")
    if entry.pinned:
        return Lever(row, counts, None, f"{name} is pinned: take the pin out to move it.")
    scale = scale_of(sheet)
    if scale.one_equivalent is None:
        return Lever(row, counts, None, scale.reason)
    if not amount:
        reason = there[other].reasons.get("amount") or "its amount is 0."
        return Lever(row, counts, None, f"{there[other].name or 'The other row'}: {reason}")
    return Lever(row, counts, Equivalents(amount / scale.one_equivalent))


def with_ratio(sheet: Sheet, moved: Lever, ratio: float) -> Sheet:
    """The sheet with the equivalents of the lever's row at which the ratio is so much.

    Raises:
        QuantityError: the row cannot be moved, or no diamine would be left.
    """
    if moved.per_one is None:
        raise QuantityError(moved.why)
    if moved.counts == "diamine" and ratio == 0:
        raise QuantityError("Without diamine nothing is alkylated. Type its equivalents, such as 5.")
    return with_basis(sheet, moved.row, ByEquivalents(_as_typed(ratio * moved.per_one)))
