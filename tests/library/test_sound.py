"""One fault at a time in a protocol that is otherwise sound."""

from pathlib import Path

import pytest

from diazgui.library import faults, sources
from diazgui.library.protocols import protocol_faults
from diazgui.library.substances import substances

SOUND = """
id = "mine"
title = "Mine"
purpose = { text = "To try.", source = "field" }
scale = "5.00 mmol"

[[step]]
id = "A"
title = "Protect"
rule = "protect-boc"
starting = "diamine"
product = "N-Boc-{diamine}"

[[step.variant]]
id = "first"
title = "First"
reference = "diamine"
concentration = "0.2 M"
concentration_source = "field"
conditions = { source = "field", addition = { row = "boc2o" } }
row = [
  { id = "diamine", role = "reactant", slot = "diamine", stated = "5 mmol", coefficient = 1, source = "field" },
  { id = "boc2o", role = "reactant", substance = "boc2o", stated = "1 eq", coefficient = 1, source = "field" },
  { id = "solvent", role = "solvent", substance = "thf", stated = "1 part", source = "field" },
]
do = [{ text = "Add {boc2o} to {diamine} in {solvent.volume}: {product}.", source = "field" }]

[[step.variant]]
id = "second"
title = "Second"
like = "first"

[[step.isolation]]
id = "free-base"
title = "Free base"
form = "free base"
source = "field"

[[step]]
id = "B"
title = "Alkylate"
rule = "alkylate-one"
starting = "previous"
partner = "electrophile"
product = "N-alkyl-{diamine}"

[[step.variant]]
id = "only"
title = "Only"
reference = "amine"
concentration = "0.2 M"
concentration_source = "field"
salt_acid = "tfa"
conditions = { source = "field" }
row = [
  { id = "amine", role = "reactant", slot = "previous", stated = "5 mmol", coefficient = 1, source = "field" },
  { id = "halide", role = "reactant", slot = "electrophile", stated = "1 eq", coefficient = 1, source = "field" },
  { id = "solvent", role = "solvent", substance = "thf", stated = "1 part", source = "field" },
  { id = "water", role = "work-up", substance = "water", stated = "5 mL", source = "field" },
]

[[step.isolation]]
id = "salt"
title = "Salt"
form = "salt"
source = "field"
"""


@pytest.fixture
def faults_of(tmp_path, monkeypatch):
    substances()
    sources.works()
    monkeypatch.setattr(faults, "resource", lambda *parts: Path(tmp_path, *parts))
    (tmp_path / "protocols").mkdir()

    def read(text: str, name: str = "mine.toml") -> tuple[str, ...]:
        (tmp_path / "protocols" / name).write_text(text, encoding="utf-8")
        return protocol_faults()

    return read


def test_the_protocol_is_sound_before_anything_is_changed(faults_of):
    assert faults_of(SOUND) == ()


