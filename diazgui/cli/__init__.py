"""The same work without a window: new experiments, edits, tables and checks.

``front`` reads the words and knows what every fault ends with; each command has a module of its name. ``usage`` is
what a command is made of, ``streams`` reads and writes.
"""

from diazgui.cli.front import COMMANDS, main

__all__ = ["COMMANDS", "main"]
