import re

import pytest

from diazgui.library import guide_words
from diazgui.library.diagnosis import tree
from diazgui.library.faults import LibraryError
from diazgui.library.guidance import guide_references, pages
from diazgui.library.guidebook import book, chapters, statements_of
from diazgui.library.notices import notices
from diazgui.library.protocols import protocols
from diazgui.library.shipped import shipped_records
from diazgui.library.sources import citation, works, works_in

PAGES = {page.id: page for page in book()}


def said(page_id):
    return {one.id: one for _, one in statements_of(PAGES[page_id])}


def test_the_chapters_hold_every_page_once():
    assert [chapter.title for chapter in chapters()] == [
        "What went wrong?",
        "Strategies",
        "Species",
        "Procedures",
        "More to read",
    ]
    ids = [page.id for page in book()]
    assert len(ids) == len(set(ids))
    assert {page.id for page in pages()} <= set(ids)
    assert {page.id for page in chapters()[2].pages} == {one.id for one in pages() if one.id.startswith("species-")}
    assert [page.title for page in chapters()[-1].pages] == [
        "About the guide",
        "What the notices say",
        "Troubleshooting: all questions",
        "Hazards of the substances",
        "References",
    ]


def test_statements_and_sections_of_a_page_have_ids_of_their_own():
    for page in book():
        ids = [one.id for _, one in statements_of(page)]
        assert len(ids) == len(set(ids)) or page.id in {one.id for one in pages()}, page.id
        sections = [section.id for section in page.sections]
        assert len(sections) == len(set(sections)), page.id


def test_every_statement_has_a_source_that_is_among_the_works():
    for page in book():
        if page.id != "references":
            for _, one in statements_of(page):
                assert one.source, one.id
                assert one.works, one.id
                assert set(one.works) <= set(works()), one.id


def test_no_text_has_a_place_that_is_not_filled():
    for page in book():
        for _, one in statements_of(page):
            assert not re.search(r"[{}]|\s\.|\.\.|  ", one.title + one.text), one.id
            assert one.text == one.text.strip()


def test_every_notice_is_there_with_its_words_and_source():
    there = said("notices")
    assert set(there) == {"notices-how", *(f"notice-{rule}" for rule in notices())}
    one = there["notice-iodide-without-chloride"]
    assert one.title == "Iodide on the sheet, and no chloride"
    assert one.text.startswith("Bromides and iodides are mostly fast enough as they are.")
    assert one.source == notices()["iodide-without-chloride"].why.source
    solvents = there["notice-regulated-solvents"]
    assert "Where it holds, this is added: DMF is toxic to reproduction; EU law asks" in solvents.text
    assert solvents.works == ("field", "reach-dmf", "tsca-dcm")
    assert there["notice-hydride-in-polar-solvent"].kind == "safety"


def test_every_question_of_the_tree_is_there_with_what_follows_from_each_answer():
    there = said("diagnosis")
    nodes = tree().nodes
    assert {f"node-{key}" for key in nodes} <= set(there)
    assert {one.id for node in nodes.values() for one in node.statements} <= set(there)
    assert "no → Base enough for all the HX?" in there["node-halide"].text


def test_every_instruction_note_and_warning_of_a_procedure_is_there():
    for protocol in protocols().values():
        if not protocol.steps:
            assert f"procedure-{protocol.id}" not in PAGES
            continue
        texts = " ".join(one.text for one in said(f"procedure-{protocol.id}").values())
        for step in protocol.steps:
            for variant in step.variants:
                for one in (variant.note, variant.warning):
                    assert one is None or one.text in texts
            ways = (*step.variants, *step.isolations)
            for words in (one.text.split("{")[0] for way in ways for one in way.instructions):
                assert words in texts


def test_a_procedure_names_its_substances_and_leaves_numbers_to_the_sheet():
    texts = [one.text for one in said("procedure-mono-boc").values()]
    first = next(text for text in texts if text.startswith("Dissolve the diamine"))
    assert first.startswith("Dissolve the diamine in DCM (half of it) in a flask with an open line to a bubbler")
    assert any("(3 × a third of it)" in text for text in texts)
    assert any("the product shows its m/z" in text for text in texts)


def test_the_hazards_of_a_substance_are_those_of_its_label_with_number_and_words():
    there = said("hazards")
    thf = there["hazard-thf"]
    assert thf.title == "Tetrahydrofuran (THF)"
    assert "Highly flammable liquid and vapour (H225)" in thf.text
    assert "May form explosive peroxides (EUH019)" in thf.text
    assert thf.works == ("field", "ghs-7", "clp-3")
    known = {f"hazard-{one.id}" for one in shipped_records().values() if one.hazards or one.h or one.warnings}
    assert set(there) == {"hazards-how", *known}


def test_substances_are_filed_by_their_first_letter_without_places():
    filed = {one.id: section.title for section, one in statements_of(PAGES["hazards"])}
    assert filed["hazard-dmf"] == "D"
    assert filed["hazard-dioxane"] == "D"
    initials = [section.title for section in PAGES["hazards"].sections[1:]]
    assert initials == sorted(initials)


def test_all_works_and_all_that_the_guide_cites_are_among_the_references():
    there = said("references")
    assert set(there) == {f"work-{key}" for key in works()} | {one.key for one in guide_references()}


def test_what_the_guide_cites_off_topic_stands_apart_and_says_why():
    sections = {section.id: section for section in PAGES["references"].sections}
    off = {one.id for one in sections["off-topic"].statements}
    assert off == {*(f"guide-{n}" for n in (4, 5, 6, 7, 12, 17, 20)), "source-3"}
    assert all("Off topic: " in one.text or "Off topic:" in one.text for one in sections["off-topic"].statements)
    assert not any("Off topic" in one.text for one in sections["cited"].statements)


def test_the_works_of_a_citation_in_full_are_found_again():
    for key in works():
        assert works_in(citation(f"{key}, line 3; field")) == tuple(dict.fromkeys((key, "field")))
        assert "; " not in works()[key].citation


def test_a_fault_in_the_words_is_told(tmp_path, monkeypatch):
    (tmp_path / "guide.toml").write_text('idle = ["a"]\ncolour = "red"\n', encoding="utf-8")
    (tmp_path / "more.toml").write_text("[[same]]\nwords = 3\n", encoding="utf-8")
    monkeypatch.setattr("diazgui.library.faults.resource", lambda *_: tmp_path)
    guide_words.vocabulary.cache_clear()
    try:
        with pytest.raises(LibraryError) as damaged:
            guide_words.vocabulary()
    finally:
        guide_words.vocabulary.cache_clear()
    assert damaged.value.faults[0] == "words/guide.toml · the key “colour” is not known here"
    assert damaged.value.faults[1].startswith("words/more.toml · same")
