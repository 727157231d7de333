"""What may hurt somebody or spoil the batch, on paper: dangers and warnings in full, and whether a danger was read.

Advice is for the screen, where it is acted on; of it only a stock solution that is to be made first is printed.
"""

from collections.abc import Iterator, Sequence
from html import escape

from diazgui.core.experiment import Tab
from diazgui.core.protocol import Variant
from diazgui.core.route import RouteStep
from diazgui.core.target import Target
from diazgui.core.variant_warning import warning_on
from diazgui.library.substances import substances
from diazgui.report.notices import Standing, own_warning, said_by_danger, standing
from diazgui.report.paper_sources import Sources
from diazgui.units import Notation

_FRAME = '<table class="danger" width="100%">{}</table>'
_READ = '<img src="svg:ticked" alt="done"> Read and acknowledged on the screen.'
_NOT_READ = '<img src="svg:box" alt="to do"> Not acknowledged on the screen. Read by:'
_MADE_FIRST = "stock-to-make"
_CLOSED = frozenset({"closed-on-gas", "closed-on-carbonate"})


def says_closed(tab: Tab, step: RouteStep, target: Target, notation: Notation) -> bool:
    """Whether a notice says that the vessel must not be closed, so that the line of budgets need not."""
    return any(one.notice.id in _CLOSED for one in standing(tab, step, target, notation))


def notices_block(
    tab: Tab, step: RouteStep, target: Target, variant: Variant | None, notation: Notation, sources: Sources
) -> str:
    """Dangers and the warning of the variant, framed; under them the warnings, and what is to be made first.

    A danger on the same grounds as the variant's warning says it, with what became of it.
    """
    found = standing(tab, step, target, notation)
    dangers = [one for one in found if one.notice.severity == "danger"]
    lines = [_danger(one, sources) for one in dangers]
    own = warning_on(variant, step.sheet, substances()) if variant is not None else None
    if own is not None and not said_by_danger(own, dangers):
        lines.append(_line("Danger", own.text, sources.mark(own.source)))
    framed = _FRAME.format("".join(f"<tr><td>{line}</td></tr>" for line in lines)) if lines else ""
    warnings = [_said(one, sources) for one in found if one.notice.severity == "warning"]
    first = [_text(one, sources) for one in found if one.notice.id == _MADE_FIRST]
    return "\n".join(filter(None, (framed, *(f'<p class="hazards">{one}</p>' for one in (*warnings, *first)))))


def dangers_of_route(tab: Tab, target: Target, notation: Notation) -> str:
    """The dangers of each step in a line, framed, for the page before all steps; empty where there is none."""
    lines = [line for step in tab.route.steps for line in _of_step(tab, step, standing(tab, step, target, notation))]
    return _FRAME.format("".join(f"<tr><td>{line}</td></tr>" for line in lines)) if lines else ""


def _of_step(tab: Tab, step: RouteStep, found: Sequence[Standing]) -> Iterator[str]:
    for one in found:
        if one.notice.severity == "danger":
            read = "" if one.read else " Not acknowledged on the screen."
            yield f"<b>{one.word}, step {escape(step.id)}.</b> {escape(one.notice.title)}.{read}"
    own = own_warning(tab, step, found)
    if own is not None:
        yield f"<b>Danger, step {escape(step.id)}.</b> {escape(own.text)}"


def _danger(one: Standing, sources: Sources) -> str:
    return f"{_said(one, sources)}<br>{_READ if one.read else _NOT_READ}"


def _said(one: Standing, sources: Sources) -> str:
    mark = sources.mark(one.notice.why.source)
    return _line(one.notice.severity.capitalize(), f"{one.notice.title}. {one.notice.why.text}", mark)


def _line(word: str, text: str, mark: str) -> str:
    return f"<b>{word}.</b> {escape(text)} {mark}"


def _text(one: Standing, sources: Sources) -> str:
    return f"{escape(f'{one.notice.title}. {one.notice.why.text}')} {sources.mark(one.notice.why.source)}"
