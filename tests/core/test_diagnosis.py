import pytest

from diazgui.core.diagnosis import Answer, Fact, Node, Tree, Turn, Walk

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


def test_an_answer_remembers_what_the_sheet_said_and_what_was_done_before_it() -> None:
    fact = Fact(1, "a bromide")
    walk = Walk(TREE).with_done("Add NaI").with_done("Add NaI").answered(0, fact)
    assert walk == Walk(TREE, (Turn("seen", 0, fact, ("Add NaI",)),))
    assert walk.turns[0].overruled
    assert not Walk(TREE).answered(1, fact).turns[0].overruled
    assert not Walk(TREE).answered(1).turns[0].overruled


def test_going_back_brings_what_was_done_there_along() -> None:
    walk = Walk(TREE).with_done("Add NaI").answered(0).with_done("Heat").answered(0)
    assert walk.done == ()
    assert walk.back().done == ("Heat",)
    assert walk.back_to(0) == Walk(TREE, done=("Add NaI",))
    assert walk.back_to(7) is walk


def test_a_walk_may_begin_at_any_node() -> None:
    walk = Walk(TREE).gone_to("heat")
    assert walk == Walk(TREE, start="heat")
    assert walk.answered(0).here.id == "end"
    assert walk.gone_to("heat") is walk
    assert walk.gone_to("seen") == Walk(TREE)
    assert walk.restarted() == Walk(TREE)
    with pytest.raises(KeyError):
        walk.gone_to("nowhere")


def test_a_node_that_was_met_is_gone_back_to() -> None:
    walk = Walk(TREE).answered(0).answered(0)
    assert walk.gone_to("heat") == Walk(TREE).answered(0)
    assert walk.gone_to("seen") == Walk(TREE)
