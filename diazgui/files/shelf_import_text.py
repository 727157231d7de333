"""Lists of bottles as text with a sign between the columns: a comma, semicolon, tab or bar, in any usual encoding."""

import csv
import io
from collections.abc import Iterator

from diazgui.files.errors import FileError
from diazgui.files.shelf_import_columns import headings_in
from diazgui.files.shelf_import_table import LONGEST_CELL, Table, table_of

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS = ",;\t|"


def read_text_table(content: bytes, name: str) -> Table:
    """The table in a text.

    Raises:
        FileError: it is no text, or its quotes do not end.
    """
    return table_of(_rows(decoded(content, name), name), name)


def decoded(content: bytes, name: str) -> str:
    """A text in UTF-8, UTF-16 or, where it is neither, Windows' western encoding.

    Raises:
        FileError: it is no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content, (encoding,), name)
    if b"\0" in content[:1000]:
        return _decoded(content, ("utf-16-be" if content[:1] == b"\0" else "utf-16-le",), name)
    return _decoded(content, ("utf-8", "cp1252"), name)


def _decoded(content: bytes, encodings: tuple[str, ...], name: str) -> str:
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise FileError(f"“{name}” is not a text that can be read here. Save it as CSV in UTF-8, or as XLSX.")


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(max(csv.field_size_limit(), 4 * LONGEST_CELL))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 1
    try:
        for row in reader:
            yield number, row
            number = reader.line_num + 1
    except csv.Error as error:
        raise FileError(
            f"The quotes in “{name}” do not match from line {number} on. Put the text of a cell in quotes, and double "
            "a quote within it."
        ) from error


def _delimiter(text: str) -> str:
    """The sign by which the first lines give the most headings that are known, else the most columns."""
    first = [line for line in text[:20_000].splitlines() if line.strip()][:20]

    def found(sign: str) -> tuple[int, int]:
        split = [line.replace('"', "").split(sign) for line in first]
        return max(map(headings_in, split), default=0), max(map(len, split), default=0)

    return max(_DELIMITERS, key=found)
