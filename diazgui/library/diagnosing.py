"""What the decision tree says to the sheet in front: answers that the sheet knows, and what can be done to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from diazgui.core.diagnosis import Fact, Node, Turn, Walk
from diazgui.core.experiment import Experiment, Tab
from diazgui.core.guidance.actions import ACTIONS, Visit
from diazgui.core.guidance.answers import ANSWERS
from diazgui.core.guidance.remedy import Change
from diazgui.core.guidance.situation import Situation
from diazgui.library.notices import remedy_of, watch_over, written
from diazgui.library.situation import situation_of
from diazgui.units import LOCAL_POINT, Notation


@dataclass(frozen=True)
class Offered:
    """A button: its words, and what it does: a change of the sheet, or the tab and the step that it goes to."""

    key: str
    label: str
    does: Change | tuple[str, str]


@dataclass(frozen=True)
class Consultation:
    """What the sheet says to a walk.

    ``fact`` is its answer to the question in front, ``offers`` what can be done there. ``since`` tells for each turn,
    by place, what the sheet says otherwise now, empty where it says nothing any more; ``taken_back`` are the words of
    what was done on the way and can be done again, since Undo or another edit took it back.
    """

    fact: Fact | None = None
    offers: tuple[Offered, ...] = ()
    since: Mapping[int, str] = field(default_factory=dict)
    taken_back: frozenset[str] = frozenset()


def consulted(
    walk: Walk, experiment: Experiment, place: tuple[str, str], notation: Notation = LOCAL_POINT
) -> Consultation:
    """What the sheet at a place, the ids of a tab and a step, says to a walk; nothing where there is no such step.

    Raises:
        LibraryError: the data is at fault.
    """
    tab = next((one for one in experiment.tabs if one.id == place[0]), None)
    step = next((one for one in tab.route.steps if one.id == place[1]), None) if tab else None
    if tab is None or step is None:
        return Consultation()
    situation = situation_of(tab, step, experiment.target, notation)
    is_harmless = watch_over(tab, step, experiment.target, notation)
    offered = offered_at(walk.here, situation, experiment.tabs, notation)
    offers = tuple(one for one in offered if isinstance(one.does, tuple) or is_harmless(one.does))
    again = {one.label for one in offers}
    for turn in walk.turns:
        if turn.done:
            node = walk.tree.nodes[turn.node]
            again |= {one.label for one in offered_at(node, situation, experiment.tabs, notation)}
    done = {words for turn in walk.turns for words in turn.done}.union(walk.done)
    since = changed_since(walk, situation, notation)
    return Consultation(fact_of(walk.here, situation, notation), offers, since, frozenset(done & again))


def fact_of(node: Node, situation: Situation, notation: Notation = LOCAL_POINT) -> Fact | None:
    """What the sheet says to a question; ``None`` where it says nothing, and to what is no question of the sheet."""
    known = ANSWERS[node.known](situation) if node.known else None
    if known is None:
        return None
    place, answer = next((i, one) for i, one in enumerate(node.answers) if one.means == known.means)
    return Fact(place, answer.because.format_map(written(known.words, notation)))


def offered_at(
    node: Node, situation: Situation, tabs: Sequence[Tab], notation: Notation = LOCAL_POINT
) -> tuple[Offered, ...]:
    """What can be done now at a node, in the order of its data; a tab is offered as far as it is open.

    Args:
        node: the node in front.
        situation: of the step in front.
        tabs: those of the experiment.
        notation: how numbers are written.
    """
    made = (_offered(key, words, situation, tabs, notation) for key, words in node.offers.items())
    return tuple(one for one in made if one is not None)


def _offered(key: str, words: str, situation: Situation, tabs: Sequence[Tab], notation: Notation) -> Offered | None:
    offer = ACTIONS[key](situation)
    match offer:
        case None:
            return None
        case Visit(protocol=protocol):
            tab = next((one for one in tabs if one.protocol == protocol), None)
            return Offered(key, words.format(tab=tab.title), (tab.id, tab.route.steps[0].id)) if tab else None
        case _:
            remedy = remedy_of(words, offer, {}, notation)
            return Offered(key, remedy.label, remedy.change)


def changed_since(walk: Walk, situation: Situation, notation: Notation = LOCAL_POINT) -> dict[int, str]:
    """The turns, by place, to which the sheet says something else now than when they were answered, and what."""
    found = {}
    for place, turn in enumerate(walk.turns):
        now = fact_of(walk.tree.nodes[turn.node], situation, notation)
        if now is None:
            if turn.fact is not None:
                found[place] = ""
        elif now.answer != _said_before(turn):
            found[place] = now.words
    return found


def _said_before(turn: Turn) -> int:
    return turn.answer if turn.fact is None else turn.fact.answer
