import pytest

from diazgui.core.places import ConditionPlace, PortionPlace, RowPlace, filled, places, read_place


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("base", RowPlace("base")),
        ("cbz-cl", RowPlace("cbz-cl")),
        ("base.name", RowPlace("base", "name")),
        ("base.equivalents", RowPlace("base", "equivalents")),
        ("boc2o.addition", RowPlace("boc2o", "addition")),
        ("boc2o.at", RowPlace("boc2o", "at")),
        ("product.ion", RowPlace("product", "ion")),
        ("water/3", PortionPlace("water", 3)),
        ("solvent/10", PortionPlace("solvent", 10)),
        ("conditions.temperature", ConditionPlace("temperature")),
        ("conditions.temperature.low", ConditionPlace("temperature", "low")),
        ("conditions.time.high", ConditionPlace("time", "high")),
        ("conditions.atmosphere", ConditionPlace("atmosphere")),
        ("conditions.concentration", ConditionPlace("concentration")),
    ],
)
def test_a_place_is_a_row_a_portion_of_it_or_a_condition(words, place):
    assert read_place(words) == place


@pytest.mark.parametrize(
    "words",
    [
        "",
        ".mass",
        "base.",
        "base.colour",
        "base.mass.pure",
        "/3",
        "water/",
        "water/0",
        "water/21",
        "water/03",
        "water/three",
        "water/3.volume",
        "conditions",
        "conditions.",
        "conditions.vessel",
        "conditions.atmosphere.high",
        "conditions.temperature.middle",
        "conditions.temperature.",
        "conditions.temperature.high.low",
    ],
)
def test_anything_else_is_refused(words):
    with pytest.raises(ValueError, match=r"is no place\. A row has \{id\}"):
        read_place(words)


def test_the_places_of_a_text_come_in_their_order():
    assert list(places("Add {base} to {water/2} at {conditions.temperature}.")) == [
        RowPlace("base"),
        PortionPlace("water", 2),
        ConditionPlace("temperature"),
    ]


@pytest.mark.parametrize("text", ["Add {base.", "Add base}.", "Add {{base}."])
def test_a_brace_that_stands_alone_is_refused(text):
    with pytest.raises(ValueError, match="a brace stands alone"):
        list(places(text))


def test_each_place_is_filled_and_the_rest_stays():
    assert filled("Add {base} to {water}, 5 %.", lambda place: place.row.upper()) == "Add BASE to WATER, 5 %."
