"""Which columns are shown and in which order, whatever version of the program wrote the choice."""

from diazgui.gui.column_choice import ColumnChoice

COLUMNS = ("role", "name", "mass", "volume")


def test_without_a_choice_all_is_as_shipped() -> None:
    assert ColumnChoice().arranged(COLUMNS) == COLUMNS
    assert ColumnChoice().shows("mass", as_shipped=True)
    assert not ColumnChoice().shows("mass", as_shipped=False)


def test_the_order_chosen_is_kept() -> None:
    assert ColumnChoice(("mass", "name", "role", "volume")).arranged(COLUMNS) == ("mass", "name", "role", "volume")


def test_a_column_that_there_is_no_more_is_passed_over() -> None:
    assert ColumnChoice(("volume", "moles", "role", "name", "mass")).arranged(COLUMNS) == (
        "volume",
        "role",
        "name",
        "mass",
    )


def test_a_new_column_stands_after_the_one_that_it_follows_in_the_programs_order() -> None:
    assert ColumnChoice(("volume", "name", "role")).arranged(COLUMNS) == ("volume", "name", "mass", "role")


def test_a_new_first_column_stands_first() -> None:
    assert ColumnChoice(("mass", "name", "volume")).arranged(COLUMNS) == ("role", "mass", "name", "volume")


def test_a_column_named_twice_stands_once() -> None:
    assert ColumnChoice(("mass", "mass", "role", "name", "volume")).arranged(COLUMNS) == (
        "mass",
        "role",
        "name",
        "volume",
    )


def test_what_was_hidden_and_shown_again_is_shown_wherever_it_is_shipped_or_not() -> None:
    choice = ColumnChoice().with_shown("mass", False)
    assert choice == ColumnChoice(hidden=("mass",))
    assert not choice.shows("mass", as_shipped=True)
    again = choice.with_shown("mass", True)
    assert again == ColumnChoice(shown=("mass",))
    assert again.shows("mass", as_shipped=False)
    assert again.with_shown("mass", True) == again
