"""Rules about single rows: too small to dispense well, taken for pure, and stock solutions that are to be made."""

from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import Resupply
from diazgui.core.guidance.situation import Situation
from diazgui.core.instruments import Portion
from diazgui.core.sheet import Entry
from diazgui.core.stock import Stock, small_portions, stock_for, stocks_to_make
from diazgui.core.substance import TYPED, Fact, Neat
from diazgui.core.table import rows


def pure_but_sold_dissolved(situation: Situation) -> tuple[Finding, ...]:
    """A row takes as pure what is sold as a solution, and nobody said how strong the bottle is."""
    doubtful = [one.id for one in situation.rows_of("sold dissolved") if _is_taken_as_pure(one)]
    return (Finding({"names": situation.names(*doubtful)}, tuple(doubtful)),) if doubtful else SILENT


def _is_taken_as_pure(entry: Entry) -> bool:
    """What ships says itself how it is supplied, such as paraformaldehyde; a strength that was typed is believed."""
    substance = entry.substance
    return not substance.id and substance.supply == Neat() and Fact("strength", TYPED) not in substance.facts


def portion_too_small(situation: Situation) -> tuple[Finding, ...]:
    """A row is too small to weigh or measure well, and a stock solution of it can be measured."""
    return tuple(_with_stock(situation, row, small, stock) for row, small, stock, _ in _small(situation) if stock)


def portion_too_small_for_stock(situation: Situation) -> tuple[Finding, ...]:
    """A row is too small to weigh or measure well, and no stock solution of it can be offered."""
    return tuple(
        Finding(_who(situation, row) | _of_portion(situation, small) | {"reason": reason}, (row,))
        for row, small, stock, reason in _small(situation)
        if stock is None
    )


def stock_to_make(situation: Situation) -> tuple[Finding, ...]:
    """A row is taken from a stock solution that is still to be made."""
    stocks = stocks_to_make(situation.sheet, situation.instruments)
    return tuple(
        Finding(_who(situation, row) | _of_stock(stock), (row,), because=stock.why) for row, stock in stocks.items()
    )


def _small(situation: Situation) -> list[tuple[str, Portion, Stock | None, str]]:
    sheet, instruments = situation.sheet, situation.instruments
    return [
        (row, small, *stock_for(sheet, row, instruments)) for row, small in small_portions(sheet, instruments).items()
    ]


def _with_stock(situation: Situation, row: str, small: Portion, stock: Stock) -> Finding:
    words = _who(situation, row) | _of_portion(situation, small) | _of_stock(stock)
    return Finding(words, (row,), (Offer("stock", Resupply(row, stock.solution)),), stock.why)


def _who(situation: Situation, row_id: str) -> dict[str, Word]:
    name = next(row.name for row in rows(situation.sheet) if row.id == row_id) or "a row without a name"
    return {"name": name, "short": situation.name(row_id)}


def _of_portion(situation: Situation, small: Portion) -> dict[str, Word]:
    """The portion, and the least of its kind that is weighed or measured well."""
    instruments = situation.instruments
    if small.of == "mass":
        return {"portion": Told(small.exact, "mass"), "least": Told(instruments.smallest_mass, "size in mg")}
    return {"portion": Told(small.exact, "volume"), "least": Told(instruments.smallest_volume, "size in mL")}


def _of_stock(stock: Stock) -> dict[str, Word]:
    share = None if stock.share is None else float(f"{stock.share:.2g}")
    return {
        "strength": Told(stock.solution.concentration, "concentration"),
        "solvent": stock.solution.solvent,
        "flask": Told(stock.flask, "size in mL"),
        "mass": Told(stock.mass, "mass"),
        "volume": Told(stock.portion, "volume"),
        "share": "an unknown part" if share is None else Told(share, "yield"),
    }


RULES = {
    "pure-but-sold-dissolved": pure_but_sold_dissolved,
    "portion-too-small": portion_too_small,
    "portion-too-small-for-stock": portion_too_small_for_stock,
    "stock-to-make": stock_to_make,
}
