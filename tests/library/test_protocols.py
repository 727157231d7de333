import re
from fractions import Fraction
from pathlib import Path

import pytest

from diazgui.core.experiment import new_experiment
from diazgui.core.places import ConditionPlace, RowPlace, places
from diazgui.core.protocol import isolations_of
from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Range,
)
from diazgui.library import faults, sources
from diazgui.library.bench import bench, new_target
from diazgui.library.faults import LibraryError
from diazgui.library.protocols import protocol_faults, protocols
from diazgui.library.sources import citation
from diazgui.library.stated import basis_from_text
from diazgui.library.substances import find_substance, substance_faults

GUIDE = "BenchChem, Technical Support Center: N-Alkylation of 1,4-Diazepane (2026)"


def portion(protocol, step, variant, row):
    found = {v.id: v for v in protocols()[protocol].step(step).variants}[variant]
    return {p.id: p for p in found.portions}[row]


def test_the_protocols_are_those_that_were_promised():
    assert sorted(protocols()) == [
        "di-alkylation",
        "excess-diamine",
        "free",
        "mono-boc",
        "mono-cbz",
        "reductive-amination",
        "reductive-amination-boc",
    ]


def test_the_data_have_no_fault():
    assert protocol_faults() == ()


def test_the_free_sheet_has_no_steps():
    assert protocols()["free"].steps == ()


def test_steps_are_lettered_from_a():
    letters = {key: "".join(step.id for step in protocol.steps) for key, protocol in protocols().items()}
    assert letters == {
        "di-alkylation": "A",
        "excess-diamine": "A",
        "free": "",
        "mono-boc": "ABC",
        "mono-cbz": "ABC",
        "reductive-amination": "A",
        "reductive-amination-boc": "ABC",
    }


def test_everything_stated_has_a_source():
    for protocol in protocols().values():
        assert protocol.purpose.source
        for step in protocol.steps:
            for variant in step.variants:
                assert variant.concentration_source
                assert variant.conditions.source
                said = [variant.note, variant.warning]
                assert all(one.source for one in said if one is not None)
                assert all(one.source for one in variant.portions + variant.instructions)
            for isolation in step.isolations:
                assert isolation.source
                assert all(one.source for one in isolation.portions + isolation.instructions)


def test_every_step_is_worked_up_to_the_end():
    for protocol in protocols().values():
        for step in protocol.steps:
            for variant in step.variants:
                for isolation in isolations_of(step, variant):
                    phases = {one.phase for one in variant.instructions + isolation.instructions}
                    assert "reaction" in phases
                    assert phases & {"work-up", "purification"}, (protocol.id, step.id, variant.id, isolation.id)


def procedures():
    """Every step of every protocol in every variant and isolation: its ids, variant, and instructions."""
    for protocol in protocols().values():
        for step in protocol.steps:
            for variant in step.variants:
                for isolation in isolations_of(step, variant):
                    ids = (protocol.id, step.id, variant.id, isolation.id)
                    yield ids, variant, isolation, variant.instructions + isolation.instructions


def named_in(instructions):
    return {place for one in instructions for place in places(one.text)}


def test_every_row_is_used_in_the_instructions():
    for ids, variant, isolation, instructions in procedures():
        used = {place.row for place in named_in(instructions) if not isinstance(place, ConditionPlace)}
        assert {row.id for row in variant.portions + isolation.portions} - used == set(), ids


def test_portions_that_an_instruction_counts_make_up_the_whole():
    for ids, _, _, instructions in procedures():
        text = " ".join(one.text for one in instructions)
        shares = {}
        for times, row, parts in re.findall(r"(?:(\d+) × )?\{([a-z0-9-]+)/(\d+)\}", text):
            shares[row] = shares.get(row, 0) + Fraction(int(times or 1), int(parts))
        # Fresh solvent to rinse with, or to take a residue up in, is not that of the reaction.
        fresh = {"solvent": re.findall(r"fresh \{solvent\.name\} \((?:(\d+) × )?\{solvent/(\d+)\}\)", text)}
        for times, parts in fresh["solvent"]:
            shares["solvent"] -= Fraction(int(times or 1), int(parts))
        assert set(shares.values()) <= {0, 1}, ids


