"""What is usual for the variants of the protocols."""

import pytest

from diazgui.core.protocol import Step, Variant
from diazgui.core.sheet import ByEquivalents, Range
from diazgui.library import accepted as module
from diazgui.library.accepted import NOTHING, accepted_for
from diazgui.library.faults import LibraryError, Place
from diazgui.library.protocols import protocols
from diazgui.library.substances import substances
from tests.library.noticing import example

VARIANTS = [
    (protocol.id, step, variant)
    for protocol in protocols().values()
    for step in protocol.steps
    for variant in step.variants
]
WITHOUT = {("mono-cbz", "C", "hydrogenolysis")}
"""Variants of which nothing is on record: a catalyst by its weight, and hydrogen until it is no longer taken up."""

UNUSUAL = {("mono-boc", "C", "tfa", "acid"), ("reductive-amination-boc", "C", "tfa", "acid")}
"""Rows whose number in a shipped protocol is unusual: the guide's TFA."""

HEAD = ("concentration", "temperature", "time")


def ids(one: tuple[str, Step, Variant]) -> str:
    return f"{one[0]} {one[1].id} {one[2].id}"


@pytest.mark.parametrize("place", VARIANTS, ids=ids)
def test_every_variant_is_on_record_or_named_as_having_none(place: tuple[str, Step, Variant]) -> None:
    protocol, step, variant = place
    found = accepted_for(protocol, step.id, variant.id)
    assert (found is NOTHING) is ((protocol, step.id, variant.id) in WITHOUT)


@pytest.mark.parametrize("place", VARIANTS, ids=ids)
def test_it_speaks_of_rows_and_substances_of_its_variant(place: tuple[str, Step, Variant]) -> None:
    protocol, step, variant = place
    found, portions = accepted_for(protocol, step.id, variant.id), {one.id: one for one in variant.portions}
    named = {row for row in found.equivalents if row in portions}
    assert found is NOTHING or found.reference == variant.reference
    left_out = {"acetic-acid"} if variant.id == "without-acid" else set()
    assert named == set(found.equivalents) - left_out
    assert {row: found.of[row] for row in found.of if row in portions} == {
        row: portions[row].substance for row in named if portions[row].substance not in ("", None)
    }
    assert set(found.of.values()) <= set(substances())


@pytest.mark.parametrize("place", VARIANTS, ids=ids)
def test_every_range_has_a_source(place: tuple[str, Step, Variant]) -> None:
    found = accepted_for(place[0], place[1].id, place[2].id)
    told = {one for one in HEAD if getattr(found, one) is not None} | set(found.equivalents)
    assert set(found.sources) == told
    assert set(found.notes) <= told
    assert all(found.sources.values())
    assert all(note.endswith(".") for note in found.notes.values())


@pytest.mark.parametrize("place", VARIANTS, ids=ids)
def test_the_shipped_numbers_are_usual_but_for_the_guides_tfa(place: tuple[str, Step, Variant]) -> None:
    protocol, step, variant = place
    found = accepted_for(protocol, step.id, variant.id)
    given = {one.id: one.basis.value for one in variant.portions if isinstance(one.basis, ByEquivalents)}
    outside = {row for row, usual in found.equivalents.items() if row in given and not _in(given[row], usual)}
    assert {(protocol, step.id, variant.id, row) for row in outside} == {
        one for one in UNUSUAL if one[:3] == (protocol, step.id, variant.id)
    }
    assert found.concentration is None or _in(variant.concentration, found.concentration)
    for stated, usual in ((variant.conditions.temperature, found.temperature), (variant.conditions.time, found.time)):
        assert stated is None or usual is None or (_in(stated.low, usual) and _in(stated.high, usual))


def _in(value: float, usual: Range) -> bool:
    return usual.low <= value <= usual.high


def test_a_step_that_is_another_ones_has_its_ranges() -> None:
    boc = accepted_for("mono-boc", "A", "thf")
    assert accepted_for("reductive-amination-boc", "A", "thf") is boc
    assert boc.equivalents == {"diamine": Range(2.0, 5.0)}
    assert boc.temperature == Range(0.0, 25.0)
    assert accepted_for("free", "A", "") is NOTHING


def test_the_source_of_the_range_is_told_with_the_notice() -> None:
    found = {one.id: one for one in example("mono-boc", "C").run_by("tfa", "salt").notices()}
    notice = found["equivalents-unusual"]
    assert notice.title == "10.0 eq. of TFA is outside of what is usual here"
    assert notice.why.text.startswith("14.0 eq. to 76.0 eq. are usual for this step. The guide's 5–10 are fewer ")
    assert notice.why.source == "general knowledge of the field; recalculated from published procedures"
    assert [one.label for one in notice.remedies] == ["Use 14.0 eq. TFA"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"source": "hearsay"}, "hearsay"),
        ({"usual": ["80 °C", "25 °C"]}, "not be above"),
        ({"usual": ["25 mL", "80 °C"]}, "a unit of volume"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_faults_are_told_with_their_place(monkeypatch: pytest.MonkeyPatch, changed: dict, said: str) -> None:
    record = {
        "steps": ["mono-boc/A"],
        "variants": ["thf"],
        "reference": "boc2o",
        "temperature": {"usual": ["0 °C", "25 °C"], "source": "field"} | changed,
    }
    monkeypatch.setattr(module, "tables", lambda *_: [(Place("accepted/x.toml"), {"accepted": [record]})])
    module._all.cache_clear()
    with pytest.raises(LibraryError, match="accepted") as caught:
        accepted_for("mono-boc", "A", "thf")
    assert said in str(caught.value)
    module._all.cache_clear()
