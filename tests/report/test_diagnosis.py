"""The way through the tree in words."""

from diazgui.core.diagnosis import Answer, Fact, Node, Tree, Turn, Walk
from diazgui.report.diagnosis import walk_lines, walk_page, walk_text

TREE = Tree(
    "halide",
    {
        "halide": Node(
            "halide", "question", "A chloride?", "Is it a chloride?", (), (Answer("yes", "nai"), Answer("no", "end"))
        ),
        "nai": Node("nai", "action", "Add NaI.", "Add a little NaI.", (), (Answer("still low", "end"),)),
        "end": Node("end", "end", "End.", "Analyse again."),
    },
)
WALK = Walk(TREE, (Turn("halide", 0, Fact(0, "R–Cl, a chloride")), Turn("nai", 0, None, ("Add 0.1 eq. NaI",))))


def test_a_line_tells_what_was_asked_answered_and_done() -> None:
    assert [str(line) for line in walk_lines(WALK)] == [
        "A chloride? Yes. From the sheet: R–Cl, a chloride.",
        "Add NaI. Still low. Done: Add 0.1 eq. NaI.",
    ]


def test_an_answer_against_the_sheet_says_so() -> None:
    walk = Walk(TREE, (Turn("halide", 1, Fact(0, "R–Cl, a chloride")),))
    assert [str(line) for line in walk_lines(walk)] == [
        "A chloride? No. Overruled; from the sheet: Yes (R–Cl, a chloride)."
    ]


def test_what_changed_since_and_what_was_taken_back_is_said() -> None:
    lines = walk_lines(WALK, {0: "R–Br, a primary bromide", 1: ""}, frozenset({"Add 0.1 eq. NaI"}))
    assert [line.remarks for line in lines] == [
        ("From the sheet: R–Cl, a chloride.", "The sheet says otherwise now: R–Br, a primary bromide."),
        ("Done and taken back: Add 0.1 eq. NaI.", "The sheet no longer tells."),
    ]


def test_the_text_for_the_notes_ends_with_what_stands_in_front() -> None:
    assert walk_text(WALK) == (
        "Diagnosis\n"
        "1. A chloride? Yes. From the sheet: R–Cl, a chloride.\n"
        "2. Add NaI. Still low. Done: Add 0.1 eq. NaI.\n"
        "Now: Analyse again."
    )


def test_a_walk_that_began_elsewhere_says_where_and_what_was_done_there() -> None:
    walk = Walk(TREE, start="nai").with_done("Add 0.1 eq. NaI")
    assert walk_text(walk) == "Diagnosis\nBegun at: Add NaI.\nNow: Add a little NaI. Done: Add 0.1 eq. NaI."


def test_the_page_to_print_has_the_way_and_what_stands_in_front() -> None:
    page = walk_page(WALK)
    assert [section.title for section in page.sections] == ["The way so far", "End of the way"]
    assert [one.text for section in page.sections for one in section.statements] == [
        "1. A chloride? Yes. From the sheet: R–Cl, a chloride.",
        "2. Add NaI. Still low. Done: Add 0.1 eq. NaI.",
        "Analyse again.",
    ]
    begun = walk_page(Walk(TREE, start="nai").with_done("Add 0.1 eq. NaI"))
    assert [one.text for section in begun.sections for one in section.statements] == [
        "Begun at: Add NaI.",
        "Add a little NaI. Done: Add 0.1 eq. NaI.",
    ]
    assert [section.title for section in walk_page(Walk(TREE)).sections] == ["Question"]
