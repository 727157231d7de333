from diazgui.core.quantities import MolarMass
from diazgui.core.species import Coincidence, Ion, IonKind, Seen, Species, SpeciesKind, coincidences


def ion(mz: float, kind: IonKind = IonKind.MOLECULE) -> Ion:
    return Ion("an ion", "C", mz, kind=kind)


def species(key: str, *ions: Ion) -> Species:
    return Species(key, SpeciesKind.BY_PRODUCT, key, "C", "CH4", MolarMass(16.0), 16.0, ions, "", "field")


def found(*some: Species) -> list[tuple[bool, list[tuple[str, float]]]]:
    return [(one.exact, [(seen.species, seen.ion.mz) for seen in one.ions]) for one in coincidences(some)]


def test_a_fragment_with_the_mass_of_another_molecule_is_the_same_ion() -> None:
    boc = species("boc", ion(297.1631), ion(197.1107, IonKind.FRAGMENT))
    free = species("free", ion(197.1107))
    assert found(boc, free) == [(True, [("boc", 197.1107), ("free", 197.1107)])]


def test_ions_of_one_nominal_mass_are_told_after_equal_ones() -> None:
    amide, di, salt = species("amide", ion(293.0930)), species("di", ion(293.1141)), species("salt", ion(293.1141))
    assert found(amide, di, salt) == [
        (True, [("di", 293.1141), ("salt", 293.1141)]),
        (False, [("amide", 293.0930), ("di", 293.1141), ("salt", 293.1141)]),
    ]


def test_half_a_mass_or_the_same_whole_number_is_near_and_more_is_not() -> None:
    assert found(species("a", ion(146.9)), species("b", ion(147.1))) == [(False, [("a", 146.9), ("b", 147.1)])]
    assert found(species("a", ion(147.06)), species("b", ion(147.97))) == [(False, [("a", 147.06), ("b", 147.97)])]
    assert found(species("a", ion(146.4)), species("b", ion(147.1))) == []


def test_ions_of_one_species_and_fragments_among_themselves_are_nobody_s_trap() -> None:
    assert found(species("a", ion(100.0), ion(100.0))) == []
    group = ion(97.0106, IonKind.GROUP)
    assert found(species("a", group), species("b", group)) == []
    part = ion(145.0972, IonKind.FRAGMENT)
    assert found(species("a", part), species("b", part)) == []


def test_the_ion_to_look_for_is_the_first() -> None:
    first, second = ion(101.1073), ion(51.0573)
    assert species("a", first, second).main_ion == first
    assert species("silent").main_ion is None


def test_a_coincidence_holds_the_ions_themselves() -> None:
    one, other = ion(101.1073), ion(101.1073)
    assert coincidences((species("a", one), species("b", other))) == (
        Coincidence(True, (Seen("a", one), Seen("b", other))),
    )
