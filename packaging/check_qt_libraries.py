"""Name the system libraries that Qt and RDKit lack on Linux, with the command that brings them.

The wheels of PySide6 and RDKit carry most of what they need, yet not the libraries of the desktop. If
one is missing, Qt says "could not load the Qt platform plugin" and stops. This script reads in the
wheels' own files (ELF, DT_NEEDED) which libraries they ask for, so it stays right when Qt changes,
tries to load each, and prints one sentence and one command. Silent, with exit code 0, when all is
there and on other systems. Standard library only; run it with the Python of the virtual environment::

    .venv/bin/python packaging/check_qt_libraries.py --mode window
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import os
import struct
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

# Where each library lives: the package of Debian and Ubuntu, and of Arch. Fedora and openSUSE
# install by the library's own name. Names checked with `dpkg -S` on Debian 12; newer releases that renamed
# some packages (libglib2.0-0t64) still answer to these names.
PACKAGES = {
    "libEGL.so.1": ("libegl1", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libx11"),
    "libX11.so.6": ("libx11-6", "libx11"),
    "libXext.so.6": ("libxext6", "libxext"),
    "libXrender.so.1": ("libxrender1", "libxrender"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus"),
    "libexpat.so.1": ("libexpat1", "expat"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libstdc++.so.6": ("libstdc++6", "gcc-libs"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libz.so.1": ("zlib1g", "zlib"),
    "libzstd.so.1": ("libzstd1", "zstd"),
}

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport")
PLUGINS = {"tests": ("libqoffscreen.so",), "window": ("libqoffscreen.so", "libqxcb.so")}
RDKIT = ("rdBase*.so", "Chem/rdchem*.so", "Chem/Draw/rdMolDraw2D*.so")


def main(arguments: list[str]) -> int:
    """Check, and print what is missing; 0 if nothing is, 1 otherwise."""
    parser = argparse.ArgumentParser(description="Name the system libraries that Qt lacks on Linux.")
    parser.add_argument("--mode", choices=sorted(PLUGINS), default="window")
    parser.add_argument("--packages", action="store_true", help="print the missing Debian packages only, one a line")
    options = parser.parse_args(arguments)
    if not sys.platform.startswith("linux"):
        return 0
    pyside, rdkit = folder_of("PySide6"), folder_of("rdkit")
    if pyside is None or rdkit is None:
        print("PySide6 and RDKit are not installed in this environment: run 'make run' first.", file=sys.stderr)
        return 1
    missing = missing_libraries(needed_libraries(starting_files(pyside, rdkit, options.mode)), load)
    if not missing:
        return 0
    if options.packages:
        print("\n".join(debian_packages(missing)))
    else:
        print(advice(missing, options.mode, release(), root=os.geteuid() == 0), file=sys.stderr)
    return 1


def folder_of(package: str) -> Path | None:
    """Find an installed package without importing it: its import may be what fails."""
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def starting_files(pyside: Path, rdkit: Path, mode: str) -> list[Path]:
    """Return the modules and plug-ins that diazgui loads; what they need follows from them."""
    plugins = pyside / "Qt" / "plugins" / "platforms"
    modules = [path for name in MODULES for path in pyside.glob(f"{name}.*.so")]
    drawing = [path for pattern in RDKIT for path in rdkit.glob(pattern)]
    return [*modules, *(plugins / name for name in PLUGINS[mode]), *drawing]


def needed_libraries(files: Iterable[Path]) -> list[str]:
    """Follow the files through the libraries that the wheels carry; return those the system must have."""
    waiting, seen, outside = [path for path in files if path.is_file()], set(), set()
    carried = {path.name: path for folder in carrying_folders(waiting) for path in folder.glob("*.so*")}
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        for name in needed(path.read_bytes()):
            if name in carried:
                waiting.append(carried[name])
            else:
                outside.add(name)
    return sorted(outside)


def carrying_folders(files: Iterable[Path]) -> list[Path]:
    """Return the folders in which the wheels of these files keep the libraries they bring along."""
    packages = {parent for path in files for parent in path.parents if parent.parent.name == "site-packages"}
    nearby = [folder for package in packages for folder in (package / "Qt" / "lib", package)]
    renamed = [package.with_name(f"{package.name}.libs") for package in packages]
    shiboken = [package.with_name("shiboken6") for package in packages]
    return [folder for folder in (*nearby, *renamed, *shiboken) if folder.is_dir()]


def needed(image: bytes) -> list[str]:
    """Read from an ELF file the names of the libraries it asks for (DT_NEEDED).

    Reads the 64-bit little-endian files of which PySide6 has wheels; any other file gives no names.
    The layout is that of the System V ABI, chapter "Dynamic Linking".
    """
    if image[:6] != b"\x7fELF\x02\x01":
        return []
    section_table, entry_size, count = struct.unpack_from("<Q", image, 40)[0], *struct.unpack_from("<HH", image, 58)
    # Per section: type at 4, position at 24, size at 32, index of its strings at 40.
    sections = [struct.unpack_from("<4xI16xQQI", image, section_table + entry_size * i) for i in range(count)]
    names = []
    for kind, position, size, link in sections:
        if kind == 6:  # SHT_DYNAMIC
            strings = sections[link][1]
            entries = struct.iter_unpack("<qQ", image[position : position + size])
            names += [text_at(image, strings + value) for tag, value in entries if tag == 1]  # DT_NEEDED
    return names


def text_at(image: bytes, position: int) -> str:
    """Read the text that ends at the next zero byte."""
    return image[position : image.index(b"\0", position)].decode()


def load(name: str) -> str | None:
    """Try to load a library; return the name of the one that is missing, which may be one it needs itself."""
    try:
        ctypes.CDLL(name)
    except OSError as error:
        return str(error).split(":", 1)[0] if "cannot open shared object" in str(error) else name
    return None


def missing_libraries(names: Iterable[str], loader: Callable[[str], str | None]) -> list[str]:
    """Return, sorted and once each, the libraries that the loader does not find."""
    return sorted({missing for name in names if (missing := loader(name))})


def release(path: Path = Path("/etc/os-release")) -> set[str]:
    """Return the distribution's own name and those of the families it belongs to."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return set()
    facts = dict(line.split("=", 1) for line in lines if "=" in line)
    return set(f"{facts.get('ID', '')} {facts.get('ID_LIKE', '')}".replace('"', "").split())


