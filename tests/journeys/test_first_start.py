"""Journey 1: the worked example is there at the first start, with every number.

The numbers are those of the guide's route at 5.00 mmol, worked out by hand: amount × molar mass, volume by the
density on the label.
"""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.windows import inside, open_window
from tests.journeys.keys import go_to, line

DIAZEPANE = ("1,4-diazepane", "100.17")
CHLORIDE = ("2-(chloromethyl)thiophene", "132.62")
ALDEHYDE = ("thiophene-2-carbaldehyde", "112.15")
HYDRIDE = ("sodium triacetoxyborohydride", "211.94")
ACETIC = ("acetic acid", "60.05")
CARBONATE = ("potassium carbonate", "138.20")
BOC_AMINE = ("N-Boc-1,4-diazepane", "200.28")
BOC_PRODUCT = ("N-Boc-N′-(2-thienylmethyl)-1,4-diazepane", "296.44")
CBZ_AMINE = ("N-Cbz-1,4-diazepane", "234.30")
CBZ_PRODUCT = ("N-Cbz-N′-(2-thienylmethyl)-1,4-diazepane", "330.45")
DIHYDROCHLORIDE = ("1-(2-thienylmethyl)-1,4-diazepane dihydrochloride", "269.24")

SHEETS = {
    ("di-alkylation", "A"): {
        "diamine": (*DIAZEPANE, "1.00", "5.00", "500.8 mg", "—"),
        "electrophile": (*CHLORIDE, "2.10", "10.5", "1.392 g", "—"),
        "base": (*CARBONATE, "2.50", "12.5", "1.728 g", "—"),
        "solvent": ("N,N-dimethylformamide", "73.10", "", "", "", "25.0 mL"),
        "product": ("1,4-bis(2-thienylmethyl)-1,4-diazepane", "292.47", "1.00", "5.00", "1.462 g", ""),
    },
    ("mono-boc", "A"): {
        "diamine": (*DIAZEPANE, "2.00", "10.0", "1.002 g", "—"),
        "boc2o": ("di-tert-butyl dicarbonate", "218.25", "1.00", "5.00", "1.091 g", "1.149 mL"),
        "solvent": ("dichloromethane", "84.93", "", "", "", "25.0 mL"),
        "product": (*BOC_AMINE, "1.00", "5.00", "1.001 g", ""),
    },
    ("mono-boc", "B"): {
        "amine": (*BOC_AMINE, "1.00", "5.00", "1.001 g", "—"),
        "electrophile": (*CHLORIDE, "1.10", "5.50", "729.4 mg", "—"),
        "base": (*CARBONATE, "2.00", "10.0", "1.382 g", "—"),
        "catalyst": ("sodium iodide", "149.89", "0.10", "0.500", "74.9 mg", "—"),
        "solvent": ("acetonitrile", "41.05", "", "", "", "25.0 mL"),
        "product": (*BOC_PRODUCT, "1.00", "5.00", "1.482 g", ""),
    },
    ("mono-boc", "C"): {
        "amine": (*BOC_PRODUCT, "1.00", "5.00", "1.482 g", "—"),
        "acid": ("hydrogen chloride", "36.46", "10.0", "50.0", "13.13 g", "12.5 mL"),
        "product": (*DIHYDROCHLORIDE, "1.00", "5.00", "1.346 g", ""),
    },
    ("mono-cbz", "A"): {
        "diamine": (*DIAZEPANE, "2.00", "10.0", "1.002 g", "—"),
        "cbz-cl": ("benzyl chloroformate", "170.60", "1.00", "5.00", "853.0 mg", "0.704 mL"),
        "product": (*CBZ_AMINE, "1.00", "5.00", "1.171 g", ""),
    },
    ("mono-cbz", "B"): {
        "amine": (*CBZ_AMINE, "1.00", "5.00", "1.171 g", "—"),
        "electrophile": (*CHLORIDE, "1.10", "5.50", "729.4 mg", "—"),
        "product": (*CBZ_PRODUCT, "1.00", "5.00", "1.652 g", ""),
    },
    ("mono-cbz", "C"): {
        "amine": (*CBZ_PRODUCT, "1.00", "5.00", "1.652 g", "—"),
        "acid": ("hydrogen bromide", "80.91", "10.0", "50.0", "12.26 g", "—"),
        "product": ("1-(2-thienylmethyl)-1,4-diazepane dihydrobromide", "358.14", "1.00", "5.00", "1.791 g", ""),
    },
    ("excess-diamine", "A"): {
        "diamine": (*DIAZEPANE, "5.00", "25.0", "2.504 g", "—"),
        "electrophile": (*CHLORIDE, "1.00", "5.00", "663.1 mg", "—"),
        "product": ("1-(2-thienylmethyl)-1,4-diazepane", "196.32", "1.00", "5.00", "981.6 mg", ""),
    },
    ("reductive-amination", "A"): {
        "diamine": (*DIAZEPANE, "5.00", "25.0", "2.504 g", "—"),
        "carbonyl": (*ALDEHYDE, "1.00", "5.00", "560.8 mg", "0.467 mL"),
        "hydride": (*HYDRIDE, "1.50", "7.50", "1.590 g", "—"),
        "acetic-acid": (*ACETIC, "1.00", "5.00", "300.3 mg", "0.286 mL"),
        "product": ("1-(2-thienylmethyl)-1,4-diazepane", "196.32", "1.00", "5.00", "981.6 mg", ""),
    },
    ("reductive-amination-boc", "B"): {
        "amine": (*BOC_AMINE, "1.00", "5.00", "1.001 g", "—"),
        "carbonyl": (*ALDEHYDE, "1.10", "5.50", "616.8 mg", "0.514 mL"),
        "hydride": (*HYDRIDE, "1.40", "7.00", "1.484 g", "—"),
        "acetic-acid": (*ACETIC, "1.00", "5.00", "300.3 mg", "0.286 mL"),
        "product": (*BOC_PRODUCT, "1.00", "5.00", "1.482 g", ""),
    },
    ("reductive-amination-boc", "C"): {
        "acid": ("hydrogen chloride", "36.46", "10.0", "50.0", "13.13 g", "12.5 mL"),
        "product": (*DIHYDROCHLORIDE, "1.00", "5.00", "1.346 g", ""),
    },
}


