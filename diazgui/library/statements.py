"""Hazard and precautionary statements: their official wording, the pictograms they ask for, and those of a substance.

What a substance is classified as stands beside its pictograms in ``resources/substances/``; the wording, and which
precautions the Globally Harmonized System gives for a hazard, in ``resources/hazards/``. The label and the safety data
sheet of the bottle in the hand count before both.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import msgspec

from diazgui.core.substance import PICTOGRAMS, Substance
from diazgui.library.faults import Faults, Place, tables
from diazgui.library.records import SubstanceRecord
from diazgui.library.shipped import shipped_records
from diazgui.library.sources import citation

T = TypeVar("T")

SEE_SDS = "See the SDS of your bottle."
"""What is said wherever statements are shown."""

_IRRITANT = frozenset({"H315", "H319"})
_SENSITISER = frozenset({"H317"})


class _HazardRecord(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    asks: list[str] = []
    take: list[str] = []


class _WordingRecord(msgspec.Struct, forbid_unknown_fields=True):
    source: str
    hazard: dict[str, _HazardRecord]
    precaution: dict[str, str] = {}
    covers: dict[str, list[str]] = {}


@dataclass(frozen=True)
class _Wording:
    hazards: dict[str, _HazardRecord]
    precautions: dict[str, str]
    covers: dict[str, list[str]]
    sources: dict[str, str]  # of each hazard and precaution


@dataclass(frozen=True)
class Statements:
    """What is said of a substance, each as number and text.

    ``h`` with EUH statements last, empty where its label shows none; ``p`` are those that the tables of the GHS give
    for them, of which a label shows a choice. ``source`` is that of the classification, ``wording`` of the texts.
    """

    h: tuple[tuple[str, str], ...]
    p: tuple[tuple[str, str], ...]
    source: str
    wording: str


def statements_of(substance: Substance) -> Statements | None:
    """The statements of a shipped bottle; ``None`` where none are listed here.

    What is another bottle by now, with a strength of its own, has lost its pictograms, and with them its statements.

    Raises:
        LibraryError: the data is at fault.
    """
    record = shipped_records().get(substance.id)
    if record is None or record.h is None or not _is_labelled_alike(substance, record):
        return None
    precautions = precautions_for(record.h)
    used = dict.fromkeys(_wording().sources[part] for code in (*record.h, *precautions) for part in code.split("+"))
    return Statements(
        tuple((code, hazard_text(code)) for code in record.h),
        tuple((code, precaution_text(code)) for code in precautions),
        citation(record.statements_source),
        "; ".join(used),
    )


def _is_labelled_alike(substance: Substance, record: SubstanceRecord) -> bool:
    shipped = bool(record.hazards_source) and citation(record.hazards_source)
    return list(substance.hazards) == record.hazards and substance.hazards_source == shipped


def hazard_text(code: str) -> str:
    """The wording of a hazard statement, combined ones (``H301+H311``) and EUH statements included.

    Raises:
        ValueError: there is no such statement here.

    >>> hazard_text("H225")
    'Highly flammable liquid and vapour'
    """
    known = _wording().hazards
    return known[code].text if code in known else ". ".join(_known(part, known).text for part in code.split("+"))


def precaution_text(code: str) -> str:
    """The wording of a precautionary statement, combined ones (``P305+P351+P338``) included.

    Raises:
        ValueError: there is no such statement here.

    >>> precaution_text("P402+P404")
    'Store in a dry place. Store in a closed container.'
    """
    known = _wording().precautions
    return known[code] if code in known else " ".join(_known(part, known) for part in code.split("+"))


def pictograms_for(codes: Sequence[str]) -> tuple[str, ...]:
    """The pictograms that hazard statements ask for, in order.

    Where they show the same kind of hazard the graver one stands alone: the skull takes the exclamation mark's place,
    and corrosion or a health hazard takes it for irritation and allergy. Source: Regulation (EC) No 1272/2008 (CLP),
    article 26.

    Raises:
        ValueError: there is no such statement here.

    >>> pictograms_for(("H225", "H319"))
    ('GHS02', 'GHS07')
    """
    parts = [part for code in codes for part in code.split("+")]
    asked = {part: set(_known(part, _wording().hazards).asks) for part in parts}
    found = set().union(*asked.values())
    replaced: frozenset[str] = frozenset()
    if "GHS05" in found:
        replaced |= _IRRITANT
    if "H334" in asked:
        replaced |= _IRRITANT | _SENSITISER
    is_left = any("GHS07" in signs for part, signs in asked.items() if part not in replaced)
    if "GHS06" in found or not is_left:
        found.discard("GHS07")
    return tuple(sorted(found))


def precautions_for(codes: Sequence[str]) -> tuple[str, ...]:
    """The precautions that hazard statements call for, each once, without those that a stricter one covers.

    Raises:
        ValueError: there is no such statement here.
    """
    hazards, covers = _wording().hazards, _wording().covers
    parts = [part for code in codes for part in code.split("+")]
    found = {precaution for part in parts for precaution in _known(part, hazards).take}
    covered = {less for one in found for less in covers.get(one, ())}
    return tuple(sorted(found - covered))


def sound_statements(record: SubstanceRecord, faults: Faults, place: Place) -> None:
    """Note the faults of a substance's hazard statements: unknown or twice, without source, at odds with its signs."""
    if record.h is None:
        if record.statements_source:
            faults.add(place.at("statements_source"), "there are no statements that it could be the source of")
        return
    with faults.caught(place.at("statements_source")):
        citation(record.statements_source)
    for reason in _wrong(record.h, record.hazards):
        faults.add(place.at("h"), reason)


