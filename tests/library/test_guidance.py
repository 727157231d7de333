import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest

from diazgui.core.guidance.page import Page
from diazgui.library import guidance
from diazgui.library.diagnosis import tree
from diazgui.library.faults import LibraryError
from diazgui.library.guidance import (
    guide_references,
    pages,
    references,
    statements,
    strategy_page,
    symptom_pages,
)
from diazgui.library.protocols import protocols

GUIDE = tomllib.loads((Path(__file__).parents[1] / "data" / "guide" / "paragraphs.toml").read_text(encoding="utf-8"))
PARAGRAPHS = GUIDE["paragraph"]
STEPS = [(p.id, step.id) for p in protocols().values() for step in p.steps]
VARIANTS = [(p.id, step.id, variant.id) for p in protocols().values() for step in p.steps for variant in step.variants]
FIVE = ("principle", "choice", "consideration", "limit", "alternative")
LONGEST = 45  # words of a statement


def said(page: Page) -> set[str]:
    return {one.id for section in page.sections for one in section.statements}


def words(page: Page) -> str:
    return " ".join(one.text for section in page.sections for one in section.statements)


def lines_cited(source: str) -> set[int]:
    """The lines of the guide that a citation names: ``…, lines 61–65, 113``."""
    found: set[int] = set()
    for named in re.findall(r"1,4-Diazepane \(2026\), lines? ([\d–, ]+)", source):
        for part in filter(None, (one.strip() for one in named.split(","))):
            first, _, last = part.partition("–")
            found.update(range(int(first), int(last or first) + 1))
    return found


def name(paragraph) -> str:
    return f"lines {paragraph['lines']}: {paragraph['topic']}"


# ---------------------------------------------------------------- the guide, paragraph by paragraph


def test_every_line_of_the_guide_is_accounted_for():
    assert sorted(set(chain.from_iterable(one["lines"] for one in PARAGRAPHS))) == GUIDE["lines"]
    assert len(GUIDE["lines"]) == 133
    assert (GUIDE["lines"][0], GUIDE["lines"][-1]) == (3, 216)


def test_every_paragraph_is_carried_or_left_out_for_a_reason():
    ways = ("statements", "pages", "references", "not_carried")
    for one in PARAGRAPHS:
        assert set(one) <= {"lines", "topic", *ways}, name(one)
        assert one["topic"], one
        assert any(one.get(way) for way in ways), name(one)
        assert not ("not_carried" in one and len(one) > 3), name(one)


def test_only_advertising_contacts_and_links_are_left_out():
    reasons = {one["not_carried"] for one in PARAGRAPHS if "not_carried" in one}
    assert reasons == {"advertising", "contact", "a link; the picture itself is lost"}


def test_what_carries_a_paragraph_exists():
    known, shown = statements(), {page.id for page in pages()}
    listed = {one.key for one in guide_references()}
    for one in PARAGRAPHS:
        assert set(one.get("statements", ())) <= set(known), name(one)
        assert set(one.get("pages", ())) <= shown, name(one)
        assert set(one.get("references", ())) <= listed, name(one)


def test_the_sources_of_what_carries_a_paragraph_name_its_lines():
    for one in PARAGRAPHS:
        cited = {key: lines_cited(statements()[key].source) for key in one.get("statements", ())}
        for key, lines in cited.items():
            assert lines & set(one["lines"]), f"{name(one)} · {key}"
        if cited:
            assert set(one["lines"]) <= set().union(*cited.values()), name(one)


def test_a_citation_names_lines_that_the_guide_has():
    for one in statements().values():
        if "guide" in one.works:
            cited = lines_cited(one.source)
            assert cited & set(GUIDE["lines"]), one.id
            assert max(cited) <= 216, one.id


def test_every_statement_that_rests_on_the_guides_text_alone_is_mapped():
    mapped = set(chain.from_iterable(one.get("statements", ()) for one in PARAGRAPHS))
    alone = {one.id for one in statements().values() if one.kind == "advice" and one.works == ("guide",)}
    assert alone - mapped == set()


# ---------------------------------------------------------------- statements


def test_every_statement_has_a_text_a_source_and_the_keys_of_its_works():
    for key, one in statements().items():
        assert one.id == key
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.id)
        assert one.source, one.id
        assert one.works, one.id
        assert one.text.endswith("."), one.id


