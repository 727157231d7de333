"""The hazard statements of a sheet on paper: each once, by number and text, with the rows that it is about."""

from html import escape

from diazgui.core.sheet import Sheet
from diazgui.core.table import rows
from diazgui.library.statements import statements_of
from diazgui.report.paper_sources import Sources

_TITLE = "H statements; see the SDS of your bottle"


def statements(sheet: Sheet, sources: Sources) -> str:
    """The statements as one paragraph of rich text, in the order of their numbers; nothing where none are known.

    A product has no label yet, nor has what a step hands on.
    """
    said: dict[tuple[str, str], list[str]] = {}
    origins: dict[str, None] = {}
    for entry, row in zip(sheet.entries, rows(sheet), strict=True):
        known = statements_of(entry.substance)
        if known is None or not known.h:
            continue
        origins |= dict.fromkeys((known.source, *known.wording.split("; ")))
        for statement in known.h:
            names = said.setdefault(statement, [])
            names += [one for one in [entry.substance.short or row.name or row.id] if one not in names]
    if not said:
        return ""
    marks = " ".join(sources.mark(origin) for origin in origins)
    ranked = sorted(said.items(), key=lambda one: (one[0][0].startswith("EUH"), one[0]))
    lines = " · ".join(f"<b>{code}</b> {escape(text)}: {escape(', '.join(names))}" for (code, text), names in ranked)
    return f'<p class="small"><b>{_TITLE}</b> {marks}<b>:</b> {lines}</p>'
