"""The search over the whole compound index, beside the same questions to the package ``chemicals``.

The questions are the same in every run: drawn with a fixed seed from the names, numbers and formulas of the index,
whole, as they are typed letter by letter, and misspelled. What ``chemicals`` answers with an error is an answer too.
"""

import importlib.util
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from diazgui.library.index import Index, index
from tests.library.test_misspellings import MISSPELLINGS

SEED, SAMPLE, LETTERS, LONGEST = 20, 150, 12, 40

_FIRST = {
    "diazgui": "from diazgui.library.finding import find; find('1,4-diazepane')",
    "chemicals": "from chemicals import search_chemical; search_chemical('1,4-diazepane')",
}


def searching() -> list[str]:
    """Lines for the table of results; without the index or ``chemicals``, what could not be measured."""
    there = index()
    if there is None:
        return ["| search | not measured: the compound index is not built | | |"]
    from diazgui.library.finding import find

    asked = questions(there)
    other = _other()
    beside = "the same in `chemicals`" if other else "not measured: `chemicals` is not installed"
    lines = [_first(other is not None)]
    everything = [text for texts in asked.values() for text in texts]
    for kind, texts in {"all questions": everything, **asked}.items():
        lines.append(_line(f"search: {kind} ({len(texts)}) / {beside}", find, other, texts))
    return lines


def questions(there: Index) -> dict[str, list[str]]:
    """What is asked, by kind."""
    chance = random.Random(SEED)
    last = int(there.meta()["compounds"])
    drawn = [there.get(chance.randint(1, last)) for _ in range(SAMPLE)]
    compounds = [one for one in drawn if one is not None]
    names = [one.name for one in compounds if len(one.name) <= LONGEST]
    typed = [name[:length] for name in names[:LETTERS] for length in range(2, len(name) + 1)]
    return {
        "names": names,
        "names typed letter by letter": typed,
        "CAS numbers": [one.cas for one in compounds if one.cas],
        "formulas": [one.formula for one in compounds],
        "misspelled names": [text for text, _ in MISSPELLINGS] + [_misspelled(name, chance) for name in names[:60]],
    }


def _misspelled(name: str, chance: random.Random) -> str:
    """A name with a letter left out, doubled or swapped with the next."""
    at = chance.randrange(1, max(2, len(name) - 1))
    before, letter, after = name[:at], name[at : at + 1], name[at + 1 :]
    return chance.choice((before + after, before + letter * 2 + after, before + after[:1] + letter + after[1:]))


def _other() -> Callable[[str], object] | None:
    if importlib.util.find_spec("chemicals") is None:
        return None
    from chemicals import search_chemical

    def search(text: str) -> object:
        try:
            return search_chemical(text)
        except ValueError as unknown:
            return unknown

    search("toluene")
    return search


def _line(what: str, find: Callable[[str], object], other: Callable[[str], object] | None, texts: Sequence[str]) -> str:
    ours: list[float] = []
    theirs: list[float] = []
    for text in texts:  # by turns, so that a slow moment hits both
        ours.append(_once(find, text))
        if other is not None:
            theirs.append(_once(other, text))
    if not theirs:
        return f"| {what} | {_figures(ours)} | | a few ms |"
    ratio = _high(ours) / _high(theirs)
    return f"| {what} | {_figures(ours)} / {_figures(theirs)} | **{ratio:.2f}** | a few ms |"


def _once(search: Callable[[str], object], text: str) -> float:
    begun = time.perf_counter()
    search(text)
    return (time.perf_counter() - begun) * 1000


def _figures(found: Sequence[float]) -> str:
    return f"{statistics.median(found):.2f} ms (95 %: {_high(found):.2f})"


def _high(found: Sequence[float]) -> float:
    return sorted(found)[int(0.95 * (len(found) - 1))]


def _first(has_other: bool) -> str:
    """The first answer of a new process, imports and all."""
    ours, theirs = [], []
    for _ in range(5):
        ours.append(_process("diazgui"))
        if has_other:
            theirs.append(_process("chemicals"))
    mine = f"{statistics.median(ours):.2f} s"
    if not theirs:
        return f"| search: the first answer of a process / not measured | {mine} | | |"
    other = statistics.median(theirs)
    return (
        f"| search: the first answer of a process / that of `chemicals` | {mine} / {other:.2f} s | "
        f"**{statistics.median(ours) / other:.2f}** | |"
    )


def _process(which: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", _FIRST[which]], check=True, capture_output=True, timeout=120)
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.stdout.write("\n".join(searching()) + "\n")