def test_the_conditions_of_a_variant_stand_in_its_instructions():
    for ids, variant, _, instructions in procedures():
        reaction = [one for one in instructions if one.phase == "reaction"]
        said = {place.condition for place in named_in(reaction) if isinstance(place, ConditionPlace)}
        assert {"temperature", "time"} <= said, ids
        assert ("atmosphere" in said) == (variant.conditions.atmosphere is not None), ids
        addition = variant.conditions.addition
        assert (addition is not None) == any(getattr(place, "field", "") == "addition" for place in named_in(reaction))
        if addition is not None and addition.temperature is not None:
            at = {RowPlace(addition.entry, "at"), ConditionPlace("temperature", "low")}
            assert at & named_in(reaction), ids


STIRRED_BEFORE = {
    "suspension at room temperature for 15 min",  # guide, line 112
    "stays there, and stir for 30 min",  # guide, line 132
    "for 15–30 min",  # until the iminium ion is made
}


def test_no_instruction_of_the_reaction_says_by_itself_what_the_conditions_hold():
    for ids, _, _, instructions in procedures():
        for one in instructions:
            text = one.text
            for known in STIRRED_BEFORE:
                text = text.replace(known, "")
            if one.phase == "reaction":
                assert not re.search(r"\d\s*(°C|h\b|min\b|M\b|mL\b|m?g\b|eq\b|mmol\b)|room temperature", text), (
                    ids,
                    text,
                )


def test_no_instruction_speaks_of_a_part_of_a_row_without_its_amount():
    for ids, _, _, instructions in procedures():
        for one in instructions:
            assert not re.search(r"\b(thirds?|half|halves|most) of the \{|portions of", one.text), (ids, one.text)
            for rest in re.findall(r"rest of the \{[a-z-]+\.name\}(.{0,20})", one.text):
                assert re.match(r" \((\d × )?\{", rest), (ids, one.text)


def test_the_lines_of_a_procedure_have_ids_of_their_own():
    for ids, _, _, instructions in procedures():
        texts = [one.text for one in instructions]
        assert len(set(texts)) == len(texts), ids


def test_the_phases_come_in_the_order_of_the_work():
    order = {"reaction": 0, "quench": 1, "work-up": 2, "purification": 3}
    for ids, _, _, instructions in procedures():
        phases = [order[one.phase] for one in instructions]
        assert phases == sorted(phases), ids


def test_every_procedure_ends_with_the_product_weighed():
    for ids, _, _, instructions in procedures():
        assert "{product}" in instructions[-1].text, ids
        assert re.search(r"\b[Ww]eigh\b", instructions[-1].text), ids
        assert sum(one.text.count("{product}") for one in instructions) == 1, ids


def test_the_product_is_looked_for_by_its_mass():
    for ids, _, _, instructions in procedures():
        assert RowPlace("product", "ion") in named_in(one for one in instructions if one.phase == "reaction"), ids


def test_gas_is_named_wherever_a_reaction_sets_it_free():
    for ids, _, _, instructions in procedures():
        text = " ".join(one.text for one in instructions)
        match ids[:3]:
            case ("mono-boc" | "reductive-amination-boc", "A", _):
                assert "never close the flask" in text, ids
                assert "no gas comes off any more" in text, ids
            case ("mono-boc" | "reductive-amination-boc", "C", _):
                assert "CO₂ and isobutylene come off, so never close it" in text, ids
                assert "trap for the acid before the pump" in text, ids
            case ("reductive-amination", "A", _) | ("reductive-amination-boc", "B", _):
                assert "never close the flask" in text, ids
                assert "Wait until the gas has stopped" in text, ids
            case ("mono-cbz", "C", "hydrogenolysis"):
                assert "before the flask is opened" in text, ids
            case ("mono-cbz", "C", "hbr"):
                assert "CO₂ and HBr come off" in text, ids


def test_what_touched_an_alkylating_agent_is_treated_wherever_one_is_used():
    for ids, variant, _, instructions in procedures():
        if any(row.slot == "electrophile" for row in variant.portions):
            assert any("excess of a simple amine" in one.text for one in instructions), ids


