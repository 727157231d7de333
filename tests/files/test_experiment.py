"""Experiment files: nothing is lost, and every file that is not sound says where and why."""

import errno
import json
import os
import runpy
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diazgui.core.experiment import Experiment, Tab, with_chosen_version
from diazgui.core.route import Route, Wanted, settled
from diazgui.core.route_scaling import with_wanted
from diazgui.core.runs import for_another_run
from diazgui.core.sheet import ByMass, Conditions, Range
from diazgui.files import FileError, experiment_text, read_experiment, read_experiment_text, schema, write_experiment
from diazgui.files.experiment import LARGEST
from diazgui.files.schema import schema_text
from diazgui.library.bench import bench, worked_example
from diazgui.library.resources import resource
from tests.files.examples import experiments, written_out

TEXT = experiment_text(written_out())
SCHEMA = json.loads(schema_text())


def with_changed(change) -> str:
    """The written-out example's file with one place changed by hand."""
    content = json.loads(TEXT)
    change(content)
    return json.dumps(content)


def sentence(text: str | bytes) -> str:
    with pytest.raises(FileError) as caught:
        read_experiment_text(text, "“a.diaz”")
    return str(caught.value)


def first_sheet(content):
    return content["tabs"][0]["steps"][0]["front"]["sheet"]


def test_what_is_written_is_read_again_the_same(tmp_path: Path) -> None:
    write_experiment(tmp_path / "a.diaz", written_out())
    assert read_experiment(tmp_path / "a.diaz") == written_out()


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example])
@given(experiments())
def test_no_fact_of_any_experiment_is_lost(experiment: Experiment) -> None:
    text = experiment_text(experiment)
    assert read_experiment_text(text) == experiment
    assert read_experiment_text(text.encode()) == experiment
    assert experiment_text(read_experiment_text(text)) == text


def test_the_file_of_a_short_experiment_is_as_documented() -> None:
    content = json.loads(TEXT)
    assert content["format"] == "diazgui experiment"
    assert content["version"] == 1
    assert content["target"]["carbonyl_standing"] == "proposed"
    sheet = first_sheet(content)
    assert sheet["reference"] == "boc2o"
    assert sheet["concentration_mol_per_L"] == 0.2
    assert sheet["planned_yield"] == 0.75
    assert sheet["entries"][3]["stated"] == {"by": "volume", "volume_mL": 20.0}
    assert sheet["entries"][3]["pinned"] is True
    assert sheet["entries"][3]["weighed"] == {"by": "volume", "volume_mL": 0.0}
    assert sheet["entries"][1]["weighed"] == {"by": "mass", "mass_mg": 1093.5}
    assert "weighed" not in sheet["entries"][0]
    assert content["tabs"][0]["steps"][0]["front"]["ticked"] == ["add-boc2o", "dissolve"]
    assert content["tabs"][0]["steps"][0]["front"]["acknowledged"] == [
        {
            "notice": "runaway",
            "of": [{"substance": "BOC", "amount_mmol": 5.0}, {"substance": "DMF"}],
            "hottest_degC": 60.0,
        }
    ]
    second = content["tabs"][0]["steps"][1]["front"]["sheet"]
    assert second["entries"][0]["stated"] == {
        "by": "handed on",
        "amount_mmol": pytest.approx(3.57184, abs=1e-5),  # 737.5 mg of 97 %: 715.375 / 200.282
        "last_amount_mmol": pytest.approx(3.57184, abs=1e-5),
        "from_step": "A",
        "purity": 0.97,
    }
    assert second["entries"][0]["substance"]["supply"] == {"supplied_as": "neat", "purity": 0.97}
    assert sheet["isolated"] == {"mass_mg": 737.5, "purity": 0.97}
    assert sheet["model"] == {"ratio": 0.4, "quaternary": 0.02, "conversion": 0.9}
    assert "isolated" not in second
    assert "model" not in second
    assert second["entries"][2]["substance"]["supply"] == {
        "supplied_as": "dispersion",
        "mass_fraction": 0.6,
        "medium": "mineral oil",
    }
    assert second["entries"][2]["substance"]["hazards"] == ["GHS02", "GHS05"]
    assert second["entries"][2]["substance"]["hazards_source"] == "label"
    assert second["entries"][3]["substance"]["density_mg_per_mL"] == 1050.0


