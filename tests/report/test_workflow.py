import re
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from diazgui.core.diagnosis import Answer, Node, Tree, Walk
from diazgui.library.diagnosis import tree
from diazgui.report.paper import Picture
from diazgui.report.workflow import workflow_svg
from diazgui.report.workflow_layout import FONT_SIZE, LABEL_SIZE, Box, Label, laid_out, wrapped

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
WIDE_LETTER = 0.58  # of the font's size; the mean of the typefaces in use is 0.50 to 0.56
SVG = "{http://www.w3.org/2000/svg}"


def question(key: str, *to: str) -> Node:
    return Node(key, "question", f"{key}?", f"{key}?", (), tuple(Answer(f"to {one}", one) for one in to))


def action(key: str, *to: str) -> Node:
    return Node(key, "action", f"{key}.", f"{key}.", (), tuple(Answer("done", one) for one in to))


def small(*nodes: Node) -> Tree:
    return Tree(nodes[0].id, {node.id: node for node in nodes})


END = Node("end", "end", "The end.", "The end.")
LEFT_IS_LONGER = small(
    question("root", "a", "b"),
    question("a", "a1", "a2"),
    action("a1", "end"),
    action("a2", "end"),
    question("b", "b1", "end"),
    action("b1", "end"),
    END,
)
ONE_BRANCH = small(question("root", "a", "end"), question("a", "b", "b"), action("b", "end"), END)

Rect = tuple[float, float, float, float]


def rect(box: Box, margin: float = 0.0) -> Rect:
    return box.x - margin, box.y - margin, box.right + margin, box.bottom + margin


def label_rect(label: Label) -> Rect:
    width = WIDE_LETTER * LABEL_SIZE * max(len(line) for line in label.lines)
    left = {"start": label.x, "middle": label.x - width / 2, "end": label.x - width}[label.anchor]
    return left, label.y - LABEL_SIZE * (0.8 + 1.26 * (len(label.lines) - 1)), left + width, label.y + 1


def overlap(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def painted(picture: Picture, scale: float = 1.0) -> QImage:
    renderer = QSvgRenderer(QByteArray(picture.svg.encode()))
    assert renderer.isValid()
    image = QImage(round(picture.width * scale), round(picture.height * scale), QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, picture.width * scale, picture.height * scale))
    painter.end()
    return image


def test_every_node_of_the_tree_has_a_box_and_every_answer_a_line() -> None:
    layout = laid_out(tree())
    assert set(layout.boxes) == set(tree().nodes)
    answers = [(node.id, answer.to, answer.text) for node in tree().nodes.values() for answer in node.answers]
    assert [(line.source, line.target, " ".join(line.label.lines)) for line in layout.lines] == answers
    assert len(answers) == 42


@pytest.mark.parametrize("of", [tree(), LEFT_IS_LONGER])
def test_no_two_boxes_overlap(of: Tree) -> None:
    boxes = laid_out(of).boxes
    touching = [(a, b) for a, b in combinations(boxes, 2) if overlap(rect(boxes[a], 4), rect(boxes[b], 4))]
    assert touching == []


@pytest.mark.parametrize("of", [tree(), LEFT_IS_LONGER])
def test_a_line_runs_from_the_edge_of_its_node_to_the_edge_of_the_other_and_through_no_box(of: Tree) -> None:
    layout = laid_out(of)
    for line in layout.lines:
        for point, key in ((line.points[0], line.source), (line.points[-1], line.target)):
            x, y = point
            left, top, right, bottom = rect(layout.boxes[key])
            assert x in (left, right) or y in (top, bottom), (line.source, line.target)
            assert left <= x <= right, (line.source, line.target)
            assert top <= y <= bottom, (line.source, line.target)
        for (x1, y1), (x2, y2) in pairwise(line.points):
            assert x1 == x2 or y1 == y2, "lines are upright or level"
            path = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
            crossed = [key for key, box in layout.boxes.items() if overlap(path, rect(box, -0.5))]
            assert crossed == [], (line.source, line.target)


def test_all_text_fits_its_box() -> None:
    for key, box in laid_out(tree()).boxes.items():
        assert " ".join(box.lines) == tree().nodes[key].short
        assert max(len(line) for line in box.lines) * WIDE_LETTER * FONT_SIZE <= box.width - 8, key
        assert len(box.lines) * FONT_SIZE * 1.2 <= box.height - 8, key


@pytest.mark.parametrize("file", ["Inter-Regular.otf", "Inter-Bold.otf"])
@pytest.mark.usefixtures("qapp")
def test_all_text_fits_in_the_typeface_that_ships(file: str) -> None:
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(FONTS / file)))[0]
    font = QFont(family)
    font.setPointSizeF(100)
    font.setBold("Bold" in file)
    size = QFontMetricsF(font).horizontalAdvance
    em = QFontMetricsF(font).fontDpi() / 72 * 100
    layout = laid_out(tree())
    for key, box in layout.boxes.items():
        assert max(size(line) for line in box.lines) / em * FONT_SIZE < box.width - 2, key


def test_labels_stand_clear_of_boxes_and_of_each_other_and_within_the_page() -> None:
    layout = laid_out(tree())
    labels = {(line.source, line.target): label_rect(line.label) for line in layout.lines}
    assert [(a, b) for a, b in combinations(labels, 2) if overlap(labels[a], labels[b])] == []
    hidden = [(a, key) for a in labels for key, box in layout.boxes.items() if overlap(labels[a], rect(box))]
    assert hidden == []
    assert all(left >= 0 and top >= 0 and right <= 519 for left, top, right, _ in labels.values())


