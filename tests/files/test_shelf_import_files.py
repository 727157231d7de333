"""Lists of bottles in files of any usual kind: read as they are, and nothing in them is carried out."""

import io
import random
import zipfile
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from diazgui.files import FileError
from diazgui.files.shelf_import import Field, guess_mapping, read_table
from diazgui.files.shelf_import_table import guarded, unguarded


@pytest.fixture
def read(tmp_path: Path):
    def table(content: bytes, name: str = "list.csv"):
        (tmp_path / name).write_bytes(content)
        return read_table(tmp_path / name)

    return table


@pytest.fixture
def refusal(read):
    def told(content: bytes, name: str = "list.csv") -> str:
        with pytest.raises(FileError) as caught:
            read(content, name)
        return str(caught.value)

    return told


def cells(table) -> list[tuple[str, ...]]:
    return [line.cells for line in table.lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_text_is_read_whatever_its_encoding_and_the_sign_between_its_columns(read, encoding, sign, end):
    text = f'Name{sign}Lot{sign}Schrank{end}Öl µ{sign}"7{sign}1"{sign}3{end}'
    table = read(text.encode(encoding))
    assert table.columns == ("Name", "Lot", "Schrank")
    assert cells(table) == [("Öl µ", f"7{sign}1", "3")]


def test_a_title_above_the_headings_and_empty_lines_are_no_lines_and_the_others_keep_their_numbers(read):
    table = read(b"Stock list of lab 3\n\nName,CAS no.,Amount\nTHF,109-99-9,1 L\n,,\n\nDCM,75-09-2,2 L\n")
    assert table.columns == ("Name", "CAS no.", "Amount")
    assert [(line.number, line.cells[0]) for line in table.lines] == [(4, "THF"), (7, "DCM")]


def test_a_text_of_several_lines_is_one_cell(read):
    table = read(b'Name,Note\nTHF,"line 1\nline 2"\nDCM,x\n')
    assert [(line.number, line.cells) for line in table.lines] == [(2, ("THF", "line 1\nline 2")), (4, ("DCM", "x"))]


def test_lines_are_filled_up_and_a_line_that_is_too_long_says_so(read):
    table = read(b"Name,Lot\nTHF\nTHF,L,7\nTHF,L,,\n")
    assert [line.cells for line in table.lines] == [("THF", ""), ("THF", "L"), ("THF", "L")]
    assert [line.problem for line in table.lines] == [
        "",
        "The line has 3 cells, and the heading 2. A text that holds the sign between the columns must stand in quotes.",
        "",
    ]


def test_a_column_without_a_heading_has_its_number(read):
    assert read(b"Name,,Lot,\nTHF,a,b\n").columns == ("Name", "Column 2", "Lot")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "“list.csv” is empty: there is no list of bottles in it."),
        (b"\n \n,,\n", "“list.csv” is empty: there is no list of bottles in it."),
        (
            b'Name,Lot\nTHF,"L\n' + b"x" * 100,
            "The quotes in “list.csv” do not match from line 2 on. Put the text of a cell in quotes, and double a "
            "quote within it.",
        ),
        (
            b'Name,Lot\nTHF,"L"7\n',
            "The quotes in “list.csv” do not match from line 2 on. Put the text of a cell in quotes, and double a "
            "quote within it.",
        ),
        (
            b"\x81\x8d\x8f" * 20,
            "“list.csv” is not a text that can be read here. Save it as CSV in UTF-8, or as XLSX.",
        ),
        (b"\0\0\0\0" * 20, "“list.csv” is not a text that can be read here. Save it as CSV in UTF-8, or as XLSX."),
        (
            b"\x7fELF\0\0\xff\xfe",
            "“list.csv” is not a text that can be read here. Save it as CSV in UTF-8, or as XLSX.",
        ),
        (b"%PDF-1.7\n", "“list.csv” is a PDF, which is not read. Save the list as CSV or XLSX."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1",
            "“list.csv” is an old spreadsheet (XLS), or encrypted. Save it as XLSX without a password.",
        ),
        (
            b"PK\x03\x04 and so on",
            "“list.csv” is damaged, or no spreadsheet. Save it again as XLSX, or as CSV.",
        ),
        (b"Name" + b",x" * 200, "“list.csv” has 201 columns; at most 200 are read. Delete the idle ones."),
        (
            b"Name\n" + b"a\n" * 20_020,
            "“list.csv” has more than 20000 lines. Split it and import the parts one by one.",
        ),
    ],
)
def test_what_is_no_list_is_told_of(refusal, content, sentence):
    assert refusal(content) == sentence


