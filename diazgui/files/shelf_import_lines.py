"""One line of a list as a bottle: what its cells say, and what an earlier export knew of it besides."""

from dataclasses import dataclass, replace
from datetime import date
from math import isclose

from diazgui.core.quantities import Mass, QuantityError, Volume
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label, Substance
from diazgui.core.target import ChemistryError
from diazgui.files.shelf import new_id
from diazgui.files.shelf_cells import HEADINGS, NUMBERS, cells_of
from diazgui.files.shelf_import_cells import read_amount, read_date, shown
from diazgui.files.shelf_import_columns import DateOrder, Field, Mapping, unit, unit_in
from diazgui.files.shelf_import_compounds import Named, identified
from diazgui.files.shelf_import_salts import Find
from diazgui.files.shelf_import_strength import Cells
from diazgui.files.shelf_import_supply import Units, supplied
from diazgui.files.shelf_import_table import FAULTS, Line, guarded, unguarded
from diazgui.files.shelf_record import bottle_in
from diazgui.units import Kind, Notation

_NAMES_IT = frozenset({Field.NAME, Field.CAS, Field.INCHIKEY, Field.STRUCTURE})
_SUBSTANCE = _NAMES_IT | {Field.FORM, Field.PURITY, Field.STRENGTH, Field.SOLVENT, Field.DENSITY}
_AMOUNTS = frozenset({Field.LEFT, Field.LEFT_VOLUME})
_ANOTHER_BOTTLE = _NAMES_IT | {Field.LOT, Field.SUPPLIER}
_BETWEEN = {Field.NOTE: "\n", Field.PLACE: ", "}


@dataclass(frozen=True)
class _Said:
    """The cells of a line with what is needed to read them; ``raw`` is what stands in them."""

    cells: Cells
    raw: Cells
    units: Units
    dates: DateOrder
    notation: Notation

    def of(self, field: Field) -> str:
        return self.cells.get(field, "")


def is_blank(line: Line, mapping: Mapping) -> bool:
    """Whether nothing stands in any cell that is read."""
    read = (cell for cell, field in zip(line.cells, mapping.fields, strict=True) if field is not None)
    return not line.problem and not any(cell.strip() for cell in read)


def bottle_of(
    line: Line, columns: tuple[str, ...], mapping: Mapping, notation: Notation, find: Find
) -> tuple[Bottle, tuple[str, ...]]:
    """The bottle of a line, and what is doubtful about it.

    Raises:
        QuantityError: what a cell says cannot be used.
        ChemistryError: as :class:`QuantityError`, of a structure.
    """
    if line.problem:
        raise QuantityError(line.problem)
    said = _said(line, columns, mapping, notation)
    exported = bottle_in(said.of(Field.RECORD)) if said.of(Field.RECORD) else None
    if exported is None:
        return _read(said, find)
    _require_true(exported.substance.compound)
    changed = _changed(exported, said)
    return _with_changes(exported, changed, said, find) if changed else (exported, ())


def _said(line: Line, columns: tuple[str, ...], mapping: Mapping, notation: Notation) -> _Said:
    cells: dict[Field, str] = {}
    raw: dict[Field, str] = {}
    units: dict[Field, str] = {}
    for text, heading, field in zip(line.cells, columns, mapping.fields, strict=True):
        if field is None:
            continue
        if text.startswith("=") or text.strip() in FAULTS:
            raise QuantityError(
                f"{shown(text)} in the column “{heading}” is a formula or its fault, and nothing is calculated here. "
                "Put its value in its place."
            )
        texts = [part for part in (cells.get(field, ""), _clean(unguarded(text))) if part]
        cells[field] = _BETWEEN.get(field, " ").join(texts)
        raw[field] = f"{raw.get(field, '')} {text}"
        units[field] = unit_in(heading)
    return _Said(cells, raw, units, mapping.dates, notation)


