"""Where the rules about what is dangerous must speak, and where they must not."""

from diazgui.core.edits import with_substance
from diazgui.library.substances import find_substance
from tests.library.noticing import Case, example

_GUIDES_HYDRIDE = example("mono-boc", "B").run_by("as-in-guide", "free-base")

HAZARDS = (
    Case(
        "hydride-in-polar-solvent",
        speaks=_GUIDES_HYDRIDE,
        silent=_GUIDES_HYDRIDE.edited(lambda sheet: with_substance(sheet, "solvent", find_substance("THF"))),
        why="THF instead of DMF",
    ),
)
