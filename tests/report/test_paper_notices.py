"""What may hurt somebody, on the sheet for the hood."""

import re
from html import unescape

import pytest

from diazgui.core.edits import with_conditions
from diazgui.core.experiment import Experiment, with_chosen_version, with_route
from diazgui.core.guidance.notice import Notice
from diazgui.core.guidance.remedy import Exchange, with_change_to
from diazgui.core.protocol import Sourced
from diazgui.core.route import with_sheet
from diazgui.core.route_facts import with_acknowledged
from diazgui.core.scaling import scaled
from diazgui.core.sheet import Conditions
from diazgui.library.bench import bench, worked_example
from diazgui.report.notices import Standing, standing
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.units import Notation

POINT = Notation(".")


def hydride() -> Experiment:
    """The worked example by the guide's sodium hydride in DMF."""
    return with_chosen_version(worked_example(), "mono-boc", "B", "as-in-guide", "free-base", bench())


def read(experiment: Experiment, step_id: str | None = "B", tab_id: str = "mono-boc") -> str:
    html = sheet_paper(experiment, tab_id, step_id, shipped(POINT)).html
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def acknowledged(experiment: Experiment) -> Experiment:
    tab = experiment.tab("mono-boc")
    dangers = dangers_of(experiment)
    return with_route(experiment, "mono-boc", with_acknowledged(tab.route, "B", dangers[0].now, True))


def dangers_of(experiment: Experiment) -> list[Standing]:
    tab = experiment.tab("mono-boc")
    found = standing(tab, tab.route.step("B"), experiment.target, POINT)
    return [one for one in found if one.notice.severity == "danger"]


def test_a_danger_is_printed_in_full_with_a_box_until_it_was_read() -> None:
    (danger,) = dangers_of(hydride())
    said = f"Danger. {danger.notice.title}. {danger.notice.why.text}"
    plain = read(hydride())
    assert said in plain
    assert "Not acknowledged on the screen. Read by:" in plain
    after = read(acknowledged(hydride()))
    assert said in after
    assert "Read and acknowledged on the screen." in after
    assert "Not acknowledged" not in after


def test_what_was_read_on_a_small_scale_is_to_be_read_again_on_a_large_one() -> None:
    experiment = acknowledged(hydride())
    route = experiment.tab("mono-boc").route
    for k, words in ((2.0, "Read and acknowledged"), (20.0, "Not acknowledged")):
        larger = with_sheet(route, "A", scaled(route.step("A").sheet, k))
        assert f"{words} on the screen." in read(with_route(experiment, "mono-boc", larger))


def test_the_first_page_of_a_route_has_the_dangers_of_each_step() -> None:
    assert "Danger, step B. NaH with DMF can run away. Not acknowledged on the screen." in read(hydride(), None)
    assert "Danger, read, step B. NaH with DMF can run away." in read(acknowledged(hydride()), None)
    assert "Danger, step" not in read(worked_example(), None)


def test_the_first_page_of_a_route_has_what_its_variants_warn_of() -> None:
    page = read(worked_example(), None, "mono-cbz")
    assert "Danger, step C. Benzyl bromide is made, one per Cbz: it brings tears" in page
    assert read(hydride(), None).count("Danger, step B.") == 1


def test_the_warning_of_a_variant_is_not_said_twice() -> None:
    assert read(hydride()).count("unstable by nature") == 1
    dce = with_chosen_version(worked_example(), "reductive-amination", "A", "dce", "salt", bench())
    assert "Danger. 1,2-Dichloroethane is carcinogenic" in read(dce, "A", "reductive-amination")


def test_the_warning_of_a_variant_goes_with_what_it_is_about() -> None:
    def with_thf(experiment: Experiment, tab_id: str, step_id: str) -> str:
        change = Exchange("solvent", bench().shelf["thf"])
        return read(with_change_to(experiment, tab_id, step_id, change, bench()), step_id, tab_id)

    assert "unstable by nature" not in with_thf(hydride(), "mono-boc", "B")
    dce = with_chosen_version(worked_example(), "reductive-amination", "A", "dce", "salt", bench())
    assert "Dichloroethane" not in with_thf(dce, "reductive-amination", "A")


def test_a_closed_vessel_is_warned_of_once() -> None:
    def closed(is_open: bool | None) -> Experiment:
        route = worked_example().tab("mono-boc").route
        changed = with_conditions(route.step("C").sheet, Conditions(vessel_open=is_open))
        return with_route(worked_example(), "mono-boc", with_sheet(route, "C", changed))

    plain = read(closed(False), "C")
    assert "will come off, and the vessel is stated as closed." in plain
    assert "Never close it on a gas" not in plain
    assert "Whether the vessel is open is not stated" in read(closed(None), "C")


def test_warnings_are_printed_in_full_and_advice_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    warning = Notice("w", "warning", "It is <b>bold</b>", Sourced("For a reason.", "a work"))
    advice = Notice("a", "advice", "One could", Sourced("Or not.", "a work"))
    monkeypatch.setattr("diazgui.library.notices.notices_for", lambda *_: (advice, warning))
    html = sheet_paper(worked_example(), "mono-boc", "A", shipped(POINT)).html
    assert '<p class="hazards"><b>Warning.</b> It is &lt;b&gt;bold&lt;/b&gt;. For a reason. ' in html
    assert "One could" not in html
