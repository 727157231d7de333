"""The tree by which a chemist finds out what went wrong, read from ``resources/diagnosis``."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType
from typing import Any

import msgspec

from diazgui.core.diagnosis import Answer, Node, NodeKind, Tree
from diazgui.core.guidance.actions import ACTIONS
from diazgui.core.guidance.answers import ANSWERS
from diazgui.core.guidance.page import Kind, Statement
from diazgui.library.faults import Faults, Place, tables
from diazgui.library.sources import Claim, keys, sourced

LONGEST_SHORT = 45
"""Characters of a node's ``short``, so that it fits its box in the picture."""

LONGEST_ANSWER = 26
"""Characters of an answer, which stands beside a line in the picture."""

_PREFIX = "diagnose-"


class _AnswerRecord(msgspec.Struct, forbid_unknown_fields=True):
    text: str
    to: str
    means: str = ""
    because: str = ""


class _StatementRecord(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    kind: Kind
    text: str
    source: str


class _NodeRecord(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    kind: NodeKind
    short: str
    text: str
    answer: list[dict[str, Any]] = []
    statement: list[dict[str, Any]] = []
    known: str = ""
    offers: dict[str, str] = {}


class _FileRecord(msgspec.Struct, forbid_unknown_fields=True):
    """A part of the tree; ``root`` stands in one of the files."""

    node: list[dict[str, Any]]
    root: str = ""


@cache
def tree() -> Tree:
    """The tree that ships with diazgui.

    Raises:
        LibraryError: the data is at fault.
    """
    faults = Faults()
    roots: list[str] = []
    nodes: dict[str, Node] = {}
    places: dict[str, Place] = {}
    for place, table in tables("diagnosis", faults):
        record = faults.record(_FileRecord, table, place)
        if record is None:
            continue
        roots += [record.root] if record.root else []
        for number, row in enumerate(record.node, 1):
            node = _node(row, faults, place.at(f"node {number}"))
            if node is None:
                continue
            here = place.at(f"node {node.id}")
            if node.id in nodes:
                faults.add(here, "the id is taken by another node")
            nodes.setdefault(node.id, node)
            places.setdefault(node.id, here)
    _check(nodes, places, roots, faults)
    faults.raise_if_any()
    return Tree(roots[0], MappingProxyType(nodes))


def _node(row: dict[str, Any], faults: Faults, place: Place) -> Node | None:
    record = faults.record(_NodeRecord, row, place)
    if record is None:
        return None
    place = Place(place.file, f"node {record.id}")
    answers = tuple(_answers(record, faults, place))
    statements = tuple(_statements(record, faults, place))
    short, text = record.short.strip(), record.text.strip()
    if not short or not text:
        faults.add(place, "the text is empty")
    if len(short) > LONGEST_SHORT:
        faults.add(place.at("short"), f"{len(short)} characters, and {LONGEST_SHORT} fit the picture")
    if not statements:
        faults.add(place, "it has no statement, so nothing tells where it comes from")
    _check_names(record, faults, place)
    return Node(record.id, record.kind, short, text, statements, answers, record.known, record.offers)


def _check_names(record: _NodeRecord, faults: Faults, place: Place) -> None:
    """What a node names of the program is there: who knows its answer, and what its buttons do."""
    if record.known and record.known not in ANSWERS:
        faults.add(place.at("known"), f"nothing is called “{record.known}” that may know an answer")
    for key in record.offers:
        if key not in ACTIONS:
            faults.add(place.at("offers"), f"nothing is called “{key}” that a button can do")


def _answers(record: _NodeRecord, faults: Faults, place: Place) -> Iterator[Answer]:
    least = {"question": 2, "action": 1, "end": 0}[record.kind]
    if len(record.answer) < least:
        faults.add(place, f"it has too few answers ({len(record.answer)}): a question needs 2, an action 1")
    if record.kind == "end" and record.answer:
        faults.add(place, "an end has no answers")
    for number, row in enumerate(record.answer, 1):
        here = place.at(f"answer {number}")
        one = faults.record(_AnswerRecord, row, here)
        if one is not None:
            if not 0 < len(one.text.strip()) <= LONGEST_ANSWER:
                faults.add(here, f"an answer has 1 to {LONGEST_ANSWER} characters")
            if bool(one.means) != bool(one.because) or bool(one.means) > bool(record.known):
                faults.add(here, "what an answer means, and because of what, is said where the sheet may know it")
            yield Answer(one.text.strip(), one.to, one.means, one.because)


def _statements(record: _NodeRecord, faults: Faults, place: Place) -> Iterator[Statement]:
    for number, row in enumerate(record.statement, 1):
        here = place.at(f"statement {number}")
        one = faults.record(_StatementRecord, row, here)
        if one is not None:
            if not one.id.startswith(_PREFIX):
                faults.add(here.at("id"), f"“{one.id}” does not begin with “{_PREFIX}”")
            said = sourced(Claim(one.text, one.source), faults, here)
            yield Statement(one.id, one.kind, said.text, said.source, keys(one.source))


def _check(nodes: Mapping[str, Node], places: Mapping[str, Place], roots: list[str], faults: Faults) -> None:
    """What only shows when all files are read: where answers lead, and whether ids are unique."""
    for node in nodes.values():
        for answer in node.answers:
            if answer.to not in nodes:
                faults.add(places[node.id], f"the answer “{answer.text}” leads to “{answer.to}”, which is no node")
    said = Counter(one.id for node in nodes.values() for one in node.statements)
    for twice in sorted(key for key, times in said.items() if times > 1):
        faults.add(Place("diagnosis"), f"the statement “{twice}” stands more than once")
    try:
        TopologicalSorter({node.id: [answer.to for answer in node.answers] for node in nodes.values()}).prepare()
    except CycleError as circle:
        faults.add(Place("diagnosis"), "answers lead in a circle: " + " – ".join(reversed(circle.args[1])))
    if len(roots) != 1 or roots[0] not in nodes:
        faults.add(Place("diagnosis"), f"one node is the root, and here are named: {', '.join(roots) or 'none'}")
        return
    for lost in sorted(set(nodes) - _reachable(nodes, roots[0])):
        faults.add(places[lost], "no answer leads here")


def _reachable(nodes: Mapping[str, Node], root: str) -> set[str]:
    found, waiting = {root}, [root]
    while waiting:
        fresh = {answer.to for answer in nodes[waiting.pop()].answers if answer.to in nodes} - found
        found |= fresh
        waiting += fresh
    return found
