"""All steps of the index, one after the other, and the stamp by which a stale one is known."""

import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import log
from pathlib import Path

import rdkit

from compound_index import tables
from compound_index.names import names_of
from compound_index.properties import Collections, read_collections, values_of
from compound_index.rows import Row, read_rows
from compound_index.stamp import stamp
from compound_index.structures import Structure, read_sound
from diazgui.library.keys import as_key, is_cas

Sound = list[tuple[Row, Structure, tuple[str, ...]]]
Lines = list[tuple[Row, tuple[str, ...]]]

MANY = 20_000
FEWER = 8
"""Names of a compound that is not among the first ``MANY``."""


def build(target: Path) -> str:
    """Build the index at ``target``; what stood there is replaced only by a whole one. Returns what was done."""
    # Neither the tests nor the stamp need it, and it is installed only where the index is built.
    import chemicals
    from chemicals.dippr import EQ105
    from chemicals.volume import volume_VDI_PPDS

    began = time.monotonic()
    folder = Path(chemicals.__file__).parent
    rows = list(read_rows(folder / "Identifiers"))
    sound, left_out = sift(rows, _read_all(rows))
    known = read_collections(folder, EQ105, volume_VDI_PPDS)
    entries = ordered(merged(sound), known)
    meta = {
        "stamp": stamp(),
        "chemicals": chemicals.__version__,
        "rdkit": rdkit.__version__,
        "compounds": str(len(entries)),
        "names": str(sum(len(entry.names) for entry in entries)),
        **{f"left out: {reason}": str(count) for reason, count in left_out.items()},
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    try:
        tables.write(unfinished, entries, meta)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return told(entries, left_out, time.monotonic() - began)


def _read_all(rows: Sequence[Row]) -> list[tuple[Structure, tuple[str, ...]] | str]:
    with multiprocessing.get_context("spawn").Pool() as pool:
        return pool.map(read, rows, chunksize=500)


def read(row: Row) -> tuple[Structure, tuple[str, ...]] | str:
    """The structure and names of a line, or why it is left out."""
    structure = read_sound(row)
    if isinstance(structure, str):
        return structure
    return structure, names_of(row, structure.formula, structure.waters)


def sift(rows: Iterable[Row], found: Iterable[tuple[Structure, tuple[str, ...]] | str]) -> tuple[Sound, Counter[str]]:
    """The lines with a sound structure, and how many were left out for each reason."""
    sound: Sound = []
    left_out = Counter[str]()
    for row, what in zip(rows, found, strict=True):
        if isinstance(what, str):
            left_out[what] += 1
        else:
            sound.append((row, *what))
    return sound, left_out


def merged(sound: Sound) -> list[tuple[Structure, Lines]]:
    """One compound for each structure: some stand on several lines, under several CAS numbers."""
    compounds: dict[str, tuple[Structure, Lines]] = {}
    for row, structure, names in sound:
        compounds.setdefault(structure.inchikey, (structure, []))[1].append((row, names))
    return list(compounds.values())


def ordered(compounds: Iterable[tuple[Structure, Lines]], known: Collections) -> list[tables.Entry]:
    """The entries of the index, the most common compound first."""
    entries = without_names_of_parts([entry(structure, lines, known) for structure, lines in compounds])
    entries.sort(key=lambda e: (-e.commonness, len(e.structure.smiles), e.structure.inchikey))
    entries = without_usual_names_of_others(entries)
    return entries[:MANY] + [replace(one, names=one.names[:FEWER]) for one in entries[MANY:]]


def entry(structure: Structure, lines: Lines, known: Collections) -> tables.Entry:
    """One compound of all its lines; the line that is the most common gives name and CAS number."""
    lines = sorted(lines, key=lambda line: (-commonness(line[0], known), line[0].cas))
    each: dict[str, str] = {}  # where a name is written in two ways, the first counts
    for name in [name for _, called in lines for name in called] or [structure.formula]:
        each.setdefault(as_key(name), name)
    names = tuple(each.values())
    numbers = [row.cas for row, _ in lines if is_cas(row.cas)]
    return tables.Entry(
        name=names[0],
        cas=numbers[0] if numbers else None,
        structure=structure,
        commonness=commonness(lines[0][0], known),
        names=names,
        values=tuple(values_of(numbers[0], structure.molar_mass, known)) if numbers else (),
        numbers=tuple(numbers[1:]),
    )


def without_names_of_parts(entries: Iterable[tables.Entry]) -> list[tables.Entry]:
    """The entries, where a salt or solvate does not bear the names of the compound that is a part of it."""
    entries = list(entries)
    single = {(as_key(name), e.structure.smiles) for e in entries if "." not in e.structure.smiles for name in e.names}
    return [_without(one, single) if "." in one.structure.smiles else one for one in entries]


def without_usual_names_of_others(entries: Sequence[tables.Entry]) -> list[tables.Entry]:
    """The entries, most common first, where none bears the usual name of a more common one of another composition."""
    formulas: dict[str, str] = {}
    kept = []
    for one in entries:
        formula = one.structure.formula
        names = tuple(name for name in one.names[1:] if formulas.get(as_key(name), formula) == formula)
        kept.append(replace(one, names=(one.name, *names)))
        formulas.setdefault(as_key(one.name), formula)
    return kept


def _without(one: tables.Entry, single: set[tuple[str, str]]) -> tables.Entry:
    parts = set(one.structure.smiles.split("."))
    names = tuple(n for n in one.names if not any((as_key(n), part) in single for part in parts))
    names = names or (one.structure.formula,)
    return replace(one, name=names[0], names=names)


def commonness(row: Row, known: Collections) -> int:
    """A measure of how often a compound is asked for, the higher the more.

    A proxy: how many collections list it, whether it is on the short list, how many names it goes by, and how early it
    got its number in PubChem.
    """
    names = 6.0 * log(1 + len(row.others))
    number = 3.0 * log(row.cid) if row.cid > 0 else 45.0
    return round(8.0 * known.mentions(row.cas) + 15.0 * row.is_small + names - number)


def told(entries: Sequence[tables.Entry], left_out: Mapping[str, int], seconds: float) -> str:
    """What was built, in lines for whoever packages."""
    values = Counter(value.of for entry in entries for value in entry.values)
    lines = [
        f"Compound index: {len(entries)} compounds, {sum(len(e.names) for e in entries)} names in {seconds:.0f} s.",
        *(f"  {count} × {of}" for of, count in sorted(values.items())),
        f"  {sum(left_out.values())} lines left out:",
        *(f"    {count} × {reason}" for reason, count in sorted(left_out.items(), key=lambda item: -item[1])),
    ]
    return "\n".join(lines)
