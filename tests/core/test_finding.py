from diazgui.core.finding import Found, How, Match, Origin


def test_a_match_says_where_it_comes_from_and_how_it_fits() -> None:
    match = Match("shipped:thf", "tetrahydrofuran", "THF", How.EXACT, Origin.SHIPPED)
    assert (match.origin, match.how) == ("diazgui", "name or number")
    assert match.density is None
    assert Found("THF", (match,)).said == ""


def test_origins_and_ways_to_fit_stand_in_the_order_of_their_rank() -> None:
    assert next(iter(Origin)) is Origin.SHELF
    assert next(iter(How)) is How.EXACT
