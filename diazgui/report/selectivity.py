"""Mono, di and quaternary against equivalents: what is plotted, told in words, and put in a table.

A model, not a measurement; the ratios of rates are the chemist's to set.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from diazgui.core.alkylation import Lever, lever
from diazgui.core.legible import legible
from diazgui.core.selectivity import Distribution, distribution, distributions
from diazgui.core.sheet import AlkylationModel, Sheet
from diazgui.library.counts import Pair, pair_for, why_no_pair
from diazgui.report.budget_line import figures, percent_text
from diazgui.report.budget_model import model_of
from diazgui.units import Kind, Notation, text

Of = Literal["diamine", "agent"]
Share = Literal["starting", "mono", "di", "quaternary", "left over"]

MODEL = "model, not measured"
_LABELS: Mapping[Of, Mapping[Share, str]] = {
    "diamine": {"starting": "diamine left", "mono": "mono", "di": "di", "quaternary": "quaternary"},
    "agent": {"mono": "in mono", "di": "in di", "quaternary": "in quaternary", "left over": "left over"},
}
_ENDLESS = 1e9  # equivalents of agent where there is no diamine to speak of
_MOST_AGENT, _MOST_DIAMINE = 3.0, 10.0
_POINTS = 100
_EVERY = {"agent": 0.5, "diamine": 1.0}


@dataclass(frozen=True)
class Plotted:
    """What a plot shows: shares of the diamine or of the agent, against what the lever counts.

    ``mark`` is this sheet's value, ``None`` with the reason in ``unmarked``; ``agent`` is what brings the groups, in
    words. ``reach`` is where the axis ends.
    """

    counts: Literal["agent", "diamine"]
    of: Of
    model: AlkylationModel
    agent: str
    mark: float | None
    reach: float
    unmarked: str = ""

    @property
    def shares(self) -> tuple[Share, ...]:
        """Which shares there are."""
        rest: tuple[Share, ...] = ("quaternary",) if self.model.quaternary else ()
        return ("starting", "mono", "di", *rest) if self.of == "diamine" else ("mono", "di", *rest, "left over")

    def label(self, share: Share) -> str:
        """What a share is called."""
        return _LABELS[self.of][share]

    @property
    def axis(self) -> str:
        """What the equivalents count."""
        over = (self.agent, "diamine") if self.counts == "agent" else ("diamine", self.agent)
        return f"eq. of {over[0]} per {over[1]}"

    @property
    def title(self) -> str:
        """What the shares are of, and that they are a model."""
        return f"% of the {self.of} · {MODEL}"


@dataclass(frozen=True)
class Question:
    """What there is to plot of a sheet: its pair and its lever; without a pair, why there is none."""

    pair: Pair | None
    lever: Lever | None
    why: str = ""


def question_of(sheet: Sheet) -> Question:
    """Whether the statistics apply to a sheet, and which row moves."""
    pair = pair_for(sheet)
    if pair is None:
        return Question(None, None, why_no_pair(sheet))
    return Question(pair, lever(sheet, pair.diamine, pair.agent))


def plotted(sheet: Sheet, of: Of = "diamine") -> Plotted | None:
    """The plot of a sheet; ``None`` where the statistics do not apply."""
    asked = question_of(sheet)
    if asked.pair is None or asked.lever is None:
        return None
    E = model_of(sheet, asked.pair).equivalents
    counts = asked.lever.counts
    mark = None if E.value is None else E.value if counts == "agent" else 1 / E.value if E.value else None
    model = sheet.model if asked.pair.quaternary else AlkylationModel(sheet.model.ratio, 0.0, sheet.model.conversion)
    short = legible(sheet.entry(asked.pair.agent).substance.short)
    agent = "alkylating agent" if asked.pair.quaternary else short or "agent"
    reason = E.reason or ("There is no alkylating agent on the sheet." if mark is None else "")
    return Plotted(counts, of, model, agent, mark, reach(counts, mark), reason)


def reach(counts: Literal["agent", "diamine"], mark: float | None) -> float:
    """Where the axis ends: at 3 of the agent or 10 of the diamine, further out where the mark is."""
    most = _MOST_AGENT if counts == "agent" else _MOST_DIAMINE
    while mark is not None and mark > most < _ENDLESS:
        most *= 2
    return most


def shares_at(shown: Plotted, x: float) -> dict[Share, float]:
    """The shares at a place of the axis."""
    model = shown.model
    E = equivalents_of(shown, x)
    return _shares(shown.of, E, distribution(E, model.ratio, model.quaternary, model.conversion), model)


def equivalents_of(shown: Plotted, x: float) -> float:
    """The equivalents of agent per diamine at a place of the axis."""
    return x if shown.counts == "agent" else 1 / x if x > 1 / _ENDLESS else _ENDLESS


def _shares(of: Of, E: float, found: Distribution, model: AlkylationModel) -> dict[Share, float]:
    if of == "diamine":
        return {"starting": found.starting, "mono": found.mono, "di": found.di, "quaternary": found.quaternary}
    if E == 0:  # the first of it: all that reacts becomes mono
        return {"mono": model.conversion, "di": 0.0, "quaternary": 0.0, "left over": 1 - model.conversion}
    groups: dict[Share, float] = {"mono": found.mono, "di": 2 * found.di, "quaternary": 3 * found.quaternary}
    return {**{key: value / E for key, value in groups.items()}, "left over": found.left_over / E}


Curve = tuple[tuple[float, float], ...]


def curves(shown: Plotted) -> Mapping[Share, Curve]:
    """Each share as points of (equivalents, share)."""
    found = _curves(shown.counts, shown.of, shown.model, shown.reach)
    return {share: found[share] for share in shown.shares}


@lru_cache(maxsize=16)
def _curves(counts: Literal["agent", "diamine"], of: Of, model: AlkylationModel, end: float) -> Mapping[Share, Curve]:
    shown = Plotted(counts, of, model, "", None, end)
    xs = [end * place / _POINTS for place in range(_POINTS + 1)]
    rising = sorted((equivalents_of(shown, x), x) for x in xs)
    all_found = distributions([E for E, _ in rising], model.ratio, model.quaternary, model.conversion)
    points = sorted((x, _shares(of, E, found, model)) for (E, x), found in zip(rising, all_found, strict=True))
    return {share: tuple((x, at[share]) for x, at in points) for share in points[0][1]}


def equivalents_text(value: float, notation: Notation) -> str:
    """Equivalents as they stand at the mark."""
    return text(value, Kind.EQUIVALENTS, notation)


def spoken(shown: Plotted, x: float | None, notation: Notation) -> str:
    """The plot in words: where the mark stands and the shares there, and what the model takes for granted."""
    model = model_words(shown, notation)
    if x is None:
        return f"No mark: {shown.unmarked} {model}"
    at = shares_at(shown, x)
    told = ", ".join(f"{shown.label(share)} {percent_text(at[share], notation)}" for share in shown.shares)
    return f"At {equivalents_text(x, notation).removesuffix(' eq.')} {shown.axis}: {told}. {model}"


def model_words(shown: Plotted, notation: Notation) -> str:
    """The model's numbers in a sentence."""
    model = shown.model
    k3 = f", k₃ : k₁ {figures(model.quaternary, notation)}" if model.quaternary else ""
    ratio = f"k₂ : k₁ {figures(model.ratio, notation)}"
    sites = " (independent sites)" if model.ratio == 0.5 else ""  # two N–H that do not feel each other
    return f"A {MODEL}: {ratio}{sites}{k3}, conversion {text(model.conversion, Kind.YIELD, notation)}, base in excess."


def table(shown: Plotted, notation: Notation) -> tuple[tuple[str, ...], ...]:
    """The values as rows of a table, the first its head; this sheet's own row says so."""
    head = (shown.axis, *(shown.label(share) for share in shown.shares))
    step = _EVERY[shown.counts] * shown.reach / (_MOST_AGENT if shown.counts == "agent" else _MOST_DIAMINE)
    places = {round(step * place, 9): "" for place in range(round(shown.reach / step) + 1)}
    if shown.mark is not None:
        places[shown.mark] = " (this sheet)"
    return (head, *(_row(shown, x, places[x], notation) for x in sorted(places)))


def _row(shown: Plotted, x: float, note: str, notation: Notation) -> tuple[str, ...]:
    at = shares_at(shown, x)
    return (
        equivalents_text(x, notation) + note,
        *(percent_text(at[share], notation) for share in shown.shares),
    )
