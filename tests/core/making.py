"""Short ways to write a sheet down, shared by the tests of the core."""

from dataclasses import fields
from math import isclose

from diazgui.core.sheet import Basis, Entry, Product, Role, Sheet, Unstated
from diazgui.core.substance import Compound, Neat, Part, Substance, Supply
from diazgui.core.table import limiting, rows
from diazgui.core.yields import product_rows, totals

HCL = Part("hydrogen chloride", "HCl", 36.461, 2)


def bottle(name="A", M=100.0, supply=None, density=None, **more) -> Substance:
    """A substance of molar mass M (g/mol) and density (mg/mL)."""
    compound = Compound(name, structure_molar_mass=M)
    return Substance(compound, supply or Neat(), density=density, **more)


def entry(entry_id, basis=None, substance=None, nu=None, role=Role.REACTANT, **more) -> Entry:
    return Entry(entry_id, role, substance or bottle(entry_id), basis or Unstated(), coefficient=nu, **more)


def with_stated(entry_id, basis: Basis, supply: Supply | None = None, M=100.0, density=None, **more) -> Entry:
    return entry(entry_id, basis, bottle(entry_id, M, supply, density), **more)


def sheet_of(*entries: Entry, products: tuple[Product, ...] = (), **more) -> Sheet:
    """A sheet whose first entry is the reference."""
    return Sheet(entries, products, reference=more.pop("reference", entries[0].id), **more)


def product(M=200.0, nu=1.0, parts=(), name="P", product_id="product", **more) -> Product:
    return Product(product_id, Compound(name, structure_molar_mass=M), nu, parts, **more)


def numbers(sheet: Sheet) -> dict[str, tuple[float | None, ...]]:
    """Equivalents, amount, mass and volume of each row by its id."""
    return {row.id: (row.equivalents, row.amount, row.mass, row.volume) for row in rows(sheet)}


def alike(sheet: Sheet, other: Sheet, rel: float = 1e-9) -> bool:
    """Whether two sheets come to the same numbers, and have the same unknowns."""
    one, two = numbers(sheet), numbers(other)
    return one.keys() == two.keys() and all(
        a == b if a is None or b is None else isclose(a, b, rel_tol=rel)
        for i in one
        for a, b in zip(one[i], two[i], strict=True)
    )


def everything(sheet: Sheet) -> dict[tuple[str, str], object]:
    """Whatever follows from a sheet: every value of every row and product, the sums, and what limits.

    How a row was stated is left out, and so are the sentences.
    """
    lines = [*rows(sheet), *product_rows(sheet), totals(sheet)]
    found: dict[tuple[str, str], object] = {("", "extent"): limiting(sheet).extent}
    for line in lines:
        names = [field.name for field in fields(line) if field.name not in _STATED]
        found |= {(getattr(line, "id", "totals"), name): getattr(line, name) for name in names}
    return found


_STATED = {"stated", "stated_value", "reasons", "origin", "supply"}


def differences(sheet: Sheet, other: Sheet, rel: float = 1e-9) -> dict[tuple[str, str], tuple[object, object]]:
    """The values in which two sheets differ by more than a relative error."""
    one, two = everything(sheet), everything(other)
    assert one.keys() == two.keys()
    return {key: (one[key], two[key]) for key in one if not _is_close(one[key], two[key], rel)}


def _is_close(a: object, b: object, rel: float) -> bool:
    return isclose(a, b, rel_tol=rel) if isinstance(a, float) and isinstance(b, float) else a == b
