"""Measure diazgui: ``make benchmarks`` writes the figures into RESULTS.md beside this file.

Machines differ and moments differ: what counts are ratios of things measured side by side in one run. No test
asserts a time.
"""

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from copy import copy
from pathlib import Path

from diazgui.core.sheet import ByEquivalents, Sheet
from tests.benchmarks import processes
from tests.benchmarks.searching import searching

HERE = Path(__file__).parent


def timed(work: Callable[[], object], times: int) -> list[float]:
    """Milliseconds of each run, sorted, after some that do not count."""
    for _ in range(min(5, times)):
        work()
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        found.append((time.perf_counter() - begun) * 1000)
    return sorted(found)


def middle(found: list[float]) -> float:
    """The median."""
    return statistics.median(found)


def high(found: list[float]) -> float:
    """The 95th percentile."""
    return found[int(0.95 * (len(found) - 1))]


def starting() -> list[str]:
    """First paint, readiness and memory, each beside what it is measured against."""
    (bare, _), (paint, _), (imports, imports_mb), (own, _), (ready, ready_mb) = processes.run(
        (processes.BARE_WINDOW, processes.FIRST_PAINT, processes.IMPORTS, processes.OWN_IMPORTS, processes.READY)
    )
    return [
        f"| first paint / bare PySide6 window | {paint:.2f} s / {bare:.2f} s | **{paint / bare:.2f}** | 1.5 at most |",
        f"| ready to calculate / all imports that it needs | {ready:.2f} s / {own:.2f} s | "
        f"**{ready / own:.2f}** | 1.2 |",
        f"| ready to calculate / the imports of Qt, RDKit and Pint alone | {ready:.2f} s / {imports:.2f} s | "
        f"**{ready / imports:.2f}** | |",
        f"| memory when ready / the imports of Qt, RDKit and Pint alone | {ready_mb:.0f} MB / {imports_mb:.0f} MB | "
        f"**{ready_mb / imports_mb:.2f}** | 150 MB |",
    ]


def largest() -> tuple[str, str, Sheet]:
    """Tab and step of the largest sheet that ships, and the sheet."""
    from diazgui.library.bench import worked_example

    sheets = [(tab.id, step.id, step.sheet) for tab in worked_example().tabs for step in tab.route.steps]
    return max(sheets, key=lambda one: len(one[2].entries))


def calculating() -> list[str]:
    """The core on the largest sheet, with plain numbers and with quantities that carry their units."""
    from diazgui.core.table import limiting, rows
    from diazgui.core.yields import product_rows, totals
    from tests.core.measured import with_units

    sheet = largest()[2]

    carried = with_units(sheet)  # every number in it a Pint quantity in the unit of the core

    def recalculate(one: Sheet) -> None:
        fresh = copy(one)  # another object, for which nothing is remembered
        rows(fresh), limiting(fresh), product_rows(fresh), totals(fresh)

    found, floor = timed(lambda: recalculate(sheet), 500), timed(lambda: sum(range(1000)), 500)
    with_pint = timed(lambda: recalculate(carried), 100)
    figures = f"{middle(found):.3f} ms (95 %: {high(found):.3f})"
    return [
        f"| core: the largest sheet ({len(sheet.entries)} rows) / a sum of 1,000 integers | {figures} / "
        f"{middle(floor):.3f} ms | **{middle(found) / middle(floor):.1f}** | 0.2 ms |",
        f"| core: the same sheet with Pint quantities throughout / with plain numbers | {middle(with_pint):.3f} ms "
        f"(95 %: {high(with_pint):.3f}) / {figures} | **{middle(with_pint) / middle(found):.0f}** | |",
    ]


def typing() -> list[str]:
    """A number committed in the largest table, through the window to the end of the repaint, beside a bare repaint."""
    from PySide6.QtWidgets import QApplication

    from diazgui.app import fill, load, start

    application, window = start()
    fill(window, load(None))
    window.resize(1280, 800)
    workspace = window.workspace
    assert workspace is not None
    tab_id, step_id, sheet = largest()
    workspace.bring_to_front(tab_id)
    workspace.page.show_step(tab_id, step_id)
    model, table = workspace.page.sheet.model, workspace.page.sheet.table
    from diazgui.report.columns import COLUMNS

    at = next(i for i, column in enumerate(COLUMNS) if column.id == "equivalents")
    row = model.row_of(next(entry.id for entry in sheet.entries if isinstance(entry.basis, ByEquivalents)))
    number = iter(range(1, 1_000_000))

    def settle() -> None:
        QApplication.sendPostedEvents()
        application.processEvents()

    def keystroke() -> None:
        model.setData(model.index(row, at), f"{2 + next(number) % 900 / 1000:.3f}")
        settle()

    def repaint() -> None:
        window.repaint()
        table.viewport().repaint()
        settle()

    settle()
    edits, paints = timed(keystroke, 200), timed(repaint, 50)
    window.document = None
    return [
        f"| window: a number typed, to the end of the repaint / a repaint of the whole window | {middle(edits):.1f} ms "
        f"(95 %: {high(edits):.1f}) / {middle(paints):.1f} ms | **{middle(edits) / middle(paints):.2f}** | 8 ms |"
    ]


def printing() -> list[str]:
    """One page as PDF, beside an empty page."""
    from PySide6.QtGui import QPdfWriter, QTextDocument

    from tests.benchmarks.printed import page_as_pdf

    with tempfile.TemporaryDirectory() as folder:
        whole = page_as_pdf(Path(folder) / "sheet.pdf")

        def empty() -> None:
            writer = QPdfWriter(str(Path(folder) / "empty.pdf"))
            document = QTextDocument()
            document.setPlainText("diazgui")
            document.print_(writer)

        sheet, bare = timed(whole, 15), timed(empty, 15)
    return [
        f"| PDF of a sheet / of a page with one word | {middle(sheet):.0f} ms / {middle(bare):.0f} ms | "
        f"**{middle(sheet) / middle(bare):.1f}** | 100 ms a page |"
    ]


def main() -> None:
    """Run all of it and write the results."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
            os.environ[variable] = home
        lines = [*starting(), *calculating(), *typing(), *printing(), *searching()]
    python = f"Python {platform.python_version()}, {os.cpu_count()} cores, Qt platform {os.environ['QT_QPA_PLATFORM']}"
    text = (HERE / "HEAD.md").read_text(encoding="utf-8").format(machine=python) + "\n".join(lines) + "\n"
    (HERE / "RESULTS.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
