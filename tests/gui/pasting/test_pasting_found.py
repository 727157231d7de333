"""What was pasted, read beside the window."""

import os
from pathlib import Path

import pytest

from diazgui.core.target import ChemistryError
from diazgui.gui.pasting.pasting_found import Finding, Found
from diazgui.structures.pasted_content import MOST_BYTES, Content, Format

DATA = Path(__file__).parents[2] / "data" / "pasted"


def found(*contents: Content, files: tuple[Path, ...] = ()) -> Found:
    return Finding(contents, files).run()


def titles(of: Found) -> list[str]:
    return [item.title for item in of.items]


def test_each_record_of_a_file_is_an_item() -> None:
    assert titles(found(files=(DATA / "two-groups.sdf",))) == ["2-(chloromethyl)thiophene", "benzyl bromide"]


def test_a_compound_that_nobody_knows_has_the_name_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "batch 7.smi"
    path.write_text("FCCCOc1ccc(CCCN)cc1CCF\n")
    assert titles(found(files=(path,))) == ["batch 7"]


def test_a_mixture_is_its_compounds_and_all_together() -> None:
    of = found(Content("C1CNCCNC1.ClCc1ccccc1"))
    assert titles(of) == ["benzyl chloride", "1,4-diazepane", "all together, as drawn"]
    assert [len(item.choices) for item in of.items] == [1, 1, 1]


def test_a_salt_is_one_item_with_its_ways() -> None:
    (item,) = found(Content("C1CNCCNC1.Cl.Cl")).items
    assert item.title == "1,4-diazepane"
    assert len(item.choices) == 3


def test_a_name_is_looked_up_where_it_is_no_structure() -> None:
    assert titles(found(Content("1,4-diazepane"))) == ["1,4-diazepane"]
    with pytest.raises(ChemistryError):
        found(Content("no such compound at all"))


def test_remarks_say_what_was_not_read_and_where() -> None:
    of = found(files=(DATA / "n-boc-methylamine.cdxml", DATA / "README"))
    assert of.remarks == (
        "n-boc-methylamine.cdxml: The text “2 HCl” stands beside the structure and is no part of it.",
        "README: This is no file, or it is there no longer.",
    )


@pytest.mark.parametrize("name", ["folder.mol", "pipe.mol"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.startswith("pipe") and hasattr(os, "mkfifo"):
        os.mkfifo(path)
    else:
        path.mkdir()
    with pytest.raises(ChemistryError, match="no file"):
        found(files=(path,))


def test_a_file_that_is_far_too_large_is_read_no_further(tmp_path: Path) -> None:
    path = tmp_path / "large.mol"
    with path.open("wb") as file:
        file.truncate(100 * MOST_BYTES)
    with pytest.raises(ChemistryError, match="at most 8 MB"):
        found(files=(path,))


def test_too_many_files_are_refused() -> None:
    with pytest.raises(ChemistryError, match="21 files are too many at once"):
        found(files=(DATA / "diazepane.smi",) * 21)


def test_what_was_given_up_is_not_read() -> None:
    finding = Finding([Content((DATA / "phenylethylamine.cdx").read_bytes(), Format.CDX)])
    finding.cancel()
    with pytest.raises(ChemistryError, match="given up"):
        finding.run()
