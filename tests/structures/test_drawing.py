import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from diazgui.structures.drawing import molecule_svg, scheme_svg
from diazgui.structures.reading import StructureError

TARGET = "C1CN(Cc2cccs2)CCNC1"
BOC_MONO = "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1"


def painted(svg: str, width: int, height: int) -> QImage:
    """The picture on a transparent page, as the window paints it."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    assert (renderer.viewBoxF().width(), renderer.viewBoxF().height()) == (width, height)
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha()}


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def scale(svg: str) -> float:
    found = re.search(r"scale\(([0-9.]+)\)", svg)
    assert found is not None
    return float(found[1])


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("smiles", [TARGET, BOC_MONO, "C1CNCCNC1", "O=C([O-])[O-].[K+].[K+]", "Cl", "C", "[H-].[Na+]"])
@pytest.mark.usefixtures("qapp")
def test_a_molecule_is_painted_whole_with_a_margin_around_it(smiles: str, dark: bool) -> None:
    ink = inked(painted(molecule_svg(smiles, 260, 160, dark), 260, 160))
    assert ink
    assert all(4 <= x < 256 and 4 <= y < 156 for x, y in ink)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.usefixtures("qapp")
def test_a_scheme_is_painted_whole_on_a_transparent_page(dark: bool) -> None:
    svg = scheme_svg([BOC_MONO], ["Cl.Cl." + TARGET], "4 M HCl in dioxane", "rt, 1–4 h", 760, 150, dark)
    image = painted(svg, 760, 150)
    ink = inked(image)
    assert all(4 <= x < 756 and 4 <= y < 146 for x, y in ink)
    assert len(ink) < 760 * 150 / 5
    shades = [image.pixelColor(x, y) for x, y in ink if image.pixelColor(x, y).alpha() == 255]
    mean = sum(colour.lightness() for colour in shades) / len(shades)
    assert mean > 120 if dark else mean < 90


@pytest.mark.usefixtures("qapp")
def test_the_parts_of_a_scheme_do_not_overlap() -> None:
    svg = scheme_svg(["C1CNCCNC1", "ClCc1cccs1"], [TARGET], "", "", 700, 150)
    columns = sorted({x for x, _ in inked(painted(svg, 700, 150))})
    gaps = [later - earlier for earlier, later in pairwise(columns) if later - earlier > 8]
    assert len(gaps) == 4  # diamine, plus, halide, arrow, product


def test_all_molecules_of_a_scheme_have_one_bond_length() -> None:
    svg = scheme_svg(["CCCC", "C1CCCCCC1"], ["CCCCCCCCCCCC"], "", "", 900, 150)
    lengths = set()
    for x1, y1, x2, y2 in re.findall(r"d='M ([\d.]+),([\d.]+) L ([\d.]+),([\d.]+)' style='fill:none;fill-rule", svg):
        lengths.add(round(((float(x1) - float(x2)) ** 2 + (float(y1) - float(y2)) ** 2) ** 0.5))
    assert lengths
    assert lengths <= {28, 29, 30}  # RDKit rounds the size of each drawing to whole pixels


def test_a_wide_scheme_is_made_smaller_and_a_small_one_is_not_enlarged() -> None:
    assert scale(molecule_svg("CCO", 1000, 1000)) == 1.0
    assert scale(scheme_svg([BOC_MONO, "ClCc1cccs1"], [BOC_MONO], "a", "b", 300, 150)) < 0.5


def test_the_texts_of_an_arrow_stand_line_by_line_and_may_hold_any_character() -> None:
    above, below = "K₂CO₃ <2 eq.> & NaI\nMeCN", 'rt "over night"\x00'
    svg = scheme_svg(["CCO"], ["CC=O"], above, below, 500, 150)
    assert texts(svg) == ["K₂CO₃ <2 eq.> & NaI", "MeCN", 'rt "over night"']


def test_a_longer_text_makes_a_longer_arrow() -> None:
    short = scheme_svg(["CCO"], ["CC=O"], "rt", "", 400, 150)
    long = scheme_svg(["CCO"], ["CC=O"], "potassium carbonate (2.50 equivalents)", "", 400, 150)
    assert scale(long) < scale(short) == 1.0


@pytest.mark.parametrize(
    ("salt", "words"),
    [
        ("Cl.Cl." + TARGET, ["· 2 HCl"]),
        ("O=C(O)C(F)(F)F.O=C(O)C(F)(F)F." + TARGET, ["· 2 CF₃CO₂H"]),
        ("Br." + TARGET + ".O", ["· HBr · H₂O"]),
        ("O=S(=O)(O)O." + TARGET, ["· H₂O₄S"]),
    ],
)
def test_the_acids_of_a_salt_are_written_beside_the_base(salt: str, words: list[str]) -> None:
    assert texts(molecule_svg(salt, 300, 150)) == words


def test_nothing_in_the_svg_needs_a_style_sheet_or_another_document() -> None:
    svg = scheme_svg(["C1CNCCNC1"], [TARGET], "x", "y", 500, 150)
    for unknown in ("class=", "<style", "foreignObject", "rdkit:", "xlink", "<rect"):
        assert unknown not in svg


def test_what_is_no_structure_is_refused() -> None:
    with pytest.raises(StructureError):
        molecule_svg("nothing", 100, 100)
    with pytest.raises(StructureError):
        scheme_svg(["C1CNCCNC1"], [""], "", "", 100, 100)


@pytest.mark.parametrize("size", [(1, 1), (0, 0), (5, 2000)])
def test_a_page_that_is_too_small_is_no_error(size: tuple[int, int]) -> None:
    assert molecule_svg(TARGET, *size).startswith("<?xml")
