"""What no pictogram of a shipped substance says; read without a chemistry engine, for tables that need none."""

from diazgui.core.substance import Substance
from diazgui.library.shipped import shipped_records


def warnings_of(substance: Substance) -> tuple[str, ...]:
    """What no pictogram of a shipped substance says: ``lachrymator``; empty where nothing is known.

    Raises:
        LibraryError: the data is at fault.
    """
    record = shipped_records().get(substance.id)
    return tuple(record.warnings) if record else ()
