from diazgui.core.folding import folded


def test_a_plain_text_only_loses_its_capitals():
    assert folded("Sodium Hydride") == "sodium hydride"


def test_accents_subscripts_and_greek_letters_are_written_plainly():
    assert folded("Hünig K₂CO₃ β ø") == "hunig k2co3 beta o"
