"""What a chemist has read of danger and goes on with: which notice, of which substances, in what amounts, how hot.

An acknowledgement holds for what was read and for nothing worse. It stays when the notice goes and comes back, when
rows are swapped about or numbers are corrected, and it ends where the danger is about another substance or about more
than twice as much of one: heat and gas grow with the amount, and the way out for them does not. So it does where the
reaction is to be hotter by more than a few degrees.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diazgui.core.quantities import Amount, QuantityError, Temperature
from diazgui.core.sheet import Sheet
from diazgui.core.substance import Compound
from diazgui.core.table import rows

_MORE = 2.0
"""Up to so many times an amount it is the same danger: a decision of this program, so that a small correction of a
plan asks nothing again, and a run on another scale does. A rounding stays within it."""

_HOTTER, _UNSTATED = 10.0, Temperature(25.0)
"""°C by which it may be hotter and is the same danger, and what it was read for where none was stated: chosen here."""


@dataclass(frozen=True)
class Concerned:
    """A substance that a notice is about, by its InChIKey, structure or name, and its amount in mmol where known."""

    substance: str
    amount: Amount | None = None

    def __post_init__(self) -> None:
        if self.amount is not None and not self.amount >= 0:
            raise QuantityError("The amount that a danger was read of is 0 or more.")


@dataclass(frozen=True)
class Acknowledged:
    """That a notice of danger was read, when it was about these substances; each once, in the order of their keys.

    ``hottest`` is the highest temperature that was stated for the reaction then, °C.
    """

    notice: str
    of: tuple[Concerned, ...] = ()
    hottest: Temperature | None = None

    def __post_init__(self) -> None:
        keys = [one.substance for one in self.of]
        if keys != sorted(set(keys)):
            raise QuantityError("Each substance that a danger was read of is listed once, in the order of the keys.")

    def covers(self, now: "Acknowledged") -> bool:
        """Whether the notice says nothing now that was not read.

        >>> read = Acknowledged("runaway", (Concerned("DMF", Amount(100.0)), Concerned("NaH", Amount(5.0))))
        >>> read.covers(Acknowledged("runaway", (Concerned("NaH", Amount(10.0)),)))
        True
        >>> read.covers(Acknowledged("runaway", (Concerned("NaH", Amount(11.0)),)))
        False
        """
        known = {one.substance: one.amount for one in self.of}
        if self.notice != now.notice or not _is_no_hotter(now.hottest, self.hottest):
            return False
        return all(one.substance in known and _is_no_more(one.amount, known[one.substance]) for one in now.of)


def _is_no_more(now: Amount | None, then: Amount | None) -> bool:
    return now is None or (then is not None and now <= _MORE * then * (1 + 1e-9))


def _is_no_hotter(now: Temperature | None, then: Temperature | None) -> bool:
    return now is None or now <= (_UNSTATED if then is None else then) + _HOTTER


def is_acknowledged(known: Iterable[Acknowledged], now: Acknowledged) -> bool:
    """Whether a notice as it stands now was read."""
    return any(one.covers(now) for one in known)


def with_read(known: Iterable[Acknowledged], now: Acknowledged, read: bool) -> tuple[Acknowledged, ...]:
    """What is acknowledged once a notice was read, or once that was taken back, in the order of ids and substances."""
    others = {one for one in known if not (one.covers(now) or now.covers(one))}
    return in_order(others | {now} if read else others)


def in_order(some: Iterable[Acknowledged]) -> tuple[Acknowledged, ...]:
    """In the order in which a sheet keeps them."""
    return tuple(sorted(some, key=_place))


def _place(one: Acknowledged) -> tuple[object, ...]:
    return one.notice, [(c.substance, *_known(c.amount)) for c in one.of], _known(one.hottest)


def _known(value: float | None) -> tuple[bool, float]:
    """To sort by: what is not known comes first."""
    return value is not None, value or 0.0


def as_it_stands(sheet: Sheet, notice: str, about: Sequence[str]) -> Acknowledged:
    """What is read with a notice now; one that is about no row is about as much as the sheet's reference.

    ``about`` are ids of rows and products. The amounts are those that are planned.
    """
    ids = set(about) or {sheet.reference}
    compounds = {one.id: one.substance.compound for one in sheet.entries if one.id in ids}
    compounds |= {one.id: one.compound for one in sheet.products if one.id in ids}
    amounts = {row.id: row.amount for row in rows(sheet)}
    sums: dict[str, Amount | None] = {}
    for row_id, compound in compounds.items():
        key, amount = _key(compound), amounts.get(row_id)
        before = sums.get(key, Amount(0.0))
        sums[key] = None if amount is None or before is None else Amount(before + amount)
    stated = sheet.conditions.temperature
    hottest = None if stated is None else Temperature(stated.high)
    return Acknowledged(notice, tuple(Concerned(key, sums[key]) for key in sorted(sums)), hottest)


def _key(compound: Compound) -> str:
    return compound.inchikey or compound.smiles or compound.name
