import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from diazgui.core.diagnosis import Tree, Walk
from diazgui.library import diagnosis
from diazgui.library.diagnosis import tree
from diazgui.library.faults import LibraryError
from diazgui.library.sources import works

# The tree as it was rebuilt from the guide's text: kind of each node, and where its answers lead, in their order.
RECHECK = ["recheck"]
LEADS = {
    "start": ("question", ["halide", "wanted", "quaternary-possible", "finish"]),
    "halide": ("question", ["activate", "base"]),
    "activate": ("action", ["base", "recheck"]),
    "base": ("question", ["add-base", "solvent"]),
    "add-base": ("action", ["solvent", "recheck"]),
    "solvent": ("question", ["change-solvent", "temperature"]),
    "change-solvent": ("action", ["temperature", "recheck"]),
    "temperature": ("question", ["heat", "carbonyl"]),
    "heat": ("action", ["carbonyl", "recheck"]),
    "carbonyl": ("question", ["reductive-amination", "check-reagents"]),
    "reductive-amination": ("action", RECHECK),
    "check-reagents": ("action", RECHECK),
    "wanted": ("question", ["purity", "quaternary-seen"]),
    "purity": ("question", ["protect", "excess", "one-aldehyde"]),
    "protect": ("action", RECHECK),
    "excess": ("action", RECHECK),
    "one-aldehyde": ("action", RECHECK),
    "quaternary-seen": ("question", ["less-agent", "drive-to-di"]),
    "less-agent": ("action", RECHECK),
    "drive-to-di": ("action", RECHECK),
    "quaternary-possible": ("question", ["base-and-heat", "other-cause"]),
    "base-and-heat": ("question", ["avoid-salt", "other-cause"]),
    "avoid-salt": ("action", RECHECK),
    "other-cause": ("action", RECHECK),
    "recheck": ("end", []),
    "finish": ("end", []),
}


def walks(walk: Walk) -> Iterator[Walk]:
    """Every way through the tree, to each of its ends."""
    if not walk.here.answers:
        yield walk
    for answer in range(len(walk.here.answers)):
        yield from walks(walk.answered(answer))


def test_the_tree_is_that_of_the_guide_node_by_node_and_answer_by_answer() -> None:
    assert tree().root == "start"
    found = {key: (node.kind, [answer.to for answer in node.answers]) for key, node in tree().nodes.items()}
    assert found == LEADS


def test_every_answer_leads_on_to_one_of_the_two_ends() -> None:
    assert {walk.here.id for walk in walks(Walk(tree()))} == {"recheck", "finish"}


def test_every_node_is_reached_by_some_way() -> None:
    met = {turn.node for walk in walks(Walk(tree())) for turn in walk.turns}
    assert met | {"recheck", "finish"} == set(LEADS)


def test_every_statement_has_a_source_among_the_works_and_an_id_of_its_own() -> None:
    statements = [one for node in tree().nodes.values() for one in node.statements]
    assert len({one.id for one in statements}) == len(statements) > 40
    for one in statements:
        assert one.id.startswith("diagnose-"), one.id
        assert one.text, one.id
        assert one.source, one.id
        assert one.works, one.id
        assert all(key in works() for key in one.works), one.id


def test_every_node_says_where_it_comes_from() -> None:
    assert [node.id for node in tree().nodes.values() if not node.statements] == []


def test_what_the_guide_teaches_carries_its_line() -> None:
    advice = [one for node in tree().nodes.values() for one in node.statements if one.kind == "advice"]
    assert [one.id for one in advice if not re.search(r"\(2026\), lines? \d+", one.source)] == []


def test_nodes_that_the_guide_does_not_have_say_that_they_were_added() -> None:
    added = {
        n.id for n in tree().nodes.values() if any("was added" in s.text and s.kind == "gap" for s in n.statements)
    }
    assert added == {"check-reagents", "other-cause", "recheck", "start"}
    for lonely in ("check-reagents", "recheck", "other-cause"):
        assert "advice" not in {one.kind for one in tree().nodes[lonely].statements}


# Lines of the guide on which each node rests; the tree was rebuilt from them, and what is added has none.
LINES = {
    "start": {97},
    "halide": {32},
    "activate": {32},
    "base": {33},
    "add-base": {33},
    "solvent": {35},
    "change-solvent": {35},
    "temperature": {36},
    "heat": {36},
    "carbonyl": {37},
    "reductive-amination": {41, 42},
    "check-reagents": set(),
    "wanted": {46},
    "purity": {51, 59},
    "protect": {59, 120},
    "excess": {51},
    "one-aldehyde": {52},
    "quaternary-seen": {61},
    "less-agent": {63, 64, 65},
    "drive-to-di": {114},
    "quaternary-possible": {81},
    "base-and-heat": {93},
    "avoid-salt": {92},
    "other-cause": set(),
    "recheck": set(),
    "finish": {116},
}


