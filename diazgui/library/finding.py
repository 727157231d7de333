"""What a text may mean, best first: a name, a number, a formula or a structure, forgiving faults of spelling.

Names and numbers are looked up as such; a text that is a structure is read, and looked up by its InChIKey. Where a text
can be read in more than one way, each way is shown, and said.
"""

from collections.abc import Sequence

from diazgui.core.finding import Found, How, Match
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Substance
from diazgui.core.target import ChemistryError
from diazgui.library import ways
from diazgui.library.asked import cas_in, inchikey_in, is_drawn, is_inchi, may_be_smiles
from diazgui.library.at_hand import on_shelf
from diazgui.library.gathering import Gathering
from diazgui.library.index import index
from diazgui.library.matches import indexed_substance
from diazgui.library.similar import by_spelling
from diazgui.library.spelling import words_of
from diazgui.library.substances import shipped, substances
from diazgui.structures.reading import LONGEST_TEXT, read_structure

LIMIT = 12
_LONGEST_NAME, _SHORT, _FEW, _RARE = 120, 6, 3, 2000
"""Characters of a name, and of a short one; where only so few names begin so, or none of a compound as common as this,
others of similar spelling are looked for."""

NO_INDEX = "The compound index is not installed: only your shelf and the substances of diazgui were searched."


def find(text: str, bottles: Sequence[Bottle] = (), limit: int = LIMIT) -> Found:
    """Everything that a text may mean, best first.

    Args:
        text: a name, an abbreviation, a CAS number, a formula, a SMILES, an InChI or an InChIKey, also misspelled.
        bottles: those of the user's shelf, which come first where they fit alike.
        limit: the most matches to give.

    Returns:
        The matches, each compound once: as the bottles of the shelf, else as the shipped substances, else as in the
        index, else as the structure typed. With a sentence on a tie or a doubt, and where there is none.

    Raises:
        LibraryError: the data that ships is at fault.
    """
    wanted = text.strip()
    if not wanted:
        return Found(text, ())
    if len(wanted) > LONGEST_TEXT:
        return Found(text, (), "The text is too long for a name or a structure. Paste one compound only.")
    gathering = Gathering(wanted, on_shelf(bottles), shipped(), index(), max(limit, 1))
    _gather(gathering)
    if gathering.index is None or gathering.index.fault:
        gathering.say(NO_INDEX if gathering.index is None else gathering.index.fault)
    return Found(text, gathering.matches(), gathering.said())


def _gather(gathering: Gathering) -> None:
    """Read the text in every way that its form allows, the surest first."""
    text = gathering.text
    number = cas_in(text)
    if number is not None and ways.by_cas(gathering, number):
        return
    if is_inchi(text):
        ways.by_structure(gathering)
        ways.say_what_is_doubtful(gathering)
        return
    key = inchikey_in(text)
    if key is not None and ways.by_inchikey(gathering, key):
        return
    if ways.by_name(gathering):
        return
    if may_be_smiles(text):
        ways.by_structure(gathering)
    ways.by_formula(gathering)
    if key is not None:
        ways.by_skeleton(gathering, key)
    if len(text) <= _LONGEST_NAME and not (gathering.has(How.STRUCTURE) and is_drawn(text)):
        _gather_alike(gathering)
    ways.say_what_is_doubtful(gathering)


def _gather_alike(gathering: Gathering) -> None:
    """Names that begin as the text does, that have its words, and that are spelled like it."""
    sure = gathering.count
    ways.by_beginning(gathering)
    begun = gathering.count
    if gathering.fault or not any(len(word) > 1 and not word.isdecimal() for word in words_of(gathering.text)):
        return
    if not gathering.is_full:
        ways.by_words(gathering)
    if not sure and _may_be_misspelled(gathering, begun):
        by_spelling(gathering)


def _may_be_misspelled(gathering: Gathering, begun: int) -> bool:
    """Whether names of similar spelling are worth a look beside those that begin so; a short text resembles many."""
    if len(gathering.text) < _SHORT:
        return begun == 0
    return begun < _FEW or gathering.rarity_begun() > _RARE


def substance_of(match: Match, bottles: Sequence[Bottle] = ()) -> Substance:
    """What is put on a sheet when a match is chosen.

    Args:
        match: of a search.
        bottles: those of the user's shelf as they are now.

    Returns:
        The bottle of the shelf with its label, the shipped substance, or the pure compound with the density of the
        index and its source.

    Raises:
        ChemistryError: the bottle is no longer on the shelf, or the compound no longer in the index.
    """
    kind, _, key = match.key.partition(":")
    match kind:
        case "shelf":
            found = next((bottle.substance for bottle in bottles if bottle.id == key), None)
            if found is None:
                raise ChemistryError(f"The bottle of {match.name} is no longer on your shelf. Search for it again.")
            return found
        case "shipped" if key in substances():
            return substances()[key]
        case "typed":
            return Substance(read_structure(key, key))
    there = index()
    compound = there.get(int(key)) if there is not None and key.isdecimal() else None
    if compound is None:
        raise ChemistryError(f"{match.name} is no longer in the compound index. Search for it again.")
    return indexed_substance(compound)
