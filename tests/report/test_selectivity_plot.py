"""The selectivity plot as SVG: what stands in it and where."""

import re
from xml.etree import ElementTree

import pytest

from diazgui.core.edits import with_model
from diazgui.core.sheet import AlkylationModel
from diazgui.library.bench import worked_example
from diazgui.report.selectivity import Plotted, plotted
from diazgui.report.selectivity_plot import PlotPicture, plot_height, plot_svg
from diazgui.units import Notation

POINT = Notation(".")
SLOW_THIRD = AlkylationModel(0.5, 0.02)
SVG = "{http://www.w3.org/2000/svg}"


def shown_of(tab: str = "di-alkylation", of="diamine") -> Plotted:
    shown = plotted(with_model(worked_example().tab(tab).route.step("A").sheet, SLOW_THIRD), of)
    assert shown is not None
    return shown


def drawn(shown: Plotted, width: float = 290, **more) -> PlotPicture:
    return plot_svg(shown, more.pop("mark", shown.mark), width, more.pop("notation", POINT), **more)


def texts(picture: PlotPicture) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(picture.svg).iter(f"{SVG}text")]


def test_curves_differ_by_dashes_as_well_as_by_colour() -> None:
    lines = list(ElementTree.fromstring(drawn(shown_of()).svg).iter(f"{SVG}polyline"))
    dashes = [one.get("stroke-dasharray", "") for one in lines]
    assert dashes == ["1.5 4", "", "9 4", "9 3 2 3"]
    assert len({one.get("stroke") for one in lines}) == 4


def test_each_curve_has_its_name_beside_it_and_a_line_of_the_legend_with_its_value() -> None:
    said = texts(drawn(shown_of()))
    for name in ("diamine left", "mono", "di", "quaternary"):
        assert said.count(name) == 2, name
    assert [one for one in said if one.endswith(" %")] == ["0.0 %", "1.9 %", "86.2 %", "11.9 %"]
    assert "% of the diamine · model, not measured" in said
    assert "2.10 eq." in said


def test_without_a_mark_there_are_no_values_and_no_line() -> None:
    picture = drawn(shown_of(), mark=None)
    assert [one for one in texts(picture) if one.endswith(" %")] == []
    assert "<circle" not in picture.svg


def test_numbers_may_be_written_with_a_comma() -> None:
    said = texts(drawn(shown_of(), notation=Notation(",")))
    assert "2,10 eq." in said
    assert "86,2 %" in said


def test_the_mark_stands_where_its_equivalents_are() -> None:
    picture = drawn(shown_of(), mark=1.5)
    assert (picture.left, picture.right, picture.reach) == (36, 278, 3)
    assert picture.place_of(1.5) == 157
    assert picture.value_at(157) == 1.5
    circles = list(ElementTree.fromstring(picture.svg).iter(f"{SVG}circle"))
    assert [one.get("cx") for one in circles] == ["157.00"] * 4


def test_beside_the_axis_the_value_is_that_of_its_end() -> None:
    picture = drawn(shown_of())
    assert (picture.value_at(0), picture.value_at(1000)) == (0, 3)


def test_a_grip_shows_that_the_mark_can_be_moved() -> None:
    assert drawn(shown_of(), movable=True).svg.count("<path") == drawn(shown_of()).svg.count("<path") + 1


@pytest.mark.parametrize("of", ["diamine", "agent"])
@pytest.mark.parametrize("tab", ["di-alkylation", "mono-boc", "reductive-amination"])
@pytest.mark.parametrize("width", [232, 320, 540])
@pytest.mark.parametrize("dark", [False, True])
def test_all_that_is_written_stands_within_the_picture(width: float, tab: str, of, dark: bool) -> None:
    shown = shown_of(tab, of)
    picture = drawn(shown, width, dark=dark)
    assert picture.height == plot_height(shown, width)
    for one in ElementTree.fromstring(picture.svg).iter(f"{SVG}text"):
        x, y = float(one.get("x", "")), float(one.get("y", ""))
        wide = 0.54 * float(one.get("font-size", "")) * len(one.text or "")
        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[one.get("text-anchor", "")]
        assert left >= -4, one.text
        assert left + wide <= width + 6, one.text
        assert 0 < y < picture.height
    assert re.search(r"NaN|inf", picture.svg) is None


def test_names_of_curves_do_not_cover_each_other() -> None:
    for of in ("diamine", "agent"):
        for tab in ("di-alkylation", "mono-boc", "excess-diamine"):
            picture = drawn(shown_of(tab, of), 232)
            boxes = [
                tuple(float(one.get(key, "")) for key in ("x", "y", "width", "height"))
                for one in ElementTree.fromstring(picture.svg).iter(f"{SVG}rect")
            ]
            assert len(boxes) >= 3
            for place, (x, y, w, h) in enumerate(boxes):
                for ox, oy, ow, oh in boxes[place + 1 :]:
                    assert x + w <= ox or ox + ow <= x or y + h <= oy or oy + oh <= y


def test_a_wide_plot_has_its_legend_in_two_columns() -> None:
    narrow, wide = drawn(shown_of(), 300), drawn(shown_of(), 400)
    assert narrow.height - wide.height == 36


def test_the_svg_needs_neither_style_sheet_nor_another_document() -> None:
    svg = drawn(shown_of()).svg
    assert [unknown for unknown in ("class=", "<style", "foreignObject", "xlink", "<image") if unknown in svg] == []
