"""The sizes of sheets that are printed on."""

from enum import StrEnum

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize


class PaperSize(StrEnum):
    """The sizes of sheets that laboratories print on."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def page(self) -> QPageSize:
        """The size as Qt has it."""
        ids = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.LETTER: QPageSize.PageSizeId.Letter}
        return QPageSize(ids[self])


_TERRITORY = QLocale.Country
_LETTER = frozenset(
    {
        _TERRITORY.UnitedStates,
        _TERRITORY.Canada,
        _TERRITORY.Mexico,
        _TERRITORY.Philippines,
        _TERRITORY.Chile,
        _TERRITORY.Colombia,
        _TERRITORY.Venezuela,
    }
)


def usual_size(locale: QLocale | None = None) -> PaperSize:
    """The size that is usual where the user is."""
    return PaperSize.LETTER if (locale or QLocale()).territory() in _LETTER else PaperSize.A4
