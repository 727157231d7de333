"""The compound index: what it answers, and what it does where its file is missing or damaged."""

import threading
from pathlib import Path, PureWindowsPath

import pytest

from diazgui.core.properties import Property
from diazgui.library.index import Index, index, opened, sqlite_uri
from tests.library.small_index import make_small_index


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Index:
    found = opened(make_small_index(tmp_path_factory.mktemp("index") / "index.sqlite"))
    assert found is not None
    return found


def test_a_compound_has_its_identifiers_and_properties(small: Index):
    (found,) = small.by_cas("543-59-9")
    assert (found.name, found.smiles, found.formula) == ("1-chloropentane", "CCCCCCl", "C5H11Cl")
    assert found.inchikey == "SQCZQTSHSZLZIQ-UHFFFAOYSA-N"
    assert found.molar_mass == pytest.approx(106.596, abs=0.001)
    assert found.properties == (
        Property("boiling point", 107.8, 107.8, "", "", "general knowledge of the field"),
        Property("density", 882.0, 882.0, "20 °C", "correlation", "general knowledge of the field"),
    )


def test_a_compound_is_found_by_each_of_its_cas_numbers(small: Index):
    assert [one.cas for one in small.by_cas("2437-95-8")] == ["80-56-8"]
    assert small.by_cas("2437-95-9") == ()


def test_a_number_of_an_own_id_is_found_and_another_is_not(small: Index):
    assert small.get(1) is not None
    assert small.get(999) is None
    assert small.get(-1) is None


def test_an_inchikey_is_one_compound_and_its_first_block_all_forms_of_it(small: Index):
    found = small.by_inchikey("QNAYBMKLOCPYGJ-REOHCLBHSA-N")
    assert found is not None
    assert found.name == "l-alanine"
    assert [one.name for one in small.by_skeleton("QNAYBMKLOCPYGJ")] == ["dl-alanine", "l-alanine", "d-alanine"]
    assert [one.name for one in small.by_skeleton("QNAYBMKLOCPYGJ", 2)] == ["dl-alanine", "l-alanine"]
    assert small.by_inchikey("QNAYBMKLOCPYGJ") is None


def test_a_name_of_two_compounds_gives_both_the_more_common_first(small: Index):
    assert [one.name for one in small.by_name("co")] == ["carbon monoxide", "cobalt"]
    assert small.by_name("unheardof") == ()


def test_a_formula_gives_all_its_compounds(small: Index):
    assert [one.name for one in small.by_formula("C3H7NO2")] == ["dl-alanine", "l-alanine", "d-alanine"]
    assert small.by_formula("C99") == ()


def test_a_beginning_gives_first_what_is_usually_called_so(small: Index):
    # Dichloromethane is the more common, but it is only the old name "methane, dichloro-" that begins so.
    assert [one.name for one in small.starting_with("me", 9)] == ["dichloromethane"]
    assert [one.name for one in small.starting_with("cyano", 9)] == ["acetonitrile"]
    assert [one.name for one in small.starting_with("d", 3)] == ["dichloromethane", "dl-alanine", "d-alanine"]
    assert small.starting_with("", 9) == ()


def test_words_stand_anywhere_in_the_names_and_the_last_may_be_begun(small: Index):
    assert [one.name for one in small.with_words(["dichl"], 9)] == ["dichloromethane", "chlorine"]
    assert [one.name for one in small.with_words(["methylene", "dichl"], 9)] == ["dichloromethane"]
    assert [one.name for one in small.with_words(["methylene-dichl"], 9)] == ["dichloromethane"]
    assert small.with_words(["dichl", "methylene"], 9) == ()  # only the last is a beginning
    assert small.with_words([], 9) == ()
    assert len(small.with_words(["d"], 2)) == 2


@pytest.mark.parametrize("text", ['"', "*", "a OR b", "names:x", "NEAR(", "' OR 1=1 --", "\0", "ä" * 5000, "-"])
def test_no_text_is_taken_for_a_command(small: Index, text: str):
    small.with_words([text], 9)
    small.starting_with(text, 9)
    assert small.by_name(text) == ()
    assert small.by_cas(text) == ()
    assert small.fault == ""


def test_the_names_of_a_compound_begin_with_the_usual_one(small: Index):
    assert small.names_of(1) == ("dichloromethane", "methane, dichloro-", "methylene dichloride", "freon 30")
    assert small.names_of(999) == ()


def test_words_are_found_by_their_stubs(small: Index):
    assert "chlorine" in small.spelled(("chlorne", "chlrine"))
    assert small.spelled(()) == ()
    assert small.has_word("dichloromethane")
    assert not small.has_word("dichloromethan")


def test_what_the_index_was_made_of_is_told(small: Index):
    assert small.meta() == {"compounds": "19"}


def test_several_threads_ask_at_once(small: Index):
    found: list[str] = []

    def ask() -> None:
        for _ in range(50):
            found.append(small.by_name("cobalt")[0].name)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["cobalt"] * 200


def test_a_file_that_is_missing_or_no_index_is_none(tmp_path: Path):
    assert opened(tmp_path / "index.sqlite") is None
    assert opened(tmp_path) is None
    (tmp_path / "empty").write_bytes(b"")
    assert opened(tmp_path / "empty") is None
    (tmp_path / "other").write_bytes(b"no database " * 1000)
    assert opened(tmp_path / "other") is None


def test_a_file_that_was_cut_off_answers_with_a_sentence_and_never_crashes(tmp_path: Path):
    path = make_small_index(tmp_path / "index.sqlite")
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    damaged = Index(path)
    assert damaged.by_name("cobalt") == ()
    assert damaged.by_inchikey("QNAYBMKLOCPYGJ-REOHCLBHSA-N") is None
    assert damaged.starting_with("c", 9) == damaged.with_words(["c"], 9) == damaged.names_of(1) == ()
    assert damaged.fault == (
        "The compound index cannot be read: its file is damaged. Install diazgui anew; until then only your shelf and "
        "the shipped substances are found."
    )


def test_a_path_with_signs_of_an_address_is_read(tmp_path: Path):
    folder = tmp_path / "100 % #1?"
    folder.mkdir()
    assert opened(make_small_index(folder / "index.sqlite")) is not None


def test_an_installed_program_has_its_index():
    assert index() is not None
    assert index() is index()


def test_a_program_on_another_computer_finds_its_index():
    there = PureWindowsPath(r"\\lab-server\programs\index 1.sqlite")
    assert sqlite_uri(there) == "file:////lab-server/programs/index%201.sqlite"
    assert sqlite_uri(PureWindowsPath(r"C:\diazgui\index.sqlite")) == "file:///C:/diazgui/index.sqlite"