def test_statements_are_short():
    long = {one.id: len(one.text.split()) for one in statements().values() if len(one.text.split()) > LONGEST}
    assert long == {}


def test_nothing_is_said_twice():
    texts = [one.text for one in statements().values()]
    assert len(set(texts)) == len(texts)


def test_ids_are_unique_across_guidance_and_diagnosis():
    assert not set(statements()) & {one.id for node in tree().nodes.values() for one in node.statements}


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (("mono-boc", "A"), "the protecting group mostly goes to the less hindered one"),
        (("mono-cbz", "A"), "the protecting group mostly goes to the less hindered one"),
        (("reductive-amination-boc", "A"), "the protecting group mostly goes to the less hindered one"),
        (("excess-diamine",), "the less hindered one mostly reacts first"),
        (("reductive-amination",), "the less hindered one mostly reacts first"),
    ],
)
def test_what_two_unlike_nitrogens_do_is_said(place, told):
    assert told in words(strategy_page(*place))


def test_a_hazard_that_was_not_verified_says_so():
    reported = {one.id for one in statements().values() if "eported, not verified, see the SDS" in one.text}
    assert reported == {"safety-chloromethylthiophene", "boc-a-late-gas"}


# ---------------------------------------------------------------- pages of the strategies


@pytest.mark.parametrize("protocol", protocols())
def test_every_strategy_has_guidance_with_its_purpose_and_its_hazards(protocol):
    page = strategy_page(protocol)
    assert page.id == protocol
    assert page.title
    assert {"purpose", "choice", "gap", "safety"} <= {section.id for section in page.sections}


@pytest.mark.parametrize("protocol", [key for key, one in protocols().items() if one.steps])
def test_every_strategy_has_all_five_sections(protocol):
    sections = {section.id: section.statements for section in strategy_page(protocol).sections}
    assert [heading for heading in FIVE if not sections.get(heading)] == []


@pytest.mark.parametrize("protocol", [key for key, one in protocols().items() if one.steps])
def test_the_alternatives_lead_to_other_strategies_and_nothing_else_leads_anywhere(protocol):
    others = set(protocols()) - {protocol, "free"}
    for section in strategy_page(protocol).sections:
        leads = [one.leads_to for one in section.statements]
        if section.id == "alternative":
            assert set(leads) <= others
            assert len(set(leads)) == len(leads) >= 2
        else:
            assert set(leads) == {""}


@pytest.mark.parametrize("protocol", [key for key, one in protocols().items() if one.steps])
def test_an_alternative_begins_with_the_name_of_its_tab(protocol):
    for one in next(s for s in strategy_page(protocol).sections if s.id == "alternative").statements:
        assert one.text.startswith(f"{protocols()[one.leads_to].title}: ")


@pytest.mark.parametrize(("protocol", "step"), STEPS)
def test_every_step_has_guidance_of_its_own(protocol, step):
    others = [said(strategy_page(protocol, other)) for p, other in STEPS if p == protocol and other != step]
    own = said(strategy_page(protocol, step)).difference(*others)
    assert own
    purposes = next(section for section in strategy_page(protocol, step).sections if section.id == "purpose")
    assert len(purposes.statements) == 2  # of the step and of the strategy


@pytest.mark.parametrize(("protocol", "step", "variant"), VARIANTS)
def test_every_variant_has_guidance_of_its_own(protocol, step, variant):
    others = [said(strategy_page(p, s, v)) for p, s, v in VARIANTS if (p, s) == (protocol, step) and v != variant]
    page = strategy_page(protocol, step, variant)
    own = said(page).difference(*others)
    assert own
    choice = next(section for section in page.sections if section.id == "choice")
    assert choice.statements[0].id in own  # when to choose this variant comes first


def test_the_sections_stand_in_their_order_and_empty_ones_are_left_out():
    assert [section.title for section in strategy_page("mono-boc").sections] == [
        "What it is for",
        "Principle",
        "When to choose it",
        "What to consider",
        "Limits",
        "Alternatives",
        "What the guide advises",
        "What is wrong in the guide",
        "What the guide leaves out",
        "Safety",
    ]
    assert [section.id for section in strategy_page("free").sections] == [
        "purpose",
        "choice",
        "advice",
        "gap",
        "safety",
    ]


