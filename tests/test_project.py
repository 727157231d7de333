"""The project as a whole: what stands where, what nothing may name, which room may import which."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("diazgui", "resources", "tests", "packaging", ".ci")
PICTURES = {".png", ".jpg", ".ico", ".icns", ".pdf", ".otf", ".cdx", ".sqlite"}


def own_files() -> Iterator[Path]:
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.name != ".coverage")
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def program_files() -> list[Path]:
    return sorted((ROOT / "diazgui").rglob("*.py"))


@pytest.mark.parametrize(
    "name",
    [
        ".ci/run",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "Makefile",
        "README.md",
        "diazgui",
        "packaging",
        "pyproject.toml",
        "resources",
        "tests",
    ],
)
def test_what_a_newcomer_looks_for_stands_at_the_top(name: str) -> None:
    assert (ROOT / name).exists()


# Written in two halves, or this file would name them itself.
FOREIGN = {
    "a folder outside the project": r"\.\./" + r"shared\b",
    "somebody's working folder": r"(?<![\w.])/" + r"work/",
    "somebody's home": r"(?<![\w.])/" + r"(home|Users)/\w",
    "the administrator's home": r"(?<![\w.])/" + r"root/",
    "a drive of one machine": r"\b[A-Z]:\\" + r"Users\\",
    "the host of a package index": r"\b(pypi"
    + r"\.org|pythonhosted"
    + r"\.org|npmjs"
    + r"\.(org|com)|deb\.debian"
    + r"\.org)",
    "an option that names a package index": r"--(extra-)?index" + r"-url",
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_nothing_in_the_project_names(kind: str) -> None:
    pattern = re.compile(FOREIGN[kind])
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in own_files()
        if path.suffix not in PICTURES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


def test_no_file_of_the_program_is_longer_than_280_lines() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in program_files()}
    assert {name: length for name, length in lengths.items() if length > 280} == {}


def imported_modules(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{name.name}" for name in names)


def test_the_guide_to_the_code_names_only_files_that_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = set(re.findall(r"`((?:\w+/)*\w+\.(?:py|toml))`", text))
    standing = ["/" + path.relative_to(ROOT).as_posix() for path in own_files()]
    assert "library/bench.py" in named
    assert sorted(name for name in named if not any(path.endswith("/" + name) for path in standing)) == []


def test_no_part_of_the_program_can_reach_the_network() -> None:
    doors = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "PySide6.QtNetwork"}
    doors |= {"asyncio", "http.client", "http.server", "xmlrpc.client", "PySide6.QtWebEngineCore"}
    open_doors = {
        str(path.relative_to(ROOT)): sorted(doors.intersection(imported_modules(path))) for path in program_files()
    }
    assert {name: modules for name, modules in open_doors.items() if modules} == {}


def test_the_program_never_imports_what_only_its_packaging_needs() -> None:
    foreign = {"chemicals", "fluids", "scipy", "pandas", "numpy", "setuptools"}
    found = {
        str(path.relative_to(ROOT)): sorted(foreign & {name.partition(".")[0] for name in imported_modules(path)})
        for path in program_files()
    }
    assert {name: modules for name, modules in found.items() if modules} == {}
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {re.split(r"[^\w-]", one)[0] for one in wanted} == {
        "PySide6-Essentials",
        "rdkit",
        "pint",
        "msgspec",
        "openpyxl",
    }


def sections(text: str) -> dict[str, str]:
    """The README's sections by their heading, without the marks of code."""
    parts = re.split(r"^##\s+(.+)$", text, flags=re.MULTILINE)
    return {heading.replace("`", "").strip(" /"): body for heading, body in zip(parts[1::2], parts[2::2], strict=True)}


def test_all_data_of_the_tests_tells_its_source_and_licence() -> None:
    data = ROOT / "tests" / "data"
    told = sections((data / "README.md").read_text("utf-8"))
    for path in sorted(data.rglob("*")):
        if path.is_dir() or path.name == "README.md" or "__pycache__" in path.parts:
            continue
        name = path.relative_to(data)
        section = next((told[place.as_posix()] for place in (name, *name.parents) if place.as_posix() in told), None)
        assert section is not None, f"tests/data/README.md has no section '## {name.as_posix()}'"
        for fact in (r"^\W*Source\b.*:", r"^\W*Licen[cs]e\b.*:"):
            assert re.search(fact, section, re.MULTILINE | re.IGNORECASE), f"{name.as_posix()}: no line like {fact}"


def test_the_installation_carries_every_package_and_the_resources() -> None:
    named = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    standing = {".".join(path.parent.relative_to(ROOT).parts) for path in program_files()}
    assert set(named) == standing | {"diazgui.resources"}


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for path in program_files()}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def import_rule(folder: Path) -> subprocess.CompletedProcess[str]:
    check = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    return subprocess.run([sys.executable, "-c", check], cwd=folder, capture_output=True, text=True, check=False)


def test_each_room_imports_only_what_stands_below_it() -> None:
    result = import_rule(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("offender", "line", "broken"),
    [
        ("core/quantities.py", "import diazgui.units", "Each room imports only what stands below it"),
        ("core/quantities.py", "import diazgui.core.table", "No cycles"),
        ("core/quantities.py", "import pint", "The core is the standard library and nothing else"),
        ("library/__init__.py", "import rdkit", "Only structures imports RDKit"),
        ("structures/__init__.py", "import PySide6", "Only the window imports Qt"),
    ],
)
def test_the_import_rule_catches_a_forbidden_import(tmp_path: Path, offender: str, line: str, broken: str) -> None:
    shutil.copytree(ROOT / "diazgui", tmp_path / "diazgui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "diazgui" / offender).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    result = import_rule(tmp_path)
    assert result.returncode == 1
    assert f"{broken} BROKEN" in result.stdout


def test_every_link_of_the_readme_leads_to_a_file() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert "packaging/screenshots/window.png" in links
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_every_module_can_be_imported_before_there_is_an_application() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in program_files()
        if path.name not in ("__init__.py", "__main__.py")
    ]
    command = [sys.executable, "-c", "\n".join(f"import {name}" for name in names)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert (result.returncode, result.stderr) == (0, "")
