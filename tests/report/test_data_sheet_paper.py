import pytest

from diazgui.core.data_sheet import DataSheet, Hazards, Identity, Known
from diazgui.core.properties import Property
from diazgui.core.substance import Compound
from diazgui.report.data_sheet_paper import data_sheet_paper
from diazgui.report.paper import standalone_html
from diazgui.units import Notation

LABEL = Property("density", 889.0, 889.0, source="a label")
OWN = Property("density", 880.0, 880.0, source="your own value", is_own=True)


@pytest.fixture
def paper():
    compound = Compound("tetra<b>hydrofuran", "C1CCOC1", "C4H8O", inchikey="WYURNTSHIVDZCO-UHFFFAOYSA-N")
    sheet = DataSheet(
        Identity(compound, no_ions="none"),
        (Known("density", (OWN, LABEL), OWN, ""), Known("melting point", why="none on record")),
        Hazards(("GHS02",), "a label"),
        refused=("Your own x is <not> used.",),
    )
    return data_sheet_paper(sheet, Notation("."))


def test_names_of_the_users_are_letters_and_no_marks(paper):
    assert "<h1>tetra&lt;b&gt;hydrofuran</h1>" in paper.html
    assert "tetra<b>" not in paper.html
    assert "is &lt;not&gt; used" in paper.html


def test_each_value_has_the_number_of_its_source_and_the_works_stand_at_the_end(paper):
    assert "0.880 g/mL <span" in paper.html
    assert '<span class="mark">own</span>' in paper.html
    assert '0.889 g/mL <span class="muted"><span class="mark">[2]</span></span>' in paper.html
    assert '<p class="source">[2] a label</p>' in paper.html


def test_why_something_is_not_known_is_said_at_once(paper):
    assert '— <span class="muted">none on record</span>' in paper.html


def test_the_structure_and_the_pictograms_are_drawn(paper):
    assert set(paper.pictures) == {"structure", "ghs02"}
    assert standalone_html(paper).count("<svg") == 2
    assert paper.running == "tetra<b>hydrofuran. For research use only"


def test_without_a_structure_nothing_is_drawn():
    paper = data_sheet_paper(DataSheet(Identity(Compound(""))), Notation("."))
    assert paper.title == "Data sheet of Compound without a name"
    assert paper.pictures == {}