def test_a_file_of_before_weighing_ticks_and_hazards_opens_without_them() -> None:
    content = json.loads(TEXT)
    for step in content["tabs"][0]["steps"]:
        for version in (step["front"], *step.get("parked", ())):
            version.pop("ticked", None)
            version.pop("acknowledged", None)
            for row in version["sheet"]["entries"]:
                row.pop("weighed", None)
                row["substance"].pop("hazards", None)
                row["substance"].pop("hazards_source", None)
    step = read_experiment_text(json.dumps(content)).tabs[0].route.steps[0]
    assert step.front.ticked == ()
    assert step.front.acknowledged == ()
    assert [entry.weighed for entry in step.sheet.entries] == [None] * 4
    assert [entry.substance.hazards for entry in step.sheet.entries] == [()] * 4


def test_a_file_is_indented_ends_with_a_line_end_and_keeps_letters_readable() -> None:
    assert TEXT.startswith('{\n  "format": "diazgui experiment",\n  "version": 1,\n  "target": {\n')
    assert TEXT.endswith("}\n")
    assert "Boc₂O" in TEXT


def test_an_integer_is_written_as_the_number_that_it_equals() -> None:
    whole = written_out()
    step = whole.tabs[0].route.steps[0]
    text = {}
    for five in (5, 5.0):
        sheet = replace(step.sheet, planned_yield=five)
        route = Route((replace(step, front=replace(step.front, sheet=sheet)),))
        text[type(five)] = experiment_text(Experiment(whole.target, (Tab("t", "p", "T", route),)))
    assert text[int] == text[float]


@pytest.mark.parametrize("version", [2, 7, 10**6])
def test_a_newer_file_asks_for_a_newer_program(version: int) -> None:
    text = with_changed(lambda content: content.update(version=version, mystery={"new": [1, 2]}))
    assert sentence(text) == (
        f"“a.diaz” was written by a newer diazgui (format {version}; this one reads up to 1). "
        "Open it with a newer version of the program."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "“a.diaz” is empty: there is no experiment in it."),
        (" \n\t", "“a.diaz” is empty: there is no experiment in it."),
        (b"\xef\xbb\xbf", "“a.diaz” is empty: there is no experiment in it."),
        ("[1, 2]", "“a.diaz” is not an experiment of diazgui. Choose a file that diazgui saved."),
        ("null", "“a.diaz” is not an experiment of diazgui. Choose a file that diazgui saved."),
        ('{"format": "ord"}', "“a.diaz” is not an experiment of diazgui. Choose a file that diazgui saved."),
        ('{\n  "format": oops}', "“a.diaz” is damaged at line 2, column 13. Look for a copy of it."),
        ('{"ä": 1}\nä', "“a.diaz” is damaged at line 2, column 1. Look for a copy of it."),
        ('{"format"', "“a.diaz” is damaged: it ends too early, at line 1, column 10. Look for a copy of it."),
        (b'{"format": "\xff"}', "“a.diaz” is damaged at line 1, column 13. Look for a copy of it."),
        ("\ud800", "“a.diaz” holds characters that no file can hold. Check it with an editor."),
        ('{"a":' + "[" * 100_000, "“a.diaz” is damaged: its brackets go too deep. Look for a copy of it."),
        ("{}".encode("utf-16"), "“a.diaz” is written in UTF-16. Save it as UTF-8, then it can be read."),
        (b" " * (LARGEST + 1), "“a.diaz” is larger than 20 MB, so it is no experiment of diazgui."),
    ],
)
def test_what_is_no_experiment_says_so(text: str | bytes, expected: str) -> None:
    assert sentence(text) == expected


