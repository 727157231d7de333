from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from diazgui.library import faults, sources
from diazgui.library import substances as shelf
from diazgui.library.bench import worked_example
from diazgui.library.hazards import pictogram_svg, words
from diazgui.library.protocols import protocols
from diazgui.library.substances import choices, find_substance, substance_faults, substances
from diazgui.library.warned import warnings_of

ALL = ("GHS01", "GHS02", "GHS03", "GHS04", "GHS05", "GHS06", "GHS07", "GHS08", "GHS09")
SIZE = 256

# What labels of these usually show, each with the statements that bring the pictograms.
KNOWN = [
    ("acetonitrile", ("GHS02", "GHS07")),  # H225, H302, H312, H332, H319
    ("N,N-dimethylformamide", ("GHS02", "GHS07", "GHS08")),  # H226, H312, H332, H319, H360D
    ("dichloromethane", ("GHS07", "GHS08")),  # H315, H319, H336, H351
    ("1,2-dichloroethane", ("GHS02", "GHS06", "GHS08")),  # H225, H331, H350
    ("tetrahydrofuran", ("GHS02", "GHS07", "GHS08")),  # H225, H302, H319, H335, H351
    ("2-methyltetrahydrofuran", ("GHS02", "GHS05", "GHS07")),  # H225, H302, H315, H318
    ("1,4-dioxane", ("GHS02", "GHS07", "GHS08")),  # H225, H319, H335, H350
    ("ethyl acetate", ("GHS02", "GHS07")),  # H225, H319, H336
    ("methanol", ("GHS02", "GHS06", "GHS08")),  # H225, H301, H311, H331, H370
    ("diethyl ether", ("GHS02", "GHS07")),  # H224, H302, H336
    ("toluene", ("GHS02", "GHS07", "GHS08")),  # H225, H304, H315, H336, H361d, H373
    ("heptane", ("GHS02", "GHS07", "GHS08", "GHS09")),  # H225, H304, H315, H336, H410
    ("acetone", ("GHS02", "GHS07")),  # H225, H319, H336
    ("potassium carbonate", ("GHS07",)),  # H315, H319, H335
    ("N,N-diisopropylethylamine", ("GHS02", "GHS05", "GHS06")),  # H225, H302, H318, H331, H335
    ("triethylamine", ("GHS02", "GHS05", "GHS06")),  # H225, H302, H311, H331, H314, H335
    ("sodium hydride", ("GHS02",)),  # H260
    ("sodium hydroxide", ("GHS05",)),  # H290, H314
    ("sodium borohydride", ("GHS02", "GHS05", "GHS06", "GHS08")),  # H260, H301, H314, H360FD
    ("sodium cyanoborohydride", ("GHS02", "GHS05", "GHS06", "GHS09")),  # H228, H300, H310, H330, H314, H410
    ("sodium triacetoxyborohydride", ("GHS02", "GHS07", "GHS08")),  # H260, H319; H360FD, for the boric acid it gives
    ("acetic acid", ("GHS02", "GHS05")),  # H226, H314
    ("trifluoroacetic acid", ("GHS05", "GHS07")),  # H314, H332, H412
    ("hydrogen chloride", ("GHS02", "GHS05", "GHS07", "GHS08")),  # in dioxane: H225, H314, H335, H350
    ("hydrochloric acid", ("GHS05", "GHS07")),  # H290, H314, H335
    ("di-tert-butyl dicarbonate", ("GHS05", "GHS06")),  # H315, H317, H318, H330, H335
    ("benzyl chloroformate", ("GHS05", "GHS09")),  # H314, H410
    ("1,4-diazepane", ("GHS05",)),  # H314
    ("piperazine", ("GHS05", "GHS08")),  # H314, H317, H334, H361fd
    ("benzyl bromide", ("GHS07",)),  # H315, H319, H335
    ("benzyl chloride", ("GHS05", "GHS06", "GHS08")),  # H302, H331, H315, H318, H335, H350, H373
    ("iodomethane", ("GHS06", "GHS08")),  # H301, H331, H312, H315, H335, H351
    ("allyl bromide", ("GHS02", "GHS05", "GHS06", "GHS08", "GHS09")),  # H225, H301, H331, H314, H340, H350, H400
    ("silver(I) oxide", ("GHS03", "GHS05", "GHS09")),  # H271, H318, H410
    ("water", ()),
    ("brine", ()),
    ("sodium chloride", ()),
    ("sodium sulfate", ()),
    ("dimethyl sulfoxide", ()),
]

