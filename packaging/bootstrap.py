"""Make ``.venv`` ready: ``python3 packaging/bootstrap.py window``, ``... tests`` or ``... benchmarks``.

Creates the virtual environment, installs what pyproject.toml names, and asks
:mod:`check_qt_libraries` whether Qt finds its system libraries. A second call that has nothing to do
takes a moment and prints nothing. Runs on Python 3.7 and later, so that an old Python is told what
is wrong instead of failing on syntax; standard library only.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from compound_index.stamp import is_current

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
# Each mode contains those before it.
MODES = {"window": ".", "tests": ".[test]", "benchmarks": ".[test,benchmarks]"}


class SetupError(Exception):
    """What the person at the keyboard can mend, said in a sentence."""


def main(arguments: list[str]) -> int:
    """Make the environment ready for the mode that is named; 0 when it is, 1 with a sentence when not."""
    if len(arguments) != 1 or arguments[0] not in MODES:
        print("usage: python3 packaging/bootstrap.py {}".format("|".join(MODES)), file=sys.stderr)
        return 2
    mode = arguments[0]
    try:
        refuse_old_python(sys.version_info[:2])
        refuse_without_sqlite()
        python = environment(ROOT / ".venv")
        install(python, mode)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    qt = "window" if mode == "window" else "tests"
    return subprocess.call([str(python), str(ROOT / "packaging" / "check_qt_libraries.py"), "--mode", qt])


def refuse_old_python(version: tuple[int, ...]) -> None:
    """Raise SetupError with a way out when this Python is too old for diazgui."""
    if tuple(version) >= OLDEST:
        return
    newer = next((name for name in NEWER if shutil.which(name)), None)
    way_out = f"There is a {newer} here: make run PYTHON={newer}" if newer else "Install one from python.org."
    raise SetupError(f"diazgui needs Python 3.11 or newer; this is {version[0]}.{version[1]}. {way_out}")


def refuse_without_sqlite() -> None:
    """Raise SetupError where this Python was built without SQLite, in which the compounds and the shelf are kept."""
    try:
        importlib.import_module("sqlite3")
    except ImportError:
        raise SetupError(
            "This Python was built without SQLite, which diazgui needs. Take another one, for example make run "
            "PYTHON=/usr/bin/python3, or install SQLite's headers (libsqlite3-dev on Debian) and build Python anew."
        ) from None


def environment(folder: Path) -> Path:
    """Return the Python of the virtual environment, made anew when there is none that works."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if works(python):
        return python
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        raise SetupError(missing_venv(Path("/etc/debian_version").exists()))
    print(f"Making the virtual environment {folder.name} ...", flush=True)
    made = subprocess.call([sys.executable, "-m", "venv", "--clear", str(folder)])
    if made != 0 or not works(python):
        raise SetupError(f"The virtual environment {folder} could not be made; Python's own message stands above.")
    return python


def works(python: Path) -> bool:
    """Whether this Python starts, is new enough, and has pip."""
    probe = f"import sys, pip; sys.exit(sys.version_info[:2] < {OLDEST})"
    try:
        return subprocess.run([str(python), "-c", probe], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def missing_venv(debian: bool) -> str:
    """Name the command that brings Python's venv module; Debian and Ubuntu keep it in a package of its own."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if debian:
        return (
            "This Python cannot make virtual environments yet. Run: "
            f"{as_root()}apt-get update && {as_root()}apt-get install -y python{version}-venv"
        )
    return f"This Python cannot make virtual environments: install the venv and ensurepip modules of Python {version}."


def as_root() -> str:
    """Return ``sudo `` for whoever is not the administrator already."""
    return "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "


def install(python: Path, mode: str) -> None:
    """Install diazgui and what it needs, unless that is done, pyproject.toml the same and the compound index there."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = stamp_of(python, mode)
    serving = [stamp_of(python, other) for other in list(MODES)[list(MODES).index(mode) :]]
    if is_current() and any(path.is_file() and path.read_text(encoding="utf-8") == wanted for path in serving):
        return
    print(f"Installing what diazgui needs for the {mode} (the first time this takes minutes) ...", flush=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", MODES[mode]]
    if subprocess.call(command, cwd=str(ROOT)) != 0:
        raise SetupError(
            "pip could not install what diazgui needs; its message stands above. "
            "If it could not download: only this step needs the network, diazgui itself never does."
        )
    stamp.write_text(wanted, encoding="utf-8")


def stamp_of(python: Path, mode: str) -> Path:
    """Return the file that says for which pyproject.toml this environment was filled."""
    return python.parent.parent / f"diazgui-{mode}.stamp"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
