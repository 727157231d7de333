"""How many atoms a formula has."""

import re
from collections import Counter

_PART = re.compile(r"([A-Z][a-z]?)([0-9]*)|\(|\)([0-9]*)")


def composition(formula: str) -> Counter[str]:
    """How many atoms of each element a formula has; brackets are multiplied out, charges passed over.

    >>> sorted(composition("Mg(OH)2").items())
    [('H', 2), ('Mg', 1), ('O', 2)]
    """
    levels = [Counter[str]()]
    for found in _PART.finditer(formula):
        if found[0] == "(":
            levels.append(Counter())
        elif found[0].startswith(")"):
            inner = levels.pop() if len(levels) > 1 else Counter()
            levels[-1].update({symbol: count * int(found[3] or 1) for symbol, count in inner.items()})
        else:
            levels[-1][found[1]] += int(found[2] or 1)
    return levels[0]