# Of these the labels of suppliers differ too much to name one: the grade, how wet it is, how it was calcined.
OPEN = {"pd-c", "celite"}


@pytest.mark.parametrize(("name", "expected"), KNOWN)
def test_a_well_known_substance_carries_the_pictograms_of_its_label(name, expected):
    substance = find_substance(name)
    assert (substance.hazards, substance.hazards_source) == (expected, "general knowledge of the field")


def test_every_reagent_and_solvent_of_the_protocols_carries_its_pictograms():
    used = {
        portion.substance
        for protocol in protocols().values()
        for step in protocol.steps
        for part in (*step.variants, *step.isolations)
        for portion in part.portions
        if portion.substance
    }
    assert {one for one in used if not substances()[one].hazards_source} == OPEN


def test_what_the_precedence_of_labels_leaves_out_is_not_listed():
    """The skull takes the exclamation mark's place: CLP Regulation (EC) No 1272/2008, Article 26."""
    assert [one.id for one in substances().values() if {"GHS06", "GHS07"} <= set(one.hazards)] == []


def test_hazards_have_a_source_wherever_they_are_listed():
    assert [one.id for one in substances().values() if one.hazards and not one.hazards_source] == []


def test_the_hazards_of_what_a_step_hands_on_are_not_known():
    route = worked_example().tab("mono-boc").route
    handed_on = {(step.id, entry.id): entry.substance for step in route.steps for entry in step.sheet.entries}
    assert handed_on["B", "amine"].compound.name == "N-Boc-1,4-diazepane"
    assert (handed_on["B", "amine"].hazards, handed_on["B", "amine"].hazards_source) == ((), "")
    assert (handed_on["C", "amine"].hazards, handed_on["C", "amine"].hazards_source) == ((), "")


def test_the_hazards_of_the_products_on_the_shelf_are_not_known():
    made = ["N-Boc-1,4-diazepane", "N-Cbz-1,4-diazepane", "1-(2-thienylmethyl)-1,4-diazepane", "N-Boc-piperazine"]
    assert {find_substance(name).hazards_source for name in made} == {""}


def test_a_structure_that_is_not_shipped_has_unknown_hazards():
    assert (find_substance("CCCCCCl").hazards, find_substance("CCCCCCl").hazards_source) == ((), "")


def test_what_no_pictogram_says_is_said_in_words():
    assert warnings_of(find_substance("BnBr")) == ("lachrymator", "alkylating agent, treat as genotoxic")
    assert warnings_of(find_substance("MeI")) == ("alkylating agent, treat as genotoxic",)
    assert warnings_of(find_substance("Cbz-Cl")) == ("lachrymator",)
    assert warnings_of(find_substance("DMF")) == warnings_of(find_substance("CCCCCCl")) == ()


def test_every_alkylating_agent_of_the_list_is_called_one():
    unsaid = [one for one in choices("group") if "alkylating agent, treat as genotoxic" not in warnings_of(one)]
    assert len(choices("group")) - len(unsaid) == 70
    signs = ("CBr", "BrC", "CI", "IC", "CCl", "ClC", "S(=O)(=O)")
    assert [one.id for one in unsaid if any(sign in (one.compound.smiles or "") for sign in signs)] == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("GHS01", "explosive"),
        ("GHS02", "flammable"),
        ("GHS03", "oxidising"),
        ("GHS04", "gas under pressure"),
        ("GHS05", "corrosive"),
        ("GHS06", "acutely toxic"),
        ("GHS07", "irritant or harmful"),
        ("GHS08", "health hazard"),
        ("GHS09", "harmful to the environment"),
    ],
)
def test_a_pictogram_has_plain_words(code, expected):
    assert words(code) == expected


@pytest.mark.parametrize("give", [words, pictogram_svg])
def test_a_pictogram_that_there_is_not_is_refused(give):
    with pytest.raises(ValueError, match="“GHS10” is not a pictogram: they are GHS01 to GHS09"):
        give("GHS10")


def painted(svg: str) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32)
    image.fill(QColor("transparent"))
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


