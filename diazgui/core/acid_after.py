"""Acid after the reaction: what a deprotection leaves, and the base that frees the amine in the work-up."""

from dataclasses import dataclass

from diazgui.core.budget import (
    Counts,
    Verdict,
    acid_added,
    acid_brought,
    acid_in_all,
    in_reaction,
    taken_by_minerals,
    verdict_on,
)
from diazgui.core.reckoning import (
    DEFINITION,
    FIELD,
    Answer,
    Given,
    difference,
    per_event,
    per_molecule,
    rest,
    summed,
    unknown,
    worked,
)
from diazgui.core.sheet import AFTER_REACTION, Sheet
from diazgui.core.table import Row, limiting, rows


@dataclass(frozen=True)
class AcidLeft:
    """Acid of a deprotection, mmol: what is there, what the amine binds or a by-product keeps, and what is left.

    ``left`` below 0 says how much is missing; ``equivalents`` counts it from the amine.
    """

    there: Answer
    bound: Answer
    left: Answer
    equivalents: Answer


@dataclass(frozen=True)
class Neutralising:
    """Base that frees the amine in the work-up, mmol: what all the acid takes, and what quench and work-up bring.

    Acid that evaporates before needs none, so that ``needed`` is the most that it may take.
    """

    needed: Answer
    there: Answer
    verdict: Verdict | None


def acid_left(sheet: Sheet, counts: Counts) -> AcidLeft:
    """The acid left in a deprotection once every basic nitrogen of the product is protonated.

    Five equivalents on a free diamine leave three. Source: general knowledge of the field.
    """
    reaction, limits = in_reaction(sheet), limiting(sheet)
    there = summed("n(acid)", (acid_brought(sheet, counts), acid_added(reaction, counts)))
    amine = next((row for row in reaction if row.id == counts.amine), None)
    nitrogens = next((counts.basic_nitrogens[p.id] for p in sheet.products if p.id in counts.basic_nitrogens), None)
    if amine is None or nitrogens is None:
        missing = unknown("How many basic nitrogens the product has is not known: that follows from its structure.")
        return AcidLeft(there, missing, missing, missing)
    parts = [per_molecule("n(acid bound)", amine, nitrogens, FIELD)]
    if counts.acid_spent_per_event:
        parts.append(per_event("n(acid spent)", limits, counts.acid_spent_per_event, FIELD))
    bound = summed("n(acid taken)", parts)
    left = difference("n(acid left)", there, bound)
    return AcidLeft(there, bound, left, _in_equivalents(left, amine))


def neutralising(sheet: Sheet, counts: Counts) -> Neutralising:
    """Base that sets all acid of the reaction at rest, so that the amine is free for the extraction.

    Acid made, brought with salts, added as such, and set free by the quench of a hydride; less what carbonates,
    hydroxides and NaH of the reaction take up for certain. A product isolated as its salt stays one: none is needed.
    Source: general knowledge of the field.
    """
    reaction = in_reaction(sheet)
    after = [row for row in rows(sheet) if row.role in AFTER_REACTION]
    base = summed("n(base)", taken_by_minerals(reaction, counts, certain=True))
    needed = rest("n(to neutralise)", acid_in_all(sheet, counts), base)
    there = summed("n(base in the work-up)", taken_by_minerals(after, counts, certain=False))
    as_salt = any(product.parts for product in sheet.products)
    return Neutralising(needed, there, "not needed" if as_salt else verdict_on(needed, there, there))


def _in_equivalents(left: Answer, amine: Row) -> Answer:
    if left.value is None or not amine.amount:
        return unknown(left.reason or "There is no amine to count equivalents from.", "eq.")
    given = (Given("n(acid left)", left.value, "mmol"), Given(f"n({amine.name})", amine.amount, "mmol"))
    formula = f"e(acid left) = n(acid left) / n({amine.name})"
    return worked(formula, given, left.value / amine.amount, "eq.", DEFINITION, left.why)