def _wrong(codes: list[str], pictograms: list[str] | None) -> Iterator[str]:
    known = []
    for code in dict.fromkeys(codes):
        if codes.count(code) > 1:
            yield f"{code} stands twice"
        try:
            hazard_text(code)
        except ValueError as error:
            yield str(error)
        else:
            known.append(code)
    if codes != sorted(codes, key=lambda code: (code.startswith("EUH"), code)):
        yield "the statements do not stand in order"
    if pictograms is None:
        yield "there are statements and no list of pictograms"
        return
    for sign in sorted({*pictograms_for(known)} - {*pictograms}):
        asking = [code for code in known if any(sign in _wording().hazards[one].asks for one in code.split("+"))]
        yield f"{', '.join(asking)} asks for {sign}, which is not among the pictograms"
    for sign in sorted({*pictograms} & {*PICTOGRAMS} - {*pictograms_for(known)}):
        yield f"no statement asks for {sign}, which is among the pictograms"


def _known(code: str, known: Mapping[str, T]) -> T:
    if code not in known:
        raise ValueError(f"“{code}” is not a statement known in hazards/")
    return known[code]


@cache
def _wording() -> _Wording:
    """The texts of all statements.

    Raises:
        LibraryError: the data is at fault.
    """
    faults = Faults()
    found = _Wording({}, {}, {}, {})
    read = [(place, faults.record(_WordingRecord, table, place)) for place, table in tables("hazards", faults)]
    for place, file in read:
        if file is not None:
            with faults.caught(place.at("source")):
                found.sources.update(dict.fromkeys((*file.hazard, *file.precaution), citation(file.source)))
            found.hazards.update(file.hazard)
            found.precautions.update(file.precaution)
            found.covers.update(file.covers)
    for place, file in read:
        if file is not None:
            _check_wording(file, found.precautions, faults, place)
    faults.raise_if_any()
    return found


def _check_wording(file: _WordingRecord, precautions: Mapping[str, str], faults: Faults, place: Place) -> None:
    """Note what a file asks for that there is not: pictograms, and precautions without a wording."""
    for code, hazard in file.hazard.items():
        for sign in sorted(set(hazard.asks) - PICTOGRAMS.keys()):
            faults.add(place.at(f"hazard {code}"), f"“{sign}” is not a pictogram: they are GHS01 to GHS09")
    named = {one for hazard in file.hazard.values() for one in hazard.take}
    named |= {one for more, less in file.covers.items() for one in (more, *less)}
    for one in sorted(named):
        if one not in precautions and not all(part in precautions for part in one.split("+")):
            faults.add(place, f"“{one}” has no wording")
