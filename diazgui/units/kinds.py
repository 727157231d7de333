"""Which kinds of number a chemist types, and the units of each."""

from dataclasses import dataclass
from enum import StrEnum

from diazgui.core.instruments import STANDARD, Instruments


class Kind(StrEnum):
    """A kind of number; its text is the word for it in a sentence."""

    EQUIVALENTS = "equivalents"
    AMOUNT = "amount"
    MASS = "mass"
    VOLUME = "volume"
    CONCENTRATION = "concentration"
    DENSITY = "density"
    MOLAR_MASS = "molar mass"
    PURITY = "purity"  # a mass fraction, shown in percent
    YIELD = "yield"  # shown in percent; may exceed 100
    LOADING = "loading"
    SPECIFIC_VOLUME = "volume per mass"
    WEIGHT_PERCENT = "weight percent"
    COEFFICIENT = "coefficient"
    TEMPERATURE = "temperature"
    TIME = "time"
    PRESSURE = "pressure"
    PARTS = "parts"
    FACTOR = "factor"  # how many times as large


@dataclass(frozen=True)
class Notation:
    """How numbers are written: the locale's decimal mark, "." or ",", and what portions are rounded to when shown.

    With ``point_only`` a comma is refused wherever it stands, as on the command line and in files. ``instruments`` are
    those of the reader: what a balance or a syringe can do is, like the decimal mark, no matter of the experiment.
    """

    decimal: str = "."
    point_only: bool = False
    instruments: Instruments = STANDARD


LOCAL_POINT = Notation(".")
POINT_ONLY = Notation(".", point_only=True)


@dataclass(frozen=True)
class Reading:
    """What a text says: the ``value`` in bench units, and the number and the unit it was stated in.

    ``unit`` is in canonical spelling; ``number_text`` is the number as typed, with a decimal point.
    """

    kind: Kind
    value: float
    unit: str
    number_text: str


@dataclass(frozen=True)
class Writing:
    """How one kind is written: its units, the first being the usual one, and the unit of the core."""

    units: tuple[str, ...]
    bench: str
    example: str
    zero: bool = True  # whether 0 is a value


WRITING: dict[Kind, Writing] = {
    Kind.EQUIVALENTS: Writing(("eq.",), "", "1.10 eq."),
    Kind.AMOUNT: Writing(("mmol", "mol", "µmol"), "mmol", "5.00 mmol"),
    Kind.MASS: Writing(("mg", "g", "kg", "µg"), "mg", "1.002 g"),
    Kind.VOLUME: Writing(("mL", "L", "µL"), "mL", "12.5 mL"),
    Kind.CONCENTRATION: Writing(("M", "mM", "mol/L", "mmol/L", "mmol/mL"), "mmol/mL", "4.0 M", zero=False),
    Kind.DENSITY: Writing(("g/mL", "kg/L", "mg/mL"), "mg/mL", "1.489 g/mL", zero=False),
    Kind.MOLAR_MASS: Writing(("g/mol", "mg/mmol", "kg/mol"), "mg/mmol", "100.17 g/mol", zero=False),
    Kind.PURITY: Writing(("%",), "", "98 %", zero=False),
    Kind.YIELD: Writing(("%",), "", "75 %"),
    Kind.LOADING: Writing(("mmol/g", "mol/kg"), "mmol/mg", "1.5 mmol/g", zero=False),
    Kind.SPECIFIC_VOLUME: Writing(("mL/g", "L/kg"), "mL/mg", "10 mL/g"),
    Kind.WEIGHT_PERCENT: Writing(("wt %",), "", "10 wt %"),
    Kind.COEFFICIENT: Writing(("",), "", "2", zero=False),
    Kind.TEMPERATURE: Writing(("°C",), "°C", "60 °C"),
    Kind.TIME: Writing(("h", "min", "d"), "h", "30 min"),
    Kind.PRESSURE: Writing(("kPa", "hPa", "mbar", "bar", "atm", "mmHg"), "kPa", "101.3 kPa", zero=False),
    Kind.PARTS: Writing(("",), "", "3"),
    Kind.FACTOR: Writing(("",), "", "0.5", zero=False),
}

LABEL_KINDS = tuple(kind for kind in Kind if kind not in (Kind.YIELD, Kind.COEFFICIENT, Kind.PARTS, Kind.FACTOR))
"""The kinds whose unit tells the kind, for reading a label; a percentage is a purity."""

_OTHER_SPELLINGS = {
    "eq.": ("eq", "equiv", "equiv."),
    "µmol": ("umol",),
    "µg": ("ug",),
    "L": ("l",),
    "mL": ("ml",),
    "µL": ("ul", "uL", "µl"),
    "mol/L": ("mol/l",),
    "mmol/L": ("mmol/l",),
    "mmol/mL": ("mmol/ml",),
    "g/mL": ("g/ml", "g/cm3", "g/cm³"),
    "kg/L": ("kg/l",),
    "mg/mL": ("mg/ml",),
    "g/mol": ("Da",),
    "mL/g": ("ml/g", "vol"),
    "L/kg": ("l/kg",),
    "wt %": ("wt%", "w%"),
    "mmHg": ("Torr", "torr"),
    "°C": ("C", "degC"),
}

SPELLINGS: dict[str, str] = {
    **{unit: unit for writing in WRITING.values() for unit in writing.units if unit},
    **{other: unit for unit, others in _OTHER_SPELLINGS.items() for other in others},
}
"""Every way a unit may be typed, to its canonical text. Capital and small letters differ."""


def kinds_of(unit: str) -> tuple[Kind, ...]:
    """The kinds that a canonical unit belongs to (``%`` to two of them)."""
    return tuple(kind for kind, writing in WRITING.items() if unit in writing.units)
