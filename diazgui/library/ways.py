"""The ways in which a text is looked up: each adds to what was gathered, and says what is doubtful about it."""

from collections.abc import Sequence

from diazgui.core.finding import How
from diazgui.core.folding import folded
from diazgui.library.asked import Cas, is_inchi
from diazgui.library.formulas import bottled_formulas, hill_formula
from diazgui.library.gathering import Gathering, Hit
from diazgui.library.index import Index, Indexed
from diazgui.library.keys import as_key
from diazgui.library.loose_names import no_compound, with_isomers
from diazgui.library.spelling import words_of
from diazgui.structures.reading import NotAStructureError, StructureError, read_structure

_KEY_LENGTH, _SHOWN, _FEW = 27, 60, 48
"""Characters of an InChIKey, and of a text in a sentence; compounds whose names are read through."""


def by_cas(gathering: Gathering, number: Cas) -> bool:
    """Compounds of a CAS number; whether the text can be nothing else."""
    if not number.is_sound:
        if number.is_written:
            gathering.say(
                f"{number.number} is no CAS number: its last digit, which checks the others, does not fit. "
                "Compare it with the label."
            )
        return number.is_written
    for there in (gathering.shelf, gathering.shipped):
        identity = there.identity_of_cas.get(number.number)
        if identity is not None:
            gathering.add(How.EXACT, there.by_identity[identity], number.number)
    if gathering.index is not None:
        gathering.add(How.EXACT, gathering.index.by_cas(number.number), number.number)
    if gathering.count == 0 and number.is_written:
        gathering.say(f"No compound here has the CAS number {number.number}. Type a name or a SMILES.")
    elif gathering.count > 1:
        gathering.say(f"{gathering.count} structures go by the CAS number {number.number}: compare them.")
    return number.is_written or gathering.count > 0


def by_inchikey(gathering: Gathering, key: str) -> bool:
    """The compound of a whole InChIKey, or those of its skeleton; whether the text can be nothing else."""
    if len(key) < _KEY_LENGTH:
        return False
    gathering.add(How.EXACT, gathering.shelf.by_identity.get(key, ()), key)
    gathering.add(How.EXACT, gathering.shipped.by_identity.get(key, ()), key)
    if gathering.index is not None:
        gathering.add(How.EXACT, _one(gathering.index.by_inchikey(key)), key)
    if gathering.count == 0:
        by_skeleton(gathering, key)
        gathering.say(
            "This InChIKey is not known; those shown have the same skeleton, in another stereochemistry or charge."
            if gathering.count
            else "This InChIKey is not known, and no structure can be made of one. Paste a SMILES."
        )
    return True


def by_skeleton(gathering: Gathering, key: str) -> None:
    """Compounds whose InChIKey has the same first block: the same skeleton, whatever their stereochemistry."""
    block = key[:14] + "-"
    for there in (gathering.shelf, gathering.shipped):
        gathering.add(How.STRUCTURE, (one for one in there.held if one.identity.startswith(block)), key)
    if gathering.index is not None:
        gathering.add(How.STRUCTURE, gathering.index.by_skeleton(key[:14], gathering.limit), key)


def by_name(gathering: Gathering) -> bool:
    """Compounds of this very name, however it is written; whether the text can be no compound's name."""
    gathering.add_names(How.EXACT, gathering.shelf.exact(gathering.text))
    gathering.add_names(How.EXACT, gathering.shipped.exact(gathering.text))
    is_at_hand = gathering.count > 0
    found = () if gathering.index is None else gathering.index.by_name(*keys_of(gathering.text))
    if is_at_hand or gathering.index is None:
        gathering.add(How.EXACT, found)
        return False
    fault = no_compound(gathering.text, found)
    if not fault:
        gathering.add(How.EXACT, with_isomers(gathering.index, gathering.text, found))
        return False
    gathering.add_names(How.START, gathering.shelf.starting(gathering.text))
    gathering.say(fault)
    return True


