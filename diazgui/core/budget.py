"""The balance of acid and base of a reaction: what sets acid free, what takes it up, and whether that is enough.

Nothing here knows chemistry by itself: :class:`Counts` carries what the structures say of each row. Every number is
an :class:`~diazgui.core.reckoning.Answer`, with the lines that lead to it. A row counts with what was weighed of it,
and with its plan before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isclose
from typing import Literal

from diazgui.core.amounts import scale_of
from diazgui.core.in_flask import in_flask
from diazgui.core.quantities import Amount, Equivalents, rounded_up
from diazgui.core.reckoning import (
    CALCULATED,
    DEFINITION,
    FIELD,
    Answer,
    Given,
    Reckoning,
    nothing,
    per_event,
    per_molecule,
    summed,
    unknown,
    worked,
)
from diazgui.core.sheet import AFTER_REACTION, ByAmount, ByEquivalents, Role, Sheet
from diazgui.core.substance import Salt
from diazgui.core.table import Row, limiting

Verdict = Literal["not needed", "enough", "scarce", "short"]
"""*Scarce* asks for advice: it would do in theory only. *Short* asks for a warning: not even in theory."""


@dataclass(frozen=True)
class Counts:
    """What only the structures know of a sheet: numbers per molecule by the id of an entry, or per event.

    A row without a number has none of the kind; a base or a salt without one is unknown, and so is all of a row in
    ``unknown``: the budgets say so.
    """

    amine: str = ""  # id of the entry whose nitrogen reacts
    acid_per_event: float | None = None  # HX set free: C–N bonds made by halide, sulfonate or chloroformate
    acid_spent_per_event: int = 0  # acid that ends in a by-product: HBr in benzyl bromide
    basic_nitrogens: Mapping[str, int] = field(default_factory=dict)  # of alkylamines; of a product by its id, too
    salt_protons: Mapping[str, float] = field(default_factory=dict)  # acid in a salt or hydrate, per active compound
    acids: Mapping[str, int] = field(default_factory=dict)  # protons that an acid gives: HCl, TFA, acetic acid 1
    weak_acids: frozenset[str] = frozenset()  # those among them that take no Boc or Cbz off: acetic acid
    alkalis: Mapping[str, int] = field(default_factory=dict)  # hydroxides and NaH 1: they take up acid for certain
    carbonates: Mapping[str, int] = field(default_factory=dict)  # carbonates 2, hydrogencarbonates 1
    hydrides: Mapping[str, int] = field(default_factory=dict)  # H₂ of a molecule: NaH, NaBH(OAc)₃ 1, NaBH₃CN 3, NaBH₄ 4
    acid_when_quenched: Mapping[str, int] = field(default_factory=dict)  # NaBH(OAc)₃: 3 of acetic acid
    acidic_hydrogens: Mapping[str, int] = field(default_factory=dict)  # N–H, O–H that NaH takes; of R₂NH none
    dicarbonates: Mapping[str, int] = field(default_factory=dict)  # CO₂ per molecule used: Boc₂O 1
    boc_removed: int = 0  # per event
    cbz_removed: int = 0  # per event
    hydrogen_taken_up: int = 0  # H₂ per event of a hydrogenolysis
    unknown: frozenset[str] = frozenset()  # rows of the reaction whose structure is not known, solvents left out

    @property
    def strong_acids(self) -> frozenset[str]:
        """The rows whose acid takes Boc or Cbz off, such as HCl or TFA."""
        return frozenset(self.acids) - self.weak_acids


@dataclass(frozen=True)
class AcidBase:
    """Acid set free in the reaction and the base that is there to take it up, mmol of protons.

    ``certain`` is what the bases take up for certain: a carbonate one, a hydrogencarbonate none, since
    hydrogencarbonate hardly frees a dialkylamine. ``would_do`` is the amount of the row ``base`` that would be
    enough; where the sheet has no base, ``base`` is empty and it is the amount of one that takes up a single acid.
    """

    made: Answer
    brought: Answer
    acid: Answer
    taken_up: Answer
    certain: Answer
    verdict: Verdict | None
    base: str
    would_do: Answer


def acid_base(sheet: Sheet, counts: Counts) -> AcidBase:
    """The balance of acid and base during the reaction.

    Acid: one per C–N bond made by a halide, sulfonate or chloroformate, on the limiting extent; and what salts bring.
    Base: one per alkylamine nitrogen of a base, one per molecule of amine in excess (none where it comes as a salt),
    one per hydroxide or NaH; carbonate two in theory, one for certain. Where acid takes a protecting group off, it is
    meant to be there and no base is needed. Source: general knowledge of the field.
    """
    made, brought = acid_made(sheet, counts), acid_brought(sheet, counts)
    acid = summed("n(acid)", (made, brought))
    taken_up, certain = _base(sheet, counts, certain=False), _base(sheet, counts, certain=True)
    meant = deprotects(sheet, counts)
    verdict: Verdict | None = "not needed" if meant else verdict_on(acid, taken_up, certain)
    base = next((row.id for row in in_reaction(sheet) if row.role is Role.BASE), "")
    would_do = _would_do(sheet, counts, base, acid, certain)
    if verdict in ("enough", "not needed"):
        taken = "The acid is meant to be there." if meant else "What is on the sheet takes up all of the acid."
        would_do = unknown(taken if acid.value else "No acid is set free.")
    return AcidBase(made, brought, acid, taken_up, certain, verdict, base, would_do)


def deprotects(sheet: Sheet, counts: Counts) -> bool:
    """Whether an acid of the reaction takes Boc or Cbz off."""
    strong = any(row.id in counts.strong_acids for row in in_reaction(sheet))
    return strong and bool(counts.boc_removed or counts.cbz_removed)


def enough_base(sheet: Sheet, found: AcidBase) -> ByEquivalents | ByAmount | None:
    """How the row of the base is stated so that it is enough, a hundredth of an equivalent or a mmol rounded up.

    ``None`` where it is enough already, where no amount of it would be, or where it is weighed: then the plan is past.
    """
    row = next((row for row in in_flask(sheet) if row.id == found.base), None)
    if found.verdict not in ("scarce", "short") or row is None or found.would_do.value is None:
        return None
    if row.actual_amount is not None:
        return None
    one = scale_of(sheet).one_equivalent
    if not one or row.reference:
        return ByAmount(Amount(rounded_up(found.would_do.value)))
    return ByEquivalents(Equivalents(rounded_up(found.would_do.value / one)))


def acid_made(sheet: Sheet, counts: Counts) -> Answer:
    """Acid that the reaction itself sets free, mmol: N · ξ."""
    if counts.acid_per_event is None:
        return unknown("How much acid the reaction sets free is not known: that follows from the structures.")
    return per_event("n(HX)", limiting(sheet), counts.acid_per_event, FIELD)


def acid_brought(sheet: Sheet, counts: Counts) -> Answer:
    """Acid that comes into the reaction with salts, mmol: the protons of their acids."""
    parts = []
    for row in in_reaction(sheet):
        if row.id in counts.unknown:
            return unknown(without_structure(row))
        if row.id in counts.salt_protons:
            parts.append(per_molecule(f"n(acid in {row.name})", row, counts.salt_protons[row.id], DEFINITION))
        elif isinstance(row.supply, Salt):
            return unknown(f"How much acid {row.name} brings along is not known. State its counter-ion.")
    return summed("n(acid in salts)", parts)


def without_structure(row: Row) -> str:
    """Why nothing is known of a row that may be an acid, a base or a hydride."""
    return f"What {row.name or 'a row'} brings along is not known: give it a structure."


def acid_in_all(sheet: Sheet, counts: Counts) -> Answer:
    """All acid by the end of the work-up, mmol: made, brought, added, and set free by the quench of a hydride."""
    quenched = [
        per_molecule(f"n(acid from {row.name})", row, counts.acid_when_quenched[row.id], DEFINITION)
        for row in in_reaction(sheet)
        if row.id in counts.acid_when_quenched
    ]
    made, brought = acid_made(sheet, counts), acid_brought(sheet, counts)
    added = acid_added([row for row in in_flask(sheet) if not makes_salt(row, counts)], counts)
    return summed("n(acid in all)", (made, brought, added, *quenched))


def makes_salt(row: Row, counts: Counts) -> bool:
    """Whether a row of the work-up is the acid of the salt isolated: it comes when the base has done its work."""
    return row.role in AFTER_REACTION and row.id in counts.acids and row.coefficient is not None


def acid_added(some: Iterable[Row], counts: Counts) -> Answer:
    """Acid that stands on the sheet as an acid, mmol."""
    added = [row for row in some if row.id in counts.acids]
    return summed(
        "n(acid added)", [per_molecule(f"n(acid, {row.name})", row, counts.acids[row.id], FIELD) for row in added]
    )


def in_reaction(sheet: Sheet) -> list[Row]:
    """The rows of the reaction, without those of quench and work-up."""
    return [row for row in in_flask(sheet) if row.role not in AFTER_REACTION]


def taken_by_minerals(some: Iterable[Row], counts: Counts, certain: bool) -> list[Answer]:
    """What hydroxides, NaH and carbonates take up, mmol: a carbonate one for certain, a hydrogencarbonate none."""
    found = []
    for row in some:
        if row.id in counts.alkalis:
            found.append(per_molecule(f"n(base, {row.name})", row, counts.alkalis[row.id], FIELD))
        elif row.id in counts.carbonates:
            count = counts.carbonates[row.id] - (1 if certain else 0)
            found.append(per_molecule(f"n(base, {row.name})", row, count, FIELD))
    return found


def taken_by_amine(row: Row, counts: Counts) -> Answer:
    """What the nitrogens of a base take up, mmol."""
    return per_molecule(f"n(base, {row.name})", row, counts.basic_nitrogens[row.id], FIELD)


def _base(sheet: Sheet, counts: Counts, certain: bool) -> Answer:
    reaction = in_reaction(sheet)
    found = taken_by_minerals(reaction, counts, certain)
    for row in reaction:
        mineral = row.id in counts.alkalis or row.id in counts.carbonates
        if row.id == counts.amine:
            found.append(_excess(sheet, row, counts))
        elif row.role in (Role.STARTING_MATERIAL, Role.REACTANT) or mineral:
            continue
        elif counts.basic_nitrogens.get(row.id) or (row.id in counts.basic_nitrogens and row.role is Role.BASE):
            found.append(taken_by_amine(row, counts))
        elif row.role is Role.BASE:
            return unknown(f"How much acid {row.name or 'the base'} takes up is not known.")
    return summed("n(base)", found)


def _excess(sheet: Sheet, row: Row, counts: Counts) -> Answer:
    """What the amine in excess takes up: one per molecule, none where it comes as a salt; a hydrate is none."""
    symbol, limits = f"n(excess {row.name})", limiting(sheet)
    if counts.salt_protons.get(row.id, isinstance(row.supply, Salt)):
        return nothing(symbol)
    if row.amount is None or limits.extent is None or row.coefficient is None:
        reason = row.reasons["amount"] if row.amount is None else limits.reason or row.reasons["coefficient"]
        return unknown(f"The excess of {row.name or 'amine'} is not known. {reason}")
    of_row = Given(f"n({row.name})", row.amount, "mmol")
    given = (of_row, Given("ν", row.coefficient), Given("ξ", limits.extent, "mmol"))
    excess = max(0.0, row.amount - row.coefficient * limits.extent)
    return worked(f"{symbol} = n({row.name}) - ν · ξ", given, excess, "mmol", FIELD)


WITHIN = 0.01
"""What balance, pipette and label leave open, as a share: who measured an equivalent is not told that it is none."""


def verdict_on(acid: Answer, taken_up: Answer, certain: Answer) -> Verdict | None:
    """What there is to say of a base, by what it takes up in theory and for certain."""
    if acid.value == 0:
        return "not needed"
    if acid.value is None or taken_up.value is None or certain.value is None:
        return None
    if _below(taken_up.value, acid.value):
        return "short"
    return "scarce" if _below(certain.value, acid.value) else "enough"


def _below(one: float, other: float) -> bool:
    return one < other and not isclose(one, other, rel_tol=WITHIN)


def _would_do(sheet: Sheet, counts: Counts, base: str, acid: Answer, certain: Answer) -> Answer:
    if acid.value is None or certain.value is None:
        return unknown(acid.reason or certain.reason)
    before: tuple[Reckoning, ...] = (*acid.why, *certain.why)
    total = Given("n(acid)", acid.value, "mmol")
    if not base:
        there = Given("n(base)", certain.value, "mmol")
        missing = acid.value - certain.value
        return worked("n(base missing) = n(acid) - n(base)", (total, there), missing, "mmol", CALCULATED, before)
    row = next(row for row in in_flask(sheet) if row.id == base)
    count = counts.alkalis.get(base, counts.basic_nitrogens.get(base, 0))
    if base in counts.carbonates:
        count = counts.carbonates[base] - 1
    if not count or row.amount is None:
        return unknown(f"No amount of {row.name} takes up the acid for certain. Choose a stronger base.")
    others = certain.value - count * row.amount
    given = (total, Given("n(other bases)", others, "mmol"), Given("N", count))
    formula = f"n({row.name}) = (n(acid) - n(other bases)) / N"
    return worked(formula, given, (acid.value - others) / count, "mmol", CALCULATED, before)
