"""A compound index of a few compounds, for tests that must not depend on the one that is built when packaging."""

from pathlib import Path

from compound_index.properties import Value
from compound_index.structures import Structure
from compound_index.tables import Entry, write
from diazgui.structures.reading import read_structure

VALUES = (
    Value("density", 882, 882, "20 °C", "correlation", "field"),
    Value("boiling point", 107.8, 107.8, "", "", "field"),
)

# Name, CAS number, SMILES, other names; the most common first.
COMPOUNDS = [
    ("dichloromethane", "75-09-2", "ClCCl", ["methane, dichloro-", "methylene dichloride", "freon 30"]),
    ("carbon monoxide", "630-08-0", "[C-]#[O+]", ["co"]),
    ("cobalt", "7440-48-4", "[Co]", ["co", "cobalt metal"]),
    ("chlorine", "7782-50-5", "ClCl", ["cl2", "dichlorine"]),
    ("triethanolamine", "102-71-6", "OCCN(CCO)CCO", ["tea", "trolamine", "2,2',2''-nitrilotriethanol"]),
    ("ethanamine", "75-04-7", "CCN", ["ethylamine"]),
    ("acetonitrile", "75-05-8", "CC#N", ["ccn", "cyanomethane"]),
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
    """Write it to a file, in the tables that the real one has."""
    entries = []
    for number, (name, cas, smiles, others) in enumerate(COMPOUNDS):
        one = read_structure(smiles)
        structure = Structure(one.smiles, one.inchikey, one.formula, one.structure_molar_mass)
        values = VALUES if cas == "543-59-9" else ()
        numbers = ("2437-95-8",) if cas == "80-56-8" else ()
        entries.append(Entry(name, cas, structure, 100 - number, (name, *others), values, numbers))
    write(path, entries, {"compounds": str(len(entries))})
    return path
