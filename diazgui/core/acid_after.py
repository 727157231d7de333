"""Acid after the reaction: what a deprotection leaves, and the base that frees the amine in the work-up."""

from dataclasses import dataclass

from diazgui.core.budget import (
    Counts,
    Verdict,
    acid_added,
    acid_brought,
    acid_in_all,
    deprotects,
    in_reaction,
    makes_salt,
    taken_by_amine,
    taken_by_minerals,
    verdict_on,
)
from diazgui.core.in_flask import in_flask
from diazgui.core.reckoning import (
    DEFINITION,
    FIELD,
    Answer,
    Given,
    difference,
    per_event,
    per_molecule,
    rest,
    smaller,
    summed,
    unknown,
    worked,
)
from diazgui.core.sheet import AFTER_REACTION, Role, Sheet
from diazgui.core.table import Row, limiting


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

    An excess of acid that evaporates or is washed out before needs none, so that ``needed`` is the most that it may
    take, and ``least`` what the salt of the amine takes alone; or what is left where carbonates of the reaction take up
    two. Between the two the verdict is *scarce*.
    """

    needed: Answer
    least: Answer
    there: Answer
    verdict: Verdict | None


def acid_left(sheet: Sheet, counts: Counts) -> AcidLeft:
    """The acid left in a deprotection once every basic nitrogen of the product is protonated.

    Five equivalents on a free diamine leave three. A weak acid, such as acetic acid as solvent, takes no Boc or Cbz
    off and does not count. Source: general knowledge of the field.
    """
    reaction, limits = in_reaction(sheet), limiting(sheet)
    strong = [row for row in reaction if row.id not in counts.weak_acids]
    there = summed("n(acid)", (acid_brought(sheet, counts), acid_added(strong, counts)))
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

    Acid made, brought with salts, added as such, and set free by the quench of a hydride; less what the bases of the
    reaction take up for certain. A product isolated as the salt of the reaction stays one: none is needed.
    Source: general knowledge of the field.
    """
    needed = rest("n(to neutralise)", acid_in_all(sheet, counts), _base_before(sheet, counts, certain=True))
    least = _least(sheet, counts, needed)
    there = _base_after(sheet, counts, needed)
    made_later = any(makes_salt(row, counts) for row in in_flask(sheet))
    as_salt = not made_later and any(product.parts for product in sheet.products)
    return Neutralising(needed, least, there, "not needed" if as_salt else _verdict(needed, least, there))


def _base_before(sheet: Sheet, counts: Counts, certain: bool) -> Answer:
    reaction = in_reaction(sheet)
    bases = [row for row in reaction if row.role is Role.BASE and row.id in counts.basic_nitrogens]
    minerals = taken_by_minerals(reaction, counts, certain)
    return summed("n(base)", [*minerals, *(taken_by_amine(row, counts) for row in bases)])


def _least(sheet: Sheet, counts: Counts, needed: Answer) -> Answer:
    """What is left to neutralise where the excess of acid is gone by then, or carbonate takes up two.

    All of it where there is neither.
    """
    amine = next((row for row in in_reaction(sheet) if row.id == counts.amine), None)
    nitrogens = next((counts.basic_nitrogens[p.id] for p in sheet.products if p.id in counts.basic_nitrogens), None)
    if not deprotects(sheet, counts) or amine is None or nitrogens is None:
        in_theory = _base_before(sheet, counts, certain=False)
        least = rest("n(to neutralise, at least)", acid_in_all(sheet, counts), in_theory)
        return needed if least.value == needed.value else least
    return smaller("n(to neutralise, at least)", needed, per_molecule("n(acid in the salt)", amine, nitrogens, FIELD))


def _base_after(sheet: Sheet, counts: Counts, needed: Answer) -> Answer:
    """The base of quench and work-up. One of unknown amount may stay uncounted where the others do without it."""
    after = [row for row in in_flask(sheet) if row.role in AFTER_REACTION]
    known = [row for row in after if row.amount is not None]
    in_all, of_known = (
        summed("n(base in the work-up)", taken_by_minerals(some, counts, certain=False)) for some in (after, known)
    )
    return of_known if in_all.value is None and verdict_on(needed, of_known, of_known) == "enough" else in_all


def _verdict(needed: Answer, least: Answer, there: Answer) -> Verdict | None:
    found = verdict_on(needed, there, there)
    return "scarce" if found == "short" and verdict_on(least, there, there) != "short" else found


def _in_equivalents(left: Answer, amine: Row) -> Answer:
    if left.value is None or not amine.amount:
        return unknown(left.reason or "There is no amine to count equivalents from.", "eq.")
    given = (Given("n(acid left)", left.value, "mmol"), Given(f"n({amine.name})", amine.amount, "mmol"))
    formula = f"e(acid left) = n(acid left) / n({amine.name})"
    return worked(formula, given, left.value / amine.amount, "eq.", DEFINITION, left.why)
