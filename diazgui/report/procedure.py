"""What to do, step by step, with this sheet's amounts and conditions in the places of the instructions."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha1

from diazgui.core.legible import legible
from diazgui.core.places import ConditionPlace, Place, PortionPlace, RowPlace, filled, places
from diazgui.core.protocol import Instruction, Isolation, Variant
from diazgui.core.quantities import Volume
from diazgui.core.sheet import AFTER_REACTION, Conditions, Range, Role, Sheet
from diazgui.core.table import Row, rows
from diazgui.core.yields import ProductRow, product_rows
from diazgui.report.columns import column, is_weighed
from diazgui.report.cylinder import cylinder_text, spoon_text
from diazgui.report.supplied import name_and_strength
from diazgui.report.texts import addition_text, range_text
from diazgui.units import UNKNOWN, Kind, Notation, text

REMOVED = "[a row that is no longer on the sheet]"

LEFT_OUT = "on the sheet"
"""Phase of the line that tells what no instruction names."""

_GAP = re.compile(
    r"(?<=\d) (?=(?:%|°C|[kmµ]?g|[mµ]?L|[mµ]?mol|M|h|min|eq\.)(?:\W|$))|(?<=\d) (?=× \d)|(?<=\d ×) (?=\d)"
)
"""A gap within a quantity: ``25.0 mL``, ``3 × 25.0``."""

_KINDS = {
    "mass": Kind.MASS,
    "volume": Kind.VOLUME,
    "amount": Kind.AMOUNT,
    "equivalents": Kind.EQUIVALENTS,
}


@dataclass(frozen=True)
class ProcedureLine:
    """One thing to do, in its phase, with the source of the instruction.

    ``id`` belongs to the instruction as it stands in the protocol: it stays when the amounts change.
    """

    id: str
    phase: str
    text: str
    source: str
    ticked: bool = False


def procedure(
    variant: Variant, isolation: Isolation, sheet: Sheet, notation: Notation, ticked: Collection[str] = ()
) -> tuple[ProcedureLine, ...]:
    """The instructions of a step with what the sheet states, and what is on the sheet but in none of them.

    ``ticked`` are the ids of the lines that are done.
    """
    instructions = (*variant.instructions, *isolation.instructions)
    desk = _Desk.of(sheet, notation)
    lines = [
        ProcedureLine(
            line_id(one.text), one.phase, filled(one.text, desk.words), one.source, line_id(one.text) in ticked
        )
        for one in instructions
    ]
    left_out = dict(_left_out(instructions, variant.conditions, desk))
    if left_out:
        own_id = line_id(" ".join(left_out))
        words = f"In no instruction above: {'; '.join(left_out.values())}."
        lines.append(ProcedureLine(own_id, LEFT_OUT, words, "", own_id in ticked))
    return tuple(lines)


def line_id(template: str) -> str:
    """The id of an instruction, from its text before the places are filled.

    >>> line_id("Add {base}.")
    '8f87c6a6'
    """
    return sha1(template.encode(), usedforsecurity=False).hexdigest()[:8]


def unbroken(text: str) -> str:
    """A text for showing whose quantities are not torn apart at the end of a line.

    >>> unbroken("Wash (3 × 25.0 mL).") == "Wash (3\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}25.0\N{NO-BREAK SPACE}mL)."
    True
    """
    return _GAP.sub("\N{NO-BREAK SPACE}", text)


@dataclass(frozen=True)
class _Desk:
    """A sheet worked out once, for all places of its instructions."""

    sheet: Sheet
    found: dict[str, Row | ProductRow]
    notation: Notation

    @classmethod
    def of(cls, sheet: Sheet, notation: Notation) -> "_Desk":
        found: dict[str, Row | ProductRow] = {row.id: row for row in rows(sheet)}
        found.update({product.id: product for product in product_rows(sheet)})
        return cls(sheet, found, notation)

    def words(self, place: Place) -> str:
        """What stands in a place."""
        match place:
            case ConditionPlace():
                return self._condition(place)
            case RowPlace(row) | PortionPlace(row) if row not in self.found:
                return REMOVED
            case PortionPlace(row, portions):
                return self._portion(self.found[row], portions)
            case RowPlace(row, ""):
                return self.row(self.found[row])
            case RowPlace(row, "name"):
                return self._name(self.found[row])
            case RowPlace(row, "addition"):
                return self._addition(row)
            case RowPlace(row, "ion"):
                return self._ion(row)
            case RowPlace(row, "at"):
                addition = self.sheet.conditions.addition
                at = addition.temperature if addition and addition.entry == row else None
                return (
                    text(at, Kind.TEMPERATURE, self.notation, stated=True)
                    if at is not None
                    else _unstated("temperature")
                )
            case RowPlace(row, field):
                value = getattr(self.found[row], field)
                return text(value, _KINDS[field], self.notation) if value is not None else f"[{field} not known]"

    def row(self, row: Row | ProductRow) -> str:
        """A row in a sentence: ``acetonitrile (25.0 mL)``, ``K₂CO₃ (1.382 g, 10.0 mmol, 2.00 eq.)``.

        Once it was weighed, what really went in: its plan would not fit the rows that count from it.
        """
        inside = ", ".join(_weighed(row, self.notation) or self._measured(row) or _amounts(row, self.notation))
        if isinstance(row, ProductRow) and inside:
            inside = f"theory {inside}"
        return f"{self._name(row)} ({inside or 'amount not known'})"

    def _measured(self, row: Row | ProductRow) -> list[str]:
        """A row of the work-up as the protocol has it, which scaling gives figures that nobody can measure."""
        if not isinstance(row, Row) or row.role not in AFTER_REACTION or not self.sheet.entry(row.id).source:
            return []
        if row.stated == "volume" and row.volume is not None:
            return [cylinder_text(row.volume, self.notation)]
        if row.stated == "mass" and row.mass is not None:
            return [spoon_text(row.mass, self.notation)]
        return []

    def _name(self, row: Row | ProductRow) -> str:
        return name_and_strength(row, self.notation) if isinstance(row, Row) else row.name

    def _portion(self, row: Row | ProductRow, portions: int) -> str:
        """One of equal portions: of a liquid its volume, else its mass; of a solvent as a cylinder gives it."""
        volume = row.volume if isinstance(row, Row) else None
        if volume is not None and isinstance(row, Row) and row.role in (Role.SOLVENT, *AFTER_REACTION):
            return cylinder_text(Volume(volume / portions), self.notation)
        if volume is not None:
            return text(volume / portions, Kind.VOLUME, self.notation)
        return text(row.mass / portions, Kind.MASS, self.notation) if row.mass is not None else "[amount not known]"

    def _condition(self, place: ConditionPlace) -> str:
        conditions = self.sheet.conditions
        match place.condition:
            case "temperature":
                return self._range(_end(conditions.temperature, place.end), Kind.TEMPERATURE)
            case "time":
                return self._range(_end(conditions.time, place.end), Kind.TIME)
            case "atmosphere":
                return legible(conditions.atmosphere or "") or _unstated("atmosphere")
            case "concentration":
                c = self.sheet.concentration
                return (
                    _unstated("concentration") if c is None else text(c, Kind.CONCENTRATION, self.notation, stated=True)
                )

    def _range(self, span: Range | None, kind: Kind) -> str:
        return range_text(span, kind, self.notation) if span is not None else _unstated(kind)

    def _addition(self, row: str) -> str:
        """How a row is added: ``drop by drop at 0 °C over 30 min``, as far as the sheet states it."""
        addition, words = self.sheet.conditions.addition, ["drop by drop"]
        if addition is not None and addition.entry == row:
            if addition.temperature is not None:
                words.append(f"at {text(addition.temperature, Kind.TEMPERATURE, self.notation, stated=True)}")
            if addition.over is not None:
                words.append(f"over {text(addition.over, Kind.TIME, self.notation, stated=True)}")
        return " ".join(words)

    def _ion(self, row: str) -> str:
        """What the compound itself shows, whatever salt of it is in the bottle: ``m/z 297.16 ([M+H]⁺)``."""
        compounds = {one.id: one.substance.compound for one in self.sheet.entries}
        compounds.update({one.id: one.compound for one in self.sheet.products})
        found = _ion_of(compounds[row].smiles)
        return (
            "[m/z not known]" if found is None else f"m/z {found[0].replace('.', self.notation.decimal)} ({found[1]})"
        )


@cache
def _ion_of(smiles: str | None) -> tuple[str, str] | None:
    """The m/z, as much of it as any instrument shows, and the ion's name."""
    # Here, so that the window need not wait for RDKit before it is painted.
    from diazgui.structures.ions import ion_label, ion_mz
    from diazgui.structures.reading import StructureError

    try:
        return (f"{ion_mz(smiles):.2f}", ion_label(smiles)) if smiles else None
    except StructureError:
        return None