def _clean(text: str) -> str:
    """A text without signs that cannot be shown; lines stay lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
    return "\n".join("".join(c if c.isprintable() else " " for c in line).strip() for line in lines)


def _read(said: _Said, find: Find) -> tuple[Bottle, tuple[str, ...]]:
    substance, doubts = _substance(said, find)
    bottle_id = new_id()
    mass, volume = _left(said)
    return Bottle(
        bottle_id,
        replace(substance, label=Label(said.of(Field.LOT), said.of(Field.SUPPLIER), bottle_id)),
        mass,
        volume,
        _date(said, Field.OPENED),
        _date(said, Field.EXPIRES),
        said.of(Field.PLACE),
        said.of(Field.NOTE),
    ), doubts


def _substance(said: _Said, find: Find) -> tuple[Substance, tuple[str, ...]]:
    from diazgui.library.substances import bottles_of

    named = Named(said.of(Field.NAME), said.of(Field.CAS), said.of(Field.INCHIKEY), said.of(Field.STRUCTURE))
    found, doubts = identified(named, find)
    known = bottles_of(found.compound)
    substance, more = supplied(found, known, said.cells, said.units, said.notation)
    # A known bottle comes under the name that ships; the line's own name and number stay.
    compound = replace(substance.compound, name=found.compound.name, cas=found.compound.cas)
    return replace(substance, compound=compound), (*doubts, *more)


def _left(said: _Said) -> tuple[Mass | None, Volume | None]:
    mass: Mass | None = None
    volume: Volume | None = None
    for field in (Field.LEFT, Field.LEFT_VOLUME):
        written = said.of(Field.UNIT) if field is Field.LEFT else ""
        shown_unit = (unit(written) or written) or said.units.get(field, "")
        reading = read_amount(said.of(field), shown_unit, said.notation)
        if reading is None:
            continue
        if (mass if reading.kind is Kind.MASS else volume) is not None:
            raise QuantityError(f"Two columns say a {reading.kind} that is left. Leave one of them out.")
        if reading.kind is Kind.MASS:
            mass = Mass(reading.value)
        else:
            volume = Volume(reading.value)
    return mass, volume


def _date(said: _Said, field: Field) -> date | None:
    text = said.of(field)
    return read_date(text, said.dates, field, ends=field is Field.EXPIRES) if text else None


def _require_true(compound: Compound) -> None:
    """Refuse a line whose exact record says of a structure what is not so."""
    from diazgui.structures.reading import read_structure

    if compound.smiles is None:
        return
    try:
        true = read_structure(compound.smiles)
    except ChemistryError as error:
        raise QuantityError(f"The structure of {shown(compound.name)} cannot be used. {error}") from error
    stated, M = compound.structure_molar_mass, true.structure_molar_mass
    alike = stated is None or (M is not None and abs(stated - M) <= 1e-4 * M)
    if not alike or compound.inchikey not in (None, true.inchikey):
        raise QuantityError(
            f"The line contradicts itself: its structure is not that of {shown(compound.name)}. Leave out the column "
            f"“{HEADINGS[Field.RECORD]}”, and compare the structure with the label."
        )


def _changed(exported: Bottle, said: _Said) -> frozenset[Field]:
    """The fields that say something else than the export wrote."""
    written = cells_of(exported)
    return frozenset(
        field
        for field, text in said.raw.items()
        if field in written and field is not Field.RECORD and not _same(field, written[field], text, said)
    )


def _same(field: Field, written: str, text: str, said: _Said) -> bool:
    if field in NUMBERS:
        heading = said.units.get(field, "") == unit_in(HEADINGS[field])
        return heading and _equal(text, written)
    if field is Field.STRUCTURE and text.strip() and written:
        return _structure(text.strip()) == _structure(written)
    if field in (Field.PURITY, Field.STRENGTH):
        text = text.replace(",", ".")
    return _clean(text).split() == _clean(guarded(written)).split()


def _equal(one: str, other: str) -> bool:
    """Whether two cells are one number, but for the last digits that a spreadsheet may lose; or both empty."""
    try:
        a, b = (float(text.strip().replace(",", ".")) for text in (one, other))
    except ValueError:
        return one.strip() == other.strip()
    return isclose(a, b, rel_tol=1e-13)


def _structure(text: str) -> str:
    from diazgui.structures.reading import read_structure

    try:
        compound = read_structure(text)
    except ChemistryError:
        return text
    return compound.inchikey or compound.smiles or text


def _with_changes(
    exported: Bottle, changed: frozenset[Field], said: _Said, find: Find
) -> tuple[Bottle, tuple[str, ...]]:
    """An exported bottle with what was changed in the list since; one of another lot or compound is another bottle."""
    old = exported.substance
    substance, doubts = _substance(said, find) if changed & _SUBSTANCE else (old, ())
    lot = said.of(Field.LOT) if Field.LOT in changed else old.label.lot
    supplier = said.of(Field.SUPPLIER) if Field.SUPPLIER in changed else old.label.supplier
    bottle_id = new_id() if changed & _ANOTHER_BOTTLE else exported.id
    mass, volume = exported.left_mass, exported.left_volume
    if changed & _AMOUNTS:
        mass, volume = _left(said)
    opened = _date(said, Field.OPENED) if Field.OPENED in changed else exported.opened
    expires = _date(said, Field.EXPIRES) if Field.EXPIRES in changed else exported.expires
    return Bottle(
        bottle_id,
        replace(substance, label=Label(lot, supplier, bottle_id)),
        mass,
        volume,
        opened,
        expires,
        said.of(Field.PLACE) if Field.PLACE in changed else exported.place,
        said.of(Field.NOTE) if Field.NOTE in changed else exported.note,
    ), doubts
