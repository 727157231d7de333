"""The words of the notices, and which of them apply to a sheet of an experiment."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType

import msgspec

from diazgui.core.budget import acid_base
from diazgui.core.legible import legible
from diazgui.core.notices import RULES, AddRow, Notice, Severity, Situation, applying
from diazgui.core.remembering import once_for_each
from diazgui.core.sheet import Role, Sheet
from diazgui.core.sold_dissolved import taken_as_pure
from diazgui.core.table import limiting
from diazgui.core.target import Target
from diazgui.library.base_notice import BASE_RULES, with_base
from diazgui.library.counts import counts_for
from diazgui.library.faults import Faults, Place, tables
from diazgui.library.portion_notices import PORTION_RULES, for_each_row
from diazgui.library.sources import Claim, citation, sourced
from diazgui.library.stated import basis_from_text
from diazgui.library.substances import substances
from diazgui.structures.kinds import holds_piperazine, leaving_group_name
from diazgui.structures.reading import StructureError
from diazgui.units import LOCAL_POINT, Notation


class _RemedyRecord(msgspec.Struct, forbid_unknown_fields=True):
    label: str
    substance: str
    role: str
    stated: str
    source: str


class _NoticeRecord(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    severity: Severity
    title: str
    why: str
    source: str
    remedy: _RemedyRecord | None = None


def notices_for(sheet: Sheet, target: Target, notation: Notation = LOCAL_POINT) -> tuple[Notice, ...]:
    """What applies to a sheet now, in the order of the rules, with the sheet's numbers in it.

    Raises:
        LibraryError: the data is at fault.
    """
    known = notices()
    base = acid_base(sheet, counts_for(sheet))
    situation = Situation(sheet, *_of_target(target), base=base.verdict, instruments=notation.instruments)
    found: list[Notice] = []
    for rule_id in applying(situation):
        if rule_id in PORTION_RULES:
            found += for_each_row(known[rule_id], sheet, notation)
        elif rule_id == "reference-not-limiting":
            limits = limiting(sheet).entries
            found.append(_with_names(known[rule_id], sheet, reference=(sheet.reference,), limiting=limits))
        elif rule_id == "pure-but-sold-dissolved":
            found.append(_with_names(known[rule_id], sheet, names=taken_as_pure(sheet)))
        else:
            found.append(with_base(known[rule_id], sheet, base, notation) if rule_id in BASE_RULES else known[rule_id])
    return tuple(found)


def _with_names(notice: Notice, sheet: Sheet, **rows: Sequence[str]) -> Notice:
    """The notice with the names of rows in the places of its words."""
    names = {one.id: legible(one.substance.short or one.substance.compound.name) or "a row" for one in sheet.entries}
    words = {word: " and ".join(names[row] for row in told) for word, told in rows.items()}
    why = replace(notice.why, text=notice.why.text.format_map(words))
    return replace(notice, title=notice.title.format_map(words), why=why)


@once_for_each
def _of_target(target: Target) -> tuple[str, bool, bool]:
    """What the rules ask of a target: its leaving group, whether it is a piperazine, whether a nitrogen was chosen."""
    return _leaving_group(target), _is_piperazine(target), target.nitrogen is not None


def _leaving_group(target: Target) -> str:
    try:
        return leaving_group_name(target.electrophile.compound.smiles or "", target.leaving_group)
    except StructureError:  # no electrophile, or which of its groups leaves is still asked
        return ""


def _is_piperazine(target: Target) -> bool:
    try:
        return holds_piperazine(target.diamine.compound.smiles or "")
    except StructureError:  # no diamine yet
        return False


@cache
def notices() -> Mapping[str, Notice]:
    """The words of each rule, by its id.

    Raises:
        LibraryError: a text is at fault, a rule has no text or a text no rule.
    """
    faults = Faults()
    found: dict[str, Notice] = {}
    for place, table in tables("notices", faults):
        for i, row in enumerate(table.get("notice", []), 1):
            record = faults.record(_NoticeRecord, row, place.at(f"notice {i}"))
            if record is not None:
                with faults.caught(place.at(record.id)):
                    found[record.id] = _notice(record, faults, place.at(record.id))
    for rule_id in RULES.keys() ^ found.keys():
        faults.add(Place("notices"), f"“{rule_id}” is a rule without words or words without a rule")
    faults.raise_if_any()
    return MappingProxyType(found)


def _notice(record: _NoticeRecord, faults: Faults, place: Place) -> Notice:
    why = sourced(Claim(record.why, record.source), faults, place)
    return Notice(record.id, record.severity, record.title, why, _remedy(record.remedy))


def _remedy(record: _RemedyRecord | None) -> AddRow | None:
    if record is None:
        return None
    if record.substance not in substances():
        raise ValueError(f"the substance “{record.substance}” is not among the substances")
    substance, role = substances()[record.substance], Role(record.role)
    return AddRow(record.label, substance, role, basis_from_text(record.stated), citation(record.source))