def debian_packages(missing: Iterable[str]) -> list[str]:
    """Return the Debian packages of these libraries, those that are known, once each."""
    return sorted({PACKAGES[name][0] for name in missing if name in PACKAGES})


def command(missing: list[str], distribution: set[str], *, root: bool) -> str | None:
    """Return the command that installs these libraries, or None where the distribution or a package is not known."""
    sudo = "" if root else "sudo "
    by_name = " ".join(f"'{name}()(64bit)'" for name in missing)
    if distribution & {"fedora", "rhel", "centos"}:
        return f"{sudo}dnf install -y {by_name}"
    if distribution & {"suse", "opensuse"}:
        return f"{sudo}zypper install -y {by_name}"
    if not all(name in PACKAGES for name in missing):
        return None
    if distribution & {"debian", "ubuntu"}:
        return f"{sudo}apt-get update && {sudo}apt-get install -y {' '.join(debian_packages(missing))}"
    if "arch" in distribution:
        return f"{sudo}pacman -S --needed {' '.join(sorted({PACKAGES[name][1] for name in missing}))}"
    return None


def advice(missing: list[str], mode: str, distribution: set[str], *, root: bool) -> str:
    """Say in one sentence what is missing, and give the command or, failing that, what to look for."""
    purpose = "show its window" if mode == "window" else "run its tests"
    sentence = f"diazgui cannot {purpose}: this system lacks {', '.join(missing)}."
    line = command(missing, distribution, root=root)
    if line is None:
        return f"{sentence} Install the packages of your distribution that contain these files."
    return f"{sentence} Run:\n\n    {line}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
