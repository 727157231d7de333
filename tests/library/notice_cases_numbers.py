"""Where the rules about the numbers of a sheet must speak, and where they must not."""

from tests.library.noticing import Case, example

_CHLORIDE = example("di-alkylation")

NUMBERS = (
    Case(
        "chloride-without-iodide",
        speaks=_CHLORIDE,
        silent=example("mono-boc", "B"),
        why="step B of the Boc route has sodium iodide on its sheet",
    ),
)
