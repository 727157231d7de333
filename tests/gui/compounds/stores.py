"""A shelf of own values in memory, for the tests of the data sheet."""

from collections.abc import Mapping

from diazgui.core.own_value import OwnValue
from diazgui.files import FileError


class Memory:
    """Keeps own values as :class:`diazgui.files.shelf.Shelf` does; says ``problem`` instead where there is one."""

    def __init__(self) -> None:
        self.values: dict[str, dict[str, OwnValue]] = {}
        self.problem, self.changes, self.asked = "", 0, 0

    def _may_fail(self) -> None:
        if self.problem:
            raise FileError(self.problem)

    def version(self) -> str:
        self._may_fail()
        return f"v{self.changes}" if self.changes else ""

    def own_values(self, inchikey: str) -> Mapping[str, OwnValue]:
        self._may_fail()
        self.asked += 1
        return dict(self.values.get(inchikey, {}))

    def state_own(self, inchikey: str, value: OwnValue, was: OwnValue | None = None) -> None:
        self._may_fail()
        assert self.values.get(inchikey, {}).get(value.of) == was
        self.values.setdefault(inchikey, {})[value.of] = value
        self.changes += 1

    def forget_own(self, inchikey: str, was: OwnValue) -> None:
        self._may_fail()
        assert self.values[inchikey].pop(was.of) == was
        self.changes += 1
