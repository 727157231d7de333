"""Which values come into the compound index: measured ones that may be handed on and that others bear out."""

from pathlib import Path

import pytest

from compound_index.properties import (
    OPEN_MELTING,
    WIKIDATA,
    WITNESSES,
    Collections,
    Value,
    hyphened,
    read_collections,
    read_numbers,
    values_of,
)

CRC, COMMON_CHEMISTRY, WEBBOOK = WITNESSES[1], WITNESSES[3], WITNESSES[4]
X = "75-09-2"


def known(
    melting: dict[str, float] | None = None,
    boiling: dict[str, float] | None = None,
    perry: tuple[float, ...] | None = None,
    vdi: tuple[float, ...] | None = None,
) -> Collections:
    """What the collections state of X, in kelvin; the correlations give what their first coefficient says."""
    return Collections(
        melting={file: {X: kelvin} for file, kelvin in (melting or {}).items()},
        boiling={file: {X: kelvin} for file, kelvin in (boiling or {}).items()},
        perry={X: perry} if perry else {},
        vdi={X: vdi} if vdi else {},
        dippr_105=lambda _, first, *rest: first,
        ppds_10=lambda _, first, *rest: first,
    )


def test_a_temperature_that_another_collection_bears_out_is_shown_in_celsius():
    found = list(values_of(X, 84.9, known({WIKIDATA: 178.15, CRC: 176.15})))
    assert found == [
        Value("melting point", -95.0, -95.0, "", "as collected; another collection agrees", "wikidata"),
    ]


def test_each_free_collection_is_a_witness_of_the_other():
    found = list(values_of(X, 84.9, known({WIKIDATA: 178.15, OPEN_MELTING: 177.05})))
    assert [(value.low, value.source) for value in found] == [(-95.0, "wikidata"), (-96.1, "open-melting-points")]


def test_a_temperature_alone_or_contradicted_is_not_shown():
    assert list(values_of(X, 84.9, known({WIKIDATA: 178.15}))) == []
    assert list(values_of(X, 84.9, known({WIKIDATA: 423.65, CRC: 263.15, WEBBOOK: 264.0}))) == []
    assert list(values_of(X, 84.9, known(boiling={WIKIDATA: 387.15, CRC: 399.7, WEBBOOK: 399.6}))) == []


def test_collections_that_may_not_be_handed_on_are_never_shown():
    assert list(values_of(X, 84.9, known({CRC: 178.0, COMMON_CHEMISTRY: 178.0, WEBBOOK: 178.0}))) == []


MELTS_AND_BOILS = ({CRC: 178.15}, {CRC: 313.15})


def test_a_density_is_shown_with_its_method_to_four_digits():
    # 15643.2 mol/m3 times 84.933 g/mol is 1328623 g/m3.
    found = list(values_of(X, 84.933, known(*MELTS_AND_BOILS, perry=(15643.2, 0, 0, 0, 178.01, 510))))
    assert found == [Value("density", 1329.0, 1329.0, "20 °C", "DIPPR_PERRY_8E: correlation 105", "perry-8e")]


def test_the_heat_atlas_serves_where_the_handbook_has_none():
    found = list(values_of(X, 84.933, known(*MELTS_AND_BOILS, vdi=(1326.44, 0, 0, 0, 0, 0))))
    assert found == [Value("density", 1326.0, 1326.0, "20 °C", "VDI_PPDS: correlation 10", "vdi-2010")]


@pytest.mark.parametrize(
    ("melting", "boiling"),
    [
        ({CRC: 300.0}, {CRC: 400.0}),  # solid at 20 °C
        ({CRC: 159.0}, {CRC: 188.1}),  # a gas at 20 °C, as hydrogen chloride
        ({}, {CRC: 313.15}),  # nobody knows whether it is a liquid
        ({CRC: 178.15}, {}),
    ],
)
def test_a_density_is_that_of_a_liquid_at_20_degrees_only(melting: dict[str, float], boiling: dict[str, float]):
    assert list(values_of(X, 84.933, known(melting, boiling, perry=(15643.2, 0, 0, 0, 100, 510)))) == []


def test_a_correlation_is_not_used_outside_its_temperatures():
    assert list(values_of(X, 84.933, known(*MELTS_AND_BOILS, perry=(15643.2, 0, 0, 0, 300, 510)))) == []


def test_densities_that_contradict_each_other_are_not_shown():
    perry = (15643.2, 0, 0, 0, 178.01, 510)
    assert list(values_of(X, 84.933, known(*MELTS_AND_BOILS, perry=perry, vdi=(1250, 0, 0, 0, 0, 0)))) == []
    agreed = list(values_of(X, 84.933, known(*MELTS_AND_BOILS, perry=perry, vdi=(1320, 0, 0, 0, 0, 0))))
    assert [value.source for value in agreed] == ["perry-8e"]


def test_a_compound_that_many_collections_list_is_better_known():
    assert known().mentions(X) == 0
    assert known({CRC: 178.15, WIKIDATA: 178.15}, {CRC: 313.15}, perry=(1.0,)).mentions(X) == 4


def test_tables_are_read_with_commas_and_tabs_and_numbers_with_and_without_hyphens(tmp_path: Path):
    table = tmp_path / "a.tsv"
    table.write_text("CAS\tTm\tTb\n75092\t178.15\t\n67561\t\t337.8\n", "utf-8")
    assert read_numbers(table, ("Tm",)) == {"75-09-2": (178.15,)}
    other = tmp_path / "b.csv"
    other.write_text('CAS,Name,Tb\n67-56-1,"Methanol, pure",337.8\n', "utf-8")
    assert read_numbers(other, ("Tb",)) == {"67-56-1": (337.8,)}
    assert read_numbers(other, ("Tm",)) == {}
    assert hyphened("7732185") == "7732-18-5"


def test_all_collections_are_read_from_their_folder(tmp_path: Path):
    for file in (WIKIDATA, OPEN_MELTING, *WITNESSES):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        mark = "," if file.endswith(".csv") else "\t"
        (tmp_path / file).write_text(f"CAS{mark}Tm{mark}Tb\n75-09-2{mark}178.15{mark}313\n", "utf-8")
    (tmp_path / "Density").mkdir()
    (tmp_path / "Density/Perry Parameters 105.tsv").write_text(
        "CAS\tChemical\tC1\tC2\tC3\tC4\tTmin\tTmax\n75-09-2\tDCM\t1\t2\t3\t4\t5\t6\n", "utf-8"
    )
    (tmp_path / "Density/VDI PPDS Density of Saturated Liquids.tsv").write_text(
        "CAS\tChemical\tMW\tTc\trhoc\tA\tB\tC\tD\n75-09-2\tDCM\t84.93\t1\t2\t3\t4\t5\t6\n", "utf-8"
    )
    found = read_collections(tmp_path, max, min)
    assert found.mentions(X) == 18
    assert found.perry[X] == found.vdi[X] == (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)
    assert (found.dippr_105, found.ppds_10) == (max, min)