def test_a_statement_stands_in_the_section_of_its_kind():
    kinds = dict.fromkeys(("purpose", "choice", *FIVE), "advice")
    for protocol in protocols():
        for section in strategy_page(protocol).sections:
            assert {one.kind for one in section.statements} == {kinds.get(section.id, section.id)}


def test_a_step_shows_its_own_guidance_and_what_holds_for_all():
    protection = said(strategy_page("mono-boc", "A"))
    assert {"boc-a-charge", "boc-purpose", "safety-diamine"} <= protection
    assert not {"boc-c-acid", "b-charge"} & protection


def test_a_variant_shows_its_own_hazards_only():
    assert "safety-nah-solvent" in said(strategy_page("mono-boc", "B", "as-in-guide"))
    assert "safety-nah-solvent" not in said(strategy_page("mono-boc", "B", "k2co3"))


def test_the_narrowest_comes_first_when_a_step_is_in_front():
    safety = strategy_page("mono-boc", "B", "as-in-guide").sections[-1]
    places = [one.id for one in safety.statements]
    assert places.index("safety-nah-solvent") < places.index("safety-alkylators") < places.index("safety-diamine")


def test_a_step_or_variant_of_another_version_leaves_what_holds_for_all():
    left = said(strategy_page("di-alkylation", "Z", "of-tomorrow"))
    assert {"di-purpose", "di-choice", "safety-diamine"} <= left
    assert not {"di-charge", "di-acetonitrile"} & left


def test_an_unknown_protocol_has_an_empty_page():
    assert strategy_page("my-own") == Page("my-own", "", ())


