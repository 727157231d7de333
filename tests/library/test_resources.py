"""The data that ships is found in a checkout and in an installation."""

import subprocess
import sys
from pathlib import Path

import pytest

from diazgui.library.resources import resource

ROOT = Path(__file__).parent.parent.parent


def test_a_checkout_reads_the_folder_beside_the_package() -> None:
    assert resource("protocols") == ROOT / "resources" / "protocols"


def test_an_installation_reads_the_folder_inside_the_package(tmp_path: Path) -> None:
    (tmp_path / "diazgui" / "library").mkdir(parents=True)
    (tmp_path / "diazgui" / "__init__.py").touch()
    (tmp_path / "diazgui" / "library" / "__init__.py").touch()
    code = (ROOT / "diazgui" / "library" / "resources.py").read_text("utf-8")
    (tmp_path / "diazgui" / "library" / "resources.py").write_text(code, "utf-8")
    (tmp_path / "diazgui" / "resources" / "icons").mkdir(parents=True)
    (tmp_path / "diazgui" / "resources" / "icons" / "flask.svg").write_text("<svg/>", "utf-8")
    question = "from diazgui.library.resources import resource; print(resource('icons', 'flask.svg').read_text())"
    answer = subprocess.run([sys.executable, "-c", question], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert answer.stdout == "<svg/>\n"


def test_what_is_not_there_is_an_ordinary_missing_file() -> None:
    with pytest.raises(FileNotFoundError):
        resource("protocols", "no-such-protocol.toml").read_text("utf-8")
