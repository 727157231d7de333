"""What a chemist types of a bottle: text to the way it is supplied, or a sentence that says what to type."""

import re
from dataclasses import replace

from diazgui.core.quantities import Concentration, Fraction, Loading, QuantityError
from diazgui.core.substance import (
    NEAT,
    PURE,
    Dispersion,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    Supply,
)
from diazgui.units import Kind, Notation, Reading, read

_NEAT_WORDS = frozenset({"neat", "pure", "free base"})
_WITH_MEDIUM = re.compile(r"(?P<strength>.*?\S)\s+(?P<link>in|on)\s+(?P<medium>\S.*)", re.DOTALL)
_WITH_WORD = re.compile(r"(?P<strength>.*%)\s*(?P<word>dispersion|solution)", re.DOTALL)
_WITH_PURITY = re.compile(r"(?P<name>.*?\S)\s*,\s*(?P<purity>[0-9][0-9.,]*\s*%)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_GLUED = re.compile(rf"(?P<number>{_NUMBER.pattern})(?P<word>[^0-9.,].*)")
_OILS = ("oil", "paraffin", "wax", "vaseline", "petrolatum")
"""What a dispersion is in; any other medium dissolves."""


def typed_supply(typed: str, now: Supply, notation: Notation) -> Supply:
    """What a bottle holds, as typed; what is not typed of it stays as it is now.

    ``97 %`` · ``neat`` · ``dihydrochloride monohydrate, 98 %`` · ``60 % in mineral oil`` · ``4 M in dioxane`` ·
    ``37 % in water`` · ``1.5 mmol/g on silica``.

    Raises:
        QuantityError: it is none of these; its sentence says what to type instead.
    """
    text = typed.strip()
    if text.casefold() in _NEAT_WORDS:
        return NEAT
    salt = _salt(text, now, notation)
    if salt is not None:
        return salt
    word = _WITH_WORD.fullmatch(text)
    if word is not None:
        share = Fraction(read(word["strength"], Kind.PURITY, None, notation).value)
        return Dispersion(share) if word["word"] == "dispersion" else SolutionByMass(share)
    medium = _WITH_MEDIUM.fullmatch(text)
    if medium is not None:
        reading = _strength(medium["strength"], notation)
        return _in(reading, medium["medium"], now) if medium["link"] == "in" else _on(reading, medium["medium"])
    return _as_now(_strength(text, notation), now)


def parts_typed(text: str, notation: Notation) -> tuple[Part, ...]:
    """The parts that the words of a salt name: ``dihydrochloride monohydrate``, ``2 HCl``; empty for other words."""
    from diazgui.library.salt_parts import called  # brings RDKit, which no other text needs

    parts: list[Part] = []
    words = iter(text.casefold().replace("·", " ").replace("×", " ").split())
    for word in words:
        number, name = "1", word
        glued = _GLUED.fullmatch(word)
        if _NUMBER.fullmatch(word):
            number, name = word, next(words, "")
        elif glued is not None and word not in called():
            number, name = glued["number"], glued["word"]
        if name not in called():
            return ()
        one, ratio = called()[name]
        parts.append(one.times(read(number, Kind.COEFFICIENT, None, notation).value * ratio))
    return tuple(parts)


def _salt(text: str, now: Supply, notation: Notation) -> Salt | None:
    """The salt that a text names; one that the bottle is called by already keeps its parts. ``None`` for no salt."""
    from diazgui.library.salt_parts import salt_name

    split = _WITH_PURITY.fullmatch(text)
    name = split["name"] if split else text
    if isinstance(now, Salt) and name.casefold() == (now.name or salt_name(now.parts)).casefold():
        parts, called_so = now.parts, now.name
    else:
        parts = parts_typed(name, notation)
        called_so = salt_name(parts)
    if not parts:
        return None
    purity = Fraction(read(split["purity"], Kind.PURITY, None, notation).value) if split else PURE
    return Salt(parts, called_so, purity)


def _strength(text: str, notation: Notation) -> Reading:
    return read(text, (Kind.PURITY, Kind.CONCENTRATION, Kind.LOADING), None, notation)


def _in(reading: Reading, medium: str, now: Supply) -> Supply:
    match reading.kind:
        case Kind.CONCENTRATION:
            return Solution(Concentration(reading.value), medium)
        case Kind.LOADING:
            raise QuantityError(f"A loading is that of a support: type {reading.number_text} mmol/g on {medium}.")
    share = Fraction(reading.value)
    is_oil = any(oil in medium.casefold() for oil in _OILS)
    if is_oil or (isinstance(now, Dispersion) and medium.casefold() == now.medium.casefold()):
        return Dispersion(share, medium)
    return SolutionByMass(share, medium)


def _on(reading: Reading, support: str) -> Supply:
    if reading.kind is not Kind.LOADING:
        raise QuantityError(f"What stands on {support} is stated by its loading: type for example 1.5 mmol/g.")
    return OnSupport(Loading(reading.value), support)


def _as_now(reading: Reading, now: Supply) -> Supply:
    """A strength alone: the medium, or the parts of a salt, stay."""
    match reading.kind, now:
        case Kind.CONCENTRATION, Solution():
            return replace(now, concentration=Concentration(reading.value))
        case Kind.CONCENTRATION, SolutionByMass(solvent=solvent):
            return Solution(Concentration(reading.value), solvent)
        case Kind.CONCENTRATION, _:
            return Solution(Concentration(reading.value))
        case Kind.LOADING, OnSupport(support=support):
            return OnSupport(Loading(reading.value), support)
        case Kind.LOADING, _:
            return OnSupport(Loading(reading.value))
        case _, Salt(parts, name, _):
            return Salt(parts, name, Fraction(reading.value))
        case _, Dispersion(medium=medium):
            return Dispersion(Fraction(reading.value), medium)
        case _, SolutionByMass(solvent=solvent):
            return SolutionByMass(Fraction(reading.value), solvent)
        case _:
            return Neat(Fraction(reading.value))
