"""What of a clipboard or a drop is a structure."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.clipboard import files_in, handed_over, holds_drawing, may_be_taken, writings
from diazgui.structures.pasted_content import Content, Format

MOLFILE = "\n\n\n  1  0  0  0  0  0  0  0  0  0999 V2000\n    0.0 0.0 0.0 C   0  0\nM  END\n"


def mime(*kinds: str, text: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if urls:
        made.setUrls([QUrl.fromLocalFile(url) for url in urls])
    for kind in kinds:
        made.setData(kind, kind.encode())
    return made


@pytest.mark.parametrize(
    ("kind", "format_"),
    [
        ("chemical/x-cdxml", Format.CDXML),
        ("com.revvity.cdxml", Format.CDXML),
        ("chemical/x-cdx", Format.CDX),
        ("chemical/cdx", Format.CDX),
        ('application/x-qt-windows-mime;value="ChemDraw Interchange Format"', Format.CDX),
        ("com.perkinelmer.chemdraw.cdx-clipboard", Format.CDX),
        ("com.revvity.chemdraw.cdx-clipboard", Format.CDX),
        ("chemical/x-mdl-molfile", Format.MOLFILE),
        ('application/x-qt-windows-mime;value="MDL_MOL"', Format.MOLFILE),
        ('application/x-qt-windows-mime;value="MDLCT"', Format.COUNTED),
        ("com.mdli.molfile", Format.COUNTED),
        ("chemical/x-mdl-sdfile", Format.SDF),
        ("chemical/x-daylight-smiles", Format.SMILES),
        ('application/x-qt-windows-mime;value="SMILES"', Format.SMILES),
        ("chemical/x-inchi", Format.INCHI),
    ],
)
def test_each_name_of_a_drawing_program_says_how_it_writes(qapp: object, kind: str, format_: Format) -> None:
    held = mime(kind)
    assert writings(held) == (Content(kind.encode(), format_),)
    assert holds_drawing(held)
    assert may_be_taken(held)


def test_the_best_writing_comes_first_and_the_text_last(qapp: object) -> None:
    held = mime("chemical/x-daylight-smiles", "chemical/x-mdl-molfile", "chemical/x-cdx", text="a caption")
    assert [one.format for one in writings(held)] == [Format.CDX, Format.MOLFILE, Format.SMILES, None]


def test_an_empty_writing_is_none(qapp: object) -> None:
    held = QMimeData()
    held.setData("chemical/x-cdx", b"")
    assert writings(held) == ()
    assert writings(QMimeData()) == ()
    assert not may_be_taken(QMimeData())


def test_the_text_of_a_molfile_is_a_drawing_and_other_lines_are_not(qapp: object) -> None:
    assert holds_drawing(mime(text=MOLFILE))
    assert holds_drawing(mime(text='<?xml version="1.0"?>\n<CDXML\n BondLength="30">'))
    for text in ("C1CNCCNC1", "1 g\n2 g\n", "Name\tM\nDMF\t73.09", "InChI=1S/CH4/h1H4", ""):
        assert not holds_drawing(mime(text=text))
    assert not holds_drawing(None)


def test_files_are_told_by_their_endings(qapp: object) -> None:
    assert files_in(mime(urls=("/tmp/a.cdx", "/tmp/b.mol"))) == (Path("/tmp/a.cdx"), Path("/tmp/b.mol"))
    for name in ("a.MOL", "a.sdf", "a.mdl", "a.cdxml", "a.cdx", "a.smi", "a.smiles", "a.inchi", "a.diaz"):
        assert may_be_taken(mime(urls=(f"/tmp/{name}",)))
    assert not may_be_taken(mime(urls=("/tmp/picture.png",)))
    assert writings(mime(urls=("/tmp/a.cdx",))) == ()


def test_an_address_on_the_web_is_no_file(qapp: object) -> None:
    held = QMimeData()
    held.setUrls([QUrl("https://example.org/a.mol")])
    assert files_in(held) == ()


def test_without_the_command_nothing_is_handed_over(qtbot: QtBot) -> None:
    from PySide6.QtGui import QGuiApplication

    alone = QWidget()
    qtbot.addWidget(alone)
    QGuiApplication.clipboard().setText(MOLFILE)
    assert not handed_over(alone)
