"""The compound index as a file: its order, its ties, its bytes, and how a stale one is known."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import compound_index.stamp
import compound_index.tables
from compound_index.build import commonness, merged, ordered, read, sift, told
from compound_index.properties import WIKIDATA, WITNESSES, Collections
from compound_index.rows import SMALL, Row, read_rows
from compound_index.stamp import ROOT, is_current, stamp
from compound_index.structures import Structure
from compound_index.tables import Entry, starts, write

DCM = Structure("ClCCl", "YMWUJEATGCHHMB-UHFFFAOYSA-N", "CH2Cl2", 84.933)
AMINE = Structure("CCN", "QUSNBJAOOMFDIB-UHFFFAOYSA-N", "C2H7N", 45.085)
SALT = Structure("CCN.Cl", "XWBDWHCCBGMXKG-UHFFFAOYSA-N", "C2H8ClN", 81.546)


def nothing_known(*listed: str) -> Collections:
    table = dict.fromkeys(listed, 300.0)
    return Collections({WIKIDATA: table}, {WITNESSES[0]: {}}, {}, {}, max, max)


def line(structure: Structure, cas: str, *, cid: int = 1, is_small: bool = False, others: int = 0) -> Row:
    return Row(cid, cas, structure.formula, structure.smiles, structure.inchikey, "", "", ("x",) * others, is_small)


def test_the_files_are_read_in_their_order(tmp_path: Path):
    for file in (
        "chemical identifiers pubchem large.tsv",
        "chemical identifiers example user db.tsv",
        "Inorganic db.tsv",
    ):
        (tmp_path / file).write_text("", "utf-8")
    (tmp_path / SMALL).write_text("1\t75-09-2\tCH2Cl2\t84.9\tClCCl\tI\tK\tdcm\tdcm\n\n", "utf-8")
    (tmp_path / "Inorganic db.tsv").write_text("-1\t7440-66-6\tZn\t65.4\t[Zn]\tI\tK\tzinc\tzinc\n", "utf-8")
    assert [(row.usual, row.is_small, row.cid) for row in read_rows(tmp_path)] == [
        ("dcm", True, 1),
        ("zinc", False, -1),
    ]


def test_what_is_left_out_is_counted_by_its_reason():
    rows = [line(DCM, "75-09-2"), line(AMINE, "75-04-7"), line(SALT, "557-66-4")]
    sound, left_out = sift(rows, [(DCM, ("dcm",)), "no structure", "no structure"])
    assert sound == [(rows[0], DCM, ("dcm",))]
    assert left_out == {"no structure": 2}
    assert "1 compounds, 1 names in 7 s" in told([Entry("dcm", None, DCM, 1, ("dcm",))], left_out, 7.2)
    assert "2 × no structure" in told([], left_out, 1.0)


def test_a_line_is_read_with_its_names():
    row = Row(1, "75-09-2", "CH2Cl2", "C(Cl)Cl", DCM.inchikey, "", "dichloromethane", ("nsc 1",), is_small=False)
    assert read(row) == (DCM, ("dichloromethane",))
    assert read(Row(1, "75-09-2", "CH4", "", "", "", "x", (), is_small=False)) == "the structure cannot be read"


def test_one_structure_is_one_compound_with_all_its_numbers_and_names():
    rare, usual = line(DCM, "1605-72-7", cid=90000), line(DCM, "75-09-2", is_small=True)
    (found,) = ordered(
        merged([(rare, DCM, ("DCM", "freon 30")), (usual, DCM, ("dcm", "methylene chloride"))]), nothing_known()
    )
    assert (found.name, found.cas, found.numbers) == ("dcm", "75-09-2", ("1605-72-7",))
    assert found.names == ("dcm", "methylene chloride", "freon 30")


def test_a_number_with_a_wrong_check_digit_is_none():
    (found,) = ordered(merged([(line(DCM, "75-09-3"), DCM, ("dcm",))]), nothing_known())
    assert found.cas is None
    assert found.numbers == ()


def test_a_compound_without_a_name_is_called_by_its_formula():
    (found,) = ordered(merged([(line(DCM, "75-09-2"), DCM, ())]), nothing_known())
    assert (found.name, found.names) == ("CH2Cl2", ("CH2Cl2",))


def test_a_salt_does_not_bear_the_names_of_its_base():
    compounds = merged(
        [
            (line(SALT, "557-66-4"), SALT, ("Ethylamine", "ethylamine hcl")),
            (line(AMINE, "75-04-7"), AMINE, ("ethylamine",)),
        ]
    )
    assert {found.cas: found.names for found in ordered(compounds, nothing_known())} == {
        "557-66-4": ("ethylamine hcl",),
        "75-04-7": ("ethylamine",),
    }


def test_a_name_that_two_compounds_share_stays_with_both():
    compounds = merged([(line(DCM, "75-09-2"), DCM, ("solvent",)), (line(AMINE, "75-04-7"), AMINE, ("solvent",))])
    assert [found.names for found in ordered(compounds, nothing_known())] == [("solvent",), ("solvent",)]


def test_the_usual_name_of_a_common_compound_is_none_of_another_composition():
    compounds = merged(
        [
            (line(DCM, "75-09-2", is_small=True), DCM, ("dichloromethane",)),
            (line(AMINE, "75-04-7"), AMINE, ("ethylamine", "dichloromethane")),
        ]
    )
    assert [found.names for found in ordered(compounds, nothing_known())] == [("dichloromethane",), ("ethylamine",)]


def test_the_better_known_comes_first():
    assert commonness(line(DCM, "75-09-2"), nothing_known("75-09-2")) > commonness(
        line(DCM, "75-09-2"), nothing_known()
    )
    assert commonness(line(DCM, "1", is_small=True), nothing_known()) > commonness(line(DCM, "1"), nothing_known())
    assert commonness(line(DCM, "1", others=50), nothing_known()) > commonness(line(DCM, "1"), nothing_known())
    assert commonness(line(DCM, "1", cid=300), nothing_known()) > commonness(line(DCM, "1", cid=90000), nothing_known())
    assert commonness(line(DCM, "1", cid=300), nothing_known()) > commonness(line(DCM, "1", cid=-1), nothing_known())
    compounds = merged([(line(DCM, "75-09-2"), DCM, ("dcm",)), (line(AMINE, "75-04-7"), AMINE, ("amine",))])
    assert [found.name for found in ordered(compounds, nothing_known("75-04-7"))] == ["amine", "dcm"]


ENTRIES = [
    Entry("dichloromethane", "75-09-2", DCM, 9, ("dichloromethane", "β-DCM"), numbers=("1605-72-7",)),
    Entry("ethylamine", "75-04-7", AMINE, 8, ("ethylamine", "beta-dcm")),
]


def asked(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_names_stand_in_the_file_as_they_are_compared(tmp_path: Path):
    write(tmp_path / "x", ENTRIES, {"stamp": "1"})
    assert asked(tmp_path / "x", "SELECT key, compound, is_other FROM name ORDER BY key, compound") == [
        ("1605-72-7", 1, 1),
        ("beta-dcm", 1, 1),
        ("beta-dcm", 2, 1),
        ("dichloromethane", 1, 0),
        ("ethylamine", 2, 0),
        ("β-dcm", 1, 1),
    ]
    assert asked(tmp_path / "x", "SELECT names FROM compound WHERE id = 1") == [("dichloromethane\nβ-DCM",)]
    assert asked(tmp_path / "x", "SELECT rowid FROM words WHERE words MATCH 'beta'") == [(1,), (2,)]
    assert asked(tmp_path / "x", "SELECT key, value FROM meta") == [("stamp", "1")]


def test_the_same_compounds_make_the_same_bytes(tmp_path: Path):
    for name in ("x", "y"):
        write(tmp_path / name, ENTRIES, {"stamp": "1"})
    assert (tmp_path / "x").read_bytes() == (tmp_path / "y").read_bytes()


def test_the_first_of_a_crowded_beginning_are_written_down(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(compound_index.tables, "CROWDED", 2)
    monkeypatch.setattr(compound_index.tables, "FIRST", 2)
    keys = [("aa", 3, 0), ("ab", 1, 1), ("ab", 2, 0), ("b", 4, 0)]
    assert list(starts(keys)) == [("a", 0, 2), ("a", 0, 3)]


def test_an_index_is_current_only_with_the_stamp_of_these_sources(tmp_path: Path):
    path = tmp_path / "index.sqlite"
    assert not is_current(path)
    path.write_bytes(b"no index")
    assert not is_current(path)
    path.unlink()
    write(path, ENTRIES, {"stamp": "of other sources"})
    assert not is_current(path)
    path.unlink()
    write(path, ENTRIES, {"stamp": stamp()})
    assert is_current(path)


def test_what_decides_on_the_contents_is_in_the_stamp():
    assert all((ROOT / name).is_file() for name in compound_index.stamp.BESIDE)
    taken = re.compile(r"^from (diazgui\.\w+\.\w+|spelling_table) import", re.MULTILINE)
    sources = [path.read_text("utf-8") for path in (ROOT / "packaging" / "compound_index").glob("*.py")]
    assert {name for text in sources for name in taken.findall(text)} == {
        "diazgui.core.folding",
        "diazgui.library.keys",
        "diazgui.structures.reading",
        "spelling_table",
    }
    assert set(compound_index.stamp.BESIDE) == {
        "diazgui/core/folding.py",
        "diazgui/library/keys.py",
        "diazgui/library/spelling.py",
        "diazgui/structures/reading.py",
        "packaging/spelling_table.py",
    }
    before = stamp()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compound_index.stamp, "CHEMICALS", "chemicals==9")
        assert stamp() != before


def test_without_chemicals_a_sentence_says_what_to_install(tmp_path: Path):
    # -I and -S leave out the installed packages; the sources are those of a checkout without an index.
    code = (
        "import sys; sys.path[:0] = sys.argv[1:]; import compound_index.stamp as s, pathlib\n"
        "import compound_index.__main__ as m; m.is_current = lambda: False; sys.exit(m.main())"
    )
    command = [sys.executable, "-ISc", code, str(ROOT / "packaging"), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == "It needs the package rdkit: pip install 'chemicals==1.5.2' 'rdkit>=2024.9'\n"