def test_what_two_strategies_share_is_one_and_the_same_statement():
    shared = said(strategy_page("mono-boc", "A")) & said(strategy_page("reductive-amination-boc", "A"))
    assert {"boc-a-charge", "boc-a-statistics", "boc-a-gas"} <= shared


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (("mono-boc", "B"), "the carbamate nitrogen has no N–H"),  # 7.1
        (("di-alkylation",), "advised twice without a warning"),  # 7.2
        (("di-alkylation",), "Neither comes near a hydride"),  # 7.3
        (("excess-diamine",), "a quarter di at 1 : 1 is chance alone"),  # 7.4
        (("excess-diamine",), "one nitrogen is tertiary, the other has the N–H"),  # 7.5
        (("reductive-amination",), "25 % unchanged, 50 % mono and 25 % di"),  # 7.6
        (("reductive-amination",), "used 1,4-diazepan-6-amine and sodium borohydride"),  # 7.6
        (("mono-boc", "A"), "75 % of the Boc ends as mono and 25 % in the di-Boc compound"),  # 7.7
        (("mono-boc", "A"), "wrong by a factor of two"),  # 7.7
        (("mono-boc", "A"), "CH₂-bridged aminals"),  # 7.7
        (("mono-boc", "A"), "it streaks on silica"),  # 7.7
        (("di-alkylation",), "exactly two equivalents and low temperature in one place, 2.1 eq. and 60–80 °C"),  # 7.8
        (("di-alkylation",), "2.1 eq. leave 2 % mono but make 12 % quaternary salt; 2.0 eq. leave 7 % mono"),  # 7.8
        (("di-alkylation",), "wants the iodide made in the flask, and elsewhere no very reactive agents"),  # 7.9
        (("mono-boc", "C"), "Published procedures use 14–76 eq. (ten procedures, median 28)"),  # 7.10
        (("mono-boc", "C"), "For HCl in dioxane the guide gives no amount"),  # 7.10
        (("reductive-amination-boc", "C"), "424.36 against 269.24 g/mol"),  # 7.11
        (("reductive-amination-boc", "C"), "a dosing error of 58 %"),  # 7.11
        (("di-alkylation",), "Odd masses come more likely from DMF"),  # 7.12
        (("di-alkylation",), "are not needed for an alkylation with K₂CO₃"),  # 7.13
        (("mono-cbz", "B", "as-in-guide"), "says nothing of inert gas for sodium hydride"),  # 7.13
        (("mono-boc",), "no volumes but the 0.2 M of the di-alkylation"),  # 7.14
        (("mono-boc",), "Nothing is said anywhere of gas, heat or waste"),  # 7.14
        (("about-the-guide",), "does not occur in its text"),  # 7.15
        (("about-the-guide",), "follow the list “Sources” at its end"),  # 7.16
        (("about-the-guide",), "Several references are about something else"),  # 7.16
        (("mono-boc",), "are controlled substances in many countries"),  # 7.17
        (("mono-cbz",), "names Cbz-Cl and gives no protocol for it"),  # 7.18
        (("reductive-amination",), "The guide gives no amounts: 5.0 eq. of diamine"),  # 7.18
    ],
)
def test_what_is_wrong_or_missing_in_the_guide_is_said(place, told):
    found = {page.id: page for page in pages()}[place[0]] if len(place) == 1 else strategy_page(*place)
    assert told in words(found)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (("mono-boc", "B", "as-in-guide"), "up to an explosion"),  # H1
        (("mono-boc", "B", "as-in-guide"), "0.60 L for 1 g of the 60 % dispersion"),  # H2
        (("mono-cbz", "B", "as-in-guide"), "dry hydride ignites by itself"),  # H3
        (("mono-cbz", "B", "as-in-guide"), "never water in one portion"),  # H4
        (("mono-boc", "A"), "Each Boc put on sets one CO₂ free"),  # H5
        (("reductive-amination-boc", "A"), "dangerous to life when inhaled (H330)"),  # H5
        (("mono-boc", "C"), "together up to 48 mL per mmol at 20 °C"),  # H6
        (("mono-boc", "C"), "If LC-MS shows M + 56"),  # H6
        (("mono-boc", "C", "hcl"), "put a trap of base before the pump"),  # H7
        (("mono-boc", "C", "tfa"), "TFA causes severe burns"),  # H8
        (("excess-diamine",), "never keep a free amine in it"),  # H9
        (("reductive-amination",), "up to 24.1 mL per mmol at 20 °C, fast with water"),  # H10
        (("reductive-amination",), "with acid it gives hydrogen cyanide"),  # H10
        (("di-alkylation",), "not with acetone"),  # H11
        (("di-alkylation",), "closed bottles have burst"),  # H12
        (("di-alkylation", "A", "as-in-guide"), "6 mg/m³ in the air and 1.1 mg/kg a day through the skin"),  # H13
        (("mono-boc",), "only under a workplace chemical protection plan"),  # H14
        (("reductive-amination", "A", "dce"), "in the EU its use needs an authorisation"),  # H15
        (("mono-boc",), "flash points −45, −14 and 11 °C"),  # H16
        (("mono-boc", "B", "as-in-guide"), "N-formyl compounds"),  # H17
        (("di-alkylation",), "carries what is dissolved in it through the skin"),  # H18
        (("free",), "Nothing is known here of the hazards"),
        (("mono-cbz",), "1,4-Diazepane is corrosive"),  # H19
    ],
)
def test_every_hazard_of_the_protocols_is_said_where_it_threatens(place, told):
    (safety,) = (section for section in strategy_page(*place).sections if section.id == "safety")
    assert told in " ".join(one.text for one in safety.statements)


# ---------------------------------------------------------------- the other pages


def test_there_is_a_page_for_each_symptom_with_what_the_guide_says_causes_and_remedies():
    assert [(page.id, page.title) for page in symptom_pages()] == [
        ("low-conversion", "Little or no conversion"),
        ("over-alkylation", "Mono and di mixtures: over-alkylation"),
        ("quaternary-salts", "Quaternary salts"),
        ("ring-opening", "Ring opening"),
    ]
    for page in symptom_pages():
        titles = [section.title for section in page.sections]
        assert titles[0] == "What the guide says"
        assert titles[1].startswith("Causes")
        assert titles[2].startswith("What to do")
        assert titles[-2:] == ["What is wrong in the guide", "What the guide leaves out"]
        assert all(section.statements for section in page.sections)


def test_over_alkylation_has_the_three_strategies_against_it():
    (page,) = (page for page in symptom_pages() if page.id == "over-alkylation")
    assert [section.title for section in page.sections if section.title.startswith("What to do")] == [
        "What to do: excess of diamine",
        "What to do: reductive amination",
        "What to do: protecting group",
    ]


