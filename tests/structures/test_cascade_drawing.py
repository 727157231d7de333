import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from diazgui.core.substance import Substance
from diazgui.core.target import Target
from diazgui.structures.cascade import Cascade, cascade
from diazgui.structures.cascade_drawing import Drawing, Place, Shade, captions, cascade_svg
from diazgui.structures.reading import read_structure

FRAMES = ("#b9c1cb", "#566070")
IDS = ["diamine", "mono", "di", "quaternary", "ring-opened"]


def drawn(halide: str = "ClCc1cccs1", diamine: str = "C1CNCCNC1") -> Cascade:
    group = Substance(read_structure(halide))
    return cascade(Target(Substance(read_structure(diamine)), group, group))


def painted(drawing: Drawing) -> QImage:
    renderer = QSvgRenderer(QByteArray(drawing.svg.encode()))
    assert renderer.isValid()
    assert (renderer.viewBoxF().width(), renderer.viewBoxF().height()) == pytest.approx((drawing.width, drawing.height))
    image = QImage(round(drawing.width), round(drawing.height), QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, drawing.width, drawing.height))
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha()}


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def overlap(one: Place, other: Place) -> bool:
    apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
    apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
    return not (apart_x or apart_y)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("width", "across"), [(300, False), (340, False), (760, True), (1800, True)])
@pytest.mark.usefixtures("qapp")
def test_the_cascade_is_painted_whole_within_its_page(width: float, across: bool, dark: bool) -> None:
    drawing = cascade_svg(drawn(), width, dark, across)
    ink = inked(painted(drawing))
    assert ink
    assert all(3 <= x < drawing.width - 3 and 3 <= y < drawing.height - 3 for x, y in ink)


@pytest.mark.usefixtures("qapp")
def test_ink_is_dark_on_light_paper_and_light_on_a_dark_surface() -> None:
    means = []
    for dark in (False, True):
        image = painted(cascade_svg(drawn(), 320, dark))
        colours = (image.pixelColor(x, y) for x, y in inked(image))
        shades = [one for one in colours if one.alpha() == 255 and one.name() not in FRAMES]
        means.append(sum(colour.lightness() for colour in shades) / len(shades))
    assert means[0] < 100 < 140 < means[1]


def test_under_each_structure_stand_title_formula_molar_mass_and_mz() -> None:
    found = texts(cascade_svg(drawn(), 320).svg)
    for line in (
        "Diamine",
        "C₅H₁₂N₂ · 100.17 g/mol",
        "[M+H]⁺ m/z 101.1073",
        "Mono-alkylated",
        "[M+H]⁺ m/z 197.1107",
        "[M+H]⁺ m/z 293.1141",
        "Quaternary cation",
        "C₂₀H₂₅N₂S₃⁺ · 389.64 g/mol",
        "M⁺ m/z 389.1174",
        "Ring-opened",
        "which C–N opens: not verified",
    ):
        assert line in found


def test_the_arrows_say_what_leads_on() -> None:
    found = texts(cascade_svg(drawn(), 320).svg)
    arrows = ["RX, base", "− HX", "RX", "over-alkylation", "Ag₂O, H₂O", "then heat (E2)"]
    assert [line for line in arrows if line not in found] == []


SHADES = {
    "diamine": Shade(0.25, "25.0 % of the diamine"),
    "mono": Shade(0.5, "50.0 % of the diamine"),
    "di": Shade(0.0, "0.0 % of the diamine"),
}


def boxes(svg: str) -> list[dict[str, str]]:
    found = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}rect")
    return [dict(one.attrib) for one in found if one.get("rx") == "6"]


@pytest.mark.parametrize("across", [False, True])
def test_a_share_is_told_in_words_by_a_bar_and_by_the_strength_of_its_box(across: bool) -> None:
    svg = cascade_svg(drawn(), 320 if not across else 1800, across=across, shades=SHADES).svg
    assert [words for words in texts(svg) if words.endswith("of the diamine")] == [
        "25.0 % of the diamine",
        "50.0 % of the diamine",
        "0.0 % of the diamine",
    ]
    # White with 0.105, 0.17 and 0.04 of the accent #0a6ebd; nothing where the model has no share.
    assert [one["fill"] for one in boxes(svg)] == ["#e5f0f8", "#d5e6f4", "#f5f9fc", "none", "none"]
    bars = re.findall(r'height="5" width="([0-9.]+)" fill="#0a6ebd"', svg)
    assert bars == ["30.00", "60.00", "0.00"]


def test_shaded_boxes_are_dark_on_a_dark_surface() -> None:
    grounds = [QColor(one["fill"]).lightness() for one in boxes(cascade_svg(drawn(), 320, True, shades=SHADES).svg)[:3]]
    assert all(one < 80 for one in grounds)
    assert grounds[2] < grounds[0] < grounds[1]


def test_how_the_reaction_is_run_stands_at_its_own_arrows_only() -> None:
    svg = cascade_svg(drawn(), 320, conditions="60–80 °C, 4–12 h").svg
    assert texts(svg).count("60–80 °C, 4–12 h") == 2  # to the mono and to the di product


def test_numbers_may_be_written_with_a_comma() -> None:
    mono = drawn().species[1]
    assert captions(mono, ",") == ("Mono-alkylated", "C₁₀H₁₆N₂S · 196,32 g/mol", "[M+H]⁺ m/z 197,1107")
    assert "[M+H]⁺ m/z 197,1107" in texts(cascade_svg(drawn(), 320, decimal=",").svg)


@pytest.mark.parametrize(("width", "across"), [(320, False), (700, True), (1800, True)])
def test_every_species_has_a_place_of_its_own_within_the_picture(width: float, across: bool) -> None:
    drawing = cascade_svg(drawn(), width, across=across)
    assert list(drawing.places) == IDS
    places = list(drawing.places.values())
    assert not any(overlap(a, b) for i, a in enumerate(places) for b in places[i + 1 :])
    assert all(p.x >= 0 and p.y >= 0 and p.x + p.width <= drawing.width for p in places)
    assert all(p.y + p.height <= drawing.height for p in places)


def test_downwards_each_stands_below_the_one_before_it() -> None:
    places = list(cascade_svg(drawn(), 320).places.values())
    assert all(later.y > earlier.y + earlier.height + 20 for earlier, later in pairwise(places))


def test_across_a_wide_picture_is_one_row_and_a_narrow_one_several() -> None:
    wide = cascade_svg(drawn(), 1800, across=True)
    narrow = cascade_svg(drawn(), 760, across=True)
    assert wide.height < 280 < narrow.height < 800
    assert all(later.x > earlier.x + earlier.width for earlier, later in pairwise(wide.places.values()))


def test_a_very_large_group_is_made_smaller_until_it_fits() -> None:
    drawing = cascade_svg(drawn("BrCCCCCCCCCCCCCCCCCCCCCCCC"), 320)
    assert all(3 <= x < 317 for x, _ in inked(painted(drawing)))


def test_a_cascade_without_species_is_an_empty_picture() -> None:
    drawing = cascade_svg(Cascade(()), 320)
    assert (dict(drawing.places), texts(drawing.svg)) == ({}, [])


def test_nothing_in_the_svg_needs_a_style_sheet_or_another_document() -> None:
    svg = cascade_svg(drawn(), 320).svg
    ElementTree.fromstring(svg)
    assert [unknown for unknown in ("class=", "<style", "foreignObject", "xlink", "<image") if unknown in svg] == []
    assert re.search(r"NaN|inf", svg) is None