def lines_of(source: str) -> set[int]:
    """The lines of the guide that a source names, with those between two of them."""
    found: set[int] = set()
    for part in re.findall(r"lines? ([\d, –]+)", source):
        for span in filter(None, (one.strip() for one in part.split(","))):
            first, _, last = span.partition("–")
            found |= set(range(int(first), int(last or first) + 1))
    return found


@pytest.mark.parametrize("node", LINES)
def test_a_node_rests_on_every_line_of_the_guide_that_speaks_of_it(node: str) -> None:
    assert LINES[node] <= {line for one in tree().nodes[node].statements for line in lines_of(one.source)}


def test_no_node_is_missing_from_the_table_of_lines() -> None:
    assert set(LINES) == set(LEADS)


@pytest.mark.parametrize(
    ("node", "words"),
    [
        ("activate", "0.1 eq. of NaI is usual"),
        ("activate", "it hastens the third alkylation as well"),
        ("add-base", "Do not use it in DMF or DMSO"),
        ("wanted", "25 % unused diamine, 50 % mono and 25 % di"),
        ("protect", "dangerous: use K₂CO₃ or DIPEA"),
        ("excess", "1 − E/2"),
        ("excess", "75 % with 2 eq. of diamine, 90 % with 5, 95 % with 10"),
        ("one-aldehyde", "25 % unused diamine, 50 % mono and 25 % di"),
        ("less-agent", "2.1 eq. leave 2 % mono and make 12 % quaternary salt; 2.0 eq. leave 7 % mono and make 7 %"),
        ("drive-to-di", "two equivalents and no more"),
        ("avoid-salt", "silver oxide with water and then heat, are never reached"),
    ],
)
def test_what_is_wrong_in_the_guide_is_said_as_a_correction(node: str, words: str) -> None:
    corrections = [one.text for one in tree().nodes[node].statements if one.kind == "correction"]
    assert any(words in text for text in corrections)


def test_no_step_offers_sodium_hydride() -> None:
    for node in tree().nodes.values():
        assert "hydride" not in node.short + node.text.replace("triacetoxyborohydride", "")
        assert "NaH" not in node.short + node.text.replace("NaHCO", "")


def read(folder: Path, monkeypatch: pytest.MonkeyPatch, **files: str) -> Tree:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    works()  # the works stay those that ship
    monkeypatch.setattr("diazgui.library.faults.resource", lambda *_: folder)
    diagnosis.tree.cache_clear()
    try:
        return tree()
    finally:
        diagnosis.tree.cache_clear()


SAID = '\n[[node.statement]]\nid = "diagnose-{0}"\nkind = "advice"\ntext = "So."\nsource = "field"\n'


def node(key: str, kind: str, *answers: str, said: str = "") -> str:
    listed = ", ".join(f'{{ text = "{i}", to = "{to}" }}' for i, to in enumerate(answers, 1))
    body = f'\n[[node]]\nid = "{key}"\nkind = "{kind}"\nshort = "Do."\ntext = "Do it."\nanswer = [{listed}]\n'
    return body + SAID.format(said or key)


def test_a_tree_may_be_spread_over_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = 'root = "a"\n' + node("a", "question", "b", "c")
    found = read(tmp_path, monkeypatch, one=first, two=node("b", "end") + node("c", "action", "b"))
    assert (found.root, list(found.nodes)) == ("a", ["a", "b", "c"])
    (said,) = found.nodes["a"].statements
    assert (said.id, said.kind, said.source, said.works) == (
        "diagnose-a",
        "advice",
        "general knowledge of the field",
        ("field",),
    )


