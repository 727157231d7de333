"""Where the nodes and lines of a troubleshooting tree stand on an upright page, in points.

Two strips beside each other, each with a column of questions and to its right a column of what to do. The tree's
root stands above them, the branches below fill the strips, and ends that many actions lead to stand at the foot.
Made for trees whose answers lead on within a branch or to an end; for others the lines would cross boxes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from diazgui.core.diagnosis import Answer, Node, Tree

FONT_SIZE = 8.0
LABEL_SIZE = 7.0
LETTER = 0.58
"""Width of a letter, of the font's size: generous, since no font can be asked here."""

LEADING = 1.26
PADDING = 5.0
_BOX = 96.0
_ROOT = 170.0
_INNER = 44.0  # between questions and actions: holds their labels
_MIDDLE = 30.0  # between the strips: the way down to the foot, to a branch below, past a question
_EDGE = 3.0
_ROW_GAP = 36.0
_TRUNK = 8.0
_LABEL_LETTERS = 10
_INNER_LETTERS = 8
_COLUMNS = (_EDGE, _EDGE + _BOX + _INNER, _EDGE + 2 * _BOX + _INNER + _MIDDLE, _EDGE + 3 * _BOX + 2 * _INNER + _MIDDLE)
WIDTH = _COLUMNS[3] + _BOX + _TRUNK + 2 * _EDGE

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """Where a node stands, and its text in lines."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]

    @property
    def middle(self) -> Point:
        """The point in the middle of the box."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


@dataclass(frozen=True)
class Label:
    """The words of an answer: lines above one another, the lowest standing at ``y``; ``x`` is where ``anchor`` says."""

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Connector:
    """An answer as a line from node to node, its corners, and its words."""

    source: str
    target: str
    points: tuple[Point, ...]
    label: Label


@dataclass(frozen=True)
class Layout:
    """Boxes by node, and all lines; the height that they take."""

    boxes: Mapping[str, Box]
    lines: tuple[Connector, ...]
    height: float


@dataclass(frozen=True)
class _Cell:
    column: int
    row: int


def laid_out(tree: Tree) -> Layout:
    """The boxes and lines of a tree."""
    cells = _cells(tree)
    boxes = _boxes(tree, cells)
    floor = max(box.bottom for box in boxes.values()) + 14
    lines = tuple(
        _line(tree.root, node, answer, boxes, cells, floor) for node in tree.nodes.values() for answer in node.answers
    )
    return Layout(boxes, lines, floor + _EDGE)