def _unstated(what: str) -> str:
    return f"[{what} not stated]"


def _end(span: Range | None, end: str) -> Range | None:
    if span is None or not end:
        return span
    value = span.high if end == "high" else span.low
    return Range(value, value)


def _weighed(row: Row | ProductRow, notation: Notation) -> list[str]:
    if not isinstance(row, Row) or not is_weighed(row):
        return []
    amount = None if row.actual_amount is None else text(row.actual_amount, Kind.AMOUNT, notation, unit="mmol")
    equivalents = column("actual_equivalents").text(row, notation)
    counted = column("amount").text(row, notation) and amount
    shown = [f"{column('weighed').text(row, notation)} {'weighed' if row.weighed_mass is not None else 'measured'}"]
    shown += [counted] if counted else []
    return [*shown, f"{equivalents} eq."] if equivalents not in ("", UNKNOWN) else shown


def _amounts(row: Row | ProductRow, notation: Notation) -> list[str]:
    shown = [column("mass").text(row, notation), column("volume").text(row, notation)]
    if column("amount").text(row, notation) and row.amount is not None:
        shown.append(text(row.amount, Kind.AMOUNT, notation, unit="mmol"))
    equivalents = column("equivalents").text(row, notation)
    if equivalents and row.equivalents is not None and isinstance(row, Row):
        shown.append(f"{equivalents} eq.")
    return [one for one in shown if one not in ("", UNKNOWN)]


def _left_out(instructions: Iterable[Instruction], own: Conditions, desk: _Desk) -> Iterable[tuple[str, str]]:
    """What the sheet states and no instruction names, each under a word of its own.

    The instructions are written for the vessel of their variant, so that only another one is told.
    """
    named = {place for one in instructions for place in places(one.text)}
    used = {place.row for place in named if not isinstance(place, ConditionPlace)}
    for row in desk.found.values():
        if isinstance(row, Row) and row.id not in used:
            yield row.id, desk.row(row)
    conditions = desk.sheet.conditions
    said = {place.condition for place in named if isinstance(place, ConditionPlace)}
    for name in ("temperature", "time", "atmosphere"):
        if getattr(conditions, name) is not None and name not in said:
            yield name, f"{name} {desk.words(ConditionPlace(name))}"
    if conditions.vessel_open is not None and conditions.vessel_open is not own.vessel_open:
        yield "vessel", "open vessel" if conditions.vessel_open else "closed vessel"
    added = conditions.addition
    if added is not None and not {RowPlace(added.entry, "addition"), RowPlace(added.entry, "at")} & named:
        words = addition_text(desk.sheet, desk.notation)
        if words:
            yield "addition", words
