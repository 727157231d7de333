"""Variants that are like another one: what a file leaves unsaid is taken from there."""

from typing import get_args

import msgspec

from diazgui.core.protocol import Phase
from diazgui.library.faults import Faults, Place
from diazgui.library.records import Table, VariantRecord


def completed(given: list[Table], faults: Faults, place: Place) -> list[tuple[Place, VariantRecord]]:
    """The variants of a step in their order, each filled in from the earlier one that it is like."""
    done: dict[str, tuple[Place, VariantRecord]] = {}
    for i, table in enumerate(given, 1):
        here = place.at(f"variant {table.get('id', i)}")
        record = faults.record(VariantRecord, table, here)
        if record is None:
            continue
        if record.id in done:
            faults.add(here.at("id"), "another variant of the step has this id")
        if record.like and record.like not in done:
            faults.add(here.at("like"), f"no earlier variant of the step has the id “{record.like}”")
            continue
        model = done[record.like][1] if record.like else None
        done[record.id] = here, record if model is None else _filled_in(record, model, faults, here)
    return list(done.values())


def _filled_in(record: VariantRecord, model: VariantRecord, faults: Faults, place: Place) -> VariantRecord:
    known = {row.get("id") for row in model.row}
    for row_id in record.without:
        if row_id not in known:
            faults.add(place.at("without"), f"“{row_id}” is not a row of {model.id}")
    return msgspec.structs.replace(
        record,
        reference=record.reference or model.reference,
        concentration=record.concentration or model.concentration,
        concentration_source=record.concentration_source or model.concentration_source,
        conditions=record.conditions or model.conditions,
        salt_acid=record.salt_acid or model.salt_acid,
        row=_rows(record, model),
        do=_instructions(record, model),
    )


def _rows(record: VariantRecord, model: VariantRecord) -> list[Table]:
    """The model's rows with those given in their places, and the new ones after them."""
    own = {row.get("id"): row for row in record.row}
    kept = [own.pop(row.get("id"), row) for row in model.row if row.get("id") not in record.without]
    return kept + list(own.values())


def _instructions(record: VariantRecord, model: VariantRecord) -> list[Table]:
    """The instructions phase by phase: those given where a phase is given, else the model's."""
    given = {_phase(table) for table in record.do}
    both = record.do + [table for table in model.do if _phase(table) not in given]
    return sorted(both, key=lambda table: _ORDER.get(_phase(table), 0))


_ORDER = {phase: i for i, phase in enumerate(get_args(Phase))}


def _phase(table: Table) -> str:
    return str(table.get("phase", "reaction"))
