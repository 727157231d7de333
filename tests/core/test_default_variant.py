"""Which variant of a step stands in front when none was chosen."""

from dataclasses import replace

import pytest

from diazgui.core.chain import Made, default_variant
from diazgui.core.substance import Compound, Substance
from tests.core.bench import ALKYLATE, PROTOCOL, FakeChemistry, compound

GENTLE = replace(ALKYLATE, id="gentle", kind="hydrogenolysis")
RUGGED = replace(ALKYLATE, id="rugged")


class Careful(FakeChemistry):
    def groups_against(self, kind: str, start: Compound) -> tuple[str, ...]:
        return ("divalent sulfur",) if kind == "hydrogenolysis" and "S" in str(start.smiles) else ()


def default_for(start: Compound, *variants) -> str:
    step = replace(PROTOCOL.step("B"), variants=variants)
    made = Made({"previous": Substance(start)}, Compound("product"))
    return default_variant(step, made, Careful()).id


@pytest.mark.parametrize(
    ("start", "variant"),
    [
        (compound("C"), "gentle"),
        (compound("S"), "rugged"),
        (Compound("open", problem="The site is open."), "rugged"),
    ],
)
def test_the_first_variant_that_the_compound_is_known_to_bear_is_the_default(start, variant) -> None:
    assert default_for(start, GENTLE, RUGGED) == variant


def test_where_it_bears_none_the_first_is_the_default() -> None:
    assert default_for(compound("S"), GENTLE) == "gentle"
