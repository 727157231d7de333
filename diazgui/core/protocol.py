"""A protocol as data: one strategy, its steps, and the ways to run each of them.

A protocol holds no chemistry of its own: it names reaction rules and substances. What it gives for a target is
worked out in :mod:`diazgui.core.chain`.
"""

from dataclasses import dataclass
from typing import Literal

from diazgui.core.quantities import Amount, Coefficient, Concentration
from diazgui.core.sheet import Basis, Conditions, Role

Slot = Literal["diamine", "electrophile", "carbonyl", "previous"]
Form = Literal["free base", "salt"]
Phase = Literal["reaction", "quench", "work-up", "purification"]  # in the order of the work


@dataclass(frozen=True)
class Sourced:
    """A statement shown to a chemist, and where it comes from."""

    text: str
    source: str


@dataclass(frozen=True)
class Portion:
    """One row of a step before the scale is known: a slot of the target, or a substance by id."""

    id: str
    role: Role
    basis: Basis
    source: str
    slot: Slot | None = None
    substance: str = ""
    coefficient: Coefficient | Literal["salt"] | None = None  # "salt": as many as the salt isolated binds


@dataclass(frozen=True)
class Instruction:
    """One thing to do, with places for rows and conditions of the sheet: see :mod:`diazgui.core.places`."""

    text: str
    source: str
    phase: Phase = "reaction"


@dataclass(frozen=True)
class Isolation:
    """How the product of a step is taken out: as free base or as the salt of the step's acid.

    ``variants`` names the variants that it belongs to; empty where it serves all of the step.
    """

    id: str
    title: str
    form: Form
    source: str
    portions: tuple[Portion, ...] = ()
    instructions: tuple[Instruction, ...] = ()
    variants: tuple[str, ...] = ()


@dataclass(frozen=True)
class Variant:
    """One way to run a step: its rows, solvent, conditions and instructions.

    The first of a step is the default, unless the starting compound holds groups that do not bear it.
    """

    id: str
    title: str
    portions: tuple[Portion, ...]
    reference: str
    concentration: Concentration
    concentration_source: str
    conditions: Conditions
    instructions: tuple[Instruction, ...]
    note: Sourced | None = None  # what it is for
    warning: Sourced | None = None  # shown as a danger: see variant_warning
    warned: frozenset[str] = frozenset()  # ids of the rules that it says all of
    warned_of: frozenset[str] = frozenset()  # the rows that it is about: it holds while they hold what is put there
    salt_acid: str = ""  # id of the substance whose acid the product binds
    kind: str = ""  # what the starting compound must bear for it to be the default: "hydrogenolysis"


@dataclass(frozen=True)
class Step:
    """One reaction: the rule that makes its product, from the entry in ``starting`` and that in ``partner``."""

    id: str
    title: str
    rule: str
    starting: Slot
    partner: Slot | None
    product_name: str  # with the place {diamine}
    variants: tuple[Variant, ...]
    isolations: tuple[Isolation, ...]


@dataclass(frozen=True)
class Protocol:
    """One strategy: its steps, and what it is for."""

    id: str
    title: str
    purpose: Sourced
    default_scale: Amount
    steps: tuple[Step, ...]

    def step(self, step_id: str) -> Step:
        """The step of this id; ``KeyError`` where there is none."""
        return {step.id: step for step in self.steps}[step_id]


def isolations_of(step: Step, variant: Variant) -> tuple[Isolation, ...]:
    """The forms in which a variant's product can be isolated; the first is the default."""
    return tuple(i for i in step.isolations if not i.variants or variant.id in i.variants)
