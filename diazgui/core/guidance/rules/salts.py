"""Rules about salts: which acid a product is weighed with, and names that say another form than what is counted."""

import re

from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import Choose
from diazgui.core.guidance.rules.replacing import other_variant
from diazgui.core.guidance.situation import Situation
from diazgui.core.legible import legible
from diazgui.core.sheet import AFTER_REACTION, Entry, Product
from diazgui.core.substance import Salt
from diazgui.core.yields import product_rows

_TFA = "O=C(O)C(F)(F)F"
_OF_HCL = 36.461  # g/mol; source: IUPAC abridged atomic weights
_IN_NAME = re.compile(r"(?:hydro(?:chloride|bromide|iodide)|trifluoroacetate)s?\)?$", re.IGNORECASE)


def trifluoroacetate_isolated(situation: Situation) -> tuple[Finding, ...]:
    """The product is weighed as its trifluoroacetate, which is not the hydrochloride that is often meant."""
    product = _product(situation)
    if product is None or [part.smiles for part in product.parts] != [_TFA]:
        return SILENT
    row, free = product_rows(situation.sheet)[0], product.compound.molar_mass
    if row.molar_mass is None or free is None:
        return SILENT
    other = free + product.parts[0].ratio * _OF_HCL
    words: dict[str, Word] = {
        "product": legible(product.form_name or product.compound.name),
        "mass": Told(row.mass, "mass"),
        "other": Told(None if row.amount is None else row.amount * other, "mass"),
        "base": Told(None if row.amount is None else row.amount * free, "mass"),
        "more": Told(round(row.molar_mass / other - 1, 2), "yield"),
    }
    clauses = () if row.amount is None else ("masses",)
    return (Finding(words, (product.id,), _by_hcl(situation), clauses=clauses),)


def salt_of_another_acid(situation: Situation) -> tuple[Finding, ...]:
    """The product is written as the salt of an acid that is not on the sheet, and another strong acid is."""
    product, counts = _product(situation), situation.counts
    meant = {part.smiles for part in product.parts} if product else set()
    acids = [one for one in situation.sheet.entries if one.id in counts.strong_acids]
    there = {one.substance.compound.smiles for one in acids}
    if product is None or not meant or None in meant or not acids or meant & there:
        return SILENT
    words = {
        "product": legible(product.form_name or product.compound.name),
        "acid": situation.names(*(one.id for one in acids)),
    }
    return (Finding(words, tuple(one.id for one in acids), _by_its_variant(situation, acids)),)


def salt_by_name(situation: Situation) -> tuple[Finding, ...]:
    """A row is named as a salt of an amine and counted with the molar mass of the free amine."""
    found = []
    for one in situation.sheet.entries:
        compound, supply = one.substance.compound, one.substance.supply
        basic = situation.counts.basic_nitrogens.get(one.id, 0)
        if basic and not isinstance(supply, Salt) and _IN_NAME.search(compound.name) and one.role not in AFTER_REACTION:
            free = compound.stated_molar_mass is None and "." not in (compound.smiles or ".")
            found.extend([one.id] if free else [])
    return (Finding({"names": situation.names(*found)}, tuple(found)),) if found else SILENT


def _product(situation: Situation) -> Product | None:
    return next(iter(situation.sheet.products), None)


def _by_hcl(situation: Situation) -> tuple[Offer, ...]:
    way = situation.way
    return (Offer("hcl", Choose("hcl", way.isolation)),) if "hcl" in way.variants and way.variant != "hcl" else ()


def _by_its_variant(situation: Situation, acids: list[Entry]) -> tuple[Offer, ...]:
    """The variant of the step that is named after the acid: ``hcl`` for HCl in dioxane."""
    change = other_variant(situation, acids[0].substance.id.partition("-")[0])
    return (Offer("variant", change),) if change is not None and len(acids) == 1 else ()


RULES = {
    "trifluoroacetate-isolated": trifluoroacetate_isolated,
    "salt-of-another-acid": salt_of_another_acid,
    "salt-by-name": salt_by_name,
}