@pytest.mark.parametrize("code", ALL)
def test_a_pictogram_is_a_black_sign_on_white_in_a_red_diamond(code):
    image = painted(pictogram_svg(code))
    assert image.pixelColor(128, 14).name() == "#dd0000"
    assert image.pixelColor(4, 4).alpha() == 0
    # The sign keeps clear of the frame: just inside it everything is white.
    inside = [(128 + dx, 128 + sign * (99 - abs(dx))) for dx in range(-99, 100) for sign in (-1, 1)]
    assert {image.pixelColor(x, y).name() for x, y in inside} == {"#ffffff"}
    black = sum(image.pixelColor(x, y) == QColor("black") for x in range(SIZE) for y in range(SIZE))
    assert 0.04 < black / SIZE**2 < 0.2


@pytest.mark.parametrize("code", ALL)
def test_a_pictogram_can_be_drawn_without_colour(code):
    image = painted(pictogram_svg(code, frame="#000"))
    colours = [image.pixelColor(x, y) for x in range(SIZE) for y in range(SIZE)]
    assert {(c.red() == c.green() == c.blue()) for c in colours} == {True}
    assert image.pixelColor(128, 14).name() == "#000000"


@pytest.mark.parametrize("code", ALL)
def test_a_pictogram_is_drawn_with_what_the_plainest_painter_knows(code):
    drawn = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(pictogram_svg(code)).iter()}
    assert drawn <= {"svg", "title", "g", "path", "circle"}


@pytest.fixture
def faults_of(tmp_path, monkeypatch):
    sources.works()
    monkeypatch.setattr(faults, "resource", lambda *parts: Path(tmp_path, *parts))
    (tmp_path / "substances").mkdir()
    shelf._shipped.cache_clear()

    def read(lines: str) -> tuple[str, ...]:
        text = f'source = "field"\n[[substance]]\nid = "mine"\nname = "mine"\nsmiles = "CCO"\n{lines}\n'
        (tmp_path / "substances" / "mine.toml").write_text(text, encoding="utf-8")
        return substance_faults()

    yield read
    shelf._shipped.cache_clear()


MINE = "substances/mine.toml · substance mine"
FIELD = 'hazards_source = "field"'


@pytest.mark.parametrize("lines", ["", f'hazards = ["GHS02", "GHS07"]\n{FIELD}'])
def test_a_substance_with_and_one_without_hazards_are_sound(faults_of, lines):
    assert faults_of(lines) == ()


def test_a_substance_without_usual_hazards_is_sound(faults_of):
    assert faults_of(f"hazards = []\n{FIELD}") == ()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            f'hazards = ["GHS10"]\n{FIELD}',
            [f"{MINE} · hazards · “GHS10” is not a pictogram: they are GHS01 to GHS09"],
        ),
        (f'hazards = ["GHS02", "GHS02"]\n{FIELD}', [f"{MINE} · hazards · GHS02 stands twice"]),
        (
            f'hazards = ["GHS07", "GHS02"]\n{FIELD}',
            [f"{MINE} · hazards · the pictograms do not stand in order: GHS02, GHS07"],
        ),
        ('hazards = ["GHS02"]', [f"{MINE} · hazards_source · the source is missing"]),
        ("hazards = []", [f"{MINE} · hazards_source · the source is missing"]),
        (
            'hazards = ["GHS02"]\nhazards_source = "hearsay"',
            [f"{MINE} · hazards_source · the source “hearsay” is not among the works in sources/"],
        ),
        (FIELD, [f"{MINE} · hazards_source · there are no hazards that it could be the source of"]),
        ('warnings = ["lachrymator"]', [f"{MINE} · warnings_source · the source is missing"]),
        (
            'hazards = ["flammable", "GHS07", "GHS07"]\nwarnings = ["lachrymator"]',
            [
                f"{MINE} · warnings_source · the source is missing",
                f"{MINE} · hazards · “flammable” is not a pictogram: they are GHS01 to GHS09",
                f"{MINE} · hazards · GHS07 stands twice",
                f"{MINE} · hazards · the pictograms do not stand in order: GHS07, flammable",
                f"{MINE} · hazards_source · the source is missing",
            ],
        ),
    ],
)
def test_every_fault_of_the_hazards_is_told(faults_of, lines, expected):
    assert list(faults_of(lines)) == expected


def test_a_warning_of_another_wording_is_told(faults_of):
    (told,) = faults_of('warnings = ["smells"]\nwarnings_source = "field"')
    assert told.startswith(f"{MINE} · warnings[0] · Invalid enum value 'smells'")
