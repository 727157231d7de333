"""The user's own values of compounds as the window has them: read, stated and forgotten on the shelf."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from diazgui.core.own_data import NO_OWN_VALUES, OwnValues, data_key
from diazgui.core.own_value import OwnValue
from diazgui.core.substance import Compound
from diazgui.files import FileError

NOWHERE = "There is no shelf here on which own values could be kept."
NAMELESS = "Give the compound a name or a structure first: own values are kept by it."


class Store(Protocol):
    """What is asked of the shelf (:class:`diazgui.files.shelf.Shelf`)."""

    def version(self) -> str:
        """What is another text after each change."""

    def own_values(self, inchikey: str) -> OwnValues:
        """What was stated of a compound."""

    def state_own(self, inchikey: str, value: OwnValue, was: OwnValue | None = None) -> None:
        """State a value in place of the one that it was."""

    def forget_own(self, inchikey: str, was: OwnValue) -> None:
        """Forget a value."""


class DataBook(QObject):
    """Own values of compounds, by structure or by name where there is none; without a store there are none.

    ``changed`` tells that other values may hold now, ``failed`` why they cannot be read.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, store: Store | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._version, self._problem = store, "", ""
        self._read: dict[str, OwnValues] = {}

    @property
    def can_remember(self) -> bool:
        """Whether there is a place to keep values in."""
        return self._store is not None

    def own(self, compound: Compound) -> OwnValues:
        """The user's own values of a compound, as all programs have left them; none where they cannot be read."""
        key = data_key(compound)
        if self._store is None or not key:
            return NO_OWN_VALUES
        try:
            self._forget_what_changed()
            if not self._version:
                return NO_OWN_VALUES  # there is no shelf yet
            if key not in self._read:
                self._read[key] = MappingProxyType(dict(self._store.own_values(key)))
            self._problem = ""
        except FileError as error:
            self._tell(str(error))
            return NO_OWN_VALUES
        return self._read[key]

    def _forget_what_changed(self) -> None:
        assert self._store is not None
        version = self._store.version()
        if version != self._version:
            self._version = version
            self._read.clear()

    def _tell(self, problem: str) -> None:
        """Once, and not for every row that is asked about."""
        if problem != self._problem:
            self._problem = problem
            self.failed.emit(problem)

    def state(self, compound: Compound, value: OwnValue) -> str:
        """Keep a value of today in the place of the one there was; why that was not done, or nothing."""
        stated = replace(value, when=date.today())
        was = self.own(compound).get(value.of)
        return self._change(compound, lambda store, key: store.state_own(key, stated, was))

    def forget(self, compound: Compound, of: str) -> str:
        """Go back to the library's value; why that was not done, or nothing."""
        was = self.own(compound).get(of)
        if was is None:
            return ""
        return self._change(compound, lambda store, key: store.forget_own(key, was))

    def _change(self, compound: Compound, change: Callable[[Store, str], None]) -> str:
        key = data_key(compound)
        if self._store is None:
            return NOWHERE
        if not key:
            return NAMELESS
        try:
            change(self._store, key)
        except FileError as error:
            return str(error)
        finally:
            self._read.pop(key, None)
        self.changed.emit()
        return ""
