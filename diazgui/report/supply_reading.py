"""The bottle that is typed into the fields of a form, or what is wrong with each of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from diazgui.core.quantities import Concentration, Density, Fraction, Loading, QuantityError
from diazgui.core.substance import (
    PURE,
    Dispersion,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    Substance,
    Supply,
)
from diazgui.core.supply_edits import density_known
from diazgui.library.salt_parts import WATER, is_water, salt_name, salt_parts
from diazgui.report.supply_form import DENSITY, acid_of, form
from diazgui.units import Kind, Notation, read

Texts = Mapping[str, str]
"""What stands in the fields, by their ids."""


class RefusedFieldsError(QuantityError):
    """Texts that make no bottle: ``refusals`` has the sentence about each field, by its id."""

    def __init__(self, refusals: Mapping[str, str]) -> None:
        super().__init__(" ".join(refusals.values()))
        self.refusals = dict(refusals)


def typed_bottle(
    form_id: str, texts: Texts, now: Substance, known: Iterable[Substance], notation: Notation
) -> tuple[Supply, Density | None]:
    """The bottle that the fields of a form tell of, and its density.

    A form without a field for the density has the one that is known of the bottle
    (:func:`diazgui.core.supply_edits.density_known`).

    Raises:
        RefusedFieldsError: with a sentence for each field that is not taken.
    """
    reader = _Reader(texts, notation)
    supply = _supply(form_id, reader, now.supply)
    density = reader.number("density", Kind.DENSITY) if DENSITY in form(form_id).fields else None
    if reader.refusals or supply is None:
        raise RefusedFieldsError(reader.refusals)
    if DENSITY in form(form_id).fields:
        return supply, None if density is None else Density(density)
    return supply, density_known(now, supply, known)


class _Reader:
    """Reads texts field by field and keeps what is refused."""

    def __init__(self, texts: Texts, notation: Notation) -> None:
        self._texts, self._notation = texts, notation
        self.refusals: dict[str, str] = {}

    def word(self, field_id: str) -> str:
        return self._texts[field_id].strip()

    def number(self, field_id: str, kind: Kind, empty: float | None = None, *, needed: bool = False) -> float | None:
        """A number; ``empty`` where nothing is typed that is not needed, and where it is refused."""
        if not self.word(field_id) and not needed:
            return empty
        try:
            return read(self._texts[field_id], kind, None, self._notation).value
        except QuantityError as refusal:
            self.refusals[field_id] = str(refusal)
            return empty


def _supply(form_id: str, reader: _Reader, now: Supply) -> Supply | None:
    match form_id:
        case "neat":
            return Neat(Fraction(reader.number("purity", Kind.PURITY, PURE) or PURE))
        case "salt":
            return _salt(reader, now)
        case "dispersion":
            share = reader.number("share", Kind.PURITY, needed=True)
            return None if share is None else Dispersion(Fraction(share), reader.word("medium"))
        case "solution":
            c = reader.number("c", Kind.CONCENTRATION, needed=True)
            made = Solution(Concentration(1.0)) if not isinstance(now, Solution) else now
            return None if c is None else replace(made, concentration=Concentration(c), solvent=reader.word("solvent"))
        case "by_mass":
            w = reader.number("w", Kind.PURITY, needed=True)
            return None if w is None else SolutionByMass(Fraction(w), reader.word("solvent"))
    loading = reader.number("loading", Kind.LOADING, needed=True)
    return None if loading is None else OnSupport(Loading(loading), reader.word("support"))


def _salt(reader: _Reader, now: Supply) -> Salt | None:
    acid = _acid_part(reader.word("acid"), now)
    k = reader.number("acids", Kind.PARTS, 1.0) if acid else 0.0
    h = reader.number("waters", Kind.PARTS, 0.0)
    purity = reader.number("purity", Kind.PURITY, PURE)
    parts = [replace(acid, ratio=k)] if acid and k else []
    parts += [salt_parts()[WATER].times(h)] if h else []
    parts += _others(now)
    if not parts:
        reader.refusals.setdefault(
            "acid", "Choose an acid, or type how many waters a hydrate has: without either the compound is neat."
        )
        return None
    same = isinstance(now, Salt) and sorted(parts, key=str) == sorted(now.parts, key=str)
    if same and isinstance(now, Salt):
        return replace(now, purity=Fraction(purity or PURE))
    return Salt(tuple(parts), salt_name(parts), Fraction(purity or PURE))


def _acid_part(acid_id: str, now: Supply) -> Part | None:
    if acid_id in salt_parts():
        return salt_parts()[acid_id].part
    own = acid_of(now)
    return own if own is not None and own.name == acid_id else None


def _others(supply: Supply) -> list[Part]:
    """Parts of a salt that have no field: a second acid, which stays as it is."""
    parts = supply.parts if isinstance(supply, Salt) else ()
    acids = [part for part in parts if not is_water(part)]
    return acids[1:]
