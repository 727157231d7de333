"""Every button on every test sheet: it changes the sheet, once, and brings about no danger that was not there."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from diazgui.core.edits import with_concentration, with_conditions
from diazgui.core.guidance.notice import Notice
from diazgui.core.guidance.remedy import Choose, with_change_to
from diazgui.core.sheet import Sheet
from diazgui.library.bench import bench
from tests.library.noticing import EXAMPLE, Place, example
from tests.library.published_sheets import PROCEDURES, place_of
from tests.library.test_notice_cases import CASES


def all_places() -> Iterator[tuple[str, Place]]:
    """Every step of the worked example by each of its variants, every case, every published procedure."""
    for tab in EXAMPLE.tabs:
        for step in bench().protocols[tab.protocol].steps:
            for variant in step.variants:
                isolation = next(one.id for one in step.isolations if not one.variants or variant.id in one.variants)
                here = Place(EXAMPLE, tab.id, step.id).run_by(variant.id, isolation)
                yield f"{tab.id} {step.id} {variant.id}", here
    for case in CASES:
        yield f"{case.rule} speaks", case.speaks
        yield f"{case.rule} silent", case.silent
    for name in PROCEDURES:
        yield name, place_of(name)


PLACES = dict(all_places())


def dangers(notices: tuple[Notice, ...]) -> set[str]:
    return {one.id for one in notices if one.severity == "danger"}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_each_button_helps_once_and_endangers_nobody(place: Place) -> None:
    notices = place.notices()
    for notice in notices:
        for remedy in notice.remedies:
            changed = with_change_to(place.experiment, place.tab_id, place.step_id, remedy.change, bench())
            after = Place(changed, place.tab_id, place.step_id)
            assert after.step != place.step, remedy.label
            assert dangers(after.notices()) <= dangers(notices), remedy.label
            labels = [one.label for told in after.notices() if told.id == notice.id for one in told.remedies]
            assert remedy.label not in labels, f"{remedy.label}: still offered after it was done"


def closed(place: Place, concentration: float | None) -> Place:
    def change(sheet: Sheet) -> Sheet:
        shut = with_conditions(sheet, replace(sheet.conditions, vessel_open=False))
        return with_concentration(shut, concentration)

    return place.edited(change)


def labels(place: Place, notice: str) -> list[str]:
    return [by.label.replace("\xa0", " ") for one in place.notices() if one.id == notice for by in one.remedies]


def test_what_would_fill_a_closed_vessel_with_gas_is_not_offered() -> None:
    dilute = example("mono-boc", "A").edited(lambda sheet: with_concentration(sheet, 0.005))
    assert labels(dilute, "concentration-unusual") == ["Use 0.10 M"]
    shut = closed(dilute, 0.005)
    assert dangers(shut.notices()) == set()  # so much room takes the gas up
    assert "concentration-unusual" in shut.ids()
    assert labels(shut, "concentration-unusual") == []
    assert labels(closed(dilute, 2.0), "concentration-unusual")  # there it is closed on gas already


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_what_is_said_has_its_words_in_every_place(place: Place) -> None:
    for notice in place.notices():
        told = (notice.title, notice.why.text, notice.why.source, *(one.label for one in notice.remedies))
        assert all(text.strip() and "{" not in text for text in told), notice.id
        assert len(notice.title) <= 110, notice.title
        assert set(notice.about) <= {one.id for one in (*place.sheet.entries, *place.sheet.products)}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_button_that_takes_a_whole_variant_says_so(place: Place) -> None:
    """A variant has rows and conditions of its own: what was typed in the one before is kept there, and not here."""
    for notice in place.notices():
        for remedy in notice.remedies:
            assert ("variant" in remedy.label) == isinstance(remedy.change, Choose), remedy.label
