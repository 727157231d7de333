"""How fast an alkylating agent reacts with an amine, by what the field calls it: ``benzylic chloride, primary``.

Source: general knowledge of the field; guide, lines 32 and 61.
"""

_ACTIVATED = frozenset({"methyl", "benzylic", "heteroaryl", "allylic", "propargylic", "alpha-carbonyl", "alpha-cyano"})
_LEAVE_FAST = frozenset({"bromide", "iodide", "mesylate", "tosylate", "triflate", "sulfate"})


def is_activated(reactivity: str) -> bool:
    """Whether what the leaving group stands on makes it react fast, whichever group that is.

    >>> is_activated("benzylic chloride, primary"), is_activated("alkyl iodide, primary"), is_activated("")
    (True, False, False)
    """
    return reactivity.partition(" ")[0] in _ACTIVATED


def is_bulky(reactivity: str) -> bool:
    """Whether bulk slows the substitution: a secondary or a neopentyl agent.

    >>> is_bulky("benzylic bromide, secondary"), is_bulky("neopentyl iodide, primary"), is_bulky("methyl iodide")
    (True, True, False)
    """
    return reactivity.endswith("secondary") or reactivity.startswith("neopentyl")


def is_very_reactive(reactivity: str) -> bool:
    """Whether it is among the fastest: methyl, benzyl, allyl and their like with a group that leaves fast.

    >>> is_very_reactive("methyl sulfate"), is_very_reactive("benzylic chloride, primary")
    (True, False)
    >>> is_very_reactive("benzylic bromide, primary"), is_very_reactive("benzylic bromide, secondary")
    (True, False)
    """
    group = reactivity.partition(",")[0].rpartition(" ")[2]
    return is_activated(reactivity) and group in _LEAVE_FAST and not is_bulky(reactivity)
