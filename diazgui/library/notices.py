"""The words of the notices, and which of them apply to a step of an experiment."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType

import msgspec

from diazgui.core.experiment import Tab
from diazgui.core.guidance.notice import Finding, Notice, Offer, Severity, Told, Word
from diazgui.core.guidance.remedy import AddRow, Change, Choose, Remedy, Several, SheetChange, with_change
from diazgui.core.guidance.rules import RULES, applying
from diazgui.core.protocol import Sourced
from diazgui.core.remembering import once_for_these
from diazgui.core.route import Route, RouteStep, Version
from diazgui.core.sheet import Sheet
from diazgui.core.target import Target
from diazgui.library.faults import Faults, Place, tables
from diazgui.library.situation import situation_of
from diazgui.library.sources import Claim, citation, sourced
from diazgui.units import LOCAL_POINT, Kind, Notation, size, text

_SIZES = {"size in mg": "mg", "size in mL": "mL"}
_ML_IN_L = 1000.0


class _NoticeRecord(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    severity: Severity
    title: str
    why: str
    source: str
    buttons: dict[str, str] = {}
    clauses: dict[str, Claim] = {}


class Words(msgspec.Struct, frozen=True):
    """What is said where a rule speaks, with places for the numbers; ``buttons`` by the keys of the offers.

    ``clauses`` are the sentences that are added where they hold, each with its source.
    """

    severity: Severity
    title: str
    why: Sourced
    buttons: Mapping[str, str]
    clauses: Mapping[str, Sourced]


_KEPT = 32
"""Answers: those of all steps of the shipped protocols, so that going from tab to tab asks nothing again."""


def notices_for(tab: Tab, step: RouteStep, target: Target, notation: Notation = LOCAL_POINT) -> tuple[Notice, ...]:
    """What applies to a step now, in the order of the rules, with the sheet's numbers in it.

    It is remembered: after an edit only the steps whose sheet changed are read anew. Hence a rule is told of the step
    alone, and of no other step of the route.

    Raises:
        LibraryError: the data is at fault.
    """
    front = step.front
    return _noticed(tab.protocol, step.id, front.variant, front.isolation, front.sheet, target, notation)


@once_for_these(_KEPT)
def _noticed(
    protocol: str, step_id: str, variant: str, isolation: str, sheet: Sheet, target: Target, notation: Notation
) -> tuple[Notice, ...]:
    step = RouteStep(step_id, "", Version(variant, isolation, sheet))
    tab = Tab("", protocol, "", Route((step,)))
    found, is_harmless = applying(situation_of(tab, step, target, notation)), watch_over(tab, step, target, notation)
    told = (notice_of(rule_id, finding, notation) for rule_id, finding in found)
    return tuple(replace(one, remedies=tuple(r for r in one.remedies if is_harmless(r.change))) for one in told)


def watch_over(tab: Tab, step: RouteStep, target: Target, notation: Notation) -> Callable[[Change], bool]:
    """What tells of a change of a step whether it brings about no danger that is not there: else nobody offers it.

    Only in a vessel that is stated as closed does a danger depend on numbers; what depends on compounds and on the
    temperature the rules see to themselves. A variant comes with conditions of its own.
    """
    if step.sheet.conditions.vessel_open is not False:
        return lambda change: True
    there = _dangers(tab, step, target, notation)

    def is_harmless(change: Change) -> bool:
        if isinstance(change, Choose):
            return True
        after = replace(step, front=replace(step.front, sheet=with_change(step.sheet, change)))
        return _dangers(tab, after, target, notation) <= there

    return is_harmless


def _dangers(tab: Tab, step: RouteStep, target: Target, notation: Notation) -> set[str]:
    situation = situation_of(tab, step, target, notation)
    return {one for one, rule in RULES.items() if notices()[one].severity == "danger" and rule(situation)}


def notice_of(rule_id: str, finding: Finding, notation: Notation) -> Notice:
    """A finding in words."""
    words = notices()[rule_id]
    told = written(finding.words, notation)
    why = _why([words.why, *(words.clauses[key] for key in finding.clauses)], told, finding.sources)
    remedies = tuple(remedy_of(words.buttons[one.key], one, told, notation) for one in finding.offers)
    title = words.title.format_map(told)
    return Notice(rule_id, words.severity, title, why, remedies, finding.because, finding.about)


def _why(said: Sequence[Sourced], told: Mapping[str, str], more: Sequence[str]) -> Sourced:
    """The sentences in a row, with each of their sources once."""
    works = dict.fromkeys(work for one in (*(one.source for one in said), *more) for work in one.split("; "))
    return Sourced(" ".join(one.text for one in said).format_map(told).strip(), "; ".join(works))


def remedy_of(label: str, offer: Offer, told: Mapping[str, str], notation: Notation) -> Remedy:
    """An offer with the words of its button; ``told`` are the texts for places that are not its own."""
    return Remedy(label.format_map({**told, **written(offer.words, notation)}), _cited(offer.change))


def _cited(change: Change) -> Change:
    """The change with the sources of its rows in full."""
    match change:
        case AddRow(source=source):
            return replace(change, source=citation(source))
        case Several(changes=changes):
            return Several(tuple(_cited_row(one) for one in changes))
        case _:
            return change


def _cited_row(change: SheetChange) -> SheetChange:
    return replace(change, source=citation(change.source)) if isinstance(change, AddRow) else change


def written(words: Mapping[str, Word], notation: Notation) -> dict[str, str]:
    """The words for the places of a text, numbers as the reader writes them."""
    return {place: in_words(word, notation) for place, word in words.items()}


def in_words(word: Word, notation: Notation) -> str:
    """A word, a number with its unit, or several of them in a row."""
    match word:
        case str():
            return word
        case Told(value=value, of="size in mL") if value is not None and value >= _ML_IN_L:
            return size(value / _ML_IN_L, "L", notation)
        case Told(value=value, of=of) if of in _SIZES and value is not None:
            return size(value, _SIZES[of], notation)
        case Told(value=value, of=of, stated=stated):
            return text(value, Kind(of) if of not in _SIZES else Kind.MASS, notation, stated=stated)
        case _:
            return "".join(in_words(one, notation) for one in word)


@cache
def notices() -> Mapping[str, Words]:
    """The words of each rule, by its id.

    Raises:
        LibraryError: a text is at fault, a rule has no text or a text no rule.
    """
    faults = Faults()
    found: dict[str, Words] = {}
    for place, table in tables("notices", faults):
        for i, row in enumerate(table.get("notice", []), 1):
            record = faults.record(_NoticeRecord, row, place.at(f"notice {i}"))
            if record is not None:
                if record.id in found:
                    faults.add(place.at(record.id), "there are words for this rule already")
                with faults.caught(place.at(record.id)):
                    why = sourced(Claim(record.why, record.source), faults, place.at(record.id))
                    clauses = _clauses(record, faults, place.at(record.id))
                    found[record.id] = Words(record.severity, record.title, why, record.buttons, clauses)
    _compare(found, faults)
    faults.raise_if_any()
    return MappingProxyType(found)


def _clauses(record: _NoticeRecord, faults: Faults, place: Place) -> Mapping[str, Sourced]:
    return {key: sourced(claim, faults, place.at(key)) for key, claim in record.clauses.items()}


def _compare(found: Iterable[str], faults: Faults) -> None:
    for rule_id in sorted(RULES.keys() ^ set(found)):
        faults.add(Place("notices"), f"“{rule_id}” is a rule without words or words without a rule")
