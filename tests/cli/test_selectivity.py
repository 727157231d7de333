"""Mono, di and quaternary on the command line."""

import json

import pytest


def test_the_guides_own_protocol_is_told_with_its_quaternary_salt(run) -> None:
    said = run("selectivity", "--eq", "2.1", "--ratio", "0.5", "--quaternary", "0.02")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[:11] == [
        "2.1 eq. of alkylating agent per diamine",
        "=======================================",
        "",
        "  Model: k2/k1 0.5, k3/k1 0.02, conversion 100 %",
        "  Diamine left: 0.0 %",
        "  Mono: 1.9 %",
        "  Di: 86.2 %",
        "  Quaternary: 11.9 %",
        "  Agent left over: 0 eq.",
        "  Share of the agent that ends as mono: 0.9 %",
        "  Diamine for 90 % of the agent as mono: 5 eq. per agent, all of it used up",
    ]


def test_the_assumptions_are_said(run) -> None:
    out = run("selectivity", "--eq", "1").out
    assert "\nA model, not measured: " in out
    assert "base in excess" in out


def test_the_data_are_unrounded_to_six_decimals(run) -> None:
    words = ("--eq", "2.1", "--ratio", "0.5", "--quaternary", "0.02", "--format", "json")
    data = json.loads(run("selectivity", *words).out)
    shares = data["shares"]
    assert shares == {
        "starting": pytest.approx(0.000089, abs=5e-7),
        "mono": pytest.approx(0.018646, abs=5e-7),
        "di": pytest.approx(0.862443, abs=5e-7),
        "quaternary": pytest.approx(0.118823, abs=5e-7),
    }
    assert (data["equivalents"], data["ratio"], data["quaternary_ratio"], data["conversion"]) == (2.1, 0.5, 0.02, 1.0)
    assert data["left_over"] == pytest.approx(0, abs=1e-12)


def test_two_independent_sites_are_the_default(run) -> None:
    data = json.loads(run("selectivity", "--eq", "0.2", "--format", "json").out)
    assert data["shares"]["mono"] == pytest.approx(0.18)
    assert data["share_of_agent_as_mono"] == pytest.approx(0.9)
    assert data["diamine_for_90_percent_mono"] == pytest.approx(5.0)


def test_what_does_not_react_is_left_over(run) -> None:
    data = json.loads(run("selectivity", "--eq", "2", "--conversion", "50 %", "--format", "json").out)
    assert data["left_over"] == 1.0
    assert data["shares"]["mono"] == pytest.approx(0.5)
    assert "  Agent left over: 0.1 eq.\n" in run("selectivity", "--eq", "2.1").out


def test_without_agent_no_share_of_it_is_told(run) -> None:
    assert "ends as mono: none is there\n" in run("selectivity", "--eq", "0").out
    assert json.loads(run("selectivity", "--eq", "0", "--format", "json").out)["share_of_agent_as_mono"] is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "The following arguments are required: --eq. Type “diazgui selectivity --help” for what there is."),
        (("--eq", "-1"), "Type the equivalents without a sign"),
        (("--eq", "much"), "That does not begin with a number"),
        (("--eq", "1", "--conversion", "120"), "The conversion is at most 100 %."),
        (("--eq", "1", "--ratio", "0,5"), "Here only a point is a decimal mark"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_a_sentence(run, words, sentence) -> None:
    said = run("selectivity", *words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"diazgui: {sentence}")