def test_a_letter_that_is_none_is_found() -> None:
    text = TEXT.replace('"name": "1,4-diazepane"', '"name": "\\ud800"', 1)
    assert sentence(text) == "“a.diaz” is damaged at line 7, column 24. Look for a copy of it."


def test_a_mark_of_utf8_at_the_beginning_does_no_harm() -> None:
    assert read_experiment_text(b"\xef\xbb\xbf" + TEXT.encode()) == written_out()


def in_row(number: int, **values):
    return lambda content: first_sheet(content)["entries"][number].update(values)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda content: content.update(extra=1),
            "“a.diaz” is damaged: object contains unknown field `extra`. Look for a copy of it, or correct that place.",
        ),
        (
            lambda content: first_sheet(content).update(concentration_mol_per_L="0.2 M"),
            "“a.diaz” is damaged at tabs[0].steps[0].front.sheet.concentration_mol_per_L: "
            "expected `float | null`, got `str`. Look for a copy of it, or correct that place.",
        ),
        (
            in_row(1, stated={"by": "amount", "amount_mmol": -1}),
            "“a.diaz” is damaged at tabs[0].steps[0].front.sheet.entries[1].stated.amount_mmol: "
            "expected `float` >= 0.0. Look for a copy of it, or correct that place.",
        ),
        (
            in_row(1, stated={"by": "feeling"}),
            "“a.diaz” is damaged at tabs[0].steps[0].front.sheet.entries[1].stated.by: "
            "invalid value 'feeling'. Look for a copy of it, or correct that place.",
        ),
        (
            lambda content: first_sheet(content).update(reference="acid"),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.sheet: The reference is not a row of the sheet.",
        ),
        (
            in_row(1, stated={"by": "equivalents", "equivalents": 1}),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.sheet: "
            "The reference sets the scale: state it as an amount, a mass or a volume.",
        ),
        (
            in_row(0, id="boc2o"),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.sheet: Two rows of the sheet have the same id.",
        ),
        (
            in_row(0, id=""),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.sheet: A row of the sheet has no id.",
        ),
        (
            lambda content: first_sheet(content)["conditions"]["time_h"].update(low=17),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.sheet.conditions.time_h: "
            "The first value of a range must not be above the second, as in 60–80 °C.",
        ),
        (
            lambda content: content["tabs"].append(content["tabs"][0]),
            "“a.diaz” contradicts itself at tabs: Two tabs have the id “mono-boc”. Give each its own.",
        ),
        (
            in_row(1, weighed={"by": "mass", "mass_mg": 1e30}),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.sheet.entries[1].weighed: "
            "The mass is too large or too small to calculate with. Type it again, such as 2.5.",
        ),
        (
            in_row(1, weighed={"by": "equivalents", "equivalents": 1}),
            "“a.diaz” is damaged at tabs[0].steps[0].front.sheet.entries[1].weighed.by: "
            "invalid value 'equivalents'. Look for a copy of it, or correct that place.",
        ),
        (
            lambda content: content["tabs"][0]["steps"][0]["front"].update(ticked=["b", "a"]),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.ticked: "
            "Each instruction that is done is listed once, in the order of the ids.",
        ),
        (
            lambda content: content["tabs"][0]["steps"][0]["front"].update(
                acknowledged=[{"notice": "runaway"}, {"notice": "gas"}]
            ),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.acknowledged: "
            "Each notice that was acknowledged is listed once, in the order of the ids.",
        ),
        (
            lambda content: content["tabs"][0]["steps"][0]["front"].update(
                acknowledged=[{"notice": "runaway", "of": [{"substance": "b"}, {"substance": "a"}]}]
            ),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.acknowledged[0]: "
            "Each substance that a danger was read of is listed once, in the order of the keys.",
        ),
        (
            lambda content: first_sheet(content)["entries"][0]["substance"].update(hazards=["GHS07", "GHS02"]),
            "“a.diaz” contradicts itself at tabs[0].steps[0].front.sheet.entries[0].substance: "
            "Hazards are pictograms from GHS01 to GHS09, each once and in this order.",
        ),
        (
            lambda content: content.update(tabs=[]),
            "“a.diaz” contradicts itself at tabs: An experiment has at least one tab.",
        ),
        (
            lambda content: content["tabs"][0].update(steps=[]),
            "“a.diaz” contradicts itself at tabs[0].steps: A tab has at least one step.",
        ),
        (
            lambda content: content["tabs"][0]["steps"][1].update(id=""),
            "“a.diaz” contradicts itself at tabs[0].steps: One of the steps has no id. Give it one.",
        ),
        (
            lambda content: content["tabs"][0]["steps"][1].update(id="A"),
            "“a.diaz” contradicts itself at tabs[0].steps: Two steps have the id “A”. Give each its own.",
        ),
    ],
)
def test_content_that_cannot_stand_is_named_with_its_place(change, expected: str) -> None:
    assert sentence(with_changed(change)) == expected


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "null"])
def test_a_number_that_is_none_is_refused(number: str) -> None:
    assert "“a.diaz” is damaged" in sentence(TEXT.replace('"amount_mmol": 5.0', f'"amount_mmol": {number}'))


