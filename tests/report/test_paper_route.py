"""The first page of a whole route."""

import re
from html import unescape

import pytest

from diazgui.core.experiment import with_route
from diazgui.core.quantities import Amount, Mass
from diazgui.core.route import Wanted
from diazgui.core.route_scaling import with_wanted
from diazgui.core.sheet import ByAmount, ByMass
from diazgui.library.bench import worked_example
from diazgui.report.chosen import chosen
from diazgui.report.fingerprint import fingerprint_of_route
from diazgui.report.paper import Paper
from diazgui.report.paper_route import has_cover
from diazgui.report.sheet_paper import paper_of, shipped
from diazgui.units import Notation

EXAMPLE = worked_example()


def first_section(paper: Paper) -> str:
    return paper.html.split("</section>")[0]


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def printed(wanted: Wanted | None = None) -> Paper:
    route = with_wanted(EXAMPLE.tab("mono-boc").route, wanted)
    experiment = with_route(EXAMPLE, "mono-boc", route)
    return paper_of(chosen(experiment, ["mono-boc"]), experiment.target, shipped(Notation("."), "a.diaz"))


def test_a_whole_route_begins_with_a_look_at_all_of_it():
    paper = printed()
    first = first_section(paper)
    assert words(first).startswith(
        "Mono via Boc Target: 1,4-diazepane with 2-(chloromethyl)thiophene · Fingerprint: "
        f"{fingerprint_of_route(EXAMPLE.tab('mono-boc'))} Step Starts from"
    )
    assert "A Protect 5.00 mmol" in words(first)
    assert "Overall yield, planned" in words(first)
    assert "Wanted" not in first


def test_the_schemes_of_the_steps_are_those_of_their_own_pages():
    paper = printed()
    names = ["scheme-1", "scheme-2", "scheme-3"]
    assert re.findall(r"svg:(scheme-[0-9]+)", first_section(paper)) == names
    assert re.findall(r"svg:(scheme-[0-9]+)", paper.html) == [*names, *names]
    assert set(names) <= set(paper.pictures)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Wanted(ByMass(Mass(500.0))), "Wanted: 500.0 mg of the product, as isolated"),
        (Wanted(ByMass(Mass(500.0)), as_base=True), "Wanted: 500.0 mg of the product as free base"),
        (Wanted(ByAmount(Amount(2.0))), "Wanted: 2.00 mmol of the product"),
    ],
)
def test_what_is_wanted_is_said(wanted: Wanted, said: str):
    assert f"<p>{said}</p>" in first_section(printed(wanted))


def test_a_choice_of_steps_and_a_route_of_one_step_have_no_such_page():
    assert has_cover(chosen(EXAMPLE, ["mono-boc"])[0])
    assert not has_cover(chosen(EXAMPLE, ["di-alkylation"])[0])
    assert not has_cover(chosen(EXAMPLE, ["mono-boc"], ["A", "B"])[0])