def wrapped(text: str, letters: int) -> tuple[str, ...]:
    """Words in lines of at most so many letters; a longer word has a line to itself."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > letters:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return tuple(lines)


def _cells(tree: Tree) -> dict[str, _Cell]:
    """Column and row of each node: branches go to the strip that is shorter so far, ends to the foot."""
    cells = {tree.root: _Cell(0, 0)}
    free = [1, 1]
    for answer in tree.nodes[tree.root].answers:
        if tree.nodes[answer.to].kind == "end":
            cells[answer.to] = _Cell(3, 0)
        elif answer.to not in cells:
            # At the same height, the first branch goes left and every later one right, beside the way down to it.
            strip = 0 if free[0] < free[1] or free == [1, 1] else 1
            free[strip] = _branch(tree, answer.to, 2 * strip, free[strip], cells)
    foot = max(*free, 2) - 1
    shorter = free.index(min(free))
    for key in tree.nodes:
        if key not in cells:
            foot = max(foot, free[shorter])
            cells[key] = _Cell(2 * shorter + 1, foot)
            foot += 1
    return cells


def _branch(tree: Tree, key: str, column: int, row: int, cells: dict[str, _Cell]) -> int:
    """Place a node and what follows from it; the first row that is free then."""
    cells[key] = _Cell(column, row)
    actions = [node.id for node in _fresh(tree, key, cells) if node.kind == "action"]
    for place, action in enumerate(actions):
        cells[action] = _Cell(column + 1, row + place)
    row += max(1, len(actions))
    for one in (key, *actions):
        for node in _fresh(tree, one, cells):
            if node.id not in cells:
                row = _branch(tree, node.id, column, row, cells)
    return row


def _fresh(tree: Tree, key: str, cells: Mapping[str, _Cell]) -> list[Node]:
    """What a node leads to that has no place yet; ends have theirs at the foot."""
    found = dict.fromkeys(answer.to for answer in tree.nodes[key].answers)
    return [tree.nodes[to] for to in found if to not in cells and tree.nodes[to].kind != "end"]


def _boxes(tree: Tree, cells: Mapping[str, _Cell]) -> dict[str, Box]:
    """Each row is as high as its highest box, in which the others stand in the middle."""
    boxes: dict[str, Box] = {}
    top = _EDGE
    for row in range(max(cell.row for cell in cells.values()) + 1):
        here = [key for key, cell in cells.items() if cell.row == row]
        made = {key: _box(tree, key, cells[key]) for key in here}
        height = max((box.height for box in made.values()), default=0.0)
        for key, box in made.items():
            y = top + (height - box.height) / 2
            boxes[key] = Box(box.x, y, box.width, box.height, box.lines)
        top += height + _ROW_GAP
    return boxes


def _box(tree: Tree, key: str, cell: _Cell) -> Box:
    x, width = _COLUMNS[cell.column], _BOX
    if key == tree.root:
        x, width = _trunk_to_branches() - _ROOT / 2, _ROOT
    lines = wrapped(tree.nodes[key].short, int((width - 2 * PADDING) / (LETTER * FONT_SIZE)))
    return Box(x, 0, width, len(lines) * FONT_SIZE * LEADING + 2 * PADDING, lines)


def _trunk_to_branches() -> float:
    return _COLUMNS[2] - 2 * _TRUNK


def _line(
    root: str, node: Node, answer: Answer, boxes: Mapping[str, Box], cells: Mapping[str, _Cell], floor: float
) -> Connector:
    source, target = boxes[node.id], boxes[answer.to]
    start, end = cells[node.id], cells[answer.to]
    words = answer.text
    if node.id == root:
        points, label = _from_root(source, target, end, words)
    elif start.column % 2 and end.column % 2:
        points, label = _to_foot(source, target, start.column == end.column, words, floor)
    elif start.column % 2:
        points, label = _onward(source, target, words)
    elif end.column % 2:
        points, label = _to_action(source, target, end.row - start.row, words)
    else:
        points, label = _downward(source, target, end.row - start.row, words)
    return Connector(node.id, answer.to, tuple(points), label)


_Route = tuple[Sequence[Point], Label]


def _from_root(source: Box, target: Box, end: _Cell, words: str) -> _Route:
    if end.row == 0:
        y = source.middle[1]
        return [(source.right, y), (target.x, y)], _above((source.right + target.x) / 2, y, words, 20)
    trunk, channel = _trunk_to_branches(), source.bottom + 12
    if end.row == 1:
        x = target.middle[0]
        points = [(trunk, source.bottom), (trunk, channel), (x, channel), (x, target.y)]
        return points, _left_of(x, target.y, words)
    y = target.middle[1]
    return [(trunk, source.bottom), (trunk, y), (target.x, y)], _over_corner(target, words)


def _downward(source: Box, target: Box, rows: int, words: str) -> _Route:
    """To a question of the same column: straight, or round those between."""
    if rows == 1:
        x = source.middle[0]
        return [(x, source.bottom), (x, target.y)], _left_of(x, target.y, words)
    lane = source.x - _TRUNK
    points = [(source.x, source.middle[1]), (lane, source.middle[1]), (lane, target.middle[1])]
    return [*points, (target.x, target.middle[1])], _over_corner(target, words)


def _to_action(source: Box, target: Box, rows: int, words: str) -> _Route:
    """To what is to be done, right of a question, or further down or up the column."""
    x, y = source.right + _TRUNK, source.middle[1]
    if rows < 0:
        enter = target.middle[1] + 8
        label = Label(x + 3, source.y - 6, "start", wrapped(words, _INNER_LETTERS))
        return [(source.right, y), (x, y), (x, enter), (target.x, enter)], label
    enter = target.middle[1]
    label = _above((x + target.x) / 2, enter, words, _INNER_LETTERS)
    if rows == 0:
        return [(source.right, y), (target.x, y)], label
    return [(source.right, y), (x, y), (x, enter), (target.x, enter)], label


def _onward(source: Box, target: Box, words: str) -> _Route:
    """From an action that did not help to the next question, which stands further down on the left."""
    x, channel = target.x + 0.75 * target.width, target.y - _ROW_GAP / 2
    start = source.middle[0]
    points = [(start, source.bottom), (start, channel), (x, channel), (x, target.y)]
    return points, _above((x + start) / 2, channel, words, 20)


def _to_foot(source: Box, target: Box, same_column: bool, words: str, floor: float) -> _Route:
    """From an action down its strip's lane to an end at the foot."""
    out, lane, y = source.right - 8, source.right + _TRUNK, source.bottom + 8
    label = Label(out - 3, y + 2, "end", (words,))
    way = [(out, source.bottom), (out, y), (lane, y)]
    if same_column:
        return [*way, (lane, target.middle[1]), (target.right, target.middle[1])], label
    x = target.middle[0]
    return [*way, (lane, floor), (x, floor), (x, target.bottom)], label


def _above(x: float, y: float, words: str, letters: int) -> Label:
    return Label(x, y - 3, "middle", wrapped(words, letters))


def _left_of(x: float, bottom: float, words: str) -> Label:
    return Label(x - 4, bottom - 7, "end", wrapped(words, _LABEL_LETTERS))


def _over_corner(target: Box, words: str) -> Label:
    return Label(target.x, target.y - 4, "start", wrapped(words, 20))
