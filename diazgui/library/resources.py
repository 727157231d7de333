"""Where the data that ships with diazgui stands, in a checkout and in an installation."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Traversable:
    """Return a file or folder of ``resources/``: ``resource("protocols", "mono-boc.toml")``.

    An installed diazgui carries the folder inside its package; in a checkout it stands beside the
    package, where whoever edits the data looks for it. The path is not checked: reading one that is
    not there raises FileNotFoundError, as with any file.
    """
    inside = files("diazgui").joinpath("resources")
    root = inside if inside.is_dir() else Path(__file__).parents[2] / "resources"
    return root.joinpath(*parts)
