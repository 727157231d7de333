"""What the check says about missing system libraries, with wheels and loaders made up for the purpose."""

import struct
import sys
from pathlib import Path

import pytest

import check_qt_libraries as check

CURSOR = "libxcb-cursor.so.0"
EGL = "libEGL.so.1"


def elf(*names: str) -> bytes:
    """A 64-bit file with no more in it than the list of the libraries it needs."""
    strings = b"\0" + b"".join(name.encode() + b"\0" for name in names)
    positions = [strings.index(name.encode() + b"\0") for name in names]
    dynamic = b"".join(struct.pack("<qQ", 1, at) for at in positions) + struct.pack("<qQ", 14, 1)
    after_header, after_strings = 64, 64 + len(strings)
    table = after_strings + len(dynamic)
    header = b"\x7fELF\x02\x01" + bytes(34) + struct.pack("<Q", table) + bytes(10) + struct.pack("<HHH", 64, 2, 0)
    sections = [(3, after_header, len(strings), 0), (6, after_strings, len(dynamic), 0)]
    rows = b"".join(
        struct.pack("<IIQQQQIIQQ", 0, kind, 0, 0, at, size, link, 0, 0, 0) for kind, at, size, link in sections
    )
    return header + strings + dynamic + rows


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """A site-packages with a Qt whose offscreen plug-in needs EGL by way of a carried library."""
    site = tmp_path / "site-packages"
    files = {
        "PySide6/QtGui.abi3.so": elf("libQt6Gui.so.6", "libc.so.6"),
        "PySide6/Qt/lib/libQt6Gui.so.6": elf(EGL, "libz.so.1"),
        "PySide6/Qt/plugins/platforms/libqoffscreen.so": elf("libQt6Gui.so.6"),
        "PySide6/Qt/plugins/platforms/libqxcb.so": elf("libQt6Gui.so.6", CURSOR),
        "rdkit/Chem/Draw/rdMolDraw2D.so": elf("libcairo-1.so.2"),
        "rdkit.libs/libcairo-1.so.2": elf("libXrender.so.1"),
    }
    for name, image in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(image)
    return site


def asked_for(wheels: Path, mode: str) -> list[str]:
    return check.needed_libraries(check.starting_files(wheels / "PySide6", wheels / "rdkit", mode))


def test_the_window_needs_what_its_plug_in_and_the_carried_libraries_name(wheels: Path) -> None:
    assert asked_for(wheels, "window") == [EGL, "libXrender.so.1", "libc.so.6", CURSOR, "libz.so.1"]


def test_the_tests_need_no_screen(wheels: Path) -> None:
    assert asked_for(wheels, "tests") == [EGL, "libXrender.so.1", "libc.so.6", "libz.so.1"]


@pytest.mark.parametrize("image", [b"", b"#!/bin/sh\n", b"\x7fELF\x01\x01" + bytes(60)])
def test_a_file_of_another_kind_needs_nothing(image: bytes) -> None:
    assert check.needed(image) == []


def test_a_library_missing_behind_another_is_named_itself() -> None:
    behind = {"libQt6XcbQpa.so.6": "libxcb-icccm.so.4", CURSOR: CURSOR, "libxcb-image.so.0": "libxcb-icccm.so.4"}
    assert check.missing_libraries([*behind, "libc.so.6"], behind.get) == [CURSOR, "libxcb-icccm.so.4"]


def test_a_library_that_is_not_there_is_reported_by_its_name() -> None:
    assert check.load("libdiazgui-none.so.9") == "libdiazgui-none.so.9"


@pytest.mark.parametrize(
    ("distribution", "root", "expected"),
    [
        ({"debian"}, True, "apt-get update && apt-get install -y libegl1 libxcb-cursor0"),
        (
            {"linuxmint", "ubuntu", "debian"},
            False,
            "sudo apt-get update && sudo apt-get install -y libegl1 libxcb-cursor0",
        ),
        ({"fedora"}, False, "sudo dnf install -y 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'"),
        (
            {"opensuse-leap", "suse", "opensuse"},
            True,
            "zypper install -y 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'",
        ),
        ({"manjaro", "arch"}, False, "sudo pacman -S --needed libglvnd xcb-util-cursor"),
        ({"slackware"}, True, None),
    ],
)
def test_each_distribution_gets_its_own_command(distribution: set[str], root: bool, expected: str | None) -> None:
    assert check.command([EGL, CURSOR], distribution, root=root) == expected


def test_the_sentence_says_what_is_missing_for_what_and_what_to_run() -> None:
    assert check.advice([CURSOR], "window", {"debian"}, root=True) == (
        "diazgui cannot show its window: this system lacks libxcb-cursor.so.0. Run:\n\n"
        "    apt-get update && apt-get install -y libxcb-cursor0\n"
    )


def test_an_unknown_library_is_named_where_no_command_is_certain() -> None:
    assert check.advice(["libnew.so.1"], "tests", {"debian"}, root=True) == (
        "diazgui cannot run its tests: this system lacks libnew.so.1. "
        "Install the packages of your distribution that contain these files."
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', {"ubuntu", "debian"}),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', {"rocky", "rhel", "centos", "fedora"}),
        ("\n# nothing\n", set()),
    ],
)
def test_the_distribution_is_read_from_os_release(tmp_path: Path, text: str, names: set[str]) -> None:
    file = tmp_path / "os-release"
    file.write_text(text, "utf-8")
    assert check.release(file) == names


def test_a_system_without_os_release_has_no_name(tmp_path: Path) -> None:
    assert check.release(tmp_path / "os-release") == set()


@pytest.fixture
def poor_system(monkeypatch: pytest.MonkeyPatch, wheels: Path) -> None:
    """A Debian on which only the C library and zlib are there."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(check, "folder_of", lambda name: wheels / name)
    monkeypatch.setattr(check, "load", lambda name: None if name in {"libc.so.6", "libz.so.1"} else name)
    monkeypatch.setattr(check, "release", lambda: {"debian"})
    monkeypatch.setattr(check.os, "geteuid", lambda: 1000, raising=False)


@pytest.mark.usefixtures("poor_system")
def test_the_check_fails_with_one_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["--mode", "window"]) == 1
    assert capsys.readouterr().err.rstrip().splitlines()[-1] == (
        "    sudo apt-get update && sudo apt-get install -y libegl1 libxcb-cursor0 libxrender1"
    )


@pytest.mark.usefixtures("poor_system")
def test_a_script_can_ask_for_the_packages_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["--mode", "tests", "--packages"]) == 1
    assert capsys.readouterr().out == "libegl1\nlibxrender1\n"


@pytest.mark.usefixtures("poor_system")
def test_the_check_is_silent_when_all_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "load", lambda _: None)
    assert check.main(["--mode", "window"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("poor_system")
def test_other_systems_carry_all_that_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert check.main(["--mode", "window"]) == 0


@pytest.mark.usefixtures("poor_system")
def test_an_environment_without_qt_is_told_to_be_filled(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "folder_of", lambda _: None)
    assert check.main([]) == 1
    assert capsys.readouterr().err == (
        "PySide6 and RDKit are not installed in this environment: run 'make run' first.\n"
    )