def test_the_mechanism_of_ring_opening_has_its_three_steps():
    (page,) = (page for page in symptom_pages() if page.id == "ring-opening")
    mechanism = page.sections[1]
    assert [one.id for one in mechanism.statements] == ["ring-quaternise", "ring-exchange", "ring-eliminate"]


def test_all_pages_follow_each_other_strategies_symptoms_and_the_guide_itself():
    assert [page.id for page in pages()] == [
        "di-alkylation",
        "mono-boc",
        "mono-cbz",
        "excess-diamine",
        "reductive-amination",
        "reductive-amination-boc",
        "free",
        "low-conversion",
        "over-alkylation",
        "quaternary-salts",
        "ring-opening",
        "about-the-guide",
        "species-diamine",
        "species-mono",
        "species-di",
        "species-quaternary",
        "species-ring-opened",
        "species-mono-protected",
        "species-di-protected",
        "species-protected",
        "species-deprotected",
    ]


def test_sections_of_a_page_have_ids_of_their_own():
    for page in pages():
        ids = [section.id for section in page.sections]
        assert len(set(ids)) == len(ids), page.id


def test_the_corrections_of_a_page_stand_under_a_heading_that_says_so():
    for page in symptom_pages():
        for section in page.sections:
            assert ("wrong" in section.title) == any(one.kind == "correction" for one in section.statements), page.id


# ---------------------------------------------------------------- references


def test_every_work_that_a_statement_cites_is_among_the_references_with_a_note():
    listed = {one.key: one for one in references()}
    for one in statements().values():
        for key in one.works:
            assert listed[key].citation in one.source
    assert all(one.note for one in listed.values())


def test_the_guides_own_list_has_21_references_and_15_numbered_sources():
    own = guide_references()
    assert [one.key for one in own] == [f"guide-{n}" for n in range(1, 22)] + [f"source-{n}" for n in range(1, 16)]
    assert all(one.citation and one.note for one in own)
    assert not any("http" in one.citation for one in own)


def test_off_topic_references_of_the_guide_say_why():
    off = {one.key: one.note for one in guide_references() if one.note.startswith("Off topic: ")}
    assert set(off) == {f"guide-{n}" for n in (4, 5, 6, 7, 12, 17, 20)}
    assert "coupling catalysts" in off["guide-6"]


def test_the_note_on_the_numbers_in_brackets_stands_at_the_first_source():
    (first,) = (one for one in guide_references() if one.key == "source-1")
    assert "follow this list" in first.note


# ---------------------------------------------------------------- guidance and procedures


def cited_for(protocol) -> set[int]:
    texts = [protocol.purpose.source]
    for step in protocol.steps:
        for variant in step.variants:
            texts += [one.source for one in (*variant.portions, *variant.instructions)]
        for isolation in step.isolations:
            texts += [one.source for one in (*isolation.portions, *isolation.instructions)]
    return set().union(*map(lines_cited, texts))


def test_what_the_procedures_take_from_the_guide_is_also_in_the_guidance():
    carried = set().union(*(lines_cited(one.source) for one in statements().values()))
    for protocol in protocols().values():
        assert cited_for(protocol) & set(GUIDE["lines"]) <= carried, protocol.id


