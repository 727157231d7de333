"""The selectivity plot and the shaded cascade look as they looked when somebody judged them."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.references.plots import PLOTS, SURFACES
from tests.references.test_references import HERE, MOST, ROOT, difference


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory):
    """The folder with the pictures of now, drawn by a process of their own for each scale."""
    folder = tmp_path_factory.mktemp("plots")

    @cache
    def at(scale: str) -> Path:
        command = [sys.executable, "-m", "tests.references.plots", str(folder), scale]
        environment = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
        subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=120, capture_output=True)
        return folder

    return at


@pytest.mark.parametrize("scale", ["1", "2"])
@pytest.mark.parametrize("theme", list(SURFACES))
@pytest.mark.parametrize("what", PLOTS)
def test_the_picture_looks_as_it_did(drawn, what: str, theme: str, scale: str) -> None:
    name = f"{what}-{theme}-{scale}.png"
    now, reference = QImage(str(drawn(scale) / name)), QImage(str(HERE / "pictures" / name))
    assert not now.isNull()
    assert not reference.isNull()
    assert difference(now, reference) <= MOST


def test_a_mark_that_is_missing_would_be_seen() -> None:
    reference = QImage(str(HERE / "pictures" / "plot-agent-light-1.png"))
    changed = reference.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(changed)
    painter.fillRect(200, 20, 20, 220, QColor("white"))  # the mark at 2.1 eq.
    painter.end()
    assert difference(changed, reference) > MOST
