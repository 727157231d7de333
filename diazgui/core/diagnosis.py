"""Finding out what went wrong: a tree of questions and actions, and a walk through it.

The tree itself is data, read by :mod:`diazgui.library.diagnosis`; what the sheet in front knows of a question stands
in :mod:`diazgui.core.guidance.answers`, and what a button can do in :mod:`diazgui.core.guidance.actions`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from diazgui.core.guidance.page import Statement

NodeKind = Literal["question", "action", "end"]


@dataclass(frozen=True)
class Answer:
    """One answer to a question, or what happened after an action, and the node it leads to.

    ``means`` is what the sheet calls it where it knows the answer, and ``because`` the sentence that says so, with
    places for names and numbers.
    """

    text: str
    to: str
    means: str = ""
    because: str = ""


@dataclass(frozen=True)
class Node:
    """A place in the tree: what it asks or advises, on what grounds, and where the answers lead.

    ``short`` is the text as it stands in the picture of the tree. ``statements`` carry the sources. ``known`` names
    what may know the answer from the sheet; ``offers`` are the words of the buttons by what they do.
    """

    id: str
    kind: NodeKind
    short: str
    text: str
    statements: tuple[Statement, ...] = ()
    answers: tuple[Answer, ...] = ()
    known: str = ""
    offers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Fact:
    """What the sheet says to a question: the answer by its place among the node's, and why, as a sentence."""

    answer: int
    words: str


@dataclass(frozen=True)
class Tree:
    """All nodes by id, and the one to begin with."""

    root: str
    nodes: Mapping[str, Node]


@dataclass(frozen=True)
class Turn:
    """A node that was left behind, and the answer that led on (its place among the node's answers).

    ``fact`` is what the sheet said when it was answered, ``done`` the words of the buttons that were pressed here.
    """

    node: str
    answer: int
    fact: Fact | None = None
    done: tuple[str, ...] = ()

    @property
    def overruled(self) -> bool:
        """Whether the sheet said otherwise."""
        return self.fact is not None and self.fact.answer != self.answer


@dataclass(frozen=True)
class Walk:
    """The way taken through a tree so far; frozen, each answer makes a new one.

    ``start`` is the node that it began at, empty for the root; ``done`` are the words of what was done at the node in
    front.
    """

    tree: Tree
    turns: tuple[Turn, ...] = ()
    start: str = ""
    done: tuple[str, ...] = ()

    @property
    def here(self) -> Node:
        """The node in front."""
        if not self.turns:
            return self.tree.nodes[self.start or self.tree.root]
        last = self.turns[-1]
        return self.tree.nodes[self.tree.nodes[last.node].answers[last.answer].to]

    def answered(self, answer: int, fact: Fact | None = None) -> "Walk":
        """The walk after an answer, by its place among those of the node in front; ``IndexError`` where there is none.

        >>> tree = Tree("a", {"a": Node("a", "question", "?", "?", (), (Answer("yes", "b"),)),
        ...                   "b": Node("b", "end", ".", ".")})
        >>> Walk(tree).answered(0).here.id
        'b'
        """
        self.here.answers[answer]
        return replace(self, turns=(*self.turns, Turn(self.here.id, answer, fact, self.done)), done=())

    def with_done(self, words: str) -> "Walk":
        """The walk with one more thing done at the node in front; each is listed once."""
        return self if words in self.done else replace(self, done=(*self.done, words))

    def back(self) -> "Walk":
        """The walk without its last answer; the same at the beginning."""
        return self.back_to(max(0, len(self.turns) - 1))

    def back_to(self, turn: int) -> "Walk":
        """The walk before the answer of a turn, by its place from 0; the same where there is none such."""
        if turn >= len(self.turns):
            return self
        return replace(self, turns=self.turns[:turn], done=self.turns[turn].done)

    def restarted(self) -> "Walk":
        """The walk at the root of the tree."""
        return Walk(self.tree)

    def gone_to(self, node_id: str) -> "Walk":
        """The walk at a node: back where it was met, and else begun there, for nobody gave answers that lead to it.

        Raises:
            KeyError: there is no such node.
        """
        if node_id == self.here.id:
            return self
        met = next((i for i, turn in enumerate(self.turns) if turn.node == node_id), None)
        if met is not None:
            return self.back_to(met)
        return Walk(self.tree, start="" if self.tree.nodes[node_id].id == self.tree.root else node_id)
