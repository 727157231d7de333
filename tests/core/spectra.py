"""Species and peaks for the tests of what peaks may be, made by hand."""

from diazgui.core.assignment import Candidate, Where
from diazgui.core.peaks import Peak
from diazgui.core.quantities import MolarMass
from diazgui.core.species import Ion, IonKind, Species, SpeciesKind
from diazgui.core.species import Peak as Line

CARBON = (Line(0, 100.0), Line(1, 12.0), Line(2, 5.0), Line(3, 0.4))
BROMINE = (Line(0, 100.0), Line(2, 97.0))


def ion(label, mz, kind=IonKind.MOLECULE, charge=1, formula="", pattern=CARBON):
    return Ion(label, formula or f"{label}{mz}", mz, charge, kind, pattern)


def species(key, *ions, kind=SpeciesKind.INTENDED, title="", smiles="", mass=0.0):
    return Species(key, kind, title or key, smiles or key, "CH4", MolarMass(100.0), mass, ions, "why", "field")


def candidate(key, *ions, where=Where.HERE, step="", **more):
    return Candidate(species(key, *ions, **more), where, step)


def peaks(*typed):
    """Peaks of texts or of pairs of a text and an area."""
    pairs = [(one, None) if isinstance(one, str) else one for one in typed]
    return tuple(Peak(float(mz), area, len(mz.partition(".")[2])) for mz, area in pairs)


FREE = candidate("free", ion("[M+H]⁺", 197.1107), ion("[M+2H]²⁺", 99.0590, IonKind.ADDUCT, 2), mass=196.1034)
BOC = candidate(
    "amine",
    ion("[M+H]⁺", 297.1631),
    ion("[M+H−C₄H₈]⁺", 241.1005, IonKind.FRAGMENT),
    ion("[M+H−C₅H₈O₂]⁺", 197.1107, IonKind.FRAGMENT),
    ion("C₅H₅S⁺", 97.0106, IonKind.GROUP),
    kind=SpeciesKind.STARTING,
)
DI = candidate("di", ion("[M+H]⁺", 293.1141, formula="C15"), kind=SpeciesKind.OVER)
SALT = candidate("mono-quaternary", ion("M⁺", 293.1141, formula="C15"), kind=SpeciesKind.OVER)
AMIDE = candidate("trifluoroacetyl", ion("[M+H]⁺", 293.0930), kind=SpeciesKind.BY_PRODUCT)
