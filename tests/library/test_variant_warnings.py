"""What the variant in front warns of."""

from dataclasses import replace

from diazgui.library.variant_warnings import warning_of
from tests.library.noticing import example


def test_a_variant_warns_while_it_is_in_front() -> None:
    hydrogen = example("mono-cbz", "C").run_by("hydrogenolysis", "filtrate")
    warning = warning_of(hydrogen.tab, hydrogen.step)
    assert warning is not None
    assert warning.text.startswith("Not with every group: divalent sulfur")
    assert warning.source == "general knowledge of the field"
    boc = example("mono-boc", "C")
    assert warning_of(boc.tab, boc.step) is None


def test_a_sheet_that_follows_no_protocol_of_this_program_warns_of_nothing() -> None:
    hydrogen = example("mono-cbz", "C").run_by("hydrogenolysis", "filtrate")
    assert warning_of(replace(hydrogen.tab, protocol="another"), hydrogen.step) is None
    assert warning_of(hydrogen.tab, replace(hydrogen.step, id="Z")) is None
