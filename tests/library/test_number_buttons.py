"""Each button of the rules about numbers silences its rule: what it says is what was missing."""

import pytest

from diazgui.core.guidance.notice import Notice
from diazgui.core.guidance.remedy import Change, with_change_to
from diazgui.core.protocol import isolations_of
from diazgui.library.bench import bench
from diazgui.library.protocols import protocols
from tests.library.notice_cases_numbers import NUMBERS
from tests.library.noticing import EXAMPLE, Case, Place

BUTTONS = [
    (case, remedy.label, remedy.change)
    for case in NUMBERS
    for notice in case.speaks.notices()
    if notice.id == case.rule
    for remedy in notice.remedies
]

LEFT = {
    "Open the vessel, under reflux": {"boiling-under-reflux"},
    "Take the variant with TFA": {"trifluoroacetate-isolated", "equivalents-unusual"},
    "Use 0.10 M NaI in acetonitrile": {"stock-to-make"},
    "Count from 2-(chloromethyl)thiophene": {"equivalents-unusual"},
}
"""What is left to say after a button, that was not said before."""


def after(place: Place, change: Change) -> tuple[Notice, ...]:
    changed = with_change_to(place.experiment, place.tab_id, place.step_id, change, bench())
    return Place(changed, place.tab_id, place.step_id).notices()


@pytest.mark.parametrize(
    ("case", "label", "change"), BUTTONS, ids=[f"{one.rule}: {label}" for one, label, _ in BUTTONS]
)
def test_a_button_silences_its_rule_and_others_speak_only_where_its_words_say_so(
    case: Case, label: str, change: Change
) -> None:
    said = {one.id for one in after(case.speaks, change)}
    assert case.rule not in said
    assert said - set(case.speaks.ids()) == LEFT.get(label, set())


def test_a_shipped_sheet_has_few_notices_about_its_numbers() -> None:
    rules, told = {case.rule for case in NUMBERS}, {}
    for tab in EXAMPLE.tabs:
        for step in protocols()[tab.protocol].steps:
            for variant in step.variants:
                isolation = isolations_of(step, variant)[0].id
                here = Place(EXAMPLE, tab.id, step.id).run_by(variant.id, isolation)
                told[tab.id, step.id, variant.id] = [one for one in here.ids() if one in rules]
    assert max(len(some) for some in told.values()) == 2
    assert told["di-alkylation", "A", "as-in-guide"] == ["chloride-without-iodide", "agent-above-two"]
    assert told["mono-boc", "B", "k2co3"] == []