def test_the_first_start_opens_the_worked_example(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    assert window.windowTitle() == "untitled[*] — diazgui"
    assert not document.is_modified
    assert [tab.title for tab in document.experiment.tabs] == [
        "Di-alkylation",
        "Mono via Boc",
        "Mono via Cbz",
        "Excess diamine",
        "Reductive amination",
        "Red. amination via Boc",
    ]
    assert workspace.target.diamine.edit.text() == "1,4-diazepane"
    assert workspace.target.group.edit.text() == "2-(chloromethyl)thiophene"


@pytest.mark.parametrize("place", SHEETS, ids="-".join)
def test_every_number_of_a_sheet_is_there(qtbot: QtBot, place: tuple[str, str]) -> None:
    window = open_window(qtbot)
    go_to(window, *place)
    assert inside(window)[0].page.head.scale.text() == "5.00 mmol"
    assert {row_id: line(window, row_id) for row_id in SHEETS[place]} == SHEETS[place]


def test_the_compound_of_interest_has_its_registry_number(qtbot: QtBot) -> None:
    _, document = inside(open_window(qtbot))
    product = document.experiment.tab("mono-boc").route.step("C").sheet.products[0]
    assert product.form_name == "1-(2-thienylmethyl)-1,4-diazepane dihydrochloride"


def test_the_worked_example_opens_by_the_boc_route(qtbot: QtBot) -> None:
    workspace, _ = inside(open_window(qtbot))
    assert workspace.front == "mono-boc"
    assert workspace.page.place == ("mono-boc", "A")
