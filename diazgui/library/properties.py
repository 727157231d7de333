"""The physical properties of shipped substances: density, boiling, melting and flash point, each with its source."""

from collections.abc import Iterator

from diazgui.core.properties import Property
from diazgui.library.records import SubstanceRecord
from diazgui.library.shipped import shipped_records
from diazgui.library.sources import citation
from diazgui.library.substances import substances
from diazgui.library.temperatures import is_pure, points, read_point
from diazgui.units import Kind, parse_label

_DECOMPOSES = "with decomposition"


def shipped_properties(which: str) -> tuple[Property, ...]:
    """What is known of a shipped bottle, by its id, or of a compound, by its InChIKey; empty where nothing is.

    The density of a bottle is that of what is dispensed; that of a compound is told by its pure bottle alone.

    Raises:
        LibraryError: the data is at fault.

    >>> [(one.of, one.low) for one in shipped_properties("thf")][:2]
    [('density', 889.0), ('boiling point', 66.0)]
    """
    record = shipped_records().get(which) or _pure_bottle(which)
    return () if record is None else tuple(_properties(record))


def _pure_bottle(inchikey: str) -> SubstanceRecord | None:
    records = shipped_records()
    alike = (one.id for one in substances().values() if one.compound.inchikey == inchikey)
    return next((records[one] for one in alike if is_pure(records[one])), None)


def _properties(record: SubstanceRecord) -> Iterator[Property]:
    if record.density:
        density = parse_label(record.density, Kind.DENSITY).value
        yield Property("density", density, density, record.density_at, source=citation(record.density_source))
    for of, _, text, source in points(record):
        if text:
            point = read_point(text)
            how = _DECOMPOSES if point.decomposes else ""
            yield Property(of, point.low, point.high, point.at, how, citation(source))