def by_structure(gathering: Gathering) -> None:
    """The compound of a SMILES or InChI, looked up by its InChIKey; as it was typed where no list has it."""
    try:
        compound = read_structure(gathering.text)
    except StructureError as error:
        if is_inchi(gathering.text) or not isinstance(error, NotAStructureError):
            gathering.fault = str(error)
        return
    key = compound.inchikey or ""
    held = gathering.shelf.by_identity.get(key) or gathering.shipped.by_identity.get(key) or ()
    known = gathering.index.by_inchikey(key) if gathering.index is not None and key and not held else None
    gathering.is_drawing = bool(held) or known is not None
    gathering.add(How.STRUCTURE, held or (known if known is not None else compound,), gathering.text)


def by_formula(gathering: Gathering) -> None:
    """Compounds of a molecular formula."""
    formula = hill_formula(gathering.text)
    if formula is None:
        return
    for one in bottled_formulas(formula):
        for there in (gathering.shelf, gathering.shipped):
            gathering.add(How.FORMULA, (held for held in there.held if held.substance.compound.formula == one), one)
        if gathering.index is not None:
            gathering.add(How.FORMULA, gathering.index.by_formula(one), one)


def by_beginning(gathering: Gathering) -> None:
    """Compounds with a name that begins with the text."""
    gathering.add_names(How.START, gathering.shelf.starting(gathering.text))
    gathering.add_names(How.START, gathering.shipped.starting(gathering.text))
    if gathering.index is not None:
        for key in keys_of(gathering.text):
            gathering.add(How.START, gathering.index.starting_with(key, gathering.limit))


def by_words(gathering: Gathering) -> None:
    """Compounds with all the words of the text in their names; the last may still be typed."""
    words = words_of(gathering.text)
    if not words:
        return
    for there in (gathering.shelf, gathering.shipped):
        gathering.add_names(How.WORD, there.with_words(words))
    if gathering.index is not None:
        gathering.add(How.WORD, _with_words(gathering.index, words, gathering.limit))


def _with_words(index: Index, words: Sequence[str], limit: int) -> Sequence[Indexed]:
    """The compounds with all these words in their names, the most common first.

    Every other name has a 1 and a 2 in it: where few have the other words, they are read through, which is faster.
    """
    few = telling(words)
    if len(few) < len(words):
        found = index.with_words(few, _FEW)
        if len(found) < _FEW:
            return [one for one in found if _has_words(index.names_of(one.id), words)][:limit]
    return index.with_words(tuple(dict.fromkeys(words)), limit)


def _has_words(names: Sequence[str], words: Sequence[str]) -> bool:
    there = {word for name in names for word in words_of(name)}
    *whole, last = words
    return there.issuperset(whole) and any(word.startswith(last) for word in there)


def telling(words: Sequence[str]) -> tuple[str, ...]:
    """The words that tell a name from others, each once: those of more than a letter or number, if there are any."""
    found = tuple(dict.fromkeys(word for word in words if len(word) > 1 and not word.isdecimal()))
    return found or tuple(words)


def say_what_is_doubtful(gathering: Gathering) -> None:
    """Say where a text is several names, or a name and a structure, and where it is nothing that is known here."""
    if not gathering.count:
        unknown = f"“{shown(gathering.text)}” is not known here. Type another name, a CAS number or a SMILES."
        gathering.say(gathering.fault or unknown)
        return
    named, drawn, made_of = (gathering.hits(how) for how in (How.EXACT, How.STRUCTURE, How.FORMULA))
    if drawn and (named or made_of):
        other = (named or made_of)[0]
        kind = "a name" if named else "the formula"
        gathering.say(
            f"“{shown(gathering.text)}” is the SMILES of {drawn[0].name} and {kind} of {other.name}: compare the "
            "structures before you choose."
        )
    elif len(named) > 1:
        gathering.say(f"“{shown(gathering.text)}” is a name of {len(named)} compounds: {_told(named)}.")
    elif not named and len(made_of) > 1:
        gathering.say(f"{len(made_of)} compounds here have this formula; the most common come first.")


def _told(hits: Sequence[Hit]) -> str:
    return ", ".join(hit.name for hit in hits[:4]) + (" and others" if len(hits) > 4 else "")


def shown(text: str) -> str:
    """A text as it is quoted in a sentence."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def keys_of(text: str) -> tuple[str, ...]:
    """A name as it is compared, also with its accents off and its Greek letters written out."""
    return tuple(dict.fromkeys((as_key(text), as_key(folded(text)))))


def _one(found: Indexed | None) -> tuple[Indexed, ...]:
    return () if found is None else (found,)
