import pytest

from diazgui.core.diagnosis import Answer, Node, Tree, Turn, Walk

TREE = Tree(
    "seen",
    {
        "seen": Node("seen", "question", "?", "What?", (), (Answer("nothing", "heat"), Answer("all", "end"))),
        "heat": Node("heat", "action", "Heat.", "Heat it.", (), (Answer("done", "end"),)),
        "end": Node("end", "end", "End.", "The end."),
    },
)


def test_a_walk_begins_at_the_root() -> None:
    assert Walk(TREE).here.id == "seen"
    assert Walk(TREE).turns == ()


def test_an_answer_leads_to_its_node_and_is_remembered() -> None:
    walk = Walk(TREE).answered(0).answered(0)
    assert walk.here.id == "end"
    assert walk.turns == (Turn("seen", 0), Turn("heat", 0))


def test_another_answer_leads_another_way() -> None:
    assert Walk(TREE).answered(1).here.id == "end"


def test_an_answer_leaves_the_walk_before_it_as_it_was() -> None:
    before = Walk(TREE)
    before.answered(0)
    assert before.here.id == "seen"


@pytest.mark.parametrize("answers", [(2,), (0, 1), (1, 0)])
def test_an_answer_that_a_node_does_not_have_is_refused(answers: tuple[int, ...]) -> None:
    walk = Walk(TREE)
    for answer in answers[:-1]:
        walk = walk.answered(answer)
    with pytest.raises(IndexError):
        walk.answered(answers[-1])


def test_back_takes_the_last_answer_away_and_stops_at_the_beginning() -> None:
    walk = Walk(TREE).answered(0).answered(0).back()
    assert walk.here.id == "heat"
    assert walk.back() == Walk(TREE)
    assert walk.back().back() == Walk(TREE)


def test_a_restart_forgets_every_answer() -> None:
    assert Walk(TREE).answered(0).answered(0).restarted() == Walk(TREE)