def test_a_file_that_ends_too_early_never_opens() -> None:
    for end in range(0, len(TEXT.encode()) - 2, 97):
        assert sentence(TEXT.encode()[:end])


@given(st.binary(max_size=200), st.integers(0, len(TEXT.encode())), st.integers(0, 400))
def test_a_file_overwritten_with_noise_opens_or_says_why(noise: bytes, start: int, length: int) -> None:
    content = TEXT.encode()
    # Anything but a FileError fails the test; where the noise leaves the text sound, it opens.
    with suppress(FileError):
        assert read_experiment_text(content[:start] + noise + content[start + length :]).tabs


@given(st.binary(max_size=500) | st.text(max_size=300))
def test_noise_alone_never_opens(noise: bytes | str) -> None:
    assert sentence(noise)


def holding(number: float) -> Experiment:
    whole = written_out()
    step = whole.tabs[0].route.steps[0]
    sheet = replace(step.sheet, conditions=Conditions(temperature=Range(number, number)))
    route = Route((replace(step, front=replace(step.front, sheet=sheet)),))
    return Experiment(whole.target, (Tab("t", "p", "T", route),))


def test_a_number_without_end_is_not_saved_and_the_old_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.diaz"
    write_experiment(file, written_out())
    with pytest.raises(FileError, match=r"^The experiment holds a value that cannot be saved\. Undo"):
        write_experiment(file, holding(float("inf")))
    assert file.read_text("utf-8") == TEXT


def test_a_number_that_is_none_is_not_taken_for_an_unknown() -> None:
    whole = written_out()
    odd = replace(whole.target.diamine, compound=replace(whole.target.diamine.compound, monoisotopic_mass=float("nan")))
    with pytest.raises(FileError, match=r"^The experiment holds a value that cannot be saved\. Undo"):
        experiment_text(replace(whole, target=replace(whole.target, diamine=odd)))


def test_a_name_that_is_no_text_is_not_saved() -> None:
    whole = written_out()
    tab = Tab("\ud800", "p", "T", whole.tabs[0].route)
    with pytest.raises(FileError, match=r"holds characters that no file can hold\. Type it again\."):
        experiment_text(Experiment(whole.target, (tab,)))


def test_a_file_that_is_not_there_says_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_experiment(tmp_path / "a.diaz")
    assert str(caught.value) == f"There is no file “a.diaz” in “{tmp_path}”. Check the name and the folder."


def test_a_folder_is_not_an_experiment(tmp_path: Path) -> None:
    (tmp_path / "a.diaz").mkdir()
    with pytest.raises(FileError, match=r"^“a\.diaz” is a folder\. Choose a file in it\.$"):
        read_experiment(tmp_path / "a.diaz")


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(FileError, match="could not be read"):
        read_experiment(Path("a\0b.diaz"))


