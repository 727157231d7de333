"""By what a stale index is known. Standard library only: it is asked before anything is installed."""

import hashlib
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INDEX = ROOT / "resources" / "compounds" / "index.sqlite"
CHEMICALS = "chemicals==1.5.2"
"""The version whose data the index holds. Another one is another index: look at the counts before you change it."""
RDKIT = "rdkit>=2024.9"
# Outside this folder, what decides on the contents.
BESIDE = (
    "packaging/spelling_table.py",
    "diazgui/core/folding.py",
    "diazgui/library/keys.py",
    "diazgui/library/spelling.py",
    "diazgui/structures/reading.py",
)


def stamp() -> str:
    """A checksum of all that decides on the contents: the builder's sources and the version of the data."""
    digest = hashlib.sha256(CHEMICALS.encode())
    for path in sorted((*Path(__file__).parent.glob("*.py"), *(ROOT / name for name in BESIDE))):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def is_current(index: Path = INDEX) -> bool:
    """Whether there is an index, and it was built by these sources."""
    if not index.is_file():
        return False
    import sqlite3  # some Pythons lack it, and bootstrap.py, which brings this module in, is to say so

    try:
        with closing(sqlite3.connect(str(index))) as connection:
            found = connection.execute("SELECT value FROM meta WHERE key = 'stamp'").fetchone()
    except sqlite3.Error:
        return False
    return found is not None and bool(found[0] == stamp())
