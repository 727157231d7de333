"""All steps of the index, one after the other, and the stamp by which a stale one is known."""

import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from pathlib import Path

import chemicals
import rdkit

from compound_index import tables
from compound_index.names import names_of
from compound_index.properties import Collections, read_collections, values_of
from compound_index.rows import Row, read_rows
from compound_index.stamp import stamp
from compound_index.structures import Structure, read_sound
from diazgui.library.keys import is_cas

Sound = list[tuple[Row, Structure]]


def build(target: Path) -> str:
    """Build the index at ``target``; what stood there is replaced only by a whole one. Returns what was done."""
    began = time.monotonic()
    folder = Path(chemicals.__file__).parent
    rows = list(read_rows(folder / "Identifiers"))
    sound, left_out = sift(rows, _read_all(rows))
    known = read_collections(folder)
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


def _read_all(rows: Sequence[Row]) -> list[Structure | str]:
    with multiprocessing.get_context("spawn").Pool() as pool:
        return pool.map(read_sound, rows, chunksize=500)


def sift(rows: Iterable[Row], found: Iterable[Structure | str]) -> tuple[Sound, Counter[str]]:
    """The lines with a sound structure, and how many were left out for each reason."""
    sound: Sound = []
    left_out = Counter[str]()
    for row, structure in zip(rows, found, strict=True):
        if isinstance(structure, Structure):
            sound.append((row, structure))
        else:
            left_out[structure] += 1
    return sound, left_out


def merged(sound: Sound) -> list[tuple[list[Row], Structure]]:
    """One compound for each structure: some stand on several lines, under several CAS numbers."""
    lines: dict[str, tuple[list[Row], Structure]] = {}
    for row, structure in sound:
        lines.setdefault(structure.inchikey, ([], structure))[0].append(row)
    return list(lines.values())


def ordered(compounds: Iterable[tuple[list[Row], Structure]], known: Collections) -> list[tables.Entry]:
    """The entries of the index, the most common compound first."""
    entries = [entry(rows, structure, known) for rows, structure in compounds]
    return sorted(entries, key=lambda e: (-e.commonness, len(e.structure.smiles), e.structure.inchikey))


def entry(rows: Sequence[Row], structure: Structure, known: Collections) -> tables.Entry:
    """One compound of all its lines; the line that is the most common gives name and CAS number."""
    rows = sorted(rows, key=lambda row: (-commonness(row, known), row.cas))
    has_isotopes = "D" in structure.formula or "[" in structure.formula or "T" in structure.formula
    names = list(dict.fromkeys(name for row in rows for name in names_of(row, has_isotopes=has_isotopes)))
    numbers = [row.cas for row in rows if is_cas(row.cas)]
    name = names[0] if names else structure.formula
    return tables.Entry(
        name=name,
        cas=numbers[0] if numbers else None,
        structure=structure,
        commonness=commonness(rows[0], known),
        names=tuple(names or [name]),
        values=tuple(values_of(numbers[0], structure.molar_mass, known)) if numbers else (),
        numbers=tuple(numbers[1:]),
    )


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
