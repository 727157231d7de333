"""Salts and hydrates by their names, as labels have them: ``dihydrochloride monohydrate``."""

from collections.abc import Callable, Sequence

from diazgui.core.substance import Salt, Substance
from diazgui.core.supply_edits import density_known, rebottled
from diazgui.core.target import ChemistryError

Find = Callable[[str], Substance]
"""What a name, CAS number, InChIKey or structure means; it raises :class:`ChemistryError` where that is not known."""


def salt_of_words(words: Sequence[str]) -> Salt | None:
    """The salt or hydrate that words name, an acid's or a hydrate's each; ``None`` for other words."""
    from diazgui.library.salt_parts import called, salt_name

    if not words or any(word.casefold() not in called() for word in words):
        return None
    parts = tuple(one.times(ratio) for one, ratio in (called()[word.casefold()] for word in words))
    return Salt(parts, salt_name(parts))


def salt_named(name: str, find: Find) -> Substance | None:
    """The salt of a base that is known, by the name of the base and what follows it; ``None`` for any other name.

    Only what has a basic nitrogen forms salts so: the acetate of an alcohol is an ester.
    """
    from diazgui.library.salt_parts import called
    from diazgui.library.substances import bottles_of
    from diazgui.structures.kinds import basic_nitrogens

    words = name.split()
    first = next(
        (i for i in range(1, len(words)) if all(word.casefold() in called() for word in words[i:])), len(words)
    )
    salt = salt_of_words(words[first:])
    if salt is None:
        return None
    try:
        base = find(" ".join(words[:first]))
    except ChemistryError:
        return None
    if not base.compound.smiles or not basic_nitrogens(base.compound.smiles):
        return None
    known = bottles_of(base.compound)
    return rebottled(base, salt, density_known(base, salt, known), known)
