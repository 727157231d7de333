"""Finding out what went wrong: a tree of questions and actions, and a walk through it.

The tree itself is data, read by :mod:`diazgui.library.diagnosis`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from diazgui.core.guidance.page import Statement

NodeKind = Literal["question", "action", "end"]


@dataclass(frozen=True)
class Answer:
    """One answer to a question, or what happened after an action, and the node it leads to."""

    text: str
    to: str


@dataclass(frozen=True)
class Node:
    """A place in the tree: what it asks or advises, on what grounds, and where the answers lead.

    ``short`` is the text as it stands in the picture of the tree. ``statements`` carry the sources.
    """

    id: str
    kind: NodeKind
    short: str
    text: str
    statements: tuple[Statement, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Tree:
    """All nodes by id, and the one to begin with."""

    root: str
    nodes: Mapping[str, Node]


@dataclass(frozen=True)
class Turn:
    """A node that was left behind, and the answer that led on (its place among the node's answers)."""

    node: str
    answer: int


@dataclass(frozen=True)
class Walk:
    """The way taken through a tree so far; frozen, each answer makes a new one."""

    tree: Tree
    turns: tuple[Turn, ...] = ()

    @property
    def here(self) -> Node:
        """The node in front."""
        if not self.turns:
            return self.tree.nodes[self.tree.root]
        last = self.turns[-1]
        return self.tree.nodes[self.tree.nodes[last.node].answers[last.answer].to]

    def answered(self, answer: int) -> "Walk":
        """The walk after an answer, by its place among those of the node in front; ``IndexError`` where there is none.

        >>> tree = Tree("a", {"a": Node("a", "question", "?", "?", (), (Answer("yes", "b"),)),
        ...                   "b": Node("b", "end", ".", ".")})
        >>> Walk(tree).answered(0).here.id
        'b'
        """
        self.here.answers[answer]
        return replace(self, turns=(*self.turns, Turn(self.here.id, answer)))

    def back(self) -> "Walk":
        """The walk without its last answer; the same at the beginning."""
        return replace(self, turns=self.turns[:-1])

    def restarted(self) -> "Walk":
        """The walk at its beginning."""
        return replace(self, turns=())
