"""The data sheet of a compound in lines: the same for the window, for paper and for the clipboard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diazgui.core.data_sheet import Coded, DataSheet, Known
from diazgui.core.forms import subscripted
from diazgui.core.own_data import OwnField
from diazgui.core.properties import Property
from diazgui.core.shelf import Bottle
from diazgui.core.why_facts import FROM_STRUCTURE
from diazgui.library.data_sheet_values import OWN
from diazgui.library.own_data import label, value_text
from diazgui.library.sources import citation
from diazgui.report.supplied import bottle_words, hazard_words
from diazgui.units import UNKNOWN, Kind, Notation, text

SEE_LABEL = "See the safety data sheet of your bottle: it counts before what stands here."
OF_COMPOUND = "Of the compound itself: a solution or dispersion of it has others."
NO_HAZARDS = "no pictograms are on record here"
MOST_NAMES = 8
"""Names that are shown at once."""


@dataclass(frozen=True)
class Line:
    """One line: a value with its source, or with the reason why it is not known.

    ``of`` is what the user may state of it, ``typed`` the text that stands in the field then. ``library`` is the
    library's value where the user's own is shown. A ``quiet`` line adds to the one above it. ``short`` stands for a
    value that is long, until all of it is asked for. ``remark`` says why this value and no other is used.
    """

    label: str
    value: str
    source: str = ""
    of: OwnField | None = None
    typed: str = ""
    is_own: bool = False
    library: str = ""
    quiet: bool = False
    short: str = ""
    remark: str = ""
    pictograms: tuple[str, ...] = ()

    @property
    def under(self) -> str:
        """What stands under the value."""
        return "; ".join(filter(None, (self.source, self.remark)))


@dataclass(frozen=True)
class Group:
    """Lines under a title; ``foot`` is a sentence for all of them."""

    title: str
    lines: tuple[Line, ...]
    foot: str = ""


def groups(sheet: DataSheet, notation: Notation) -> tuple[Group, ...]:
    """The page, from identity to note; a group without lines is left out."""
    made = (
        Group("Identity", tuple(_identity(sheet, notation))),
        Group("Physical data", tuple(_physical(sheet, notation)), OF_COMPOUND),
        Group("Hazards", tuple(_hazards(sheet)), SEE_LABEL),
        Group("Reactivity", tuple(Line("", said.text, said.source) for said in (*sheet.warnings, *sheet.kinds))),
        Group("Supplied as", tuple(_supplied(sheet, notation))),
        Group("Your note", (_note(sheet),)),
    )
    return tuple(group for group in made if group.lines)


def _identity(sheet: DataSheet, notation: Notation) -> Iterator[Line]:
    one, compound = sheet.identity, sheet.compound
    # Without a structure it is remembered by its name, which therefore stays.
    of: OwnField | None = "name" if compound.inchikey else None
    own = "name" in sheet.own
    yield Line("Name", compound.name or UNKNOWN, OWN if own else "", of, compound.name, own, one.library_name)
    if one.other_names:
        yield Line("Other names", "; ".join(one.other_names), short=_shortened(one.other_names))
    yield _known_or("CAS", compound.cas or "", "", "no registry number is on record here")
    why = compound.problem or "no structure is stated"
    if compound.smiles is None:
        yield Line("Structure", UNKNOWN, why)
    if compound.formula is not None:
        yield Line("Formula", subscripted(compound.formula))
    yield _molar_mass(sheet, notation, why)
    if compound.smiles is not None:
        yield from _of_structure(sheet, compound.smiles, notation)


def _of_structure(sheet: DataSheet, smiles: str, notation: Notation) -> Iterator[Line]:
    one, compound = sheet.identity, sheet.compound
    mass = _places(compound.monoisotopic_mass, " Da", notation)
    yield _known_or("Monoisotopic mass", mass, FROM_STRUCTURE, "")
    ions = "; ".join(f"{ion.label} {_places(ion.mz, '', notation)}" for ion in one.ions)
    yield _known_or("Ions, m/z", ions, f"{FROM_STRUCTURE}; {citation('field')}", one.no_ions)
    yield Line("SMILES", smiles)
    if compound.inchikey is not None:
        yield Line("InChIKey", compound.inchikey)
    if one.inchi:
        yield Line("InChI", one.inchi)


def _shortened(names: Sequence[str]) -> str:
    """The first names, and how many more there are; empty where all of them are short enough."""
    if len(names) <= MOST_NAMES:
        return ""
    return f"{'; '.join(names[:MOST_NAMES])} … and {len(names) - MOST_NAMES} more"


def _known_or(label: str, value: str, source: str, why: str) -> Line:
    return Line(label, value, source) if value else Line(label, UNKNOWN, why)


def _places(value: float | None, unit: str, notation: Notation) -> str:
    return "" if value is None else f"{value:.4f}".replace(".", notation.decimal) + unit


def _molar_mass(sheet: DataSheet, notation: Notation, why: str) -> Line:
    compound, source = sheet.compound, sheet.identity.molar_mass_source
    own = "molar mass" in sheet.own and compound.stated_molar_mass is not None
    drawn = compound.structure_molar_mass
    library = text(drawn, Kind.MOLAR_MASS, notation) if own and drawn is not None else ""
    shown = text(compound.molar_mass, Kind.MOLAR_MASS, notation, stated=own)
    typed = shown if compound.molar_mass is not None else ""
    return Line("Molar mass", shown, source or why, "molar mass", typed, own, library)


def _physical(sheet: DataSheet, notation: Notation) -> Iterator[Line]:
    for known in sheet.properties:
        yield _used(known, sheet, notation)
        for value in known.values:
            if value != known.used:
                yield Line("", value_text(value, notation), _source(value), quiet=True)
        if known.spread > 0 and len(known.values) > 1:
            kind = Kind.DENSITY if known.of == "density" else Kind.TEMPERATURE
            yield Line("", f"The values on record differ by {text(known.spread, kind, notation)}.", quiet=True)


def _used(known: Known, sheet: DataSheet, notation: Notation) -> Line:
    title = known.of.capitalize()
    if known.used is None:
        return Line(title, UNKNOWN, known.why, known.of)
    shown, own = value_text(known.used, notation), known.used.is_own
    others = [value for value in known.values if not value.is_own]
    library = value_text(others[0], notation) if own and others else ""
    note = sheet.own[known.of].note if known.of in sheet.own else ""
    typed = f"{shown}; {note}" if note else shown
    remark = f"used, as {known.why}" if len(known.values) > 1 and not own else ""
    return Line(title, shown, _source(known.used), known.of, typed, own, library, remark=remark)


def _source(value: Property) -> str:
    return ", ".join(filter(None, (value.source or "no source is stated", value.method)))


def _hazards(sheet: DataSheet) -> Iterator[Line]:
    found, own = sheet.hazards, sheet.hazards.is_own
    words = hazard_words(found.pictograms) if found.source else UNKNOWN
    typed = label(sheet.own["hazards"]) if "hazards" in sheet.own else " ".join(found.pictograms)
    library = "those on record" if own else ""
    codes = f"{', '.join(found.pictograms)}: {words}" if found.pictograms else words
    yield Line(
        "Pictograms", codes, found.source or NO_HAZARDS, "hazards", typed, own, library, pictograms=found.pictograms
    )
    if found.statements_source:
        yield Line("Statements", f"{_codes(found.statements)}" or "none", found.statements_source)
    yield from (Line(code, wording) for code, wording in found.statements)
    if found.precautions:
        yield Line("Precautions", "Those of the GHS for these statements; a label shows a choice of them.", quiet=True)
    yield from (Line(code, wording) for code, wording in found.precautions)
    if found.wording:
        yield Line("", "Wording of the statements", found.wording, quiet=True)


def _codes(statements: tuple[Coded, ...]) -> str:
    return ", ".join(code for code, _ in statements)


def _supplied(sheet: DataSheet, notation: Notation) -> Iterator[Line]:
    for bottle in sheet.bottles:
        yield Line("On your shelf", _of_shelf(bottle, notation), _left(bottle, notation))
    for shipped in sheet.supplied:
        said = bottle_words(shipped.supply, notation) or "neat"
        source = next((fact.source for fact in shipped.facts if fact.of == "supply"), "")
        yield Line("In diazgui", f"{said}, {shipped.state.value}" if shipped.state != "unknown" else said, source)


def _of_shelf(bottle: Bottle, notation: Notation) -> str:
    tag = bottle.substance.label
    lot = f"lot {tag.lot}" if tag.lot else ""
    return ", ".join(
        filter(None, (bottle_words(bottle.substance.supply, notation) or "neat", tag.supplier, lot, bottle.place))
    )


def _left(bottle: Bottle, notation: Notation) -> str:
    left = (text(bottle.left_mass, Kind.MASS, notation), text(bottle.left_volume, Kind.VOLUME, notation))
    said = [f"{one} left" for one in left if one != UNKNOWN]
    said += [f"opened {bottle.opened.isoformat()}"] * bool(bottle.opened) if bottle.opened else []
    said += [f"expires {bottle.expires.isoformat()}"] if bottle.expires else []
    return ", ".join([*said, *([bottle.note] if bottle.note else [])])


def _note(sheet: DataSheet) -> Line:
    note = label(sheet.own["note"]) if "note" in sheet.own else ""
    return Line("Note", note or UNKNOWN, "" if note else "nothing is noted", "note", note, bool(note))


def as_text(sheet: DataSheet, notation: Notation) -> str:
    """The whole data sheet as plain text, with sources in brackets."""
    parts = [sheet.compound.name or UNKNOWN]
    for group in groups(sheet, notation):
        parts += ["", group.title, *(_in_text(line) for line in group.lines), *([group.foot] if group.foot else [])]
    return "\n".join([*parts, *sheet.refused]) + "\n"


def _in_text(line: Line) -> str:
    title = f"{line.label}: " if line.label else "  "
    own = " (own)" if line.is_own else ""
    return f"{title}{line.value}{own}{f' [{line.under}]' if line.under else ''}".rstrip()
