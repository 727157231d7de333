"""Which compound a line of a list means: by its name, CAS number, InChIKey and structure, which may not contradict."""

import re
from dataclasses import dataclass, replace

from diazgui.core.quantities import QuantityError
from diazgui.core.substance import Compound, Substance
from diazgui.core.target import ChemistryError
from diazgui.files.shelf_import_cells import shown
from diazgui.files.shelf_import_salts import Find, salt_named
from diazgui.library.keys import as_key, is_cas

_CAS = re.compile(r"0*([1-9]\d{1,6})\D?(\d{2})\D?(\d)")
_INCHIKEY = re.compile(r"[A-Z]{14}-[A-Z]{10}-[A-Z]")
_NO_DETAIL = "UHFFFAOYSA"
_WITHOUT = "The bottle is taken without a structure, so that it has no molar mass."
_SAME_MASS = 1e-4
"""Relative; water and heavy water differ by a tenth."""


@dataclass(frozen=True)
class Named:
    """What stands in the cells of a line that name its compound; empty where nothing does."""

    name: str = ""
    cas: str = ""
    inchikey: str = ""
    structure: str = ""


def identified(named: Named, find: Find) -> tuple[Substance, tuple[str, ...]]:
    """The substance that a line means, under the name and CAS number of the line, and what is doubtful about it.

    Raises:
        QuantityError: nothing names it, a number or structure is not sound, or two of them mean different compounds.
    """
    if not (named.name or named.cas or named.structure or named.inchikey):
        raise QuantityError("There is neither a name, a CAS number nor a structure. Fill in one, or choose its column.")
    cas = _cas(named.cas)
    found = {
        "structure": _by_structure(named.structure, find),
        "CAS number": _known(cas, find),
        "InChIKey": _by_inchikey(named.inchikey, find),
        "name": None if _reads_as_structure(named.name) else _known(named.name, find),
    }
    known = {what: substance for what, substance in found.items() if substance is not None}
    if not known:
        salt = salt_named(named.name, find)
        told = (f"The CAS number {cas} is taken to be that of the salt, and left out.",) if cas else ()
        return _unknown(named, cas, find) if salt is None else (salt, told)
    (first, meant), *others = known.items()
    doubts = [_contradiction(first, meant.compound, what, other.compound) for what, other in others]
    if "InChIKey" not in known:
        _require_key(named.inchikey, meant.compound)
    doubts.append(_other_number(cas, meant.compound) if "CAS number" not in known else "")
    doubts.append(_drawn_as_salt(named.structure))
    doubts.append(_synonym(named.name, meant.compound) if first == "name" else "")
    return _as_named(meant, named.name, cas), tuple(filter(None, doubts))


def _cas(text: str) -> str:
    if not text:
        return ""
    found = _CAS.fullmatch(text.strip())
    number = f"{found[1]}-{found[2]}-{found[3]}" if found else ""
    if not is_cas(number):
        raise QuantityError(f"{shown(text)} is not a CAS number: its check digit is wrong. Compare it with the label.")
    return number


def _by_structure(text: str, find: Find) -> Substance | None:
    if not text:
        return None
    from diazgui.structures.reading import read_structure

    try:
        compound = read_structure(text)
    except ChemistryError as error:
        raise QuantityError(f"The structure cannot be used. {error}") from error
    known = _known(compound.inchikey or "", find)
    return known if known and known.compound.inchikey == compound.inchikey else Substance(compound)


def _drawn_as_salt(text: str) -> str:
    if "." not in text:
        return ""
    from diazgui.library.drawn_salts import Meaning, choices_of

    if choices_of(text)[0].meaning is not Meaning.SALT:
        return ""
    return (
        "The structure is a salt or hydrate and is taken as one compound, exactly as drawn. To count its base, give "
        "the structure of the base, and the salt in a column of its own."
    )


def _by_inchikey(text: str, find: Find) -> Substance | None:
    if text and not _INCHIKEY.fullmatch(text.strip().upper()):
        raise QuantityError(f"{shown(text)} is not an InChIKey: it has 14, 10 and 1 letters. Leave it out.")
    return _known(text.strip().upper(), find)


def _known(text: str, find: Find) -> Substance | None:
    try:
        return find(text) if text else None
    except ChemistryError:
        return None


def _reads_as_structure(name: str) -> bool:
    """Whether a name is none that is known, but would be read as SMILES: CO is carbon monoxide, and not methanol."""
    from diazgui.library.substances import names
    from diazgui.structures.reading import canonical_smiles

    if not name or as_key(name) in names():
        return False
    try:
        return bool(canonical_smiles(name))
    except ChemistryError:
        return False


def _contradiction(first: str, meant: Compound, what: str, other: Compound) -> str:
    """What is doubtful where two cells do not mean quite the same; empty where they do."""
    one, two = meant.inchikey, other.inchikey
    if one is None or two is None or one == two:
        return ""
    M, N = meant.structure_molar_mass, other.structure_molar_mass
    alike = one[:14] == two[:14] and M is not None and N is not None and abs(M - N) <= _SAME_MASS * M
    if alike and _NO_DETAIL in (one[15:25], two[15:25]):
        return f"The {what} says nothing, or something else, of the stereochemistry: the {first} is taken."
    raise QuantityError(
        f"The {first} means {_told(meant)}, and the {what} {_told(other)}. Correct the wrong one, or leave it out."
    )


def _require_key(text: str, compound: Compound) -> None:
    """Refuse the InChIKey of another compound, also where no compound is known by it."""
    key = text.strip().upper()
    if key and compound.inchikey and key != compound.inchikey:
        raise QuantityError(
            f"The InChIKey {key} is not that of {_told(compound)}, which the line names. Leave out the wrong one."
        )


def _synonym(name: str, compound: Compound) -> str:
    """What a name alone was taken for, where it is a synonym of an index, which may stand for several compounds."""
    from diazgui.library.substances import names

    if as_key(name) in names() or as_key(name) == as_key(compound.name):
        return ""
    return f"{shown(name)} is read as {_told(compound)}. Compare the label, or give its CAS number."


def _other_number(cas: str, compound: Compound) -> str:
    if not cas or compound.cas in (None, cas):
        return ""
    return f"{cas} is not known here; the CAS number of {_told(compound)} is {compound.cas}. That of the line is kept."


def _told(compound: Compound) -> str:
    name = compound.name or compound.smiles or "another compound"
    return f"{shown(name)[1:-1]} ({compound.formula})" if compound.formula else shown(name)[1:-1]


def _as_named(found: Substance, name: str, cas: str) -> Substance:
    compound = found.compound
    own = compound.name if not name or as_key(name) == as_key(compound.name) else name
    own = own or compound.smiles or ""
    return replace(found, compound=replace(compound, name=own, cas=cas or compound.cas))


def _unknown(named: Named, cas: str, find: Find) -> tuple[Substance, tuple[str, ...]]:
    what = named.name or cas or named.inchikey.strip().upper()
    problem = f"{shown(what)} is not known here, and no structure was given with it."
    compound = Compound(what, cas=cas or None, inchikey=named.inchikey.strip().upper() or None, problem=problem)
    return Substance(compound), (f"{_why_unknown(what, find) or problem} {_WITHOUT}",)


def _why_unknown(what: str, find: Find) -> str:
    """What the search says of a text, such as names that are spelled alike; nothing where it reads a structure."""
    try:
        find(what)
    except ChemistryError as error:
        return str(error)
    return ""