def test_no_line_runs_through_the_words_of_an_answer() -> None:
    layout = laid_out(tree())
    struck = []
    for line in layout.lines:
        for (x1, y1), (x2, y2) in pairwise(line.points):
            path = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
            struck += [other.label.lines for other in layout.lines if overlap(path, label_rect(other.label))]
    assert struck == []


def test_the_picture_fits_a_page_of_either_size() -> None:
    picture = workflow_svg(tree())
    assert picture.width <= 595 - 2 * 36
    assert picture.height <= 792 - 2 * 50


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.usefixtures("qapp")
def test_the_picture_is_painted_whole(dark: bool) -> None:
    image = painted(workflow_svg(tree(), dark))
    edge = [(x, y) for x in range(image.width()) for y in (0, image.height() - 1) if image.pixelColor(x, y).alpha()]
    edge += [(x, y) for y in range(image.height()) for x in (0, image.width() - 1) if image.pixelColor(x, y).alpha()]
    assert edge == []
    assert image.pixelColor(260, 24).alpha() == 255


def test_questions_actions_and_ends_have_shapes_of_their_own_and_a_legend() -> None:
    rects = list(ElementTree.fromstring(workflow_svg(tree()).svg).iter(f"{SVG}rect"))
    radii = [float(one.get("rx", "0")) for one in rects[: len(tree().nodes)]]
    kinds = [tree().nodes[key].kind for key in laid_out(tree()).boxes]
    assert {(kind, radius) for kind, radius in zip(kinds, radii, strict=True) if kind != "end"} == {
        ("question", 6.0),
        ("action", 1.5),
    }
    assert all(radius > 10 for kind, radius in zip(kinds, radii, strict=True) if kind == "end")
    assert [word for word in ("question", "what to do", "end") if word not in texts(workflow_svg(tree()).svg)] == []


def fill_of(svg: str, box: Box) -> str:
    found = re.search(rf'<rect x="{box.x:.1f}" y="{box.y:.1f}"[^>]*? fill="(#\w+)"', svg)
    assert found is not None
    return found[1]


def test_the_node_in_front_is_filled_and_those_before_it_are_tinted() -> None:
    picture = workflow_svg(tree(), here="purity", visited=("start", "wanted"))
    fills = {key: fill_of(picture.svg, picture.boxes[key]) for key in ("start", "wanted", "purity", "halide")}
    assert fills == {"start": "#dcecf9", "wanted": "#dcecf9", "purity": "#0a6ebd", "halide": "#ffffff"}


def test_the_way_gone_is_set_off() -> None:
    assert 'stroke-width="2"' not in workflow_svg(tree()).svg
    assert workflow_svg(tree(), here="purity", visited=("start", "wanted")).svg.count('stroke-width="2"') == 2
    assert workflow_svg(tree(), visited=("start", "wanted")).svg.count('stroke-width="2"') == 1


def test_a_walk_to_its_end_is_drawn_at_every_turn() -> None:
    walk = Walk(tree())
    while walk.here.answers:
        walk = walk.answered(0)
        visited = [turn.node for turn in walk.turns]
        svg = workflow_svg(tree(), here=walk.here.id, visited=visited).svg
        assert svg.count('stroke-width="2"') == len(visited)


def test_a_point_tells_the_node_that_stands_there() -> None:
    picture = workflow_svg(tree())
    for key, box in picture.boxes.items():
        assert picture.node_at(*box.middle) == key
    assert picture.node_at(0, 0) == ""
    assert picture.node_at(-5, 9999) == ""


def test_texts_may_hold_any_character() -> None:
    odd = Tree("a", {"a": Node("a", "question", '<x> & "y"', ".", (), (Answer("<1>", "b"), Answer("&", "b")))})
    odd = Tree("a", {**odd.nodes, "b": Node("b", "end", "z'", ".")})
    assert {'<x> & "y"', "<1>", "&", "z'"} <= set(texts(workflow_svg(odd).svg))


@pytest.mark.parametrize("of", [LEFT_IS_LONGER, ONE_BRANCH, small(END)])
def test_other_trees_are_laid_out_too(of: Tree) -> None:
    picture = workflow_svg(of)
    assert set(picture.boxes) == set(of.nodes)
    assert all(box.x >= 0 and box.right <= picture.width for box in picture.boxes.values())
    assert all(box.y >= 0 and box.bottom <= picture.height for box in picture.boxes.values())


def test_nothing_in_the_svg_needs_a_style_sheet_or_another_document() -> None:
    svg = workflow_svg(tree()).svg
    assert [unknown for unknown in ("class=", "<style", "foreignObject", "href", "<image") if unknown in svg] == []


def test_words_are_wrapped_at_blanks_and_a_long_one_stands_alone() -> None:
    assert wrapped("a chloride or an unreactive one", 10) == ("a chloride", "or an", "unreactive", "one")
    assert wrapped("triacetoxyborohydride now", 10) == ("triacetoxyborohydride", "now")
    assert wrapped("no, 50–80\u00a0°C", 8) == ("no,", "50–80\u00a0°C")
