"""What a compound is called: its names without registry codes and noise, the usual ones first."""

import re
from collections.abc import Iterator, Mapping

from compound_index.formula import composition
from compound_index.meanings import CALLED, NOT_CALLED
from compound_index.rows import Row
from diazgui.library.keys import as_key, is_cas

LONGEST = 80
"""Characters of a name; a longer one nobody types."""
MOST = 13
"""Names in their order; a few abbreviations that stand further back come in addition."""
MOST_ABBREVIATIONS = 4

MULTIPLES = ("mono", "di", "tri", "tetra", "penta", "hexa", "hepta", "octa", "nona", "deca", "undeca", "dodeca")
HYDRATE = re.compile(r"\b(hemi|sesqui)?(" + "|".join(MULTIPLES) + r")?hydrate\b")
_INVERTED = re.compile(r", (.*-$|.*-, |\(?[0-9,.a-z+/-]*\)?-?$)")
_SALTS = {
    r"\b(di|tri)?sodium\b": "Na",
    r"\b(di|tri)?potassium\b": "K",
    r"\b(di)?lithium\b": "Li",
    r"\bcalcium\b": "Ca",
    r"\bmagnesium\b": "Mg",
    r"\bzinc\b": "Zn",
    r"hydrochloride\b|\bhcl\b|chloride\b": "Cl",
    r"hydrobromide\b|\bhbr\b|bromide\b": "Br",
    r"hydroiodide\b|iodide\b": "I",
    r"fluoride\b|trifluoroacetate\b": "F",
    r"sul(f|ph)ate\b|mesylate\b|tosylate\b": "S",
    r"\bnitrate\b": "N",
}
MOST_COMMON = 60
"""Names of a compound that PubChem numbered early: those in use stand among brands, by letter."""
EARLY = 10_000
"""PubChem's numbers up to here."""

# The style in which PubChem writes systematic names: chloranyl for chloro, azanyl for amino.
ODD = re.compile(r"chloranyl|bromanyl|iodanyl|fluoranyl|azanyl|oxidanyl|sulfanylidene|oxidanylidene|\$l\^|lambda")
_CAS_LIKE = re.compile(r"^[0-9]{2,7}-[0-9]{2}-[0-9]\b")
_CODE = re.compile(
    r"""^(
      (nsc|einecs|elincs|zinc|akos|stk|stl|unii|mfcd|cid|sid|chembl|chebi|hsdb|ccris|caswell|ai3|ec|fema|ins|dsstox
       |dtxsid|dtxcid|tox21|ncgc|cpd|ncistruc|sdccgmls|bdbm|ctk|agn-pc|surecn|schembl|ksc|act|anw|sbb|bb[vl]?
       |ac1[lmnoq]|bas|bim|mls|smr|cas|icsc|beilstein|brn|wln|epa|rcra|usepa|hms|kbio|spectrum|ncimech|prestwick
       |acmc|amy|arkchem|bcp|dap|fch|hts|jpd|mcule|opera_id|pubchem|rtc|rtr|tra
       |aldrich|sigma|fluka|supelco|riedel)
      [\s_:-]*\#?[0-9][0-9a-z._/ -]*                # a catalogue and a number
    | [a-z]{1,2}[\s_:-]?[0-9]{3,}[0-9a-z._/ -]*     # one or two letters and a number of three digits or more
    | [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,}        # a UUID
    | [a-z]{14}-[a-z]{8}sa(-[a-z]?)?                # an InChIKey, or what is left of one
    | (?=[a-z]*[0-9])(?=[0-9]*[a-z])[0-9a-z]{10}    # a UNII
    | (inchi|smiles|ec|einecs|beilstein|jsp|hspnet|ncgc|kbiogr|kbioss)\b.*
    | [0-9 .,/-]+
    | [\[({][^\])}]*[\])}]                          # in brackets as a whole
    )$""",
    re.VERBOSE,
)
_NOISE = re.compile(
    r"""\[[^\]]*\b(german|french|dutch|italian|polish|spanish|czech|iso|bsi|usan|inn|jan|ban|base)\b
      |\((tn|van|parent|usp|nf|jan|inn|usan|ban|jp\d+.*|\d+ci(,\s?\d+ci)*|acd/.*)\)
      |\bsolution\b|\bstandard\b|\bmixture\b|\bgrade\b|\bpurified\b|\bpurum\b|\bpuriss\b|%|\bwt\b|\bproof\b
      |\busp\b|\bacs\b|\bjp1\d|\bnf\b|\bfcc\b|\breagent\b|\bpowder\b|\bgranular\b|\btablets?\b|\binjection\b
      |\bon\s(activated\s)?(carbon|charcoal|alumina|silica|barium|\w+\scarbon)|carbon\spaste|/carbon|/\scarbon
      |homopolymer|polymer\b|\bsubstituted\b|\bcompounds?\b|\bwaste\b|registered|\bresidues?\b|\bspectr|\bfor\s\w+
      |inverted\sexclamation|\?|@|\|""",
    re.VERBOSE,
)
_ISOTOPE = re.compile(
    r"deuter|-\s?d[0-9]+\b|-d$|\b[0-9]+[hcnospfi]\b.*label|\([0-9]+[a-z]{1,2}[0-9]*\)|-(14|13)c\b|-[0-9]+\(|trit(i|er)"
)
_ABBREVIATION = re.compile(r"^[a-z][a-z0-9,\-]{1,5}$")
_CODE_LIKE = re.compile(r"^[a-z]{1,4}-?[0-9]+$")


