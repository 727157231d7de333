"""The cascade of one step, made of the species that it may have."""

from diazgui.core.species import Ion, LeftOut, Species, SpeciesKind, StepSpecies
from diazgui.structures.cascade_step import cascade_of_step

LABELS = {"mono": ("Boc₂O", "− t-BuOH, CO₂"), "di": ("Boc₂O", "− t-BuOH, CO₂")}


def species(key: str, title: str, kind: SpeciesKind = SpeciesKind.PARTIAL, **more: str) -> Species:
    ion = Ion("[M+H]⁺", "C5H13N2+", 101.1073)
    return Species(key, kind, title, "C1CNCCNC1", "C5H12N2", 100.165, 100.1, (ion,), f"Why {title}.", "field", **more)


def test_the_species_stand_in_a_row_with_what_leads_from_one_to_the_next() -> None:
    found = StepSpecies((species("amine", "Starting amine"), species("di", "Di-Boc"), species("mono", "Mono-Boc")))
    made = cascade_of_step(found, LABELS)
    assert [(one.id, one.title) for one in made.species] == [
        ("diamine", "Diamine"),
        ("mono", "Mono-Boc"),
        ("di", "Di-Boc"),
    ]
    assert [(step.source, step.target, step.over, step.under) for step in made.steps] == [
        ("diamine", "mono", "Boc₂O", "− t-BuOH, CO₂"),
        ("mono", "di", "Boc₂O", "− t-BuOH, CO₂"),
    ]
    assert [(step.text, step.origin) for step in made.steps] == [("Why Mono-Boc.", "field"), ("Why Di-Boc.", "field")]


def test_of_several_isomers_the_one_that_is_meant_is_told() -> None:
    meant = species("mono-2", "Mono-Boc", SpeciesKind.INTENDED, site="at the N–H between CH₂ and CH₂")
    found = StepSpecies((species("amine", "Starting amine"), species("mono", "Mono-Boc"), meant))
    made = cascade_of_step(found, LABELS)
    assert [(one.id, one.note) for one in made.species] == [
        ("diamine", ""),
        ("mono", "At the N–H between CH₂ and CH₂."),
    ]
    assert made.species[0].title == "Starting amine"


def test_a_cation_says_that_its_counter_ion_is_not_counted() -> None:
    found = StepSpecies((species("mono", "Alkylated amine"), species("quaternary", "Quaternary cation", name="Q")))
    assert cascade_of_step(found, {}).species[1].note == (
        "Q. The molar mass is that of the cation, without its counter-ion."
    )


def test_what_is_left_out_of_the_row_says_why_and_other_things_do_not() -> None:
    left_out = (LeftOut("di", "One N–H only."), LeftOut("aminal", "No dichloromethane."))
    found = StepSpecies((species("amine", "Starting amine"), species("free", "Deprotected amine")), left_out)
    assert cascade_of_step(found, {}).left_out == (LeftOut("di", "One N–H only."),)


def test_one_species_alone_is_no_cascade() -> None:
    assert cascade_of_step(StepSpecies((species("amine", "Starting amine"),)), {}).species == ()
