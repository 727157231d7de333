"""The notices about single rows: a portion too small to weigh well, and the stock solutions that are to be made."""

from dataclasses import replace

from diazgui.core.instruments import Instruments, Portion
from diazgui.core.legible import legible
from diazgui.core.notices import Notice, Remedy, Resupply
from diazgui.core.sheet import Sheet
from diazgui.core.stock import Stock, small_portions, stock_for, stocks_to_make
from diazgui.core.table import rows
from diazgui.units import Kind, Notation, size, text

PORTION_RULES = frozenset({"portion-too-small", "portion-too-small-for-stock", "stock-to-make"})
"""The notices that are said once for each row that they are about."""

_BUTTON = "Use {strength} {short} in {solvent}"


def for_each_row(notice: Notice, sheet: Sheet, notation: Notation) -> tuple[Notice, ...]:
    """The notice for each row that it is about, with the numbers of the row in the places of its words."""
    instruments = notation.instruments
    if notice.id == "stock-to-make":
        stocks = stocks_to_make(sheet, instruments).items()
        return tuple(
            _filled(replace(notice, because=stock.why), _who(sheet, row) | _of_stock(stock, notation))
            for row, stock in stocks
        )
    found = []
    for row, small in small_portions(sheet, instruments).items():
        stock, reason = stock_for(sheet, row, instruments)
        words = _who(sheet, row) | _of_portion(small, instruments, notation) | {"reason": reason}
        if stock is not None and notice.id == "portion-too-small":
            words |= _of_stock(stock, notation)
            remedy = Resupply(_BUTTON.format_map(words), row, stock.solution)
            found.append(_filled(replace(notice, because=stock.why), words, remedy))
        elif stock is None and notice.id == "portion-too-small-for-stock":
            found.append(_filled(notice, words))
    return tuple(found)


def _filled(notice: Notice, words: dict[str, str], remedy: Remedy | None = None) -> Notice:
    why = replace(notice.why, text=notice.why.text.format_map(words))
    return replace(notice, title=notice.title.format_map(words), why=why, remedy=remedy)


def _who(sheet: Sheet, row_id: str) -> dict[str, str]:
    name = next(row.name for row in rows(sheet) if row.id == row_id) or "a row without a name"
    return {"name": name, "short": legible(sheet.entry(row_id).substance.short) or name}


def _of_portion(small: Portion, instruments: Instruments, notation: Notation) -> dict[str, str]:
    """The portion, and the least of its kind that is weighed or measured well."""
    if small.of == "mass":
        kind, least = Kind.MASS, size(instruments.smallest_mass, "mg", notation)
    else:
        kind, least = Kind.VOLUME, size(instruments.smallest_volume, "mL", notation)
    return {"portion": text(small.exact, kind, notation), "least": least}


def _of_stock(stock: Stock, notation: Notation) -> dict[str, str]:
    share = None if stock.share is None else float(f"{stock.share:.2g}")
    return {
        "strength": text(stock.solution.concentration, Kind.CONCENTRATION, notation),
        "solvent": stock.solution.solvent,
        "flask": size(stock.flask, "mL", notation),
        "mass": text(stock.mass, Kind.MASS, notation),
        "volume": text(stock.portion, Kind.VOLUME, notation),
        "share": "an unknown part" if share is None else text(share, Kind.YIELD, notation),
    }
