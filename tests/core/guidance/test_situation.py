"""What a situation answers about its rows."""

from diazgui.core.guidance.situation import Situation
from diazgui.core.sheet import Role, Sheet
from diazgui.core.substance import Compound, Substance
from tests.core.guidance.rules.situations import row

HERE = Situation(
    Sheet((row("DMF", role=Role.SOLVENT), row("NaH", role=Role.BASE), row("brine", role=Role.WORK_UP))),
    kinds={"DMF": frozenset({"amide", "solvent"}), "brine": frozenset({"salt"})},
)


def test_rows_are_found_by_any_of_some_kinds_in_the_order_of_the_sheet() -> None:
    assert [one.id for one in HERE.rows_of("salt", "amide")] == ["DMF", "brine"]
    assert [one.id for one in HERE.rows_of("salt", "amide", roles=frozenset({Role.SOLVENT}))] == ["DMF"]
    assert HERE.rows_of("hydride") == ()


def test_a_row_of_which_nothing_is_known_has_no_kind() -> None:
    assert HERE.kinds_of("NaH") == frozenset()


def test_rows_are_named_by_their_symbols_each_once() -> None:
    assert HERE.names() == ""
    assert HERE.names("DMF") == "DMF"
    assert HERE.names("DMF", "NaH", "DMF") == "DMF and NaH"
    assert HERE.names("DMF", "NaH", "brine") == "DMF, NaH and brine"
    short = Substance(Compound("sodium iodide"), short="NaI")
    assert Situation(Sheet((row("x", substance=short),))).name("x") == "NaI"
    assert Situation(Sheet((row("x", substance=Substance(Compound(""))),))).name("x") == "a row without a name"