def test_the_guides_own_conditions_of_the_di_alkylation_stand_as_printed():
    (step,) = protocols()["di-alkylation"].steps
    conditions = step.variants[0].conditions
    assert (conditions.temperature, conditions.time) == (Range(60, 80), Range(4, 12))
    assert step.variants[0].concentration == 0.20
    assert portion("di-alkylation", "A", "as-in-guide", "base").source == f"{GUIDE}, line 112"


def test_boc2o_is_added_over_half_an_hour_at_0_degrees():
    addition = protocols()["mono-boc"].step("A").variants[0].conditions.addition
    assert addition is not None
    assert (addition.entry, addition.over, addition.temperature) == ("boc2o", 0.5, 0.0)


def test_sodium_hydride_in_dmf_is_not_the_default_and_warns():
    default, *others = protocols()["mono-boc"].step("B").variants
    assert (default.id, default.warning) == ("k2co3", None)
    (guide,) = (variant for variant in others if variant.id == "as-in-guide")
    assert guide.warning is not None
    assert "10.1021/acs.oprd.9b00276" in guide.warning.source
    assert [row.id for row in guide.portions if row.substance == "nai"] == []


def said(protocol, step, variant):
    found = {v.id: v for v in protocols()[protocol].step(step).variants}[variant]
    return " ".join(one.text for one in found.instructions)


def test_hydride_is_quenched_in_the_flask_before_water_and_funnel():
    text = said("mono-boc", "B", "as-in-guide")
    order = (
        "The guide says no more than to quench carefully with water",
        "Cool to 0 °C again, under a sweep of inert gas",
        "Add {quench} drop by drop into the flask",
        "Wait until no more gas comes off, and only then add {water}",
        "move to a funnel",
    )
    assert [text.count(part) for part in order] == [1, 1, 1, 1, 1]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)


def test_what_is_heated_is_not_closed():
    assert "never in a closed vessel" in said("di-alkylation", "A", "as-in-guide")
    for protocol in protocols().values():
        for step in protocol.steps:
            for variant in step.variants:
                assert variant.conditions.vessel_open or variant.kind == "hydrogenolysis", (protocol.id, variant.id)


def test_the_cbz_amine_is_freed_from_its_acid_by_the_washing():
    assert portion("mono-cbz", "A", "own-base", "alkali").substance == "naoh-1m"


def test_2_methyltetrahydrofuran_is_washed_without_a_change_of_solvent():
    text = said("mono-boc", "A", "2-methf")
    assert "Wash the solution with {water.name} (3 × {water/3})" in text
    assert "{extraction}" not in text


def test_a_variant_takes_from_the_one_it_is_like_what_it_does_not_say():
    assert portion("mono-boc", "A", "five-equivalents", "solvent").substance == "methanol"
    assert portion("mono-boc", "A", "five-equivalents", "diamine").basis == ByEquivalents(5.0)
    assert portion("mono-boc", "A", "five-equivalents", "boc2o").basis == ByAmount(5.0)


def test_a_step_can_be_the_same_as_another_protocols():
    boc, cbz = protocols()["mono-boc"].step("B"), protocols()["mono-cbz"].step("B")
    assert (cbz.product_name, cbz.variants) == ("N-Cbz-N′-alkyl-{diamine}", boc.variants)


def test_hydrogenolysis_offers_its_own_forms():
    step = protocols()["mono-cbz"].step("C")
    forms = {variant.id: [form.id for form in isolations_of(step, variant)] for variant in step.variants}
    assert forms == {"hydrogenolysis": ["filtrate", "hydrochloride"], "hbr": ["triturated-salt", "free-base"]}


