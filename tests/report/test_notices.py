"""The notices of a step in their order and in words."""

import pytest

from diazgui.core.acknowledging import Acknowledged
from diazgui.core.experiment import with_chosen_version
from diazgui.core.guidance.notice import Notice, Severity
from diazgui.core.protocol import Sourced
from diazgui.library.bench import bench, worked_example
from diazgui.report.notices import Standing, counted, elsewhere, own_warning, standing, worth_knowing
from diazgui.units import Notation


def one(severity: Severity, notice_id: str = "n", read: bool = False) -> Standing:
    return Standing(Notice(notice_id, severity, "T", Sourced("W", "S")), Acknowledged(notice_id), read)


@pytest.mark.parametrize(
    ("some", "words"),
    [
        ([], ""),
        ([one("advice")], "1 note"),
        (
            [one("advice"), one("danger"), one("advice"), one("warning"), one("warning")],
            "1 danger, 2 warnings, 2 notes",
        ),
        ([one("danger", read=True)], "1 danger read"),
        ([one("danger"), one("danger", read=True), one("danger", read=True)], "1 danger; 2 dangers read"),
    ],
)
def test_notices_are_counted_the_worst_first_and_what_was_read_last(some: list[Standing], words: str) -> None:
    assert counted(some) == words


def test_of_a_step_that_is_not_in_front_one_should_know_dangers_and_warnings() -> None:
    some = (one("danger"), one("danger", "read", read=True), one("warning"), one("advice"))
    assert worth_knowing(some) == (some[0], some[2])


def test_the_worst_comes_first_and_each_says_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    found = tuple(one(severity, severity).notice for severity in ("advice", "warning", "danger", "advice"))
    monkeypatch.setattr(
        "diazgui.library.notices.notices_for", lambda _tab, step, *_: found if step.id == "B" else found[:1]
    )
    experiment = worked_example()
    tab = experiment.tab("mono-boc")
    sorted_ = standing(tab, tab.route.step("B"), experiment.target, Notation("."))
    assert [some.word for some in sorted_] == ["Danger", "Warning", "Note", "Note"]
    assert one("danger", read=True).word == "Danger, read"
    here = elsewhere(tab, tab.route.step("A"), experiment.target, Notation("."))
    assert here == (("B", "Step B: 1 danger, 1 warning"),)
    assert elsewhere(tab, tab.route.step("B"), experiment.target, Notation(".")) == ()


def test_the_warning_of_a_variant_is_to_be_known_beside_the_notices() -> None:
    experiment = with_chosen_version(worked_example(), "mono-cbz", "C", "hydrogenolysis", "filtrate", bench())
    tab, there = experiment.tab("mono-cbz"), Notation(".")
    last = tab.route.step("C")
    warning = own_warning(tab, last, standing(tab, last, experiment.target, there))
    assert warning is not None
    assert warning.text.startswith("Not with every group: divalent sulfur")
    assert dict(elsewhere(tab, tab.route.step("A"), experiment.target, there))["C"] == "Step C: danger of its variant"


def test_what_a_danger_says_is_no_warning_of_the_variant_besides() -> None:
    experiment = with_chosen_version(worked_example(), "mono-boc", "B", "as-in-guide", "free-base", bench())
    tab = experiment.tab("mono-boc")
    step = tab.route.step("B")
    found = standing(tab, step, experiment.target, Notation("."))
    assert own_warning(tab, step, found) is None
    assert own_warning(tab, step, ()) is not None
    free = worked_example().tab("mono-boc")
    assert own_warning(free, free.route.step("A"), ()) is None
