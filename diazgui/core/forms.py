"""Formula and SMILES of the form in the bottle: what a compound and the acids or water it comes with add up to."""

import re
from decimal import ROUND_HALF_UP, Decimal

from diazgui.core.substance import Part

_ELEMENT = re.compile(r"([A-Z][a-z]?)(\d*)")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def formula_of_form(formula: str | None, parts: tuple[Part, ...]) -> str | None:
    """Formula of a compound with all its parts, in Hill order: C10H18Cl2N2S; ``None`` where the compound has none.

    A part that does not come in whole numbers, or a formula that is no plain list of elements, is written behind
    a dot: C5H12N2·0.5H2O4S. Source: Hill, J. Am. Chem. Soc. 1900, 22, 478 for the order.

    >>> from diazgui.core.quantities import MolarMass
    >>> formula_of_form("C10H16N2S", (Part("hydrogen chloride", "HCl", MolarMass(36.461), 2),))
    'C10H18Cl2N2S'
    """
    if formula is None or not parts:
        return formula
    total = _counts(formula) or {}
    brought = [(_counts(part.formula), part.ratio) for part in parts]
    if not total or any(not counts or ratio != int(ratio) for counts, ratio in brought):
        return "·".join([formula, *(f"{_number(p.ratio)}{p.formula}" for p in parts)])
    for counts, ratio in brought:
        for element, count in counts.items():
            total[element] = total.get(element, 0) + count * int(ratio)
    return _hill(total)


def smiles_of_form(smiles: str | None, parts: tuple[Part, ...]) -> str | None:
    """SMILES of a compound with its parts beside it; of the compound alone where a part has no whole number of them."""
    if smiles is None or any(part.smiles is None or part.ratio != int(part.ratio) for part in parts):
        return smiles
    return ".".join([smiles, *(str(part.smiles) for part in parts for _ in range(int(part.ratio)))])


def subscripted(formula: str) -> str:
    """A formula as it is shown, its numbers set low.

    >>> subscripted("C10H16N2S")
    'C₁₀H₁₆N₂S'
    """
    return formula.translate(_SUBSCRIPTS)


def with_charge(formula: str) -> str:
    """A formula of a molecule or cation as it is shown, numbers set low and the charge raised.

    >>> with_charge("C20H25N2S3+"), with_charge("C25H30N2S4+2")
    ('C₂₀H₂₅N₂S₃⁺', 'C₂₅H₃₀N₂S₄²⁺')
    """
    atoms, plus, charge = formula.partition("+")
    return subscripted(atoms) + (f"{charge.translate(_SUPERSCRIPTS)}⁺" if plus else "")


def decimals(value: float, places: int, sign: str = ".") -> str:
    """A number with a fixed count of decimals: an m/z, or a molar mass beside it.

    Rounded half up on the decimal digits, as every number of the program is; twelve of them are meant.

    >>> decimals(197.11065, 4), decimals(196.319, 2, ",")
    ('197.1107', '196,32')
    """
    number = Decimal(f"{value:.12g}").quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{number:f}".replace(".", sign)


def _counts(formula: str) -> dict[str, int]:
    """Atoms of each element; empty where the formula is no plain list of elements."""
    if not re.fullmatch(rf"(?:{_ELEMENT.pattern})+", formula):
        return {}
    counts: dict[str, int] = {}
    for element, number in _ELEMENT.findall(formula):
        counts[element] = counts.get(element, 0) + int(number or 1)
    return counts


def _hill(counts: dict[str, int]) -> str:
    first = [element for element in ("C", "H") if element in counts] if "C" in counts else []
    order = first + sorted(element for element in counts if element not in first)
    return "".join(f"{element}{counts[element] if counts[element] > 1 else ''}" for element in order)


def _number(ratio: float) -> str:
    return "" if ratio == 1 else f"{ratio:g}"
