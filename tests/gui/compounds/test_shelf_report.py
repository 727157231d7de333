"""The report of an import in words."""

from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label, Substance
from diazgui.files.shelf_import import Doubt, ImportReport, Refused
from diazgui.gui.compounds.shelf_report import report_text, summary

ONE = Bottle("b1", Substance(Compound("THF"), label=Label(shelf_id="b1")))
REFUSED = Refused(7, "“x” is no date.", ("THF", " a\n b ", "", "x" * 400))
DOUBT = Doubt(3, "b1", "Look at the density.")


def test_what_comes_of_a_list_is_counted() -> None:
    assert summary(ImportReport((), (), ())) == "0 bottles can be put on the shelf."
    assert summary(ImportReport((ONE,), (REFUSED,), (DOUBT, DOUBT))) == (
        "1 bottle can be put on the shelf. 1 line is refused. 1 line should be looked at."
    )
    assert summary(ImportReport((ONE, ONE), (REFUSED, REFUSED), ())) == (
        "2 bottles can be put on the shelf. 2 lines are refused."
    )


def test_each_refused_and_doubtful_line_is_told_with_its_place_and_reason() -> None:
    text = report_text(ImportReport((ONE,), (REFUSED,), (DOUBT,)), "list.csv", "The second sheet is left out.")
    assert text.startswith("Import of list.csv\n1 bottle can be put on the shelf.")
    assert "The second sheet is left out.\n" in text
    assert "\nRefused:\n  line 7: “x” is no date.\n    THF | a b | xxx" in text
    assert max(len(line) for line in text.splitlines()) == 164
    assert text.endswith("\nTo be looked at:\n  line 3: Look at the density.\n")