def names_of(row: Row, formula: str = "", waters: int = 0) -> tuple[str, ...]:
    """The names of a line, the usual one first, each once as it is compared; a CAS number is none of them.

    Args:
        row: the line.
        formula: the formula of its structure; names that tell of another salt are left out.
        waters: how many waters the structure has; names that tell of another number are left out.
    """
    composed = composition(formula)
    has_isotopes = bool({"D", "T"} & composed.keys()) or "[" in formula
    called = CALLED.get(row.cas, ())
    anothers = {as_key(name) for name in NOT_CALLED.get(row.cas, ())}
    found: dict[str, str] = {}
    for text in _in_order(row):
        name = tidy(text)
        if as_key(name) in anothers or (name not in called and is_noise(name, has_isotopes=has_isotopes)):
            continue
        if name and fits(name, composed, waters):
            found.setdefault(as_key(name), name)
    names = sorted(found.values(), key=is_inverted)
    most = MOST_COMMON if row.is_small or 0 < row.cid <= EARLY else MOST
    short = [name for name in names[most:] if _ABBREVIATION.match(name) and not _CODE_LIKE.match(name)]
    return tuple(names[:most] + short[:MOST_ABBREVIATIONS])


def _in_order(row: Row) -> Iterator[str]:
    yield row.usual
    yield from CALLED.get(row.cas, ())
    if not ODD.search(row.systematic):
        yield row.systematic
    yield from row.others
    yield row.systematic


def is_inverted(name: str) -> bool:
    """Whether it is the name of an old register, with its beginning at the end: nobody says it first.

    >>> is_inverted("ethene, chloro-"), is_inverted("vinyl chloride")
    (True, False)
    """
    return bool(_INVERTED.search(name))


def fits(name: str, composed: Mapping[str, int], waters: int) -> bool:
    """Whether a name can be one of a compound of this composition, rather than of its salt, hydrate or parent.

    >>> fits("procaine hydrochloride", {"C": 13, "H": 20, "N": 2, "O": 2}, 0)
    False
    """
    lower = name.lower()
    hydrate = HYDRATE.search(lower)
    if hydrate and (hydrate[1] or (MULTIPLES.index(hydrate[2] or "mono") + 1 != waters and (hydrate[2] or not waters))):
        return False
    return all(symbol in composed for word, symbol in _SALTS.items() if composed and re.search(word, lower))


def tidy(text: str) -> str:
    """A name without quotation marks, doubled spaces and the points PubChem sets around Greek letters.

    >>> tidy(".alpha.-formylthiophene")
    'alpha-formylthiophene'
    """
    text = re.sub(r"\.(alpha|beta|gamma|delta|epsilon|omega|mu|eta)\.", r"\1", text.replace('"', ""))
    return " ".join(text.split()).strip(" ;,")


def is_noise(name: str, *, has_isotopes: bool = False) -> bool:
    """Whether a name is a registry code, a grade, a form, another language's tag, or too long to be typed."""
    lower = name.lower()
    if not 2 <= len(name) <= LONGEST or not any(c.isalpha() for c in lower) or is_cas(name):
        return True
    if ";" in lower and not re.fullmatch(r"[a-z0-9(),+'\[\]-]+(;[a-z0-9(),+'\[\]-]+)+", lower):
        return True  # several names in one
    if not has_isotopes and _ISOTOPE.search(lower):
        return True
    return bool(_CAS_LIKE.match(lower) or _CODE.match(lower) or _NOISE.search(lower))
