"""The numbers of sources, and the list that they lead to."""

from diazgui.report.paper_sources import Sources

GUIDE, FIELD, MILLS = "BenchChem, Support Center (2026)", "general knowledge of the field", "Mills, J. Org. Chem.; 1987"
KNOWN = (GUIDE, FIELD, MILLS)


def test_each_place_in_a_work_has_a_number_of_its_own():
    sources = Sources(KNOWN)
    assert sources.mark(f"{GUIDE}, line 124") == '<span class="mark">[1]</span>'
    assert sources.mark(f"{GUIDE}, lines 59, 118–120; {FIELD}") == '<span class="mark">[2,\u00a03]</span>'
    assert sources.mark(f"{GUIDE}, line 124") == '<span class="mark">[1]</span>'
    assert sources.listed() == (
        "BenchChem, Support Center (2026): [1] line 124, [2] lines 59, 118–120",
        "[3] general knowledge of the field",
    )


def test_a_citation_may_hold_the_mark_that_parts_two():
    sources = Sources(KNOWN)
    assert sources.mark(f"{MILLS}, p. 3; {FIELD}") == '<span class="mark">[1,\u00a02]</span>'
    assert sources.listed() == ("Mills, J. Org. Chem.; 1987: [1] p. 3", "[2] general knowledge of the field")


def test_a_source_of_no_known_work_stands_as_it_is():
    sources = Sources(KNOWN)
    assert sources.mark("label of the bottle; 2024") == '<span class="mark">[1]</span>'
    assert sources.listed() == ("[1] label of the bottle; 2024",)


def test_nothing_said_has_no_number():
    assert Sources(KNOWN).mark(" ") == ""
    assert Sources().listed() == ()
