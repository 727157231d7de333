"""What is worked out once for each sheet."""

from dataclasses import replace

from diazgui.core.remembering import once_for_these
from diazgui.core.scaling import scaled
from diazgui.core.table import rows
from diazgui.core.yields import totals
from tests.report.sheets import SHEET


def test_the_same_sheet_is_worked_out_once_and_an_equal_one_anew() -> None:
    first = rows(SHEET)
    assert rows(SHEET) is first
    again = rows(replace(SHEET))
    assert again == first
    assert again is not first


def test_another_sheet_has_answers_of_its_own() -> None:
    before, doubled = totals(SHEET), totals(scaled(SHEET, 2.0))
    assert before.solvent_volume == 25.0
    assert doubled.solvent_volume == 50.0
    assert totals(SHEET) == before


def test_the_sheets_of_a_route_are_remembered_together_and_older_ones_forgotten() -> None:
    sheets = [scaled(SHEET, k) for k in (1.0, 2.0, 3.0, 4.0, 5.0)]
    answers = [rows(sheet) for sheet in sheets]
    assert [rows(sheet) is answer for sheet, answer in zip(sheets[1:], answers[1:], strict=True)] == [True] * 4
    assert rows(sheets[0]) is not answers[0]


def test_what_follows_from_several_is_remembered_for_the_same_ones() -> None:
    asked: list[tuple[str, str]] = []

    @once_for_these(2)
    def answer(one: str, other: str) -> str:
        asked.append((one, other))
        return one + other

    a, b, c = "a", "b", "c"
    assert [answer(a, b), answer(a, c), answer(a, b), answer(b, c), answer(a, b)] == ["ab", "ac", "ab", "bc", "ab"]
    assert asked == [(a, b), (a, c), (b, c)]
    assert answer(a, c) == "ac"
    assert asked[-1] == (a, c)


def test_what_is_asked_for_again_takes_no_place_from_the_others() -> None:
    asked: list[str] = []

    @once_for_these(3)
    def answer(one: str) -> str:
        asked.append(one)
        return one.upper()

    a, b, c = "a", "b", "c"
    assert [answer(one) for one in (a, b, c, a, a, b, c)] == ["A", "B", "C", "A", "A", "B", "C"]
    assert asked == [a, b, c]
