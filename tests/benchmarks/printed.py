"""One sheet as PDF, from the experiment to the bytes on disk."""

from collections.abc import Callable
from pathlib import Path


def page_as_pdf(path: Path) -> Callable[[], object]:
    """What writes the sheet that the program shows first, as it would from the File menu."""
    from diazgui.gui.paper_size import PaperSize
    from diazgui.gui.printed.paper import write_pdf
    from diazgui.library.bench import worked_example
    from diazgui.report.sheet_paper import sheet_paper, shipped
    from diazgui.units import POINT_ONLY

    experiment, around = worked_example(), shipped(POINT_ONLY, "thienyl.diaz")

    def write() -> None:
        write_pdf(sheet_paper(experiment, "mono-boc", "B", around), path, PaperSize.A4)

    return write
