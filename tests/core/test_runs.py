"""Another run of the same plan."""

from diazgui.core.acknowledging import Acknowledged
from diazgui.core.route import Version, with_sheet
from diazgui.core.route_facts import with_acknowledged, with_ticked
from diazgui.core.row_edits import with_weighed
from diazgui.core.runs import for_another_run, with_nothing_weighed
from diazgui.core.sheet import ByMass, ByVolume
from diazgui.core.versions import with_version
from tests.core.test_route import first_sheet, second_sheet, two_steps


def test_a_sheet_as_it_is_planned_has_nothing_weighed() -> None:
    weighed = with_weighed(with_weighed(first_sheet(), "reagent", ByMass(3400.0)), "wash", ByVolume(41.0))
    assert with_nothing_weighed(weighed) == first_sheet()


def test_for_another_run_nothing_of_a_route_is_weighed_ticked_off_or_acknowledged() -> None:
    other = Version("other", "base", second_sheet())
    plan = with_version(two_steps(), "B", other)
    weighed = with_sheet(two_steps(), "B", with_weighed(two_steps().step("B").sheet, "halide", ByMass(500.0)))
    done = with_ticked(with_version(with_ticked(weighed, "B", "stir", True), "B", other), "A", "add", True)
    assert done.step("B").parked[0].ticked == ("stir",)
    read = with_acknowledged(done, "A", Acknowledged("runaway"), True)
    assert for_another_run(read) == plan
