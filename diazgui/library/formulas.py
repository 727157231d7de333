"""A molecular formula as it is typed, in any order and with groups in brackets, and as it stands in the lists."""

import re
import unicodedata
from collections import Counter

_SYMBOLS = frozenset(
    re.findall(
        "[A-Z][a-z]?",
        "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr "
        "Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W "
        "Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr",
    )
)
_PAIRS = frozenset({"H", "N", "O", "F", "Cl", "Br", "I"})
"""Elements that are bottled as molecules of two atoms."""

_TOKEN = re.compile(r"([A-Z][a-z]?)([0-9]*)|([(\[])|([)\]])([0-9]*)")
_CHARGE = re.compile(r"(?<=[A-Za-z0-9)\]])(\^[0-9]*[+-]|[+-][0-9]?)$")
_RAISED = re.compile("[⁰¹²³⁴-⁹]*[⁺⁻]$")
_PART = re.compile(r"([0-9]*)(.+)", re.DOTALL)
_LONGEST, _MOST = 60, 5000
"""Characters of a formula; atoms of one kind in it."""


def hill_formula(text: str) -> str | None:
    """The formula that a text is, in the order of Hill, but hydrogen first where there is no carbon; else ``None``.

    Capital letters count: ``CO`` is carbon monoxide, ``Co`` cobalt. Water of crystals follows a dot.

    >>> hill_formula("N2C5H12"), hill_formula("CuSO4·5H2O"), hill_formula("(CH3)2SO")
    ('C5H12N2', 'H10CuO9S', 'C2H6OS')
    """
    raised = _RAISED.sub(r"^\g<0>", text.strip())
    plain = "".join(unicodedata.normalize("NFKC", raised).replace("\N{MINUS SIGN}", "-").split())
    if not plain or len(plain) > _LONGEST:
        return None
    charge = _CHARGE.search(plain)
    bare = plain[: charge.start()] if charge else plain
    atoms: Counter[str] = Counter()
    for part in re.split("[·•∙⋅*.]", bare):
        found = _PART.fullmatch(part)
        counted = _counted(found[2]) if found else None
        if found is None or counted is None:
            return None
        for symbol, number in counted.items():
            atoms[symbol] += number * int(found[1] or 1)
    if not all(0 < number <= _MOST for number in atoms.values()):
        return None
    return _in_order(atoms) + (_signed(charge[1]) if charge else "")


def bottled_formulas(formula: str) -> tuple[str, ...]:
    """The formulas that a chemist may mean by one, the likelier first: ``O`` is oxygen, which is bottled as ``O2``.

    >>> bottled_formulas("O"), bottled_formulas("CH4")
    (('O2', 'O'), ('CH4',))
    """
    return (f"{formula}2", formula) if formula in _PAIRS else (formula,)


def _counted(text: str) -> Counter[str] | None:
    """How many atoms of each kind a formula without dots and charge has; ``None`` where it is none."""
    open_groups: list[Counter[str]] = [Counter()]
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            return None
        symbol, number, opened, closed, times = found.groups()
        if symbol and symbol not in _SYMBOLS:  # as in CSn or BIn: the small letter begins no element here
            return None
        if symbol:
            open_groups[-1][symbol] += int(number or 1)
        elif opened:
            open_groups.append(Counter())
        elif closed:
            if len(open_groups) == 1:
                return None
            inner = open_groups.pop()
            for one, many in inner.items():
                open_groups[-1][one] += many * int(times or 1)
        at = found.end()
    return open_groups[0] if len(open_groups) == 1 and open_groups[0] else None


def _in_order(atoms: Counter[str]) -> str:
    """Carbon first, then hydrogen, then the others by letter: as formulas of structures are written (HCl, not ClH)."""
    first = [symbol for symbol in ("C", "H") if symbol in atoms]
    rest = sorted(symbol for symbol in atoms if symbol not in first)
    return "".join(symbol + (str(atoms[symbol]) if atoms[symbol] > 1 else "") for symbol in (*first, *rest))


def _signed(charge: str) -> str:
    sign = "+" if "+" in charge else "-"
    number = charge.strip("^+-")
    return sign + (number if number not in ("", "1") else "")
