"""Hazard and precautionary statements: official wording, the pictograms they ask for, and those of shipped bottles."""

from dataclasses import replace
from pathlib import Path

import pytest

from diazgui.core.substance import Solution
from diazgui.library import faults, shipped, sources, statements
from diazgui.library import substances as shelf
from diazgui.library.faults import LibraryError
from diazgui.library.statements import (
    SEE_SDS,
    hazard_text,
    pictograms_for,
    precaution_text,
    precautions_for,
    statements_of,
)
from diazgui.library.substances import find_substance, substance_faults, substances

# What the labels of these say, written out from general knowledge of the field; pictograms as in article 26 of the CLP
# Regulation, where one takes the place of another.
KNOWN = [
    ("acetonitrile", "H225 H302 H312 H319 H332", "GHS02 GHS07"),
    ("N,N-dimethylformamide", "H226 H312 H319 H332 H360D", "GHS02 GHS07 GHS08"),
    ("dichloromethane", "H315 H319 H336 H351", "GHS07 GHS08"),
    ("N,N-dimethylacetamide", "H312 H319 H332 H360D", "GHS07 GHS08"),
    ("formalin", "H301 H311 H314 H317 H331 H335 H341 H350 H370", "GHS05 GHS06 GHS08"),
    ("nitric acid", "H272 H290 H314 H331 EUH071", "GHS03 GHS05 GHS06"),
    ("hydrogen peroxide", "H302 H318", "GHS05 GHS07"),
    ("1,2-dichloroethane", "H225 H302 H315 H319 H331 H335 H350", "GHS02 GHS06 GHS08"),
    ("tetrahydrofuran", "H225 H302 H319 H335 H351 EUH019", "GHS02 GHS07 GHS08"),
    ("1,4-dioxane", "H225 H319 H335 H350 EUH019 EUH066", "GHS02 GHS07 GHS08"),
    ("ethyl acetate", "H225 H319 H336 EUH066", "GHS02 GHS07"),
    ("methanol", "H225 H301 H311 H331 H370", "GHS02 GHS06 GHS08"),
    ("diethyl ether", "H224 H302 H336 EUH019 EUH066", "GHS02 GHS07"),
    ("toluene", "H225 H304 H315 H336 H361d H373", "GHS02 GHS07 GHS08"),
    ("chloroform", "H302 H315 H319 H331 H351 H361d H372", "GHS06 GHS08"),
    ("tert-butyl methyl ether", "H225 H315", "GHS02 GHS07"),
    ("acetone", "H225 H319 H336 EUH066", "GHS02 GHS07"),
    ("potassium carbonate", "H315 H319 H335", "GHS07"),
    ("triethylamine", "H225 H302 H311 H314 H331 H335", "GHS02 GHS05 GHS06"),
    ("sodium hydride", "H260", "GHS02"),
    ("sodium hydroxide", "H290 H314", "GHS05"),
    ("sodium cyanoborohydride", "H228 H300 H310 H314 H330 H410 EUH032", "GHS02 GHS05 GHS06 GHS09"),
    ("lithium aluminium hydride", "H260 H314", "GHS02 GHS05"),
    ("acetic acid", "H226 H314", "GHS02 GHS05"),
    ("trifluoroacetic acid", "H314 H332 H412", "GHS05 GHS07"),
    ("hydrochloric acid", "H290 H314 H335", "GHS05 GHS07"),
    ("di-tert-butyl dicarbonate", "H315 H317 H318 H330 H335", "GHS05 GHS06"),
    ("benzyl chloroformate", "H314 H410", "GHS05 GHS09"),
    ("iodomethane", "H301 H312 H315 H331 H335 H351", "GHS06 GHS08"),
    ("dimethyl sulfate", "H301 H314 H317 H330 H341 H350", "GHS05 GHS06 GHS08"),
    ("benzyl bromide", "H315 H319 H335", "GHS07"),
    ("piperazine", "H314 H317 H334 H361fd", "GHS05 GHS08"),
    ("water", "", ""),
    ("sodium chloride", "", ""),
    ("dimethyl sulfoxide", "", ""),
]


@pytest.mark.parametrize(("name", "expected", "signs"), KNOWN)
def test_a_well_known_substance_has_the_statements_of_its_label(name, expected, signs):
    substance = find_substance(name)
    said = statements_of(substance)
    assert said is not None
    assert [code for code, _ in said.h] == expected.split()
    assert list(substance.hazards) == signs.split()
    assert said.source == "general knowledge of the field"


def test_every_statement_that_ships_has_a_text_and_sources():
    known = [said for one in substances().values() if (said := statements_of(one)) is not None]
    assert len(known) > 100
    for said in known:
        assert all(text.strip() for _, text in (*said.h, *said.p))
        assert said.source
        assert bool(said.wording) == bool(said.h)