@pytest.mark.parametrize(
    ("group", "variant"),
    [
        ("EtI", "hydrogenolysis"),
        ("cyclohexanone", "hydrogenolysis"),
        ("2-(chloromethyl)thiophene", "hbr"),
        ("BnBr", "hbr"),
        ("allyl bromide", "hbr"),
        ("ClCCCBr", "hbr"),  # the site is open, so that the compound is not known
    ],
)
def test_hydrogen_takes_cbz_off_only_where_the_group_bears_it(group, variant):
    target = new_target(find_substance("1,4-diazepane"), find_substance(group))
    (tab,) = new_experiment(target, ("mono-cbz",), bench()).tabs
    assert tab.route.step("C").front.variant == variant


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("2.5 eq", ByEquivalents(2.5)),
        ("5.00 mmol", ByAmount(5.0)),
        ("5 g", ByMass(5000.0)),
        ("50 mL", ByVolume(50.0)),
        ("10 wt%", ByWeightPercent(0.10)),
        ("1 part", ByParts(1.0)),
        ("3 parts", ByParts(3.0)),
        ("10 mL/g", ByMassRatio(0.010)),
    ],
)
def test_the_unit_tells_how_a_row_is_stated(text, basis):
    assert basis_from_text(text) == basis


@pytest.mark.parametrize("text", ["", "2.5", "2,5 eq", "5 °C", "1 to 2 eq", "parts", "0.2 M"])
def test_anything_else_is_no_way_to_state_a_row(text):
    with pytest.raises(QuantityError):
        basis_from_text(text)


def test_sources_are_written_out():
    assert citation("guide, line 112; field") == f"{GUIDE}, line 112; general knowledge of the field"


@pytest.mark.parametrize("text", ["", "nobody, line 1", "guide;"])
def test_a_source_that_is_not_among_the_works_is_refused(text):
    with pytest.raises(ValueError, match="source"):
        citation(text)


@pytest.fixture
def other_data(tmp_path, monkeypatch):
    """Put files in the place of the shipped ones: file name and text."""

    def put(name: str, text: str) -> None:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        monkeypatch.setattr(faults, "resource", lambda *parts: Path(tmp_path, *parts))

    sources.works()  # the works themselves stay those that ship
    protocols()
    return put


BROKEN = """
id = "broken"
title = "Broken"
purpose = { text = "", source = "guide, line 1" }
scale = "5 g"
colour = "red"
color = "red"
"""

FAULTY = """
id = "faulty"
title = "Faulty"
purpose = { text = "", source = "nobody" }
scale = "5 g"

[[step]]
id = "A"
title = "Alkylate"
rule = "alkylate-one"
starting = "diamine"
partner = "electrophile"
product = "N-alkyl-{amine}"

[[step.variant]]
id = "first"
title = "First"
reference = "nothing"
concentration = "0.2"
concentration_source = ""
conditions = { source = "field", temperature = ["80 °C", "60 °C"] }
row = [
  { id = "diamine", role = "starting material", slot = "diamine", stated = "1.0 eq", source = "field" },
  { id = "base", role = "helper", substance = "k2co3", stated = "2 eq", source = "field" },
  { id = "water", role = "work-up", substance = "wine", stated = "1 mL", source = "field", note = "" },
  { id = "acid", role = "reagent", substance = "wine", stated = "1 mL", source = "field" },
  { id = "conditions", role = "reagent", substance = "k2co3", stated = "1 eq", source = "field" },
]
do = [
  { text = "Add {nothing} to {diamine.colour}.", source = "field" },
  { text = "Add it {diamine.addition}, {nothing/3} at {conditions.temperature}.", source = "field" },
  { text = "Add {diamine", source = "field" },
]

[[step.variant]]
id = "second"
title = "Second"
like = "zeroth"

[[step.isolation]]
id = "salt"
title = "Salt"
form = "salt"
source = "field"
variants = ["third"]

[[step.isolation]]
id = "other"
title = "Salt"
form = "salt"
source = "field"

[[step]]
id = "A"
same_as = "mono-boc/Z"
"""


