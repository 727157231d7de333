"""A list that was exported is imported to the same bottles, and no spreadsheet calculates what is in it."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from diazgui.core.quantities import Concentration, Fraction, Mass, MolarMass
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label, Neat, Solution, Substance
from diazgui.files import FileError
from diazgui.files.shelf import Shelf
from diazgui.files.shelf_export import export_bottles
from diazgui.files.shelf_import import Field, ImportReport, guess_mapping, preview, read_table
from diazgui.files.shelf_record import bottle_in
from diazgui.structures.reading import read_structure
from diazgui.units import LOCAL_POINT, Notation
from tests.files.bottles_on_shelf import FULL, SMILES, TEXT, any_bottle, bottle

KINDS = (".csv", ".sdf", ".xlsx")
COMMA = Notation(",")
REAL = st.builds(
    lambda smiles, name, cas, own: replace(
        read_structure(smiles), name=name, cas=cas, stated_molar_mass=None if own is None else MolarMass(own)
    ),
    st.sampled_from(SMILES),
    TEXT,
    st.none() | st.sampled_from(("505-66-8", "nothing")),
    st.none() | st.floats(1e-9, 1e9),
)
NAMED = st.builds(Compound, TEXT, problem=TEXT)


def there_and_back(path: Path, bottles: tuple[Bottle, ...], notation: Notation = LOCAL_POINT, **more) -> ImportReport:
    export_bottles(path, bottles, notation)
    table = read_table(path)
    assert table.remark == ""
    return preview(table, guess_mapping(table.columns), notation, **more)


def written(tmp_path: Path, *bottles: Bottle, notation: Notation = LOCAL_POINT) -> list[list[str]]:
    export_bottles(tmp_path / "a.csv", bottles, notation)
    text = (tmp_path / "a.csv").read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";" if notation is COMMA else ","))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("notation", [LOCAL_POINT, COMMA])
def test_what_was_exported_is_imported_to_the_same_bottles(tmp_path, kind, notation):
    bottles = (bottle(), FULL, bottle("catalyst 12", "b2", "", None, opened=date(1, 1, 1), note="-5"))
    bottles = tuple(replace(one, substance=_true(one.substance)) for one in bottles)
    found = there_and_back(tmp_path / f"list{kind}", bottles, notation)
    assert (found.accepted, found.refused, found.doubts) == (bottles, (), ())


@pytest.mark.parametrize(("name", "title"), [("$RXN", ""), ("$$$$", " $$$$"), (">  <Lot>", " >  <Lot>")])
def test_a_name_that_would_begin_or_end_something_else_in_an_sdf_does_not(tmp_path, name, title):
    path = tmp_path / "list.sdf"
    found = there_and_back(path, (bottle(name), bottle("toluene", "b2")))
    assert [one.substance.compound.name for one in found.accepted] == [name, "toluene"]
    assert path.read_text("utf-8").split("\n")[0] == title


def _true(substance: Substance) -> Substance:
    """With the molar mass that the structure has to the last digit."""
    compound = substance.compound
    if compound.smiles is None:
        return substance
    mass = read_structure(compound.smiles).structure_molar_mass
    return replace(substance, compound=replace(compound, structure_molar_mass=mass))


@pytest.mark.parametrize("kind", KINDS)
@given(bottles=st.lists(any_bottle(REAL | NAMED), min_size=1, max_size=3, unique_by=lambda one: one.id))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_bottles_come_back_as_they_were(tmp_path_factory, kind, bottles):
    path = tmp_path_factory.getbasetemp() / f"list{kind}"
    found = there_and_back(path, tuple(bottles))
    assert found.refused == ()
    assert found.accepted == tuple(bottles)


def test_people_read_the_columns_of_a_list(tmp_path):
    solution = Solution(Concentration(2.5), "hexanes")
    one = replace(FULL, note="", substance=replace(FULL.substance, supply=solution))
    head, line = written(tmp_path, one)
    assert dict(zip(head[:-1], line[:-1], strict=True)) == {
        "Name": "1,4-diazepane",
        "CAS number": "505-66-8",
        "Structure": "C1CNCCNC1",
        "Supplier": "Müller & Söhne",
        "Lot": "L-1",
        "Salt or hydrate": "",
        "Purity": "",
        "Strength": "2.5 M",
        "Solvent or support": "hexanes",
        "Density (g/mL)": "0.889",
        "Left (g)": "0.0001",
        "Left (mL)": "12.5",
        "Opened": "2026-04-03",
        "Expires": "2027-12-31",
        "Place": "fridge 2, box “C”",
        "Note": "",
    }
    assert head[-1] == "diazgui record"
    assert json.loads(line[-1])["id"] == "b-full"


def test_with_a_decimal_comma_semicolons_stand_between_the_columns(tmp_path):
    head, line = written(tmp_path, FULL, notation=COMMA)
    assert line[head.index("Density (g/mL)")] == "0,889"
    assert line[head.index("Left (mL)")] == "12,5"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", '=HYPERLINK("http://x")', "＝1"])
def test_a_text_that_looks_like_a_formula_is_none_in_any_spreadsheet_and_comes_back(tmp_path, text):
    one = bottle("catalyst", lot=text, note=text, place=text)
    one = replace(one, substance=replace(one.substance, compound=Compound(text)))
    for line in written(tmp_path, one)[1:]:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "＝")) for cell in line)
    export_bottles(tmp_path / "a.xlsx", (one,))
    book = load_workbook(tmp_path / "a.xlsx")
    assert {cell.data_type for row in book.active for cell in row} <= {"s", "n"}
    assert b"<f>" not in zipfile.ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet1.xml")
    for kind in KINDS:
        assert there_and_back(tmp_path / f"b{kind}", (one,)).accepted == (one,)


def test_a_spreadsheet_has_numbers_and_dates_that_can_be_sorted(tmp_path):
    export_bottles(tmp_path / "a.xlsx", (FULL,))
    sheet = load_workbook(tmp_path / "a.xlsx").active
    cells = {head.value: cell.value for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (cells["Left (mL)"], cells["Density (g/mL)"]) == (12.5, 0.889)
    assert cells["Opened"].date() == date(2026, 4, 3)


def edited(tmp_path: Path, *bottles: Bottle, **changes: str) -> ImportReport:
    """What comes of a list in which somebody changed cells of the first line."""
    export_bottles(tmp_path / "a.csv", bottles)
    table = read_table(tmp_path / "a.csv")
    mapping = guess_mapping(table.columns)
    cells = list(table.lines[0].cells)
    for name, text in changes.items():
        cells[mapping.fields.index(Field[name])] = text
    lines = (replace(table.lines[0], cells=tuple(cells)), *table.lines[1:])
    return preview(replace(table, lines=lines), mapping, LOCAL_POINT)


def test_what_was_changed_in_a_list_counts_and_the_rest_stays_exact(tmp_path):
    full = replace(FULL, substance=_true(FULL.substance))
    found = edited(tmp_path, full, LEFT_VOLUME="7.5", NOTE="half gone", EXPIRES="")
    expected = replace(full, left_volume=7.5, note="half gone", expires=None)
    assert (found.accepted, found.refused) == ((expected,), ())


def test_a_bottle_of_another_lot_is_another_bottle(tmp_path):
    full = replace(FULL, substance=_true(FULL.substance))
    (one,) = edited(tmp_path, full, LOT="L-2").accepted
    assert one.id != full.id
    assert one.substance.label == Label("L-2", "Müller & Söhne", one.id)
    assert replace(one.substance, label=full.substance.label) == full.substance


def test_a_strength_that_was_changed_in_a_list_is_read_from_its_cells(tmp_path):
    (one,) = edited(tmp_path, replace(FULL, substance=_true(FULL.substance)), STRENGTH="1 M").accepted
    assert one.substance.supply == Solution(Concentration(1.0), "THF")
    assert one.id == "b-full"


def test_a_structure_that_was_changed_in_a_list_contradicts_its_name(tmp_path):
    found = edited(tmp_path, replace(FULL, substance=_true(FULL.substance)), STRUCTURE="C1CNCCN1")
    assert found.refused[0].reason == (
        "The structure means piperazine (C4H10N2), and the CAS number 1,4-diazepane (C5H12N2). Correct the wrong one, "
        "or leave it out."
    )


def test_a_record_that_is_no_longer_one_is_passed_over(tmp_path):
    for text in ("{", '{"version": 1}', '{"version": 2, "id": "x"}', "[" * 30_000, "x"):
        (one,) = edited(tmp_path, bottle("1,4-diazepane"), RECORD=text).accepted
        assert one.id != "b1"
        assert (one.substance.supply, one.left_mass) == (Neat(Fraction(0.98)), 25_000.0)


def test_a_record_of_a_later_version_is_passed_over(tmp_path):
    (line,) = written(tmp_path, bottle("A", "b7"))[1:]
    assert bottle_in(line[-1]) == bottle("A", "b7")
    assert bottle_in(line[-1].replace('"version":1', '"version":2')) is None


def test_a_structure_that_was_spoiled_in_a_list_is_refused(tmp_path):
    found = edited(tmp_path, replace(FULL, substance=_true(FULL.substance)), STRUCTURE="C1CC")
    assert found.refused[0].reason == (
        "The structure cannot be used. “C1CC” cannot be read as SMILES. Check brackets, ring numbers and symbols."
    )


def test_a_record_that_says_what_is_not_so_of_a_structure_is_refused(tmp_path):
    wrong = bottle()
    wrong = replace(
        wrong, substance=replace(wrong.substance, compound=replace(wrong.substance.compound, structure_molar_mass=99.0))
    )
    assert edited(tmp_path, wrong).refused[0].reason == (
        "The line contradicts itself: its structure is not that of “1,4-diazepane”. Leave out the column “diazgui "
        "record”, and compare the structure with the label."
    )
    broken = replace(wrong, substance=replace(wrong.substance, compound=Compound("x", smiles="C1CC")))
    assert edited(tmp_path, broken).refused[0].reason == (
        "The structure of “x” cannot be used. “C1CC” cannot be read as SMILES. Check brackets, ring numbers "
        "and symbols."
    )


def test_a_list_of_what_is_on_the_shelf_already_puts_nothing_there_twice(tmp_path):
    shelf = Shelf(tmp_path / "shelf.sqlite")
    shelf.add(bottle("A"), bottle("B", "b2"))
    found = there_and_back(tmp_path / "a.csv", shelf.bottles(), shelf=(bottle("A"), bottle("B", "b2", mass=1.0)))
    assert found.accepted == ()
    assert [one.reason for one in found.refused] == [
        "A, lot STBK1234 of Acme, is on your shelf already, as it stands here.",
        "B, lot STBK1234 of Acme, is on your shelf already, with other contents. Change it there: it stays as it is.",
    ]


def test_the_same_bottle_twice_in_a_list_is_one(tmp_path):
    export_bottles(tmp_path / "a.csv", (bottle("A"), bottle("A")))
    table = read_table(tmp_path / "a.csv")
    found = preview(table, guess_mapping(table.columns), LOCAL_POINT)
    assert len(found.accepted) == 1
    assert found.refused[0].reason == "This is the bottle of line 2 again. Delete one of the two."


def test_a_list_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    long = bottle("A", note="n" * 40_000)
    with pytest.raises(FileError) as caught:
        export_bottles(path, (long,))
    assert str(caught.value) == ("A text of a bottle is too long for a spreadsheet (40000 characters). Export as CSV.")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("name", ["a.txt", "a", "a.xls"])
def test_a_list_of_another_kind_is_not_written(tmp_path, name):
    with pytest.raises(FileError) as caught:
        export_bottles(tmp_path / name, ())
    assert str(caught.value) == f"“{name}” cannot be written: let its name end in .csv, .sdf or .xlsx."


def test_a_structure_that_cannot_be_drawn_and_signs_that_no_file_can_hold_are_told_of(tmp_path):
    broken = bottle("x")
    broken = replace(broken, substance=replace(broken.substance, compound=Compound("x", smiles="C1CC")))
    with pytest.raises(FileError, match="The structure of “x” cannot be drawn"):
        export_bottles(tmp_path / "a.sdf", (broken,))
    with pytest.raises(FileError, match="characters that no file can hold"):
        export_bottles(tmp_path / "a.csv", (bottle("x", note="\ud800"),))


def test_an_empty_shelf_is_a_list_of_headings(tmp_path):
    for kind in (".csv", ".xlsx"):
        export_bottles(tmp_path / f"a{kind}", ())
        assert read_table(tmp_path / f"a{kind}").lines == ()


def test_no_amount_left_is_not_the_same_as_nothing_left(tmp_path):
    head, empty = written(tmp_path, bottle(mass=0.0))
    assert empty[head.index("Left (g)")] == "0"
    head, unknown = written(tmp_path, bottle(mass=None))
    assert unknown[head.index("Left (g)")] == ""
    assert Mass(0.0) == there_and_back(tmp_path / "b.csv", (bottle("A", mass=0.0),)).accepted[0].left_mass
