"""Densities, boiling and melting points: only from sources that may be handed on, and only where others agree.

A density is that of the liquid at 20 °C by a published correlation, within the temperatures it was fitted for and
between melting and boiling point. A boiling or melting point comes from Wikidata or the Open Melting Point
collection (both CC0). The other collections in ``chemicals`` are not handed on, some because their licence forbids it;
they are witnesses: without one that agrees no value is shown, and predicted values are none.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOM = 293.15
ZERO = 273.15
AGREEMENT = 10.0
"""Kelvin by which a temperature may differ from the median of the other sources."""
DENSITY_AGREEMENT = 0.02

WIKIDATA = "Misc/wikidata_properties.tsv"
OPEN_MELTING = "Phase Change/OpenNotebook Melting Points.tsv"
WITNESSES = (
    "Misc/heos_constants.tsv",
    "Misc/Physical Constants of Organic Compounds.csv",
    "Misc/Physical Constants of Inorganic Compounds.csv",
    "Misc/common_chemistry_data.tsv",
    "Misc/webbook_constants.tsv",
    "Phase Change/Yaws Boiling Points.tsv",
)
SHOWN = {WIKIDATA: "wikidata", OPEN_MELTING: "open-melting-points"}
"""What is handed on, with its key in ``resources/sources/works.toml``."""

PERRY = "Density/Perry Parameters 105.tsv"
VDI = "Density/VDI PPDS Density of Saturated Liquids.tsv"

Temperatures = dict[str, dict[str, float]]
"""Kelvin by the file they stand in, by CAS number."""


@dataclass(frozen=True)
class Value:
    """One line of the table ``property``: a density in mg/mL, or a temperature in degrees Celsius."""

    of: str
    low: float
    high: float
    at: str
    method: str
    source: str


@dataclass(frozen=True)
class Collections:
    """All that ``chemicals`` has of these properties, by CAS number, and its equations for the coefficients.

    Correlation 105 gives mol/m³ of a temperature in kelvin, correlation 10 kg/m³.
    """

    melting: Temperatures
    boiling: Temperatures
    perry: Mapping[str, tuple[float, ...]]
    vdi: Mapping[str, tuple[float, ...]]
    dippr_105: Callable[..., float]
    ppds_10: Callable[..., float]

    def mentions(self, cas: str) -> int:
        """In how many collections a compound stands: the better known it is, the more."""
        listed = [table for tables in (self.melting, self.boiling) for table in tables.values()]
        return sum(cas in table for table in (*listed, self.perry, self.vdi))


def read_collections(folder: Path, dippr_105: Callable[..., float], ppds_10: Callable[..., float]) -> Collections:
    """The tables in the folder of the package ``chemicals``."""
    files = (*SHOWN, *WITNESSES)
    return Collections(
        melting={file: read_temperatures(folder / file, "Tm") for file in files},
        boiling={file: read_temperatures(folder / file, "Tb") for file in files},
        perry=read_numbers(folder / PERRY, ("C1", "C2", "C3", "C4", "Tmin", "Tmax")),
        vdi=read_numbers(folder / VDI, ("Tc", "rhoc", "A", "B", "C", "D")),
        dippr_105=dippr_105,
        ppds_10=ppds_10,
    )


def read_temperatures(path: Path, column: str) -> dict[str, float]:
    """A column of a table by CAS number; empty where the table lacks it."""
    return {cas: values[0] for cas, values in read_numbers(path, (column,)).items()}


def read_numbers(path: Path, columns: tuple[str, ...]) -> dict[str, tuple[float, ...]]:
    """Columns of a table by CAS number, without the lines in which one of them is empty."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="," if path.suffix == ".csv" else "\t")
        return {
            hyphened(row["CAS"]): tuple(float(row[column]) for column in columns)
            for row in rows
            if all(row.get(column) for column in columns)
        }


def hyphened(cas: str) -> str:
    """A CAS number as it is printed; some tables write it without hyphens.

    >>> hyphened("75092")
    '75-09-2'
    """
    return cas if "-" in cas else f"{cas[:-3]}-{cas[-3:-1]}-{cas[-1]}"


def values_of(cas: str, molar_mass: float, known: Collections) -> Iterator[Value]:
    """What is handed on of a compound."""
    yield from _density(cas, molar_mass, known)
    yield from _temperatures("boiling point", cas, known.boiling)
    yield from _temperatures("melting point", cas, known.melting)


def _temperatures(of: str, cas: str, tables: Temperatures) -> Iterator[Value]:
    stated = {file: table[cas] for file, table in tables.items() if cas in table}
    for file, source in SHOWN.items():
        if file not in stated:
            continue
        others = [value for other, value in stated.items() if other != file]
        if others and abs(stated[file] - median(others)) <= AGREEMENT:
            celsius = round(stated[file] - ZERO, 1)
            yield Value(of, celsius, celsius, "", "as collected; another collection agrees", source)


def _density(cas: str, molar_mass: float, known: Collections) -> Iterator[Value]:
    melting, boiling = middle(cas, known.melting.values()), middle(cas, known.boiling.values())
    if melting is None or boiling is None or not melting < ROOM < boiling:
        return
    found = list(densities(cas, molar_mass, known))
    if len(found) == 2 and abs(found[0].low / found[1].low - 1) > DENSITY_AGREEMENT:
        return
    yield from found[:1]


def densities(cas: str, molar_mass: float, known: Collections) -> Iterator[Value]:
    """The density at 20 °C by each correlation that has one, in mg/mL to four digits, Perry's first."""
    if cas in known.perry:
        *coefficients, lowest, highest = known.perry[cas]
        if lowest <= ROOM <= highest:
            mol_per_cubic_metre = known.dippr_105(ROOM, *coefficients)
            yield _at_20(mol_per_cubic_metre * molar_mass / 1000, "DIPPR_PERRY_8E: correlation 105", "perry-8e")
    if cas in known.vdi:
        yield _at_20(known.ppds_10(ROOM, *known.vdi[cas]), "VDI_PPDS: correlation 10", "vdi-2010")


def _at_20(kg_per_cubic_metre: float, method: str, source: str) -> Value:
    density = float(f"{kg_per_cubic_metre:.4g}")  # kg/m3 and mg/mL are the same number
    return Value("density", density, density, "20 °C", method, source)


def middle(cas: str, tables: Iterable[Mapping[str, float]]) -> float | None:
    """The median of what the collections state, in kelvin; None where none of them does."""
    stated = [table[cas] for table in tables if cas in table]
    return median(stated) if stated else None
