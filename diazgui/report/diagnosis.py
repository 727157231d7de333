"""The way through the decision tree in words: for the page, for the notes and for paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from diazgui.core.diagnosis import NodeKind, Turn, Walk
from diazgui.core.guidance.page import Page, Section, Statement

TITLE = "Diagnosis"
KINDS: Mapping[NodeKind, str] = {"question": "Question", "action": "Try this", "end": "End of the way"}


@dataclass(frozen=True)
class Line:
    """What was asked or advised, in short, what was answered, and what is to be said of that: a sentence each."""

    asked: str
    answer: str
    remarks: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join((self.asked, f"{self.answer}.", *self.remarks))


def walk_lines(
    walk: Walk, since: Mapping[int, str] | None = None, taken_back: frozenset[str] = frozenset()
) -> tuple[Line, ...]:
    """A line for each turn.

    Args:
        walk: the walk.
        since: what the sheet says otherwise now to the turns, by their place; empty where it says nothing any more.
        taken_back: words of what was done and is no longer so.
    """
    said = since or {}
    return tuple(_line(walk, turn, said.get(place), taken_back) for place, turn in enumerate(walk.turns))


def walk_text(walk: Walk, since: Mapping[int, str] | None = None, taken_back: frozenset[str] = frozenset()) -> str:
    """The way as plain text, a line for each turn, and at last what stands in front."""
    lines = [f"{n}. {line}" for n, line in enumerate(walk_lines(walk, since, taken_back), 1)]
    begun = [f"Begun at: {_short(walk, walk.start)}"] if walk.start else []
    now = " ".join((f"Now: {walk.here.text}", *_done(walk.done, taken_back)))
    return "\n".join((TITLE, *begun, *lines, now))


def walk_page(walk: Walk, since: Mapping[int, str] | None = None, taken_back: frozenset[str] = frozenset()) -> Page:
    """The way as a page to print: what was answered, and what is asked or advised now, on what grounds."""
    here = Statement(walk.here.id, "advice", " ".join((walk.here.text, *_done(walk.done, taken_back))), "")
    now = Section("now", KINDS[walk.here.kind], (here, *walk.here.statements))
    begun = (Statement("begun", "advice", f"Begun at: {_short(walk, walk.start)}", ""),) if walk.start else ()
    lines = enumerate(walk_lines(walk, since, taken_back), 1)
    taken = (*begun, *(Statement(f"turn-{n}", "advice", f"{n}. {line}", "") for n, line in lines))
    return Page("diagnosis", TITLE, (Section("way", "The way so far", taken), now) if taken else (now,))


def _line(walk: Walk, turn: Turn, since: str | None, taken_back: frozenset[str]) -> Line:
    answer = capital(walk.tree.nodes[turn.node].answers[turn.answer].text)
    remarks = [*_of_sheet(walk, turn), *_done(turn.done, taken_back)]
    if since is not None:
        remarks.append(f"The sheet says otherwise now: {since}." if since else "The sheet no longer tells.")
    return Line(_short(walk, turn.node), answer, tuple(remarks))


def _of_sheet(walk: Walk, turn: Turn) -> list[str]:
    if turn.fact is None:
        return []
    if not turn.overruled:
        return [f"From the sheet: {turn.fact.words}."]
    other = capital(walk.tree.nodes[turn.node].answers[turn.fact.answer].text)
    return [f"Overruled; from the sheet: {other} ({turn.fact.words})."]


def _done(done: tuple[str, ...], taken_back: frozenset[str]) -> list[str]:
    return [f"{'Done and taken back' if one in taken_back else 'Done'}: {one.removesuffix('.')}." for one in done]


def _short(walk: Walk, node: str) -> str:
    return walk.tree.nodes[node].short


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