def test_what_is_not_listed_is_not_known():
    assert statements_of(find_substance("DMAP")) is None
    assert statements_of(find_substance("CCCCCCCCCCCl")) is None
    assert statements_of(find_substance("N-Boc-1,4-diazepane")) is None


def test_a_bottle_that_became_another_one_has_lost_its_statements():
    acid = find_substance("acetic acid")
    diluted = replace(acid, supply=Solution(1.0, "water"), hazards=(), hazards_source="")
    assert statements_of(diluted) is None
    assert statements_of(replace(acid, hazards_source="label of the bottle")) is None


def test_the_texts_are_the_official_ones():
    said = statements_of(find_substance("ethyl acetate"))
    assert said is not None
    assert said.h == (
        ("H225", "Highly flammable liquid and vapour"),
        ("H319", "Causes serious eye irritation"),
        ("H336", "May cause drowsiness or dizziness"),
        ("EUH066", "Repeated exposure may cause skin dryness or cracking"),
    )
    assert said.p[0] == (
        "P210",
        "Keep away from heat, hot surfaces, sparks, open flames and other ignition sources. No smoking.",
    )
    assert said.wording == (
        "United Nations, GHS, seventh revised edition (2017), annex 3; "
        "Regulation (EC) No 1272/2008 (CLP), annexes III and VI"
    )
    assert SEE_SDS == "See the SDS of your bottle."


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("H260", "In contact with water releases flammable gases which may ignite spontaneously"),
        ("H360FD", "May damage fertility. May damage the unborn child"),
        ("EUH032", "Contact with acids liberates very toxic gas"),
        ("H300+H310", "Fatal if swallowed or in contact with skin"),
        ("H302+H312+H332", "Harmful if swallowed, in contact with skin or if inhaled"),
        ("H315+H335", "Causes skin irritation. May cause respiratory irritation"),
    ],
)
def test_a_hazard_statement_is_told_by_its_number(code, expected):
    assert hazard_text(code) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("P273", "Avoid release to the environment."),
        (
            "P305+P351+P338",
            "IF IN EYES: Rinse cautiously with water for several minutes. "
            "Remove contact lenses, if present and easy to do. Continue rinsing.",
        ),
        ("P301+P330+P331", "IF SWALLOWED: Rinse mouth. Do NOT induce vomiting."),
        ("P362+P364", "Take off contaminated clothing and wash it before reuse."),
        ("P301+P310", "IF SWALLOWED: Immediately call a POISON CENTER/doctor/…"),
    ],
)
def test_a_precaution_is_told_by_its_number(code, expected):
    assert precaution_text(code) == expected


@pytest.mark.parametrize("tell", [hazard_text, precaution_text, lambda code: pictograms_for((code,))])
@pytest.mark.parametrize("code", ["H999", "P999", "", "H225+H999"])
def test_a_statement_that_there_is_not_is_refused(tell, code):
    with pytest.raises(ValueError, match="is not a statement known in hazards/"):
        tell(code)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("H225", "GHS02"),
        ("H412", ""),
        ("EUH066", ""),
        ("H241", "GHS01 GHS02"),
        ("H301 H335", "GHS06"),  # the skull in the place of the exclamation mark
        ("H314 H319", "GHS05"),  # corrosion in its place for irritation
        ("H318 H335", "GHS05 GHS07"),  # but not for the airways
        ("H302 H318", "GHS05 GHS07"),  # nor for what is harmful
        ("H317 H334", "GHS08"),  # an allergy of the airways in its place for one of the skin
        ("H317 H350", "GHS07 GHS08"),  # but not any other harm
        ("H300+H310+H330", "GHS06"),
    ],
)
def test_statements_ask_for_pictograms_and_the_graver_one_stands_alone(codes, expected):
    assert " ".join(pictograms_for(codes.split())) == expected


def test_precautions_are_those_of_the_hazards_without_what_a_stricter_one_says():
    assert precautions_for(("H319",)) == ("P264", "P280", "P305+P351+P338", "P337+P313")
    assert precautions_for(("H260",)) == (
        "P223",
        "P231+P232",
        "P280",
        "P302+P335+P334",
        "P370+P378",
        "P402+P404",
    )
    both = precautions_for(("H314", "H332", "H412"))
    assert "P260" in both  # do not breathe
    assert "P261" not in both  # avoid breathing
    assert "P310" in both
    assert "P312" not in both
    assert precautions_for(()) == ()


@pytest.fixture
def faults_of(tmp_path, monkeypatch):
    sources.works()
    statements.hazard_text("H225")  # the wording stays the one that ships
    monkeypatch.setattr(faults, "resource", lambda *parts: Path(tmp_path, *parts))
    (tmp_path / "substances").mkdir()
    shelf._shipped.cache_clear()
    shipped.shipped_records.cache_clear()

    def read(lines: str) -> list[str]:
        text = f'source = "field"\n[[substance]]\nid = "mine"\nname = "mine"\nsmiles = "CCO"\n{lines}\n'
        (tmp_path / "substances" / "mine.toml").write_text(text, encoding="utf-8")
        return list(substance_faults())

    yield read
    shelf._shipped.cache_clear()
    shipped.shipped_records.cache_clear()


