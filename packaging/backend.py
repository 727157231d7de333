"""The build backend of diazgui: setuptools, which first builds the compound index where it is missing or stale.

pip calls these hooks (PEP 517 and 660). ``chemicals`` and RDKit are asked for only if the index has to be built, and
into pip's own passing environment: the program never needs ``chemicals``. A source distribution holds no index.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import (
    build_sdist,
    get_requires_for_build_sdist,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

from compound_index.stamp import CHEMICALS, RDKIT, is_current

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

Settings = dict[str, Any] | None
FAILED = (
    "The compound index could not be built; why stands above. Building it needs the packages that pip fetches over the "
    "network, some 70 MB of disk and a minute or two."
)


def get_requires_for_build_wheel(config_settings: Settings = None) -> list[str]:
    """What a wheel needs besides setuptools."""
    return [*build_meta.get_requires_for_build_wheel(config_settings), *needed()]


def get_requires_for_build_editable(config_settings: Settings = None) -> list[str]:
    """What an installation from a checkout needs besides setuptools."""
    return [*build_meta.get_requires_for_build_editable(config_settings), *needed()]


def build_wheel(wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None) -> str:
    """Build the index, then the wheel that carries it."""
    make_index()
    return str(build_meta.build_wheel(wheel_directory, config_settings, metadata_directory))


def build_editable(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """Build the index in the checkout, then the link to it."""
    make_index()
    return str(build_meta.build_editable(wheel_directory, config_settings, metadata_directory))


def needed() -> list[str]:
    """What building the index needs; nothing where it is there."""
    return [] if is_current() else [CHEMICALS, RDKIT]


def make_index() -> None:
    """Build the index where it is missing or stale, in a process of its own.

    Raises:
        SystemExit: it could not be built; with a sentence.
    """
    if is_current():
        return
    done = subprocess.run([sys.executable, "-m", "compound_index"], cwd=Path(__file__).parent, check=False)
    if done.returncode != 0:
        raise SystemExit(FAILED)