def test_a_file_that_is_not_there_or_too_large_is_told_of(read, refusal, tmp_path, monkeypatch):
    with pytest.raises(FileError, match=r"“no.csv” could not be read \(No such file"):
        read_table(tmp_path / "no.csv")
    with pytest.raises(FileError, match="could not be read"):
        read_table(tmp_path)
    monkeypatch.setattr("diazgui.files.shelf_import.MOST_BYTES", 1_000_000)
    assert refusal(b"x" * 1_000_001) == "“list.csv” is larger than 1 MB. Split it and import the parts."


def test_a_cell_far_too_long_is_the_fault_of_its_line(read):
    table = read(b"Name,Note\nTHF," + b"n" * 40_000 + b"\nDCM,x\n")
    assert table.lines[0].problem == "A cell of the line has more than 32767 characters. Shorten it."
    assert table.lines[1].problem == ""


def xlsx(*sheets: tuple[str, list[list[object]]], formats: dict[str, str] | None = None) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for place, form in (formats or {}).items():
            sheet[place].number_format = form
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_a_spreadsheet_is_read_as_texts_that_mean_the_same_everywhere(read):
    rows: list[list[object]] = [
        ["Name", "Amount (g)", "Purity", "Opened", "Expires", "Checked", "Note"],
        ["THF", 2.5, 0.98, date(2026, 4, 3), datetime(2027, 4, 3, 12, 30), True, None],
        ["DCM", 25, 1, "3/4/2026", None, False, "x\ny"],
    ]
    table = read(xlsx(("Stock", rows), formats={"C2": "0%", "C3": "0.0%"}), "list.xlsx")
    assert table.columns == ("Name", "Amount (g)", "Purity", "Opened", "Expires", "Checked", "Note")
    assert cells(table) == [
        ("THF", "2.5", "98 %", "2026-04-03", "2027-04-03", "yes", ""),
        ("DCM", "25", "100 %", "3/4/2026", "", "no", "x\ny"),
    ]
    assert table.remark == ""


def test_times_and_hidden_sheets_of_a_spreadsheet_do_no_harm(read):
    table = read(xlsx(("Stock", [["Name", "Note"], ["THF", time(12, 30)]]), ("More", [[None]])), "list.xlsx")
    assert cells(table) == [("THF", "12:30:00")]


def test_a_spreadsheet_with_nothing_in_it_is_empty(refusal):
    assert refusal(xlsx(("Stock", [])), "a.xlsx") == "“a.xlsx” is empty: there is no list of bottles in it."


def test_the_sheet_with_the_headings_of_bottles_is_read_and_the_others_are_named(read):
    content = xlsx(
        ("Read me", [["This list is kept by the stockroom."]]),
        ("Solvents", [["List"], ["Name", "CAS", "Lot"], ["THF", "109-99-9", "1"]]),
        ("Acids", [["Name", "CAS", "Lot"], ["AcOH", "64-19-7", "2"]]),
    )
    table = read(content, "list.xlsx")
    assert cells(table) == [("THF", "109-99-9", "1")]
    assert table.lines[0].number == 3
    assert table.remark == "Only the sheet “Solvents” is read, not “Read me”, “Acids”."


def test_a_formula_of_a_spreadsheet_is_not_calculated_and_stays_its_text(read):
    table = read(xlsx(("Stock", [["Name", "Amount"], ["THF", "=1+1"], ["DCM", "=SUM(B2:B2)"]])), "list.xlsx")
    assert cells(table) == [("THF", "=1+1"), ("DCM", "=SUM(B2:B2)")]


def test_an_archive_that_unpacks_to_far_too_much_is_not_unpacked(refusal, monkeypatch):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(3):
            archive.writestr(f"xl/{i}.xml", b"0" * 90_000_000)
    assert len(target.getvalue()) < 1_000_000
    sentence = "“list.xlsx” is far larger than a list of bottles once it is unpacked. Save it as CSV."
    assert refusal(target.getvalue(), "list.xlsx") == sentence


def _with_sheet(xml: str) -> bytes:
    """A spreadsheet whose one sheet is this text."""
    target = io.BytesIO()
    sound = zipfile.ZipFile(io.BytesIO(xlsx(("Stock", [["Name", "Lot"], ["THF", "1"]]))))
    with sound, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for part in sound.namelist():
            made.writestr(part, xml if part == "xl/worksheets/sheet1.xml" else sound.read(part))
    return target.getvalue()


HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def test_entities_within_entities_and_files_named_by_them_are_not_read(refusal, tmp_path):
    laughs = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    entities = f'<!DOCTYPE x [<!ENTITY e0 "ha">{laughs}]>'
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row></sheetData></worksheet>'
    damaged = "“list.xlsx” is damaged, or no spreadsheet. Save it again as XLSX, or as CSV."
    assert refusal(_with_sheet(entities + HEAD + cell), "list.xlsx") == damaged
    (tmp_path / "secret").write_text("secret")
    outside = f'<!DOCTYPE x [<!ENTITY e9 SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    assert refusal(_with_sheet(outside + HEAD + cell), "list.xlsx") == damaged