@pytest.mark.parametrize(
    ("protocol", "step", "variant", "row", "stated", "told"),
    [
        ("di-alkylation", "A", "as-in-guide", "electrophile", "2.1", "2.1 eq. of alkyl halide"),
        ("di-alkylation", "A", "as-in-guide", "base", "2.5", "K₂CO₃ (2.5 eq.)"),
        ("di-alkylation", "A", "sodium-iodide", "catalyst", "0.1", "0.10 eq. is the usual charge"),
        ("excess-diamine", "A", "five-equivalents", "diamine", "5.0", "5 eq. of diamine"),
        ("excess-diamine", "A", "ten-equivalents", "diamine", "10.0", "10 eq. of diamine"),
        ("mono-boc", "A", "as-in-guide", "diamine", "2.0", "the diamine (2.0 eq.)"),
        ("mono-boc", "A", "five-equivalents", "diamine", "5.0", "5 eq. of diamine in methanol"),
        ("mono-boc", "B", "k2co3", "electrophile", "1.1", "1.1 eq. of alkyl halide"),
        ("mono-boc", "B", "as-in-guide", "base", "1.2", "1.2 eq."),
        ("mono-boc", "C", "hcl", "acid", "10.0", "10 eq. are used here"),
        ("mono-cbz", "A", "five-equivalents", "diamine", "5.0", "5 eq. bring 90 %"),
        ("reductive-amination", "A", "five-equivalents", "diamine", "5.0", "5.0 eq. of diamine"),
        ("reductive-amination", "A", "five-equivalents", "hydride", "1.5", "1.5 eq. of hydride"),
        ("reductive-amination-boc", "B", "thf", "carbonyl", "1.1", "1.1 eq. of carbonyl compound"),
        ("reductive-amination-boc", "B", "thf", "hydride", "1.4", "1.4 eq. of hydride"),
    ],
)
def test_the_equivalents_in_the_guidance_are_those_of_the_sheet(protocol, step, variant, row, stated, told):
    (here,) = (one for one in protocols()[protocol].steps if one.id == step)
    (way,) = (one for one in here.variants if one.id == variant)
    (portion,) = (one for one in way.portions if one.id == row)
    assert str(portion.basis.value) == stated
    assert told in words(strategy_page(protocol, step, variant))


# ---------------------------------------------------------------- faults of the data

FAULTY = """
protocol = "nonsense"
colour = "red"

[[statement]]
id = "one"
kind = "advice"
text = "Do."
source = "nobody"

[[statement]]
id = "two"
kind = "rumour"
text = "Do."
source = "field"

[[statement]]
id = "one"
kind = "gap"
text = ""
source = "field"
at = ["mono-boc/Z", "mono-boc/A/of-tomorrow"]

[[statement]]
id = "five"
kind = "gap"
text = "Do."
source = "field"
colour = "red"

[[statement]]
id = "six"
kind = "alternative"
text = "Nowhere."
source = "field"

[[statement]]
id = "seven"
kind = "alternative"
to = "no-such-way"
text = "There."
source = "field"
"""

PAGE = """
page = "a-page"

[[section]]
id = "first"
title = "First"
say = ["one", "no-such"]

[[section]]
id = "second"
say = []

[[statement]]
id = "nowhere"
kind = "safety"
text = "Mind."
source = "field"

[[reference]]
key = "guide-1"
"""


def test_all_faults_of_the_guidance_are_told_together(tmp_path, monkeypatch):
    (tmp_path / "faulty.toml").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "page.toml").write_text(PAGE, encoding="utf-8")
    pages()  # protocols and works stay those that ship
    monkeypatch.setattr("diazgui.library.faults.resource", lambda *_: tmp_path)
    guidance._shipped.cache_clear()
    try:
        with pytest.raises(LibraryError) as damaged:
            pages()
    finally:
        guidance._shipped.cache_clear()
    faulty, page = "guidance/faulty.toml", "guidance/page.toml"
    missing = [f"guidance · the protocol “{one}” has no file" for one in sorted(protocols())]
    assert sorted(damaged.value.faults) == sorted(
        [
            f"{faulty} · the key “colour” is not known here",
            f"{faulty} · protocol · “nonsense” is not a protocol",
            f"{faulty} · title · the title is missing",
            f"{faulty} · statement one · source · the source “nobody” is not among the works in sources/",
            f"{faulty} · statement two · kind · Invalid enum value 'rumour'",
            f"{faulty} · statement one · at · there is no protocol, step or variant “mono-boc/Z”",
            f"{faulty} · statement one · at · there is no protocol, step or variant “mono-boc/A/of-tomorrow”",
            f"{faulty} · statement one · id · “one” is also the id of another statement",
            f"{faulty} · statement one · the text is empty",
            f"{faulty} · statement five · the key “colour” is not known here",
            f"{faulty} · statement six · to · an alternative, and nothing else, names the protocol that it leads to",
            f"{faulty} · statement seven · to · “no-such-way” is not a protocol",
            f"{page} · title · the title is missing",
            f"{page} · reference guide-1 · Object missing required field `citation`",
            f"{page} · section first · say · there is no statement “no-such”",
            f"{page} · section second · Object missing required field `title`",
            "guidance · statement nowhere · it belongs to no protocol and to no page",
            *missing,
        ]
    )
