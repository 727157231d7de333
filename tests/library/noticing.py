"""Places in experiments for tests of what is noticed there."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from diazgui.core.experiment import Experiment, Tab, with_chosen_version, with_route
from diazgui.core.guidance.notice import Notice
from diazgui.core.route import RouteStep, with_sheet
from diazgui.core.sheet import Sheet
from diazgui.library.bench import bench, worked_example
from diazgui.library.notices import notices_for
from diazgui.library.wish import Wish, experiment_from
from diazgui.units import LOCAL_POINT, Notation

EXAMPLE = worked_example()


@dataclass(frozen=True)
class Place:
    """A step of an experiment. ``edited`` and ``run_by`` give the place after a change."""

    experiment: Experiment
    tab_id: str
    step_id: str

    @property
    def tab(self) -> Tab:
        return self.experiment.tab(self.tab_id)

    @property
    def step(self) -> RouteStep:
        return self.tab.route.step(self.step_id)

    @property
    def sheet(self) -> Sheet:
        return self.step.sheet

    def edited(self, change: Callable[[Sheet], Sheet]) -> "Place":
        route = with_sheet(self.tab.route, self.step_id, change(self.sheet))
        return replace(self, experiment=with_route(self.experiment, self.tab_id, route))

    def run_by(self, variant: str, isolation: str) -> "Place":
        chosen = with_chosen_version(self.experiment, self.tab_id, self.step_id, variant, isolation, bench())
        return replace(self, experiment=chosen)

    def notices(self, notation: Notation = LOCAL_POINT) -> tuple[Notice, ...]:
        return notices_for(self.tab, self.step, self.experiment.target, notation)

    def ids(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.notices())


def example(tab_id: str, step_id: str = "A") -> Place:
    """A step of the worked example: 1,4-diazepane and 2-(chloromethyl)thiophene."""
    return Place(EXAMPLE, tab_id, step_id)


def wished(protocol: str, step_id: str, diamine: str, electrophile: str, **more: object) -> Place:
    """A step of a new experiment with another diamine and electrophile, by name or SMILES."""
    wish = Wish((protocol,), diamine, electrophile, **more)
    return Place(experiment_from(wish), protocol, step_id)


@dataclass(frozen=True)
class Case:
    """For one rule a place where it must speak, a near miss where it must be silent, and what tells them apart."""

    rule: str
    speaks: Place
    silent: Place
    why: str
