"""What is known of the hazards of the substances that ship, as a page."""

from collections import defaultdict

from diazgui.core.guidance.page import Page, Section, Statement
from diazgui.core.substance import PICTOGRAMS
from diazgui.library.records import SubstanceRecord
from diazgui.library.shipped import shipped_records
from diazgui.library.sources import citation, keys
from diazgui.library.statements import SEE_SDS, hazard_text

_GHS, _EU = "ghs-7", "clp-3"
"""The works that the wordings of the statements are from."""

HAZARDS = "hazards"
"""The id of the page."""

_HOW = (
    "As labels usually have them, for the substances that ship with diazgui. What is not listed is not known, which "
    "does not make it harmless. The label and the safety data sheet of your bottle count first."
)


def hazards_page() -> Page:
    """A statement for each substance whose hazards are known, by its initial; its id is the substance's."""
    by_initial: dict[str, list[Statement]] = defaultdict(list)
    for record in sorted(shipped_records().values(), key=_filed):
        said = _said(record)
        if said is not None:
            by_initial[_filed(record)[:1].upper()].append(said)
    how = Statement("hazards-how", "safety", f"{_HOW} {SEE_SDS}", citation("program"), ("program",))
    listed = (Section(f"hazards-{key.lower()}", key, tuple(found)) for key, found in by_initial.items())
    return Page(HAZARDS, "Hazards of the substances", (Section("how", "How to read it", (how,)), *listed))


def _filed(record: SubstanceRecord) -> str:
    """A name as it stands in a list: without the places and prefixes before its first word."""
    words = record.name.lower().lstrip("0123456789,'-()[]")
    for prefix in ("n,n-", "n-", "o-", "p-", "m-", "tert-", "sec-", "(", "["):
        words = words.removeprefix(prefix)
    return words.lstrip("0123456789,'-()[]")


def _said(record: SubstanceRecord) -> Statement | None:
    named = [PICTOGRAMS[code] for code in record.hazards or ()]
    told = [f"{hazard_text(code)} ({code})" for code in record.h or ()]
    cautions = [*record.warnings]
    if not (named or told or cautions):
        return None
    short = f" ({record.short})" if record.short and record.short != record.name else ""
    name = record.name[0].upper() + record.name[1:]
    parts = (", ".join((*named, *cautions)), "; ".join(told))
    text = ". ".join(f"{part[0].upper()}{part[1:]}" for part in parts if part) + "."
    source = "; ".join(dict.fromkeys(filter(None, _sources(record))))
    return Statement(f"hazard-{record.id}", "safety", text, citation(source), keys(source), title=f"{name}{short}")


def _sources(record: SubstanceRecord) -> tuple[str, ...]:
    codes = record.h or ()
    own = (record.hazards_source, record.statements_source, record.warnings_source)
    return (*own, _GHS if codes else "", _EU if any(code.startswith("EUH") for code in codes) else "")
