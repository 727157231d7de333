"""Density, boiling, melting and flash points that ship, each with its source."""

from pathlib import Path

import pytest

from diazgui.core.properties import Property
from diazgui.library import faults, shipped, sources
from diazgui.library import substances as shelf
from diazgui.library.properties import shipped_properties
from diazgui.library.substances import find_substance, substance_faults, substances
from diazgui.library.temperatures import Point, read_point

FIELD = "general knowledge of the field"
TABLES = "tables of the Python package chemicals 1.5.2"

# Lowest and highest, °C, from general knowledge of the field.
KNOWN = [
    ("1,4-diazepane", "boiling point", 169, 169, ""),
    ("1,4-diazepane", "melting point", 38, 42, ""),
    ("potassium carbonate", "melting point", 891, 899, ""),
    ("N,N-diisopropylethylamine", "melting point", -50, -46, ""),
    ("triethylamine", "boiling point", 89, 89, ""),
    ("di-tert-butyl dicarbonate", "boiling point", 56, 57, "0.5 mmHg"),
    ("di-tert-butyl dicarbonate", "melting point", 22, 24, ""),
    ("benzyl chloroformate", "boiling point", 103, 103, "20 mmHg"),
    ("trifluoroacetic acid", "boiling point", 72.4, 72.4, ""),
    ("acetic acid", "melting point", 16.6, 16.6, ""),
    ("dimethyl sulfoxide", "melting point", 18.5, 18.5, ""),
    ("dichloromethane", "boiling point", 40, 40, ""),
    ("tetrahydrofuran", "boiling point", 66, 66, ""),
    ("benzyl bromide", "boiling point", 198, 199, ""),
    ("thiophene-2-carbaldehyde", "boiling point", 197, 198, ""),
    ("methanol", "boiling point", 65, 65, ""),
    ("allyl bromide", "boiling point", 70, 70, ""),
]


def of(name: str, what: str) -> Property:
    (found,) = [one for one in shipped_properties(find_substance(name).id) if one.of == what]
    return found


@pytest.mark.parametrize(("name", "what", "low", "high", "at"), KNOWN)
def test_a_well_known_temperature_stands_with_its_source(name, what, low, high, at):
    assert of(name, what) == Property(what, low, high, at, source=FIELD)


@pytest.mark.parametrize(
    ("name", "degrees"),
    [("THF", -14), ("Et2O", -45), ("dioxane", 11), ("MeCN", 2), ("EtOAc", -4), ("DMF", 58), ("DCE", 13), ("AcOH", 39)],
)
def test_a_flash_point_stands_with_its_source(name, degrees):
    assert of(name, "flash point") == Property("flash point", degrees, degrees, source=TABLES)


def test_a_density_has_the_temperature_that_it_was_found_at():
    published = "supplier label value, agrees with printed mass, volume and amount of a published procedure"
    assert of("DIPEA", "density") == Property("density", 742, 742, "25 °C", source=published)
    assert of("DCM", "density").at == "20 °C"


def test_what_melts_with_decomposition_says_so():
    assert of("STAB", "melting point") == Property("melting point", 116, 120, method="with decomposition", source=FIELD)


def test_what_is_not_confirmed_or_wrong_in_the_tables_is_left_out():
    assert shipped_properties("2-chloromethylthiophene") == ()
    assert [one.of for one in shipped_properties("diazepane")] == ["boiling point", "melting point"]
    assert "melting point" not in [one.of for one in shipped_properties("thiophene-2-carbaldehyde")]


def test_a_compound_is_found_by_its_inchikey_and_told_by_its_pure_bottle():
    assert shipped_properties("WYURNTSHIVDZCO-UHFFFAOYSA-N") == shipped_properties("thf")
    # Of hydrogen chloride and of sodium hydride only solutions and a dispersion ship.
    assert shipped_properties("VEXZGXHMUGYJMC-UHFFFAOYSA-N") == ()
    assert [one.low for one in shipped_properties("hcl-dioxane")] == [pytest.approx(1050)]
    # Of sodium hydroxide two solutions ship besides.
    assert [one.of for one in shipped_properties("HEMHJVSKTPXQMS-UHFFFAOYSA-M")] == ["melting point"]
    assert shipped_properties("no such thing") == ()


def test_every_property_that_ships_has_a_source():
    found = [one for each in substances() for one in shipped_properties(each)]
    assert len(found) > 250
    assert [one for one in found if not one.source] == []


def test_no_liquid_melts_far_above_the_room_and_nothing_boils_below_where_it_melts():
    for each, substance in substances().items():
        known = {one.of: one for one in shipped_properties(each)}
        melting, boiling = known.get("melting point"), known.get("boiling point")
        if melting and boiling and not boiling.at:
            assert melting.high < boiling.low, each
        if melting and substance.state.value == "liquid":
            assert melting.low <= 22, each
        if melting and substance.state.value == "solid":
            assert melting.high >= 20, each


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("66 °C", Point(66, 66)),
        ("38–42 °C", Point(38, 42)),
        ("−50 to −46 °C", Point(-50, -46)),
        ("-15 °C", Point(-15, -15)),
        ("56–57 °C at 0.5 mmHg", Point(56, 57, "0.5 mmHg")),
        ("116–120 °C, decomposes", Point(116, 120, "", decomposes=True)),
    ],
)
def test_a_temperature_is_read_as_it_stands_in_the_data(text, expected):
    assert read_point(text) == expected


@pytest.mark.parametrize("text", ["", "66", "66 K", "hot", "38-42 °C", "66 °C at noon", "66 °C at 17 psi"])
def test_what_is_no_temperature_is_refused(text):
    with pytest.raises(ValueError, match="is not written like “38–42 °C” or "):
        read_point(text)


def test_a_range_upside_down_is_refused():
    with pytest.raises(ValueError, match="“42–38 °C” does not go from the lower to the higher temperature"):
        read_point("42–38 °C")


@pytest.fixture
def faults_of(tmp_path, monkeypatch):
    sources.works()
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


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ('boiling = "78 °C"\nboiling_source = "field"', []),
        ('boiling = "78 °C"', [f"{MINE} · boiling_source · the source is missing"]),
        (
            'boiling = "warm"\nmelting = "−300 °C"\nflash_source = "field"',
            [
                f"{MINE} · boiling · “warm” is not written like “38–42 °C” or “56–57 °C at 0.5 mmHg”",
                f"{MINE} · boiling_source · the source is missing",
                f"{MINE} · melting · The melting point lies below absolute zero, -273.15 °C. Type it again.",
                f"{MINE} · melting_source · the source is missing",
                f"{MINE} · flash_source · there is no flash point that it could be the source of",
            ],
        ),
        (
            'density_at = "20 °C"',
            [f"{MINE} · density_at · there is no density that it could be the temperature of"],
        ),
        (
            'density = "0.8 g/mL"\ndensity_source = "field"\ndensity_at = "room"',
            [f"{MINE} · density_at · “room” is not written like “38–42 °C” or “56–57 °C at 0.5 mmHg”"],
        ),
        (
            'boiling = "78 °C"\nboiling_source = "field"\n'
            'supply = { form = "solution", strength = "1 M", source = "definition", medium = "water" }',
            [f"{MINE} · boiling · it belongs to the pure compound, which this bottle does not hold"],
        ),
    ],
)
def test_every_fault_of_the_temperatures_is_told(faults_of, lines, expected):
    assert faults_of(lines) == expected
