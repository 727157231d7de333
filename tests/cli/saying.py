"""What the tests of the commands share: what was said, and how a table of JSON is asked."""

import subprocess
import sys

TARGET = ("--diamine", "1,4-diazepane", "--electrophile", "2-(chloromethyl)thiophene")


class Said:
    """What a command did: exit code, output and error output."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


def row(step: dict, row_id: str) -> dict:
    return {row["id"]: row for row in step["rows"]}[row_id]


def in_a_process(*words: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *map(str, words)],
        capture_output=True,
        check=False,
        timeout=60,
        **more,
    )
