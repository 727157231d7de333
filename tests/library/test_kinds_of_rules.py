"""The kinds that the rules name, as the code of the rules has them, and those of the data."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import diazgui
from diazgui.core.guidance import rules
from diazgui.library.bench import bench
from diazgui.library.notices import notices
from diazgui.library.row_kinds import kinds, kinds_of
from diazgui.library.substances import substances

MODULES = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(rules.__path__[0]).glob("*.py")]


def texts(node: ast.AST) -> Iterator[str]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def asked_for() -> Iterator[str]:
    """What is asked of ``rows_of``, and what is looked for in kinds by ``in``."""
    for module in MODULES:
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "rows_of":
                yield from (one.value for one in node.args if isinstance(one, ast.Constant))
            if isinstance(node, ast.Compare) and "kinds" in ast.unparse(node.comparators[0]):
                yield from (one.value for one in [node.left] if isinstance(one, ast.Constant))


def test_every_kind_that_is_asked_for_is_there() -> None:
    assert "dialkylamine" in asked_for()
    assert set(asked_for()) <= set(kinds())


def test_every_kind_is_asked_for_by_a_rule_or_the_diagnosis() -> None:
    code = [path.read_text(encoding="utf-8") for path in Path(diazgui.__path__[0]).rglob("*.py")]
    assert [kind for kind in kinds() if not any(f'"{kind}"' in text for text in code)] == []


def test_every_clause_and_button_is_named_by_a_rule() -> None:
    named = {text for module in MODULES for text in texts(module)}
    for words in notices().values():
        assert set(words.clauses) <= named
        assert set(words.buttons) <= named


def test_a_kind_names_substances_that_ship_without_a_structure() -> None:
    named = [one for kind in kinds().values() for one in kind.substances]
    assert named
    assert all(substances()[one].compound.smiles is None for one in named)


def test_what_a_warning_says_all_of_is_a_rule_or_a_clause() -> None:
    steps = [step for protocol in bench().protocols.values() for step in protocol.steps]
    warned = {one for step in steps for variant in step.variants for one in variant.warned}
    assert "palladium-and-vapour" in warned
    for one in warned:
        rule, _, clause = one.partition("/")
        assert not clause or clause in notices()[rule].clauses


@pytest.mark.parametrize(
    ("kind", "smiles", "near"),
    [
        ("gives a hydrogen to hydride", "Nc1ccccc1", "CC(C)(C)OC(=O)N1CCCNCC1"),
        ("gives a hydrogen to hydride", "CCOC(=O)CC(=O)OCC", "ClCc1cccs1"),
        ("violent with water", "[AlH4-].[Li+]", "[BH4-].[Na+]"),
        ("violent with water", "[H-].[Na+]", "CC(=O)O[BH-](OC(C)=O)OC(C)=O.[Na+]"),
        ("used up by water", "CC(=O)O[BH-](OC(C)=O)OC(C)=O.[Na+]", "[BH4-].[Na+]"),
        ("used up by water", "[BH3-][O+]1CCCC1", "[BH3-][n+]1ccccc1C"),
        ("cyanoborohydride", "[BH3-]C#N.[Na+]", "N#C[Na]"),
        ("water", "O", "CO"),
        ("alcohol", "CO", "CC(=O)O"),
        ("violent with DMSO", "CS(=O)(=O)Cl", "CC(=O)OC(C)=O"),
        ("violent with DMSO", "O=C(OC(=O)C(F)(F)F)C(F)(F)F", "ClCc1ccccc1"),
        ("dialkylamine", "C1CNCCNC1", "CC(C)(C)OC(=O)NC"),
        ("open tertiary amine", "CN1CCOCC1", "CCN(CC)CC"),
        ("open tertiary amine", "CN(C)Cc1ccccc1", "CC(C)(C)OC(=O)N1CCCCC1"),
        ("takes amines at once", "CC(C)(C)OC(=O)OC(=O)OC(C)(C)C", "CCOC(C)=O"),
        ("takes amines at once", "O=Cc1cccs1", "CC(C)=O"),
        ("takes amines at once", "CN(C)C(On1nnc2cccnc21)=[N+](C)C.F[P-](F)(F)(F)(F)F", "CN(C)C(=N)N(C)C"),
        ("takes amines at once", "CCN=C=NCCCN(C)C", "CC#N"),
        ("azide salt", "[N-]=[N+]=[N-].[Na+]", "[N-]=[N+]=NCc1ccccc1"),
        ("alkylating agent", "Cc1ccc(S(=O)(=O)OC)cc1", "Cc1ccc(S(=O)(=O)Cl)cc1"),
        ("alkylating agent", "CCBr", "ClC(Cl)Cl"),
        ("lachrymator", "O=C(CBr)c1ccccc1", "CCBr"),
        ("lachrymator", "O=C(Cl)OCc1ccccc1", "O=C(OCc1ccccc1)N1CCNCC1"),
        ("mustard", "CSCCCl", "CSCCCCl"),
        ("mustard", "CN(C)CCCl.Cl", "O=C(NCCCl)c1ccccc1"),
        ("takes up tert-butyl", "C1CN(Cc2cccs2)CCNC1", "C1CN(Cc2ccccc2)CCNC1"),
        ("N-benzylpiperazine", "CC(C)(C)OC(=O)N1CCN(Cc2ccccc2)CC1", "O=C(c1ccccc1)N1CCN(Cc2ccccc2)CC1"),
        ("N-benzylpiperazine", "C1CN(Cc2ccccc2)CCN1", "C1CN(Cc2ccccc2)CCCN1"),
    ],
)
def test_a_kind_knows_its_own_and_not_what_is_near(kind: str, smiles: str, near: str) -> None:
    assert kind in kinds_of(smiles)
    assert kind not in kinds_of(near)


def test_a_substance_without_a_structure_may_be_of_a_kind() -> None:
    assert "water" in kinds_of("", "brine")
    assert "water" not in kinds_of("", "celite")