A, B = "step A", "step B"
FIRST, SECOND, ONLY = f"{A} · variant first", f"{A} · variant second", f"{B} · variant only"
BASE, SALT = "isolation free-base", "isolation salt"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('rule = "protect-boc"', 'rule = "protect"', f"{A} · rule · there is no reaction rule “protect”"),
        (
            'title = "Second"\n',
            'title = "Second"\nwarned_of = ["diamine"]\n',
            f"{SECOND} · warned_of · “diamine” is not a row of the variant that holds a substance",
        ),
        (
            'starting = "diamine"',
            'starting = "diamine"\npartner = "electrophile"',
            f"{A} · partner · the rule “protect-boc” takes amine",
        ),
        (
            'starting = "previous"',
            'starting = "diamine"',
            f"{B} · starting · the first step starts from the target, every other from the step before",
        ),
        (
            'product = "N-Boc-{diamine}"',
            'product = ""',
            f"{A} · a step has a title, and a product whose only place is {{diamine}}",
        ),
        (
            'starting = "diamine"\n',
            "",
            f"{A} · the step does not say what it starts from",
        ),
        ('id = "B"', 'id = "A"', "step · the id “A” stands twice"),
        ('id = "second"', 'id = "first"', f"{FIRST} · id · another variant of the step has this id"),
        (
            'like = "first"',
            'like = "first"\nwithout = ["wine"]',
            f"{SECOND} · without · “wine” is not a row of first",
        ),
        ('id = "second"', 'id = "second"\nwine = 1', f"{SECOND} · the key “wine” is not known here"),
        ('reference = "amine"', 'reference = "wine"', f"{ONLY} · reference · “wine” is not a row of the variant"),
        (
            'slot = "previous", stated = "5 mmol"',
            'slot = "previous", stated = "6 mmol"',
            f"{ONLY} · reference · the reference is stated at the protocol's scale, 5 mmol",
        ),
        ('salt_acid = "tfa"', 'salt_acid = "wine"', f"{ONLY} · salt_acid · “wine” is not a substance"),
        (
            'salt_acid = "tfa"',
            "",
            f"{ONLY} · {SALT} · isolated as a salt, but the variant names no salt_acid",
        ),
        (
            'slot = "electrophile", stated',
            'slot = "electrophile", substance = "tfa", stated',
            f"{ONLY} · {SALT} · row halide · a row is either a slot of the target or a substance",
        ),
        (
            'id = "water", role = "work-up"',
            'id = "water", role = "product"',
            f"{ONLY} · {SALT} · row water · the product is made by the rule and is not a row",
        ),
        (
            'stated = "5 mL"',
            'stated = "5 mL", coefficient = 1',
            f"{ONLY} · {SALT} · row water · coefficient · what is added after the reaction has no coefficient",
        ),
        ('id = "water"', 'id = "halide"', f"{ONLY} · {SALT} · row · the id “halide” stands twice"),
        ('stated = "5 mL"', 'stated = "5"', f"{ONLY} · row water · 5 has no unit here."),
        ("0.2 M", "2 eq", f"{ONLY} · concentration · eq. is a unit of equivalents."),
        (
            '{ source = "field" }',
            '{ source = "field", time = ["1 h", "2 h", "3 h"] }',
            f"{ONLY} · conditions · a time is one value or two, from and to",
        ),
        ('conditions = { source = "field" }', "", f"{ONLY} · conditions · the conditions are missing"),
        ('title = "Salt"\n', "", f"{B} · {SALT} · Object missing required field `title`"),
        (
            'form = "salt"\nsource = "field"',
            'form = "salt"\nsource = ""',
            f"{B} · {SALT} · source · the source is missing",
        ),
        ("{product}", "{wine}", f"{FIRST} · {BASE} · instruction 1 · {{wine}} is not a row of the sheet"),
        ('row = "boc2o"', 'row = "wine"', f"{FIRST} · conditions · “wine” is added, but is not a row of the variant"),
        (
            'purpose = { text = "To try.", source = "field" }',
            'purpose = { text = "To try." }',
            "purpose · Object missing required field `source`",
        ),
    ],
)
def test_a_fault_is_told_with_its_file_its_key_and_its_reason(faults_of, old, new, expected):
    assert old in SOUND
    found = faults_of(SOUND.replace(old, new))
    assert [line for line in found if line.startswith(f"protocols/mine.toml · {expected}")], found


def test_a_later_step_counts_from_what_it_was_handed(faults_of):
    swapped = SOUND.replace('reference = "amine"', 'reference = "halide"').replace(
        'slot = "electrophile", stated = "1 eq"', 'slot = "electrophile", stated = "5 mmol"'
    )
    assert faults_of(swapped) == (
        f"protocols/mine.toml · {ONLY} · reference · the reference of a later step is what the step before hands on",
    )


def test_two_protocols_may_not_have_the_same_id(faults_of):
    faults_of(SOUND, "another.toml")
    assert faults_of(SOUND) == ("protocols/mine.toml · id · mine is also the id of protocols/another.toml",)
