"""Every button on every test sheet: it changes the sheet, once, and brings about no danger that was not there."""

from collections.abc import Iterator

import pytest

from diazgui.core.guidance.notice import Notice
from diazgui.core.guidance.remedy import with_change_to
from diazgui.library.bench import bench
from tests.library.noticing import EXAMPLE, Place
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


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_what_is_said_has_its_words_in_every_place(place: Place) -> None:
    for notice in place.notices():
        told = (notice.title, notice.why.text, notice.why.source, *(one.label for one in notice.remedies))
        assert all(text.strip() and "{" not in text for text in told), notice.id
        assert len(notice.title) <= 110, notice.title
        assert set(notice.about) <= {one.id for one in (*place.sheet.entries, *place.sheet.products)}