def test_all_faults_of_all_files_are_told_together(other_data):
    other_data("protocols/broken.toml", BROKEN)
    other_data("protocols/faulty.toml", FAULTY)
    other_data("protocols/unread.toml", "id = ")
    step = "protocols/faulty.toml · step A"
    first = f"{step} · variant first"
    assert protocol_faults() == (
        "protocols/unread.toml · Invalid value (at end of document)",
        "protocols/broken.toml · the key “colour” is not known here",
        "protocols/broken.toml · the key “color” is not known here",
        "protocols/broken.toml · scale · g is a unit of mass. Type the amount, for example 5.00 mmol.",
        "protocols/broken.toml · purpose · the text is empty",
        "protocols/faulty.toml · scale · g is a unit of mass. Type the amount, for example 5.00 mmol.",
        "protocols/faulty.toml · purpose · the text is empty",
        "protocols/faulty.toml · purpose · source · the source “nobody” is not among the works in sources/",
        f"{step} · variant second · like · no earlier variant of the step has the id “zeroth”",
        f"{first} · concentration · 0.2 has no unit here. Write it as on the label, for example 4.0 M.",
        f"{first} · concentration_source · the source is missing",
        f"{first} · conditions · The first value of a range must not be above the second, as in 60–80 °C.",
        f"{first} · row base · 'helper' is not a valid Role",
        f"{first} · row water · the key “note” is not known here",
        f"{step} · there is no step mono-boc/Z to be the same as",
        f"{step} · a step has a title, and a product whose only place is {{diamine}}",
        f"{step} · isolation salt · “third” is not a variant of the step",
        f"{first} · reference · “nothing” is not a row of the variant",
        f"{first} · isolation other · row diamine · coefficient · what becomes part of the product has a coefficient",
        f"{first} · isolation other · row water · substance · “wine” is not a substance",
        f"{first} · isolation other · row acid · substance · “wine” is not a substance",
        f"{first} · isolation other · row conditions · “conditions” names no row: it stands for those of the sheet",
        f"{first} · isolation other · no row is a solvent by parts",
        f"{first} · isolation other · isolated as a salt, but the variant names no salt_acid",
        f"{first} · isolation other · instruction 1 · {{nothing}} is not a row of the sheet",
        f"{first} · isolation other · instruction 1 · {{diamine.colour}} is no place. A row has {{id}}, "
        "{id.mass} and other fields, {id/3} for a third of it; a condition has {conditions.time}, "
        "{conditions.temperature.high}",
        f"{first} · isolation other · instruction 2 · {{diamine.addition}}: it is not the row that the conditions add",
        f"{first} · isolation other · instruction 2 · {{nothing}} is not a row of the sheet",
        f"{first} · isolation other · instruction 3 · a brace stands alone",
    )


def test_damaged_protocols_stop_with_one_error(other_data):
    other_data("protocols/broken.toml", BROKEN)
    protocols.cache_clear()
    try:
        with pytest.raises(
            LibraryError, match=r"^The data that ships with diazgui has faults:\nprotocols/broken\.toml"
        ):
            protocols()
    finally:
        protocols.cache_clear()


SUBSTANCES = """
source = "field"

[[substance]]
id = "one"
name = "One"
cas = "505-66-9"
smiles = "C1CC"
density = "1.2"

[[substance]]
id = "two"
name = "ONE"
smiles = "CCO"
density = "0.789 g/mL"

[[substance]]
id = "three"
name = "Three"

[[substance]]
id = "four"
name = "Four"
smiles = "Cl"
supply = { form = "solution", strength = "37 %", source = "field" }

[[substance]]
id = "five"
"""


def test_all_faults_of_the_substances_are_told_together(other_data):
    from diazgui.library import substances

    substances.substances()
    substances._shipped.cache_clear()
    other_data("substances/few.toml", SUBSTANCES)
    try:
        found = substance_faults()
    finally:
        substances._shipped.cache_clear()
    file = "substances/few.toml · substance"
    assert found == (
        f"{file} one · cas · the check digit of 505-66-9 is wrong",
        f"{file} one · density · 1.2 has no unit here. Write it as on the label, for example 1.489 g/mL.",
        f"{file} one · density_source · the source is missing",
        f"{file} one · “C1CC” cannot be read as SMILES. Check brackets, ring numbers and symbols.",
        f"{file} two · “one” is also a name of one",
        f"{file} two · density_source · the source is missing",
        f"{file} three · there is neither a structure nor a problem that says why there is none",
        f"{file} four · supply · % is a unit of purity or yield. Type the concentration, for example 4.0 M.",
        f"{file} five · Object missing required field `name`",
    )
