import pytest

from diazgui.library import advice as advice_module
from diazgui.library.advice import Advice, advice
from diazgui.library.faults import LibraryError
from diazgui.library.protocols import protocols


def texts(protocol, step="", variant="") -> str:
    return " ".join(one.text for one in advice(protocol, step, variant).paragraphs)


def test_every_protocol_has_advice_and_every_paragraph_a_source():
    for protocol in protocols():
        found = advice(protocol)
        assert found.title, protocol
        assert found.paragraphs, protocol
        assert all(one.text and one.source for one in found.paragraphs), protocol


def test_advice_comes_first_then_corrections_then_gaps_then_safety():
    leads = [one.text.split(":")[0] for one in advice("mono-boc").paragraphs]
    first = [leads.index(lead) for lead in ("Correction", "Missing", "Safety")]
    assert first == sorted(first)
    assert leads[0] not in ("Correction", "Missing", "Safety")


@pytest.mark.parametrize(
    ("protocol", "words"),
    [
        ("di-alkylation", "2.1 eq. leave 2 % mono but make 12 % quaternary salt"),
        ("mono-boc", "75 % of the Boc as mono"),
        ("mono-boc", "Nearly all of the hydrogen comes off then"),
        ("mono-boc", "dosing error of 58 %"),
        ("mono-cbz", "divalent sulfur can poison the catalyst"),
        ("excess-diamine", "90 % with 5"),
        ("reductive-amination", "One equivalent of aldehyde does not favour the mono product"),
        ("mono-boc", "what else the acid takes off"),
        ("mono-cbz", "The quench of the hydride is dealt with in one word"),
        ("mono-cbz", "double bonds may add HBr"),
        ("reductive-amination", "gives no solvent volumes"),
        ("reductive-amination-boc", "TFA gives the bis(trifluoroacetate)"),
        ("reductive-amination-boc", "dosing error of 58 %"),
    ],
)
def test_what_is_wrong_or_missing_in_the_guide_is_said(protocol, words):
    assert words in texts(protocol)


def test_a_step_shows_its_own_advice_and_what_holds_for_all():
    protection = texts("mono-boc", "A")
    assert "add Boc₂O (1.0 eq.)" in protection
    assert "1,4-Diazepane is corrosive" in protection
    assert "take Boc off" not in protection


def test_a_variant_shows_its_own_hazards_only():
    assert "explosion" in texts("mono-boc", "B", "as-in-guide")
    assert "explosion" not in texts("mono-boc", "B", "k2co3")


def test_a_hazard_that_was_not_verified_says_so():
    (one,) = (p for p in advice("mono-boc").paragraphs if "2-(Chloromethyl)thiophene" in p.text)
    assert "reported (not verified; see the SDS)" in one.text


def test_an_unknown_protocol_has_no_advice():
    assert advice("my-own") == Advice("")


FAULTY = """
protocol = "nonsense"
title = "Nonsense"

[[paragraph]]
kind = "advice"
text = "Do."
source = "nobody"

[[paragraph]]
kind = "rumour"
text = "Do."
source = "field"
"""

SHARED = """
[[paragraph]]
kind = "safety"
text = ""
source = "field"
protocols = ["mono-boc", "nonsense"]
step = "Z"

[[paragraph]]
kind = "safety"
text = "Mind."
source = "field"
"""


def test_all_faults_of_the_advice_are_told_together(tmp_path, monkeypatch):
    (tmp_path / "faulty.toml").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "shared.toml").write_text(SHARED, encoding="utf-8")
    advice("mono-boc")  # protocols and works stay those that ship
    monkeypatch.setattr("diazgui.library.faults.resource", lambda *_: tmp_path)
    advice_module._shipped.cache_clear()
    try:
        with pytest.raises(LibraryError) as damaged:
            advice("mono-boc")
    finally:
        advice_module._shipped.cache_clear()
    faulty, shared = "guidance/faulty.toml · paragraph", "guidance/shared.toml · paragraph"
    assert damaged.value.faults == (
        f"{faulty} 1 · protocols · “nonsense” is not a protocol",
        f"{faulty} 1 · source · the source “nobody” is not among the works in sources/",
        f"{faulty} 2 · kind · Invalid enum value 'rumour'",
        f"{shared} 1 · mono-boc has no step or variant “Z”",
        f"{shared} 1 · protocols · “nonsense” is not a protocol",
        f"{shared} 1 · the text is empty",
        f"{shared} 2 · protocols · a paragraph belongs to the protocol of its file or names its protocols",
        "guidance · “nonsense” is not a protocol",
    )
