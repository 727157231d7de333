"""The data sheet of a compound: everything that is known of it, each value with where it comes from."""

from dataclasses import dataclass, field

from diazgui.core.own_data import NO_OWN_VALUES, OwnValues
from diazgui.core.properties import Of, Property
from diazgui.core.protocol import Sourced
from diazgui.core.shelf import Bottle
from diazgui.core.species import Ion
from diazgui.core.substance import Compound, Substance


@dataclass(frozen=True)
class Identity:
    """What the compound is.

    ``compound`` bears the name and the molar mass that are shown, the user's own where there are any; the molar mass
    that follows from the structure stands in it too. ``library_name`` is what it is called without the user's name.
    ``no_ions`` says why none are listed.
    """

    compound: Compound
    library_name: str = ""
    other_names: tuple[str, ...] = ()
    inchi: str = ""
    molar_mass_source: str = ""
    ions: tuple[Ion, ...] = ()
    no_ions: str = ""


@dataclass(frozen=True)
class Known:
    """One property: all values on record, which of them is used, and why that one."""

    of: Of
    values: tuple[Property, ...] = ()
    used: Property | None = None
    why: str = ""

    @property
    def spread(self) -> float:
        """How far the values on record lie apart, in their unit; 0 where they agree or there is only one.

        The user's own value is no record, and values at different conditions are not compared.
        """
        on_record = [value for value in self.values if not value.is_own]
        alike = [value for value in on_record if value.at == on_record[0].at]
        if len(alike) < 2:
            return 0.0
        return max(value.high for value in alike) - min(value.low for value in alike)


Coded = tuple[str, str]
"""A statement of the GHS: its number, such as ``H225`` or ``P301+P310``, and its wording."""


@dataclass(frozen=True)
class Hazards:
    """Pictograms and statements; without a source an empty list means that they are not known.

    ``pictograms`` are the user's own where ``is_own``. The statements always have their own source, and ``wording`` is
    that of their texts; ``precautions`` are those that the GHS gives for the hazards, of which a label shows a choice.
    """

    pictograms: tuple[str, ...] = ()
    source: str = ""
    is_own: bool = False
    statements: tuple[Coded, ...] = ()
    precautions: tuple[Coded, ...] = ()
    statements_source: str = ""
    wording: str = ""


@dataclass(frozen=True)
class DataSheet:
    """All of it. ``supplied`` are the bottles that ship, ``bottles`` those on the user's shelf.

    ``own`` are the user's own values by what they are of; ``refused`` says which of them cannot be read, and so are
    not used.
    """

    identity: Identity
    properties: tuple[Known, ...] = ()
    hazards: Hazards = Hazards()
    warnings: tuple[Sourced, ...] = ()
    kinds: tuple[Sourced, ...] = ()
    supplied: tuple[Substance, ...] = ()
    bottles: tuple[Bottle, ...] = ()
    own: OwnValues = field(default_factory=lambda: NO_OWN_VALUES)
    refused: tuple[str, ...] = ()

    @property
    def compound(self) -> Compound:
        """The compound with the name and molar mass that are shown."""
        return self.identity.compound

    def known(self, of: Of) -> Known:
        """What is known of a property."""
        return next((known for known in self.properties if known.of == of), Known(of))
