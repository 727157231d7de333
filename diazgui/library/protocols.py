"""The protocols that ship with diazgui: from their files to the core's classes, all faults together."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from diazgui.core.protocol import Instruction, Isolation, Portion, Protocol, Step, Variant
from diazgui.core.quantities import Amount, Coefficient, Concentration, Temperature, Time
from diazgui.core.sheet import Addition, Conditions, Range, Role
from diazgui.library.faults import Faults, LibraryError, Place, tables
from diazgui.library.records import (
    ConditionsRecord,
    InstructionRecord,
    IsolationRecord,
    ProtocolRecord,
    RowRecord,
    StepRecord,
    Table,
    VariantRecord,
)
from diazgui.library.sound import check_protocol
from diazgui.library.sources import citation, sourced
from diazgui.library.stated import basis_from_text
from diazgui.library.variants import completed
from diazgui.units import Kind, parse_label


@cache
def protocols() -> Mapping[str, Protocol]:
    """The shipped protocols by id.

    Raises:
        LibraryError: with every fault of every protocol file.
    """
    found, faults = _read()
    if faults:
        raise LibraryError(faults)
    return MappingProxyType(found)


def protocol_faults() -> tuple[str, ...]:
    """The faults of all protocol files, a line each; empty where there are none."""
    return _read()[1]


def _read() -> tuple[dict[str, Protocol], tuple[str, ...]]:
    faults = Faults()
    records: dict[str, tuple[Place, ProtocolRecord]] = {}
    for place, table in tables("protocols", faults):
        record = faults.record(ProtocolRecord, table, place)
        if record is None:
            continue
        if record.id in records:
            faults.add(place.at("id"), f"{record.id} is also the id of {records[record.id][0].file}")
        records[record.id] = place, record
    steps = {key: _steps(record, faults, place) for key, (place, record) in records.items()}
    found = {key: _protocol(record, steps, faults, place) for key, (place, record) in records.items()}
    return found, tuple(faults.lines)


Steps = list[tuple[Place, StepRecord]]


def _steps(record: ProtocolRecord, faults: Faults, place: Place) -> Steps:
    found = []
    for i, table in enumerate(record.step, 1):
        here = place.at(f"step {table.get('id', i)}")
        step = faults.record(StepRecord, table, here)
        if step is not None:
            found.append((here, step))
    return found


def _protocol(record: ProtocolRecord, all_steps: Mapping[str, Steps], faults: Faults, place: Place) -> Protocol:
    scale = Amount(1.0)
    with faults.caught(place.at("scale")):
        scale = Amount(parse_label(record.scale, Kind.AMOUNT).value)
    purpose = sourced(record.purpose, faults, place.at("purpose"))
    steps = []
    for here, step in all_steps[record.id]:
        with faults.caught(here):
            steps.append(_step(_with_model(step, all_steps), faults, here))
    protocol = Protocol(record.id, record.title, purpose, scale, tuple(steps))
    check_protocol(protocol, faults, place)
    return protocol


def _with_model(step: StepRecord, all_steps: Mapping[str, Steps]) -> StepRecord:
    """The step, filled in from the one it is the same as."""
    if not step.same_as:
        return step
    protocol_id, _, step_id = step.same_as.partition("/")
    models = [model for _, model in all_steps.get(protocol_id, []) if model.id == step_id and not model.same_as]
    if not models:
        raise ValueError(f"there is no step {step.same_as} to be the same as")
    model = models[0]
    return StepRecord(
        id=step.id,
        title=step.title or model.title,
        rule=step.rule or model.rule,
        starting=step.starting or model.starting,
        partner=step.partner or model.partner,
        product=step.product or model.product,
        variant=step.variant or model.variant,
        isolation=step.isolation or model.isolation,
    )


def _step(record: StepRecord, faults: Faults, place: Place) -> Step:
    if record.starting is None:
        raise ValueError("the step does not say what it starts from")
    return Step(
        id=record.id,
        title=record.title,
        rule=record.rule,
        starting=record.starting,
        partner=record.partner,
        product_name=record.product,
        variants=tuple(_variants(record.variant, faults, place)),
        isolations=tuple(_isolations(record.isolation, faults, place)),
    )


def _variants(given: list[Table], faults: Faults, place: Place) -> list[Variant]:
    found = []
    for here, record in completed(given, faults, place):
        with faults.caught(here):
            found.append(_variant(record, faults, here))
    return found


def _variant(record: VariantRecord, faults: Faults, place: Place) -> Variant:
    concentration = Concentration(1.0)
    with faults.caught(place.at("concentration")):
        concentration = Concentration(parse_label(record.concentration, Kind.CONCENTRATION).value)
    source = ""
    with faults.caught(place.at("concentration_source")):
        source = citation(record.concentration_source)
    conditions = Conditions()
    with faults.caught(place.at("conditions")):
        conditions = _conditions(record.conditions)
    return Variant(
        id=record.id,
        title=record.title,
        portions=_portions(record.row, faults, place),
        reference=record.reference,
        concentration=concentration,
        concentration_source=source,
        conditions=conditions,
        instructions=_instructions(record.do, faults, place),
        note=sourced(record.note, faults, place.at("note")) if record.note else None,
        warning=sourced(record.warning, faults, place.at("warning")) if record.warning else None,
        warned=frozenset(record.warned),
        warned_of=frozenset(record.warned_of),
        salt_acid=record.salt_acid,
        kind=record.kind,
    )


def _isolations(given: list[Table], faults: Faults, place: Place) -> list[Isolation]:
    found = []
    for i, table in enumerate(given, 1):
        here = place.at(f"isolation {table.get('id', i)}")
        record = faults.record(IsolationRecord, table, here)
        if record is None:
            continue
        source = ""
        with faults.caught(here.at("source")):
            source = citation(record.source)
        rows, todo = _portions(record.row, faults, here), _instructions(record.do, faults, here)
        found.append(
            Isolation(record.id, record.title, record.form, source, rows, todo, variants=tuple(record.variants))
        )
    return found


def _portions(given: list[Table], faults: Faults, place: Place) -> tuple[Portion, ...]:
    found = []
    for i, table in enumerate(given, 1):
        here = place.at(f"row {table.get('id', i)}")
        record = faults.record(RowRecord, table, here)
        if record is not None:
            with faults.caught(here):
                found.append(_portion(record))
    return tuple(found)


def _portion(record: RowRecord) -> Portion:
    return Portion(
        id=record.id,
        role=Role(record.role),
        basis=basis_from_text(record.stated),
        source=citation(record.source),
        slot=record.slot,
        substance=record.substance,
        coefficient=_coefficient(record.coefficient),
    )


def _coefficient(stated: float | Literal["salt"] | None) -> Coefficient | Literal["salt"] | None:
    match stated:
        case None | "salt":
            return stated
        case number:
            return Coefficient(number)


def _instructions(given: list[Table], faults: Faults, place: Place) -> tuple[Instruction, ...]:
    found = []
    for i, table in enumerate(given, 1):
        here = place.at(f"instruction {i}")
        record = faults.record(InstructionRecord, table, here)
        if record is not None:
            with faults.caught(here):
                found.append(Instruction(record.text.strip(), citation(record.source), record.phase))
    return tuple(found)


def _conditions(record: ConditionsRecord | None) -> Conditions:
    if record is None:
        raise ValueError("the conditions are missing")
    addition = None
    if record.addition is not None:
        over, temperature = record.addition.over, record.addition.temperature
        addition = Addition(
            record.addition.row,
            Time(parse_label(over, Kind.TIME).value) if over else None,
            Temperature(parse_label(temperature, Kind.TEMPERATURE).value) if temperature else None,
        )
    return Conditions(
        temperature=_range(record.temperature, Kind.TEMPERATURE),
        time=_range(record.time, Kind.TIME),
        atmosphere=record.atmosphere,
        vessel_open=None if record.vessel is None else record.vessel == "open",
        addition=addition,
        source=citation(record.source),
    )


def _range(labels: list[str], kind: Kind) -> Range | None:
    if not labels:
        return None
    values = [parse_label(label, kind).value for label in labels]
    if len(values) > 2:
        raise ValueError(f"a {kind} is one value or two, from and to")
    return Range(values[0], values[-1])
