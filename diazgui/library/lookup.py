"""What one text names in the compound index, for a field that takes one compound; and what it may have been meant for.

Nothing is guessed: a name of several compounds, or one that is another compound's SMILES, is refused with what tells
them apart.
"""

from collections.abc import Sequence

from diazgui.core.substance import Compound, Substance
from diazgui.core.target import ChemistryError
from diazgui.library.asked import cas_in, inchikey_in
from diazgui.library.at_hand import AtHand, at_hand
from diazgui.library.formulas import bottled_formulas, hill_formula
from diazgui.library.gathering import Gathering
from diazgui.library.index import Indexed, index
from diazgui.library.loose_names import no_compound, with_isomers
from diazgui.library.matches import indexed_substance
from diazgui.library.similar import by_spelling
from diazgui.library.ways import by_beginning, by_words, keys_of, shown
from diazgui.structures.reading import NotAStructureError, StructureError, read_structure

_NEAR, _LISTED, _SHORTEST = 3, 4, 4
"""Names that are offered for one that is not known; compounds listed; characters of a name that resembles others."""
_LETTERS, _RARE = 5, 10_000
"""Letters of a SMILES that may be an abbreviation; compounds of the index from here on are rarely meant by it."""


def named(text: str) -> tuple[Indexed, ...]:
    """The compounds of the index of this very CAS number, InChIKey or name, the most common first.

    Raises:
        ChemistryError: the name is that of a mixture or polymer.
    """
    there = index()
    if there is None:
        return ()
    number, key = cas_in(text), inchikey_in(text)
    if number is not None and (number.is_written or number.is_sound):
        return there.by_cas(number.number) if number.is_sound else ()
    if key is not None and key.count("-") == 2:
        found = there.by_inchikey(key)
        return () if found is None else (found,)
    by_name = there.by_name(*keys_of(text))
    fault = no_compound(text, by_name)
    if fault:
        raise ChemistryError(fault)
    return with_isomers(there, text, by_name)


def only(found: Sequence[Indexed], text: str) -> Indexed:
    """The one compound that a text names.

    Raises:
        ChemistryError: it names several; the sentence lists them.
    """
    if len(found) == 1:
        return _also_by_formula(found[0], text)
    listed = "; ".join(_told(one) for one in found[:_LISTED]) + ("; and others" if len(found) > _LISTED else "")
    raise ChemistryError(
        f"“{shown(text.strip())}” is a name of {len(found)} compounds: {listed}. Type the CAS number or SMILES of one."
    )


def drawn(compound: Compound, found: Sequence[Indexed], text: str) -> Substance:
    """A structure that was typed, under the name that the index has for it.

    Args:
        compound: what the text is as a structure.
        found: what the text is as a name.
        text: as it was typed.

    Raises:
        ChemistryError: the index has no such structure, but another compound of this name, as for ``NBS``.
    """
    there = index()
    known = there.by_inchikey(compound.inchikey) if there is not None and compound.inchikey else None
    smiles = compound.smiles or text.strip()
    if found and (known is None or found[0].id < known.id > _RARE):
        raise ChemistryError(
            f"“{text.strip()}” is a name of {_told(found[0])}, and as a SMILES it is {compound.formula}. Type the CAS "
            "number or another name, or the InChI of the structure."
        )
    is_formula = hill_formula(text) == compound.formula  # ICl is nothing else, whatever it is read as
    if not is_formula and _may_be_abbreviation(text) and (known is None or known.id > _RARE):
        raise ChemistryError(
            f"“{text.strip()}” is not a name known here; as a SMILES it is {compound.formula}, which is rarely meant "
            "by so few letters. Type a name or a CAS number, or the InChI of the structure."
        )
    if known is not None:
        return indexed_substance(known, smiles)
    return Substance(read_structure(text, smiles))


def unknown(text: str, error: StructureError, shipped: AtHand) -> str:
    """Why a text means nothing here: in a sentence, with up to three names that are near it."""
    plain, number = text.strip(), cas_in(text)
    if number is not None and number.is_written:
        if number.is_sound:
            return f"The CAS number {number.number} is not among the substances here. Type a SMILES."
        return f"The last digit of the CAS number {number.number} does not fit the others. Compare it with the label."
    if not isinstance(error, NotAStructureError):
        return f"“{shown(plain)}” is not a name known here, nor a sound structure. {error}"
    near = near_names(plain, shipped)
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    return f"“{shown(plain)}” is not known here. Type a name from the list, a CAS number or a SMILES.{meant}"


def near_names(text: str, shipped: AtHand) -> tuple[str, ...]:
    """Up to three names of compounds that a text may have been meant for, best first."""
    if len(text) < _SHORTEST or not any(letter.isalpha() for letter in text):
        return ()
    gathering = Gathering(text, at_hand(()), shipped, index(), _NEAR)
    for way in (by_beginning, by_words, by_spelling):
        if not gathering.is_full:
            way(gathering)
    return tuple(dict.fromkeys(match.name for match in gathering.matches()))[:_NEAR]


def _also_by_formula(found: Indexed, text: str) -> Indexed:
    """The compound of a name, unless the text is as it stands the formula of another, as ``CsI`` is.

    Raises:
        ChemistryError: it is.
    """
    there, formula = index(), hill_formula(text)
    if there is None or formula is None:
        return found
    meant = [one for each in bottled_formulas(formula) for one in there.by_formula(each)]
    if not meant or found.formula in {one.formula for one in meant}:
        return found
    raise ChemistryError(
        f"“{text.strip()}” is a name of {_told(found)}, and the formula of {_told(meant[0])}. Type the CAS number or "
        "another name."
    )


def _may_be_abbreviation(text: str) -> bool:
    """Whether a text of few letters, without a chain of carbon, is more likely short for a name than a SMILES."""
    plain = text.strip()
    return plain.isalpha() and 1 < len(plain) <= _LETTERS and (len(plain) <= _NEAR or "CC" not in plain)


def _told(found: Indexed) -> str:
    return f"{found.name} ({', '.join(one for one in (found.cas, found.formula) if one)})"