def test_a_name_that_is_too_long_for_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_experiment(tmp_path / ("a" * 5000))
    assert str(caught.value) == f"“{'a' * 40}…” is too long to be the name of a file. Check the name."


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("EACCES", "“a.diaz” may not be read. Ask its owner for the permission, or for a copy."),
        ("EIO", "“a.diaz” could not be read (Input/output error)."),
    ],
)
def test_a_file_that_the_system_withholds_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, expected: str
) -> None:
    def withhold(self: Path, *_: object) -> None:
        number = getattr(errno, code)
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", withhold)
    with pytest.raises(FileError) as caught:
        read_experiment(tmp_path / "a.diaz")
    assert str(caught.value) == expected


def test_reading_leaves_a_damaged_file_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.diaz"
    file.write_text("{ oops", "utf-8")
    with pytest.raises(FileError):
        read_experiment(file)
    assert file.read_text("utf-8") == "{ oops"
    assert [path.name for path in tmp_path.iterdir()] == ["a.diaz"]


def test_the_schema_that_ships_is_that_of_this_format() -> None:
    assert resource("schema", "experiment-1.schema.json").read_text("utf-8") == schema_text()


def test_the_schema_is_printed_by_its_module(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(schema.__file__), run_name="__main__")
    assert capsys.readouterr().out == schema_text()


def test_a_written_file_fits_the_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(TEXT), SCHEMA)


@settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(experiments())
def test_every_written_file_fits_the_schema(experiment: Experiment) -> None:
    jsonschema.validate(json.loads(experiment_text(experiment)), SCHEMA)


@pytest.mark.parametrize("change", [in_row(1, stated={"by": "feeling"}), lambda content: content.update(extra=1)])
def test_the_schema_refuses_what_the_reader_refuses(change) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(with_changed(change)), SCHEMA)


def test_every_object_of_the_schema_is_described() -> None:
    undescribed = [name for name, part in SCHEMA["$defs"].items() if not part.get("description")]
    assert undescribed == []


def every_version() -> Experiment:
    """The worked example with every variant and isolation of every step looked at once, so that all are parked."""
    experiment = worked_example()
    for tab in experiment.tabs:
        for step in bench().protocols[tab.protocol].steps:
            for variant in step.variants:
                for isolation in step.isolations:
                    experiment = with_chosen_version(experiment, tab.id, step.id, variant.id, isolation.id, bench())
    return experiment


def test_the_worked_example_with_every_version_parked_is_read_again_the_same() -> None:
    experiment = every_version()
    assert len(experiment.tab("mono-boc").route.step("C").parked) >= 5
    text = experiment_text(experiment)
    assert read_experiment_text(text) == experiment
    jsonschema.validate(json.loads(text), SCHEMA)


def test_a_reading_as_it_stands_needs_no_update() -> None:
    experiment = read_experiment_text(experiment_text(every_version()))
    assert [settled(tab.route) for tab in experiment.tabs] == [tab.route for tab in experiment.tabs]


def test_what_is_wanted_is_kept_with_its_tab() -> None:
    experiment = written_out()
    route = with_wanted(for_another_run(experiment.tabs[0].route), Wanted(ByMass(500.0), as_base=True))
    experiment = replace(experiment, tabs=(replace(experiment.tabs[0], route=route),))
    text = experiment_text(experiment)
    tab = json.loads(text)["tabs"][0]
    assert tab["wanted"] == {"stated": {"by": "mass", "mass_mg": 500.0}, "as_base": True}
    assert tab["steps"][0]["front"]["sheet"]["entries"][1]["stated"]["from_step"] == "wanted"
    assert read_experiment_text(text) == experiment


def test_a_file_that_wants_something_while_its_first_step_states_its_own_amount_is_refused() -> None:
    content = json.loads(TEXT)
    content["tabs"][0]["wanted"] = {"stated": {"by": "mass", "mass_mg": 500.0}}
    with pytest.raises(FileError, match="first step states an amount of its own"):
        read_experiment_text(json.dumps(content))
