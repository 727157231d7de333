from diazgui.core.substance import Label
from diazgui.report.label_words import label_words


def test_whose_bottle_it_is_is_told_as_far_as_it_is_known() -> None:
    assert label_words(Label("A17", "Sigma", "b1")) == "Sigma, lot A17"
    assert label_words(Label("A17")) == "lot A17"
    assert label_words(Label(supplier="TCI")) == "TCI"
    assert label_words(Label()) == ""
