"""The window looks as it looked when somebody judged it: every tab, light and dark, at scale 1 and 2.

A difference is either a fault or a change that was meant: then ``make references`` draws new ones, to be looked at.
"""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.references.draw import TABS, THEMES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SHRUNK = QSize(320, 200)
"""Pictures are compared at this size, where the edges of letters no longer count."""
TELLING = 48
"""A difference that an eye sees, of 255 levels."""
MOST = 0.001
"""The share of the picture that may differ by more: letters are set a little otherwise by other versions of Qt."""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory):
    """The folder with the pictures of now, drawn by a process of their own for each scale."""
    folder = tmp_path_factory.mktemp("drawn")

    @cache
    def at(scale: str) -> Path:
        command = [sys.executable, "-m", "tests.references.draw", str(folder), scale]
        environment = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
        subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=240, capture_output=True)
        return folder

    return at


def difference(one: QImage, other: QImage) -> float:
    """The share of two pictures that differs so that an eye sees it; all of it where they differ in size."""
    if one.size() != other.size():
        return 1.0
    small = [_shrunk(picture) for picture in (one, other)]
    first, second = (bytes(picture.constBits()) for picture in small)
    pixels = len(first) // 4
    telling = sum(max(abs(first[i + c] - second[i + c]) for c in range(3)) > TELLING for i in range(0, 4 * pixels, 4))
    return telling / pixels


def _shrunk(picture: QImage) -> QImage:
    small = picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
        SHRUNK, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return small.convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("scale", ["1", "2"])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("tab", [tab for tab, _ in TABS])
def test_the_window_looks_as_it_did(drawn, tab: str, theme: str, scale: str) -> None:
    name = f"{tab}-{theme}-{scale}.png"
    now, reference = QImage(str(drawn(scale) / name)), QImage(str(HERE / "pictures" / name))
    assert not now.isNull()
    assert not reference.isNull()
    assert now.width() == 1280 * int(scale)
    assert difference(now, reference) <= MOST


def test_a_button_that_is_missing_would_be_seen() -> None:
    reference = QImage(str(HERE / "pictures" / "mono-boc-light-1.png"))
    changed = reference.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(changed)
    painter.fillRect(40, 200, 280, 36, QColor("white"))  # the choice of steps
    painter.end()
    assert difference(reference, reference) == 0
    assert difference(changed, reference) > MOST


def test_light_and_dark_are_two_looks() -> None:
    light, dark = (QImage(str(HERE / "pictures" / f"mono-boc-{theme}-1.png")) for theme in THEMES)
    assert difference(light, dark) > 0.5