WRONG = (
    'root = "a"\ncolour = "red"\n'
    + node("a", "question", "b", "nowhere")
    + node("b", "question", "e")
    + node("b", "end", said="a")
    + node("c", "end", "a")
    + node("d", "action")
    + '\n[[node]]\nid = "f"\nkind = "rumour"\nshort = "Do."\ntext = "Do."\n'
    + '\n[[node]]\nid = "e"\nkind = "end"\nshort = ""\ntext = "Do."\nanswr = 1\n'
    + f'\n[[node]]\nid = "g"\nkind = "action"\nshort = "{"long " * 10}."\ntext = "Do."\n'
    + 'answer = [{ text = "one that is far too long for it", to = "e" }, { text = "x" }]\n'
    + '[[node.statement]]\nid = "other-g"\nkind = "advice"\ntext = ""\nsource = "nobody"\n'
    + '[[node.statement]]\nid = "other-h"\nkind = "gossip"\ntext = "So."\nsource = "field"\n'
)


def test_all_faults_of_the_tree_are_told_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LibraryError) as damaged:
        read(tmp_path, monkeypatch, wrong=WRONG, broken="node = 3")
    file = "diagnosis/wrong.toml"
    assert damaged.value.faults == (
        "diagnosis/broken.toml · node · Expected `array`, got `int`",
        f"{file} · the key “colour” is not known here",
        f"{file} · node b · it has too few answers (1): a question needs 2, an action 1",
        f"{file} · node b · the id is taken by another node",
        f"{file} · node c · an end has no answers",
        f"{file} · node d · it has too few answers (0): a question needs 2, an action 1",
        f"{file} · node 6 · kind · Invalid enum value 'rumour'",
        f"{file} · node 7 · the key “answr” is not known here",
        f"{file} · node e · the text is empty",
        f"{file} · node e · it has no statement, so nothing tells where it comes from",
        f"{file} · node g · answer 1 · an answer has 1 to 26 characters",
        f"{file} · node g · answer 2 · Object missing required field `to`",
        f"{file} · node g · statement 1 · id · “other-g” does not begin with “diagnose-”",
        f"{file} · node g · statement 1 · the text is empty",
        f"{file} · node g · statement 1 · source · the source “nobody” is not among the works in sources/",
        f"{file} · node g · statement 2 · kind · Invalid enum value 'gossip'",
        f"{file} · node g · short · 51 characters, and 45 fit the picture",
        f"{file} · node a · the answer “2” leads to “nowhere”, which is no node",
        f"{file} · node c · no answer leads here",
        f"{file} · node d · no answer leads here",
        f"{file} · node g · no answer leads here",
    )


def test_a_node_that_names_what_the_program_does_not_have_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = (
        '\nanswer = [{ text = "1", to = "b", means = "yes" }, { text = "2", to = "b", means = "no", because = "so" }]\n'
    )
    start = '\n[[node]]\nid = "a"\nkind = "question"\nshort = "Do."\ntext = "Do it."\n'
    text = 'root = "a"\n' + start + 'offers = { magic = "Do" }' + words + SAID.format("a") + node("b", "end")
    text += '\n[[node]]\nid = "c"\nkind = "end"\nshort = "Do."\ntext = "Do."\nknown = "oracle"\n' + SAID.format("c")
    with pytest.raises(LibraryError) as damaged:
        read(tmp_path, monkeypatch, wrong=text)
    file = "diagnosis/wrong.toml"
    means = "what an answer means, and because of what, is said where the sheet may know it"
    assert damaged.value.faults == (
        f"{file} · node a · answer 1 · {means}",
        f"{file} · node a · answer 2 · {means}",
        f"{file} · node a · offers · nothing is called “magic” that a button can do",
        f"{file} · node c · known · nothing is called “oracle” that may know an answer",
        f"{file} · node c · no answer leads here",
    )


def test_statements_that_share_an_id_are_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'root = "a"\n' + node("a", "action", "b", said="x") + node("b", "end", said="x")
    with pytest.raises(LibraryError, match="the statement “diagnose-x” stands more than once"):
        read(tmp_path, monkeypatch, one=text)


def test_answers_that_lead_in_a_circle_are_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'root = "a"\n' + node("a", "action", "b") + node("b", "action", "a")
    with pytest.raises(LibraryError, match=r"answers lead in a circle: (a – b – a|b – a – b)"):
        read(tmp_path, monkeypatch, one=text)


@pytest.mark.parametrize(
    ("roots", "named"),
    [(("", ""), "none"), (('root = "a"\n', 'root = "b"\n'), "a, b"), (('root = "z"\n', ""), "z")],
)
def test_a_tree_has_one_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, roots: tuple[str, str], named: str
) -> None:
    with pytest.raises(LibraryError, match=f"one node is the root, and here are named: {named}"):
        read(tmp_path, monkeypatch, one=roots[0] + node("a", "action", "b"), two=roots[1] + node("b", "end"))
