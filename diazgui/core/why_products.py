"""The way to the numbers of a product and of the sums over the flask."""

from collections.abc import Sequence

from diazgui.core.reckoning import Answer, follows, told
from diazgui.core.sheet import Product, Sheet
from diazgui.core.stoichiometry import (
    amount_from_mass,
    amount_of_product,
    equivalents_from_amount,
    isolated_yield,
    planned_amount,
    pure_mass,
)
from diazgui.core.table import Row
from diazgui.core.why_facts import BY_YOU, Bottle
from diazgui.core.why_rows import (
    EQUIVALENT,
    EXTENT,
    MOLAR_MASS,
    RowWay,
    limiting_extent,
    names_of,
    one_equivalent_of,
    reference_went_in,
)
from diazgui.core.yields import in_flask, substance_of

_YIELD = "definition of the yield"
_ISOLATED = "definition of the yield; the purity enters once"


class ProductWay:
    """The way to the numbers of one product. What is asked for is known: the number stands on the sheet."""

    def __init__(self, sheet: Sheet, product: Product) -> None:
        self.sheet, self.product = sheet, product

    def molar_mass(self) -> Answer:
        """Molar mass of the form isolated, g/mol."""
        return Bottle(substance_of(self.product)).molar_mass_of_form()

    def coefficient(self) -> Answer:
        """How many of it one event of the reaction makes."""
        return told("ν", self.product.coefficient, "", "how many of it one event of the reaction makes")

    def amount(self) -> Answer:
        """Theoretical amount, mmol: ν · ξ, with the extent that the limiting reagent allows."""
        nu, xi = self.coefficient(), limiting_extent(self.sheet)
        return follows("n", "{} · {}", "mmol", amount_of_product, nu, xi, source=EXTENT)

    def mass(self) -> Answer:
        """Theoretical mass of the form isolated, mg."""
        return follows("m", "{} · {}", "mg", pure_mass, self.amount(), self.molar_mass(), source=MOLAR_MASS)

    def equivalents(self) -> Answer:
        """Theoretical amount in equivalents of the reference."""
        n, one = self.amount(), one_equivalent_of(self.sheet)
        return follows("e", "{} / {}", "eq.", equivalents_from_amount, n, one, source=EQUIVALENT)

    def planned_yield(self) -> Answer:
        """The yield that is counted on, 1 being 100 %."""
        assert self.sheet.planned_yield is not None
        return told("Y(planned)", self.sheet.planned_yield, "", BY_YOU)

    def planned_amount(self) -> Answer:
        """Amount that is counted on, mmol."""
        parts = self.amount(), self.planned_yield()
        return follows("n(planned)", "{} · {}", "mmol", planned_amount, *parts, source=_YIELD)

    def planned_mass(self) -> Answer:
        """Mass that is counted on, mg."""
        parts = self.planned_amount(), self.molar_mass()
        return follows("m(planned)", "{} · {}", "mg", pure_mass, *parts, source=MOLAR_MASS)

    def isolated_mass(self) -> Answer:
        """What was isolated, mg."""
        assert self.sheet.isolated is not None
        return told("m(isolated)", self.sheet.isolated.mass, "mg", "weighed by you")

    def isolated_purity(self) -> Answer:
        """What part of it is the product in its form, 1 being 100 %."""
        assert self.sheet.isolated is not None
        return told("w(isolated)", self.sheet.isolated.purity, "", BY_YOU)

    def isolated_amount(self) -> Answer:
        """Amount that was isolated, mmol."""
        parts = self.isolated_mass(), self.molar_mass(), self.isolated_purity()
        source = "definitions of molar mass and mass fraction"
        return follows("n(isolated)", "{0} · {2} / {1}", "mmol", amount_from_mass, *parts, source=source)

    def isolated_yield(self) -> Answer:
        """Yield of what was isolated, 1 being 100 %; it may be more."""
        parts = self.isolated_mass(), self.isolated_purity(), self.molar_mass(), self.amount()
        return follows("Y", "{} · {} / {} / {}", "", isolated_yield, *parts, source=_ISOLATED)


class TotalWay:
    """The way to the sums over what is in the flask during the reaction."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self._names = sheet, names_of(sheet)

    def solvent_volume(self) -> Answer:
        """All solvents, mL."""
        return self._sum("V(solvents)", in_flask(self.sheet).solvents, "mL")

    def liquid_volume(self) -> Answer:
        """All liquids, mL: their volumes are taken to add up."""
        return self._sum("V(liquids)", in_flask(self.sheet).liquids, "mL")

    def mass(self) -> Answer:
        """All that is weighed but solvents, mg."""
        return self._sum("m", in_flask(self.sheet).others, "mg")

    def final_concentration(self) -> Answer:
        """The reference in all liquids, M."""
        n, V = reference_went_in(self.sheet, "mmol"), self.liquid_volume()
        source = "definition of amount concentration; the volumes are taken to add up"
        return follows("c", "{} / {}", "M", lambda n, V: n / V, n, V, source=source)

    def _sum(self, symbol: str, some: Sequence[Row], unit: str) -> Answer:
        parts = [RowWay(self.sheet, self.sheet.entry(row.id), self._names[row.id]).to(unit) for row in some]
        pattern = " + ".join("{}" for _ in parts) or "0"
        source = "the volumes are taken to add up" if unit == "mL" else "sum over the rows, solvents left out"
        return follows(symbol, pattern, unit, lambda *values: float(sum(values)), *parts, source=source)