MINE = "substances/mine.toml · substance mine"
SIGNS = 'hazards = ["GHS02", "GHS07"]\nhazards_source = "field"\n'
FIELD = 'statements_source = "field"'


def test_statements_that_agree_with_their_pictograms_are_sound(faults_of):
    assert faults_of(f'{SIGNS}h = ["H225", "H319"]\n{FIELD}') == []
    assert faults_of(f'{SIGNS}h = ["H225", "H302+H312", "EUH066"]\n{FIELD}') == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            f'hazards = ["GHS07"]\nhazards_source = "field"\nh = ["H225", "H319"]\n{FIELD}',
            [f"{MINE} · h · H225 asks for GHS02, which is not among the pictograms"],
        ),
        (f'{SIGNS}h = ["H225"]\n{FIELD}', [f"{MINE} · h · no statement asks for GHS07, which is among the pictograms"]),
        (
            f'{SIGNS}h = ["H225", "H301", "H319"]\n{FIELD}',
            [
                f"{MINE} · h · H301 asks for GHS06, which is not among the pictograms",
                f"{MINE} · h · no statement asks for GHS07, which is among the pictograms",
            ],
        ),
        (
            f'{SIGNS}h = ["H225", "H319", "H99"]\n{FIELD}',
            [f"{MINE} · h · “H99” is not a statement known in hazards/"],
        ),
        (f'{SIGNS}h = ["H225", "H319", "H319"]\n{FIELD}', [f"{MINE} · h · H319 stands twice"]),
        (f'{SIGNS}h = ["H319", "H225"]\n{FIELD}', [f"{MINE} · h · the statements do not stand in order"]),
        (f'{SIGNS}h = ["EUH066", "H225", "H319"]\n{FIELD}', [f"{MINE} · h · the statements do not stand in order"]),
        (f'{SIGNS}h = ["H225", "H319"]', [f"{MINE} · statements_source · the source is missing"]),
        (
            f'{SIGNS}h = ["H225", "H319"]\nstatements_source = "hearsay"',
            [f"{MINE} · statements_source · the source “hearsay” is not among the works in sources/"],
        ),
        (
            f"{SIGNS}{FIELD}",
            [f"{MINE} · statements_source · there are no statements that it could be the source of"],
        ),
        (f'h = ["H225"]\n{FIELD}', [f"{MINE} · h · there are statements and no list of pictograms"]),
        (
            'hazards = ["GHS05"]\nhazards_source = "field"\nh = ["H9", "H225", "H225"]',
            [
                f"{MINE} · statements_source · the source is missing",
                f"{MINE} · h · “H9” is not a statement known in hazards/",
                f"{MINE} · h · H225 stands twice",
                f"{MINE} · h · the statements do not stand in order",
                f"{MINE} · h · H225 asks for GHS02, which is not among the pictograms",
                f"{MINE} · h · no statement asks for GHS05, which is among the pictograms",
            ],
        ),
    ],
)
def test_every_fault_of_the_statements_is_told(faults_of, lines, expected):
    assert faults_of(lines) == expected


def test_every_fault_of_the_wording_is_told(tmp_path, monkeypatch):
    sources.works()
    monkeypatch.setattr(faults, "resource", lambda *parts: Path(tmp_path, *parts))
    (tmp_path / "hazards").mkdir()
    (tmp_path / "hazards" / "a.toml").write_text(
        'source = "hearsay"\n[hazard]\nH1 = { text = "Bites", asks = ["GHS10"], take = ["P1", "P2+P3"] }\n'
        '[precaution]\nP2 = "Run."\n[covers]\nP4 = ["P2"]\n',
        encoding="utf-8",
    )
    (tmp_path / "hazards" / "b.toml").write_text('source = "field"\nhazard = 3\n', encoding="utf-8")
    statements._wording.cache_clear()
    with pytest.raises(LibraryError) as told:
        hazard_text("H1")
    assert told.value.faults == (
        "hazards/b.toml · hazard · Expected `object`, got `int`",
        "hazards/a.toml · source · the source “hearsay” is not among the works in sources/",
        "hazards/a.toml · hazard H1 · “GHS10” is not a pictogram: they are GHS01 to GHS09",
        "hazards/a.toml · “P1” has no wording",
        "hazards/a.toml · “P2+P3” has no wording",
        "hazards/a.toml · “P4” has no wording",
    )
    statements._wording.cache_clear()


def test_where_suppliers_differ_no_statements_stand():
    assert statements_of(find_substance("sodium iodide")) is None


def test_what_catches_fire_in_air_tells_what_to_do_for_the_skin():
    assert "P302+P334" in precautions_for(["H250"])
    assert precaution_text("P302+P334") == "IF ON SKIN: Immerse in cool water."