def test_a_cell_at_the_far_end_of_a_spreadsheet_does_not_make_a_million_lines(refusal, read):
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    assert refusal(_with_sheet(HEAD + far), "list.xlsx").endswith("there is no list of bottles in it.")


def test_a_spreadsheet_with_bytes_changed_is_read_or_told_of(tmp_path):
    sound = xlsx(("Stock", [["Name", "Lot", "Amount"], *[[f"compound {i}", i, i / 7] for i in range(30)]]))
    chance = random.Random(7)
    for _ in range(60):
        content = bytearray(sound)
        for _ in range(chance.choice((1, 3, 30))):
            content[chance.randrange(4, len(content))] = chance.randrange(256)
        (tmp_path / "list.xlsx").write_bytes(content)
        with suppress(FileError):
            read_table(tmp_path / "list.xlsx")


MOLFILE = """
  test

  2  1  0  0  0  0  0  0  0  0999 V2000
    0.0000    0.0000    0.0000 C   0  0
    1.5000    0.0000    0.0000 O   0  0
  1  2  1  0
M  END
"""


def test_structures_of_an_sdf_are_smiles_and_its_properties_columns(read):
    text = f"""methanol{MOLFILE}>  <Lot>  (1)
L-1

> 25 <Place>
fridge
box 2

$$$$
{MOLFILE.replace("C   0", "Xx  0").lstrip(chr(10))}
>  <Supplier>
Acme

$$$$
"""
    table = read(text.encode(), "list.sdf")
    assert table.columns == ("Structure", "Lot", "Place", "Supplier", "Title")
    assert table.lines[0].cells == ("CO", "L-1", "fridge\nbox 2", "", "methanol")
    assert table.lines[0].problem == ""
    assert table.lines[1].cells == ("", "", "", "Acme", "test")
    assert table.lines[1].problem == (
        "The structure holds a placeholder (*, R). Draw the whole group, so that it has a mass."
    )
    assert guess_mapping(table.columns).fields == (
        Field.STRUCTURE,
        Field.LOT,
        Field.PLACE,
        Field.SUPPLIER,
        Field.NAME,
    )


def test_an_sdf_without_atoms_has_no_structure_and_no_fault(read):
    empty = "brine\n\n\n  0  0  0  0  0  0  0  0  0  0999 V2000\nM  END\n>  <Lot>\n7\n\n$$$$\n"
    assert [(line.cells, line.problem) for line in read(empty.encode(), "a.sdf").lines] == [(("", "7", "brine"), "")]


def test_an_sdf_far_too_large_is_told_of(refusal, monkeypatch):
    many = b"a\n\n\n  0  0  0  0  0  0  0  0  0  0999 V2000\nM  END\n$$$$\n" * 21
    monkeypatch.setattr("diazgui.files.shelf_import_sdf.MOST_LINES", 20)
    assert refusal(many, "a.sdf") == "“a.sdf” has more than 20 structures. Split it and import the parts."
    columns = b"M  END\n" + b"".join(b"> <c%d>\n1\n\n" % i for i in range(200))
    assert refusal(columns, "a.sdf") == "“a.sdf” has 202 properties; at most 200 are read. Save fewer."
    assert refusal(b"\n$$$$\n\n$$$$\n", "a.sdf") == "“a.sdf” is empty: there is no list of bottles in it."


@pytest.mark.parametrize("note", ["M  END", "$$$$ 20 for 1 g"])
def test_a_list_with_words_of_an_sdf_in_a_cell_is_a_list(read, note):
    table = read(f"Note,Name\n{note},thf\n".encode(), "a.csv")
    assert table.columns == ("Note", "Name")
    assert table.lines[0].cells == (note, "thf")


def test_a_structure_far_too_large_is_the_fault_of_its_line(read):
    huge = "\n\n\n" + "x" * 200_001 + "\nM  END\n$$$$\n"
    assert read(huge.encode(), "a.sdf").lines[0].problem == (
        "The structure is too large for a reagent. Take it out of the file."
    )


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''=1", "＝1"])
def test_what_a_spreadsheet_would_calculate_stands_behind_an_apostrophe_that_comes_off_again(text):
    assert guarded(text) == "'" + text
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "5 g", "'n'-hexane", "'", "''", "a=b"])
def test_any_other_text_stays_as_it_is(text):
    assert guarded(text) == unguarded(text) == text
