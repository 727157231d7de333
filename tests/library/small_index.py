"""A compound index of a few compounds, for tests that must not depend on the one that is built when packaging."""

import sqlite3
from contextlib import closing
from pathlib import Path

from diazgui.library.keys import as_key
from diazgui.library.spelling import folded
from diazgui.structures.reading import read_structure
from spelling_table import spelling_rows, vocabulary

SCHEMA = """
CREATE TABLE compound (id INTEGER PRIMARY KEY, name TEXT NOT NULL, cas TEXT, smiles TEXT NOT NULL,
    inchikey TEXT NOT NULL, formula TEXT NOT NULL, molar_mass REAL NOT NULL,
    commonness INTEGER NOT NULL, names TEXT NOT NULL);
CREATE TABLE property (compound INTEGER NOT NULL, of TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL,
    at TEXT NOT NULL, method TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (compound, of, source)) WITHOUT ROWID;
CREATE TABLE name (key TEXT NOT NULL, compound INTEGER NOT NULL, text TEXT, PRIMARY KEY (key, compound)) WITHOUT ROWID;
CREATE TABLE start (stub TEXT NOT NULL, compound INTEGER NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (stub, compound)) WITHOUT ROWID;
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE spelling (stub TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (stub, word)) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(names, content='', detail=none, columnsize=0, prefix='2 3 4',
    tokenize='unicode61 remove_diacritics 2');
"""

# Name, CAS number, SMILES, other names; the most common first.
COMPOUNDS = [
    ("dichloromethane", "75-09-2", "ClCCl", ["methane, dichloro-", "methylene dichloride", "freon 30"]),
    ("carbon monoxide", "630-08-0", "[C-]#[O+]", ["co"]),
    ("cobalt", "7440-48-4", "[Co]", ["co", "cobalt metal"]),
    ("chlorine", "7782-50-5", "ClCl", ["cl2", "dichlorine"]),
    ("triethanolamine", "102-71-6", "OCCN(CCO)CCO", ["tea", "trolamine", "2,2',2''-nitrilotriethanol"]),
    ("quinoline", "91-22-5", "c1ccc2ncccc2c1", ["1-benzazine"]),
    ("1-chloropentane", "543-59-9", "CCCCCCl", ["amyl chloride", "pentyl chloride"]),
    ("dl-alanine", "302-72-7", "CC(N)C(=O)O", ["2-aminopropanoic acid"]),
    ("l-alanine", "56-41-7", "C[C@H](N)C(=O)O", ["(s)-2-aminopropanoic acid"]),
    ("d-alanine", "338-69-2", "C[C@@H](N)C(=O)O", ["(r)-2-aminopropanoic acid"]),
    ("n-bromosuccinimide", "128-08-5", "O=C1CCC(=O)N1Br", ["nbs", "1-bromopyrrolidine-2,5-dione"]),
    ("alpha-pinene", "80-56-8", "CC1=CCC2CC1C2(C)C", ["2-pinene"]),
    ("d-limonene", "5989-27-5", "CC1=CC[C@H](C(C)=C)CC1", ["(r)-limonene"]),
    ("benzil", "134-81-6", "O=C(C(=O)c1ccccc1)c1ccccc1", ["diphenylethanedione"]),
    ("2-(bromomethyl)thiophene", "45438-73-1", "BrCc1cccs1", ["2-thenyl bromide"]),
    ("isobutyl bromide", "78-77-3", "CC(C)CBr", ["1-bromo-2-methylpropane", "ibb"]),
    ("ibb of another kind", "1118-14-5", "C[Sn](C)(C)OC(C)=O", ["ibb"]),
]


def make_small_index(path: Path) -> Path:
    """Write it to a file."""
    entries = []
    for number, (name, cas, smiles, others) in enumerate(COMPOUNDS, 1):
        entries.append((number, name, cas, read_structure(smiles), [name, *others]))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SCHEMA)
        for number, name, cas, one, names in entries:
            row = (number, name, cas, one.smiles, one.inchikey, one.formula, one.molar_mass, 100 - number)
            connection.execute("INSERT INTO compound VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, "\n".join(names)))
            keys = {as_key(text): text for text in names}
            connection.executemany(
                "INSERT INTO name VALUES (?, ?, ?)",
                [(key, number, None if text == key else text) for key, text in keys.items()],
            )
            connection.execute("INSERT INTO words (rowid, names) VALUES (?, ?)", (number, folded("\n".join(names))))
        connection.execute("INSERT INTO property VALUES (7, 'density', 882, 882, '20 °C', 'correlation', 'field')")
        connection.execute("INSERT INTO property VALUES (7, 'boiling point', 107.8, 107.8, '', '', 'field')")
        called = [(number, text) for number, *_, names in entries for text in names]
        words = {word: number for number, word in enumerate(sorted(vocabulary(called)), 1)}
        connection.executemany("INSERT INTO word VALUES (?, ?)", [(number, word) for word, number in words.items()])
        stubs = [(stub, words[word]) for stub, word in spelling_rows(words)]
        connection.executemany("INSERT INTO spelling VALUES (?, ?)", stubs)
        connection.execute("INSERT INTO meta VALUES ('compounds', ?)", (str(len(entries)),))
    return path
