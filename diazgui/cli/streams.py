"""What a command reads and writes: files, and the outputs and the input of the process."""

import contextlib
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

from diazgui.cli.usage import UsageError
from diazgui.core.experiment import Experiment
from diazgui.files import read_experiment, read_experiment_text
from diazgui.files.atomic import write_atomically
from diazgui.files.experiment import LARGEST


def read(name: str) -> Experiment:
    """The experiment of a file, or of the standard input where the name is ``-``.

    Raises:
        UsageError: the standard input is closed.
        FileError: there is no experiment.
    """
    if name != "-":
        return read_experiment(Path(name))
    if sys.stdin is None:
        raise UsageError("The standard input is closed, so there is no experiment in it. Name a file in place of -.")
    source: BinaryIO = sys.stdin.buffer
    return read_experiment_text(source.read(LARGEST + 1), "The standard input")


def put(content: str | bytes, output: Path | None) -> None:
    """Write bytes, or a text as UTF-8 with its own line ends, whatever the system makes of either.

    Raises:
        UsageError: the standard output is closed.
        OSError: it takes nothing, or the file cannot be written.
    """
    written = content.encode() if isinstance(content, str) else content
    if output is not None:
        write_atomically(output, written)
        return
    if sys.stdout is None:
        raise UsageError("The standard output is closed, so nothing can be written to it.")
    sys.stdout.flush()
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()


def put_json(data: Any, output: Path | None = None) -> None:
    """Write plain data as JSON, a field to a line."""
    import json

    put(json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False) + "\n", output)


def let_go_of_output() -> None:
    """Whoever read the output has left; Python must not try to flush what remains when it ends."""
    with contextlib.suppress(OSError):  # an output that is no file has nothing left to flush
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
