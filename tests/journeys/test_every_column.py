"""Every column of every tab that can be typed in, by keyboard, against values worked out by hand.

The amounts, masses and volumes below come of a pocket calculator: n = m · w / M, V = m / d, V = n / c, with molar
masses from the IUPAC abridged atomic weights (H 1.008, B 10.81, C 12.011, N 14.007, O 15.999, F 18.998, Na 22.990,
S 32.06, Cl 35.45, K 39.098, Br 79.904, I 126.90), among them 1,4-diazepane 100.165, 2-(chloromethyl)thiophene 132.605,
K₂CO₃ 138.205, Boc₂O 218.249, benzyl chloroformate 170.592, NaBH(OAc)₃ 211.940, thiophene-2-carbaldehyde
112.146. Values are typed such that the last digit shown does not hang on the last one of an atomic weight.
"""

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from diazgui.gui.history import HistoryAction
from diazgui.gui.table.cell_editors import RoleChooser
from diazgui.gui.window import MainWindow
from diazgui.report.columns import COLUMNS
from tests.gui.windows import inside, open_window
from tests.journeys.keys import AT, cell, go_to, key, keys, press, type_in_cell

EDITABLE = [column.id for column in COLUMNS if column.edit is not None]


class Typed(NamedTuple):
    """What is typed in a cell, what the sheet shows then, ``row.column=text``, and what Undo would take back."""

    row: str
    column: str
    text: str
    shows: str
    undo: str


PLACES: dict[tuple[str, str], tuple[Typed, ...]] = {
    # 5.00 mmol diamine, 2.10 eq. halide, 2.50 eq. K₂CO₃, 0.20 M
    ("di-alkylation", "A"): (
        Typed("base", "role", "reagent", "base.role=reagent", "set the role of K₂CO₃ to reagent"),
        Typed(
            "electrophile",
            "name",
            "benzyl bromide",
            "electrophile.name=benzyl bromide; electrophile.equivalents=2.10; electrophile.mass=1.796 g",
            "swap 2-(chloromethyl)thiophene for benzyl bromide",
        ),
        Typed(
            "diamine",
            "molar_mass",
            "200.33",
            "diamine.molar_mass=200.33; diamine.mass=1.002 g",
            "set the molar mass of 1,4-diazepane to 200.33 g/mol",
        ),
        Typed(
            "base",
            "equivalents",
            "3",
            "base.equivalents=3.00; base.amount=15.0; base.mass=2.073 g",
            "set K₂CO₃ to 3.00 eq.",
        ),
        Typed(
            "diamine",
            "amount",
            "8",
            "diamine.mass=801.3 mg; base.amount=20.0; base.mass=2.764 g; solvent.volume=40.0 mL; "
            "extraction.volume=150 mL; product.amount=8.00",
            "set 1,4-diazepane to 8.00 mmol",
        ),
        Typed(
            "diamine",
            "mass",
            "1.5 g",
            "diamine.mass=1.500 g; diamine.amount=15.0; electrophile.amount=31.4; solvent.volume=74.9 mL",
            "set 1,4-diazepane to 1.500 g",
        ),
        Typed(
            "diamine",
            "density",
            "0.95",
            "diamine.density=0.950; diamine.volume=0.527 mL",
            "set the density of 1,4-diazepane to 0.950 g/mL",
        ),
        Typed(
            "solvent",
            "volume",
            "30",
            "solvent.volume=30.0 mL; solvent.supplied=; base.amount=12.5",
            "set DMF to 30.0 mL",
        ),
        Typed(
            "diamine",
            "supplied",
            "98 %",
            "diamine.supplied=98 %; diamine.mass=511.0 mg; diamine.amount=5.00",
            "set the supply of 1,4-diazepane to 98 %",
        ),
        Typed(
            "diamine",
            "weighed",
            "0.6 g",
            "diamine.weighed=600.0 mg; diamine.actual_equivalents=1.00; diamine.mass=500.8 mg; base.amount=15.0; "
            "base.mass=2.070 g; solvent.volume=30.0 mL; product.amount=5.99",
            "weigh 1,4-diazepane: 600.0 mg",
        ),
        Typed(
            "electrophile",
            "coefficient",
            "3",
            "electrophile.coefficient=3; product.amount=3.50; product.mass=1.024 g",
            "set the coefficient of 2-(chloromethyl)thiophene to 3",
        ),
    ),
    # 5.00 mmol Boc₂O (0.950 g/mL), 2.00 eq. diamine, 0.20 M
    ("mono-boc", "A"): (
        Typed("boc2o", "role", "reagent", "boc2o.role=reagent", "set the role of Boc₂O to reagent"),
        Typed("solvent", "name", "THF", "solvent.name=tetrahydrofuran; solvent.volume=25.0 mL", "swap DCM for THF"),
        Typed(
            "boc2o",
            "molar_mass",
            "220",
            "boc2o.mass=1.100 g; boc2o.volume=1.158 mL; boc2o.amount=5.00",
            "set the molar mass of Boc₂O to 220.00 g/mol",
        ),
        Typed(
            "boc2o",
            "equivalents",
            "1.25",
            "boc2o.equivalents=1.25; boc2o.amount=5.00; diamine.amount=8.00; diamine.mass=801.3 mg",
            "set Boc₂O to 1.25 eq.",
        ),
        Typed(
            "diamine",
            "amount",
            "12.5",
            "diamine.equivalents=2.50; diamine.mass=1.252 g",
            "set 1,4-diazepane to 12.5 mmol",
        ),
        Typed(
            "diamine",
            "mass",
            "900 mg",
            "diamine.mass=900.0 mg; diamine.amount=8.99; diamine.equivalents=1.80",
            "set 1,4-diazepane to 900.0 mg",
        ),
        Typed(
            "boc2o",
            "density",
            "1.1",
            "boc2o.density=1.100; boc2o.volume=0.992 mL; boc2o.mass=1.091 g",
            "set the density of Boc₂O to 1.100 g/mL",
        ),
        Typed(
            "boc2o",
            "volume",
            "2",
            "boc2o.volume=2.000 mL; boc2o.mass=1.900 g; boc2o.amount=8.71; solvent.volume=43.5 mL",
            "set Boc₂O to 2.000 mL",
        ),
        Typed(
            "boc2o",
            "supplied",
            "97 %",
            "boc2o.mass=1.125 g; boc2o.volume=1.184 mL; boc2o.amount=5.00",
            "set the supply of Boc₂O to 97 %",
        ),
        Typed(
            "diamine",
            "weighed",
            "1.1 g",
            "diamine.weighed=1.100 g; diamine.actual_equivalents=2.20; diamine.mass=1.002 g",
            "weigh 1,4-diazepane: 1.100 g",
        ),
        Typed(
            "diamine",
            "coefficient",
            "2.5",
            "product.amount=4.00; product.mass=801.1 mg",
            "set the coefficient of 1,4-diazepane to 2.5",
        ),
    ),
    # 5.00 mmol from step A, 1.10 eq. halide, 2.00 eq. K₂CO₃, 0.10 eq. NaI, 0.20 M
    ("mono-boc", "B"): (
        Typed("catalyst", "role", "reagent", "catalyst.role=reagent", "set the role of NaI to reagent"),
        Typed(
            "base",
            "name",
            "triethylamine",
            "base.name=triethylamine; base.equivalents=2.00; base.amount=10.0; base.mass=1.012 g",
            "swap K₂CO₃ for Et₃N",
        ),
        Typed(
            "electrophile",
            "molar_mass",
            "140",
            "electrophile.molar_mass=140.00; electrophile.mass=770.0 mg",
            "set the molar mass of 2-(chloromethyl)thiophene to 140.00 g/mol",
        ),
        Typed(
            "electrophile",
            "equivalents",
            "1.5 g",  # a unit says how the row is stated, in whatever cell
            "electrophile.mass=1.500 g; electrophile.amount=11.3; electrophile.equivalents=2.26",
            "set 2-(chloromethyl)thiophene to 1.500 g",
        ),
        Typed("base", "amount", "12.5", "base.equivalents=2.50; base.mass=1.728 g", "set K₂CO₃ to 12.5 mmol"),
        Typed(
            "base",
            "mass",
            "3 mmol",
            "base.amount=3.00; base.equivalents=0.60; base.mass=414.6 mg",
            "set K₂CO₃ to 3.00 mmol",
        ),
        Typed(
            "electrophile",
            "density",
            "1.2",
            "electrophile.volume=0.608 mL",
            "set the density of 2-(chloromethyl)thiophene to 1.200 g/mL",
        ),
        Typed("water", "volume", "0.06 L", "water.volume=60.0 mL", "set water to 60.0 mL"),
        Typed(
            "base",
            "supplied",
            "90 %",
            "base.supplied=90 %; base.mass=1.536 g; base.amount=10.0",
            "set the supply of K₂CO₃ to 90 %",
        ),
        Typed(
            "amine",
            "weighed",
            "950 mg",
            "amine.weighed=950.0 mg; amine.amount=5.00; base.amount=9.49; base.mass=1.311 g; solvent.volume=23.7 mL",
            "weigh N-Boc-1,4-diazepane: 950.0 mg",
        ),
        Typed(
            "electrophile",
            "coefficient",
            "2",
            "product.amount=2.75; product.mass=815.2 mg",
            "set the coefficient of 2-(chloromethyl)thiophene to 2",
        ),
    ),
    # 5.00 mmol from step B, 10.0 eq. HCl as 4.00 M of 1.050 g/mL, 0.20 M
    ("mono-boc", "C"): (
        Typed("acid", "role", "work-up", "acid.role=work-up", "set the role of HCl in dioxane to work-up"),
        Typed("solvent", "name", "methanol", "solvent.name=methanol; solvent.volume=25.0 mL", "swap DCM for MeOH"),
        Typed(
            "amine",
            "molar_mass",
            "300",
            "amine.mass=1.500 g; amine.amount=5.00",
            "set the molar mass of N-Boc-N′-(2-thienylmethyl)-1,4-diazepane to 300.00 g/mol",
        ),
        Typed(
            "acid",
            "equivalents",
            "12",
            "acid.amount=60.0; acid.volume=15.0 mL; acid.mass=15.75 g",
            "set HCl in dioxane to 12.0 eq.",
        ),
        Typed(
            "acid",
            "amount",
            "40",
            "acid.equivalents=8.00; acid.volume=10.0 mL; acid.mass=10.50 g",
            "set HCl in dioxane to 40.0 mmol",
        ),
        Typed(
            "acid",
            "mass",
            "10.5 g",
            "acid.amount=40.0; acid.volume=10.0 mL; acid.equivalents=8.00",
            "set HCl in dioxane to 10.50 g",
        ),
        Typed(
            "acid",
            "density",
            "1.1",
            "acid.mass=13.75 g; acid.volume=12.5 mL; acid.amount=50.0",
            "set the density of HCl in dioxane to 1.100 g/mL",
        ),
        Typed(
            "acid",
            "volume",
            "15",
            "acid.volume=15.0 mL; acid.amount=60.0; acid.equivalents=12.0",
            "set HCl in dioxane to 15.0 mL",
        ),
        Typed(
            "acid",
            "supplied",
            "2 M",
            "acid.volume=25.0 mL; acid.amount=50.0; acid.mass=26.25 g",
            "set the supply of HCl in dioxane to 2.00 M in 1,4-dioxane",
        ),
        Typed(
            "acid",
            "weighed",
            "12 mL",
            "acid.weighed=12.0 mL; acid.actual_equivalents=9.60; acid.volume=12.5 mL",
            "measure HCl in dioxane: 12.0 mL",
        ),
        Typed(
            "acid",
            "coefficient",
            "20",
            "product.amount=2.50; product.mass=673.1 mg",
            "set the coefficient of HCl in dioxane to 20",
        ),
    ),
    # 5.00 mmol Cbz-Cl (1.212 g/mL), 2.00 eq. diamine, 0.20 M
    ("mono-cbz", "A"): (
        Typed("alkali", "role", "quench", "alkali.role=quench", "set the role of NaOH to quench"),
        Typed("wash", "name", "water", "wash.name=water; wash.volume=25.0 mL", "swap brine for water"),
        Typed(
            "cbz-cl",
            "molar_mass",
            "171",
            "cbz-cl.mass=855.0 mg; cbz-cl.volume=0.705 mL",
            "set the molar mass of Cbz-Cl to 171.00 g/mol",
        ),
        Typed(
            "diamine", "equivalents", "3", "diamine.amount=15.0; diamine.mass=1.502 g", "set 1,4-diazepane to 3.00 eq."
        ),
        Typed(
            "cbz-cl",
            "amount",
            "10 mmol",
            "cbz-cl.mass=1.706 g; solvent.volume=50.0 mL; diamine.amount=20.0; alkali.volume=75.0 mL",
            "set Cbz-Cl to 10.0 mmol",
        ),
        Typed(
            "cbz-cl",
            "mass",
            "1 g",
            "cbz-cl.mass=1.000 g; cbz-cl.amount=5.86; diamine.amount=11.7",
            "set Cbz-Cl to 1.000 g",
        ),
        Typed("cbz-cl", "density", "1.195", "cbz-cl.volume=0.714 mL", "set the density of Cbz-Cl to 1.195 g/mL"),
        Typed(
            "cbz-cl",
            "volume",
            "1",
            "cbz-cl.mass=1.212 g; cbz-cl.amount=7.10; solvent.volume=35.5 mL",
            "set Cbz-Cl to 1.000 mL",
        ),
        Typed(
            "diamine",
            "supplied",
            "50 %",
            "diamine.mass=2.003 g; diamine.amount=10.0",
            "set the supply of 1,4-diazepane to 50 %",
        ),
        Typed(
            "cbz-cl",
            "weighed",
            "0.75 mL",
            "cbz-cl.weighed=0.750 mL; diamine.amount=10.7; solvent.volume=26.6 mL; cbz-cl.amount=5.00",
            "measure Cbz-Cl: 0.750 mL",
        ),
        Typed(
            "diamine",
            "coefficient",
            "4",
            "product.amount=2.50; product.mass=585.7 mg",
            "set the coefficient of 1,4-diazepane to 4",
        ),
    ),
    # 5.00 mmol (1.171 g) from step A; the rest as in step B by way of Boc
    ("mono-cbz", "B"): (
        Typed("base", "role", "reagent", "base.role=reagent", "set the role of K₂CO₃ to reagent"),
        Typed(
            "catalyst",
            "name",
            '"house catalyst"',
            "catalyst.name=house catalyst; catalyst.amount=0.500; catalyst.mass=—",
            "swap NaI for house catalyst",
        ),
        Typed(
            "base",
            "molar_mass",
            "140",
            "base.mass=1.400 g; base.amount=10.0",
            "set the molar mass of K₂CO₃ to 140.00 g/mol",
        ),
        Typed("catalyst", "equivalents", "0.2", "catalyst.amount=1.00; catalyst.mass=149.9 mg", "set NaI to 0.20 eq."),
        Typed(
            "catalyst",
            "amount",
            "250 µmol",
            "catalyst.amount=0.250; catalyst.equivalents=0.050; catalyst.mass=37.5 mg",
            "set NaI to 0.250 mmol",
        ),
        Typed(
            "electrophile",
            "mass",
            "10 wt %",
            "electrophile.mass=117.1 mg; electrophile.amount=0.883",
            "set 2-(chloromethyl)thiophene to 10 wt %",
        ),
        Typed("base", "density", "2.4", "base.volume=0.576 mL", "set the density of K₂CO₃ to 2.400 g/mL"),
        Typed("extraction", "volume", "80", "extraction.volume=80.0 mL", "set EtOAc to 80.0 mL"),
        Typed("catalyst", "supplied", "99 %", "catalyst.mass=75.7 mg", "set the supply of NaI to 99 %"),
        Typed(
            "base",
            "weighed",
            "1.4 g",
            "base.weighed=1.400 g; base.actual_equivalents=2.03; base.mass=1.382 g",
            "weigh K₂CO₃: 1.400 g",
        ),
        Typed(
            "amine",
            "coefficient",
            "2.5",
            "product.amount=2.00; product.mass=660.9 mg",
            "set the coefficient of N-Cbz-1,4-diazepane to 2.5",
        ),
    ),
    # 5.00 mmol from step B, 10.0 eq. HBr of 33 %, 0.50 M
    ("mono-cbz", "C"): (
        Typed("trituration", "role", "quench", "trituration.role=quench", "set the role of Et₂O to quench"),
        Typed(
            "trituration",
            "name",
            "toluene",
            "trituration.name=toluene; trituration.volume=150 mL",
            "swap Et₂O for toluene",
        ),
        Typed(
            "acid",
            "molar_mass",
            "81",
            "acid.mass=12.27 g; acid.amount=50.0",
            "set the molar mass of HBr in AcOH to 81.00 g/mol",
        ),
        Typed("acid", "equivalents", "5", "acid.amount=25.0; acid.mass=6.130 g", "set HBr in AcOH to 5.00 eq."),
        Typed("acid", "amount", "33", "acid.equivalents=6.60; acid.mass=8.091 g", "set HBr in AcOH to 33.0 mmol"),
        Typed(
            "acid",
            "mass",
            "10",
            "acid.mass=10.00 g; acid.amount=40.8; acid.equivalents=8.16",
            "set HBr in AcOH to 10.00 g",
        ),
        Typed(
            "acid",
            "density",
            "1.4",
            "acid.volume=8.757 mL; acid.mass=12.26 g",
            "set the density of HBr in AcOH to 1.400 g/mL",
        ),
        Typed("solvent", "volume", "12", "solvent.volume=12.0 mL", "set AcOH to 12.0 mL"),
        Typed(
            "acid",
            "supplied",
            "48 %",
            "acid.mass=8.428 g; acid.amount=50.0",
            "set the supply of HBr in AcOH to 48 % in acetic acid",
        ),
        Typed(
            "acid",
            "weighed",
            "12.5 g",
            "acid.weighed=12.50 g; acid.actual_equivalents=10.2",
            "weigh HBr in AcOH: 12.50 g",
        ),
        Typed(
            "acid",
            "coefficient",
            "25",
            "product.amount=2.00; product.mass=716.3 mg",
            "set the coefficient of HBr in AcOH to 25",
        ),
    ),
    # 5.00 mmol halide, 5.00 eq. diamine, 2.00 eq. NaOH of 2.00 M, 0.20 M
    ("excess-diamine", "A"): (
        Typed("naoh", "role", "base", "naoh.role=base", "set the role of NaOH to base"),
        Typed(
            "diamine",
            "name",
            "piperazine",
            "diamine.name=piperazine; diamine.amount=25.0; diamine.mass=2.153 g",
            "swap 1,4-diazepane for piperazine",
        ),
        Typed(
            "electrophile",
            "molar_mass",
            "150",
            "electrophile.mass=750.0 mg",
            "set the molar mass of 2-(chloromethyl)thiophene to 150.00 g/mol",
        ),
        Typed("naoh", "equivalents", "3", "naoh.equivalents=3.00; naoh.volume=7.500 mL", "set NaOH to 3.00 eq."),
        Typed(
            "electrophile",
            "amount",
            "10",
            "diamine.amount=50.0; diamine.mass=5.008 g; solvent.volume=50.0 mL; naoh.volume=10.0 mL; "
            "extraction.volume=75.0 mL",
            "set 2-(chloromethyl)thiophene to 10.0 mmol",
        ),
        Typed(
            "electrophile",
            "mass",
            "1.37 g",
            "electrophile.mass=1.370 g; electrophile.amount=10.3; diamine.mass=5.174 g",
            "set 2-(chloromethyl)thiophene to 1.370 g",
        ),
        Typed(
            "diamine", "density", "0.95", "diamine.volume=2.636 mL", "set the density of 1,4-diazepane to 0.950 g/mL"
        ),
        Typed("naoh", "volume", "8 mL", "naoh.volume=8.000 mL", "set NaOH to 8.000 mL"),
        Typed("naoh", "supplied", "4 M", "naoh.volume=2.500 mL", "set the supply of NaOH to 4.00 M in water"),
        Typed(
            "electrophile",
            "weighed",
            "700 mg",
            "electrophile.weighed=700.0 mg; diamine.amount=26.4; diamine.mass=2.644 g; solvent.volume=26.4 mL",
            "weigh 2-(chloromethyl)thiophene: 700.0 mg",
        ),
        Typed(
            "electrophile",
            "coefficient",
            "2",
            "product.amount=2.50; product.mass=490.8 mg",
            "set the coefficient of 2-(chloromethyl)thiophene to 2",
        ),
    ),
    # 5.00 mmol aldehyde (1.200 g/mL), 5.00 eq. diamine, 1.50 eq. hydride, 1.00 eq. acetic acid (1.049 g/mL), 0.20 M
    ("reductive-amination", "A"): (
        Typed("acetic-acid", "role", "catalyst", "acetic-acid.role=catalyst", "set the role of AcOH to catalyst"),
        Typed(
            "hydride",
            "name",
            "sodium cyanoborohydride",
            "hydride.name=sodium cyanoborohydride; hydride.amount=7.50; hydride.mass=471.3 mg",
            "swap NaBH(OAc)₃ for NaBH₃CN",
        ),
        Typed(
            "hydride",
            "molar_mass",
            "220",
            "hydride.mass=1.650 g; hydride.amount=7.50",
            "set the molar mass of NaBH(OAc)₃ to 220.00 g/mol",
        ),
        Typed(
            "hydride", "equivalents", "1.4", "hydride.amount=7.00; hydride.mass=1.484 g", "set NaBH(OAc)₃ to 1.40 eq."
        ),
        Typed(
            "acetic-acid",
            "amount",
            "10",
            "acetic-acid.equivalents=2.00; acetic-acid.mass=600.5 mg; acetic-acid.volume=0.572 mL",
            "set AcOH to 10.0 mmol",
        ),
        Typed(
            "carbonyl",
            "mass",
            "1.122 g",
            "carbonyl.amount=10.0; carbonyl.volume=0.935 mL; diamine.amount=50.0; solvent.volume=50.0 mL",
            "set thiophene-2-carbaldehyde to 1.122 g",
        ),
        Typed(
            "acetic-acid",
            "density",
            "1.2",
            "acetic-acid.volume=0.250 mL; acetic-acid.mass=300.3 mg",
            "set the density of AcOH to 1.200 g/mL",
        ),
        Typed(
            "acetic-acid",
            "volume",
            "0.5",
            "acetic-acid.volume=0.500 mL; acetic-acid.mass=524.5 mg; acetic-acid.amount=8.73; "
            "acetic-acid.equivalents=1.75",
            "set AcOH to 0.500 mL",
        ),
        Typed(
            "hydride",
            "supplied",
            "95 %",
            "hydride.mass=1.673 g; hydride.amount=7.50",
            "set the supply of NaBH(OAc)₃ to 95 %",
        ),
        Typed(
            "hydride",
            "weighed",
            "1.6 g",
            "hydride.weighed=1.600 g; hydride.actual_equivalents=1.51",
            "weigh NaBH(OAc)₃: 1.600 g",
        ),
        Typed(
            "carbonyl",
            "coefficient",
            "2",
            "product.amount=2.50; product.mass=490.8 mg",
            "set the coefficient of thiophene-2-carbaldehyde to 2",
        ),
    ),
    # as step A by way of Boc
    ("reductive-amination-boc", "A"): (
        Typed("diamine", "role", "reactant", "diamine.role=reactant", "set the role of 1,4-diazepane to reactant"),
        Typed(
            "boc2o",
            "name",
            "benzyl chloroformate",
            "boc2o.name=benzyl chloroformate; boc2o.amount=5.00; boc2o.mass=853.0 mg",
            "swap Boc₂O for Cbz-Cl",
        ),
        Typed(
            "diamine",
            "molar_mass",
            "100",
            "diamine.mass=1.000 g; diamine.amount=10.0",
            "set the molar mass of 1,4-diazepane to 100.00 g/mol",
        ),
        Typed(
            "diamine",
            "equivalents",
            "2.5",
            "diamine.amount=12.5; diamine.mass=1.252 g",
            "set 1,4-diazepane to 2.50 eq.",
        ),
        Typed(
            "boc2o",
            "amount",
            "2.5",
            "boc2o.mass=545.6 mg; diamine.amount=5.00; diamine.mass=500.8 mg; solvent.volume=12.5 mL",
            "set Boc₂O to 2.50 mmol",
        ),
        Typed(
            "boc2o",
            "mass",
            "2.18249",
            "boc2o.amount=10.0; diamine.amount=20.0; solvent.volume=50.0 mL",
            "set Boc₂O to 2.18249 g",
        ),
        Typed(
            "diamine",
            "density",
            "0.95",
            "diamine.volume=1.054 mL; diamine.mass=1.002 g",
            "set the density of 1,4-diazepane to 0.950 g/mL",
        ),
        Typed("extraction", "volume", "60", "extraction.volume=60.0 mL", "set EtOAc to 60.0 mL"),
        Typed("diamine", "supplied", "50 %", "diamine.mass=2.003 g", "set the supply of 1,4-diazepane to 50 %"),
        Typed(
            "boc2o",
            "weighed",
            "1.2 mL",
            "boc2o.weighed=1.200 mL; diamine.amount=10.4; diamine.mass=1.046 g; solvent.volume=26.1 mL",
            "measure Boc₂O: 1.200 mL",
        ),
        Typed(
            "boc2o",
            "coefficient",
            "2",
            "product.amount=2.50; product.mass=500.7 mg",
            "set the coefficient of Boc₂O to 2",
        ),
    ),
    # 5.00 mmol from step A, 1.10 eq. aldehyde (1.200 g/mL), 1.40 eq. hydride, 0.20 M
    ("reductive-amination-boc", "B"): (
        Typed("hydride", "role", "base", "hydride.role=base", "set the role of NaBH(OAc)₃ to base"),
        Typed(
            "acetic-acid",
            "name",
            "trifluoroacetic acid",
            "acetic-acid.name=trifluoroacetic acid; acetic-acid.amount=5.00; acetic-acid.mass=570.1 mg",
            "swap AcOH for TFA",
        ),
        Typed(
            "carbonyl",
            "molar_mass",
            "112",
            "carbonyl.mass=616.0 mg; carbonyl.volume=0.513 mL",
            "set the molar mass of thiophene-2-carbaldehyde to 112.00 g/mol",
        ),
        Typed(
            "carbonyl",
            "equivalents",
            "1.2",
            "carbonyl.amount=6.00; carbonyl.mass=672.9 mg; carbonyl.volume=0.561 mL",
            "set thiophene-2-carbaldehyde to 1.20 eq.",
        ),
        Typed(
            "hydride", "amount", "10", "hydride.equivalents=2.00; hydride.mass=2.119 g", "set NaBH(OAc)₃ to 10.0 mmol"
        ),
        Typed(
            "hydride",
            "mass",
            "1.5",
            "hydride.mass=1.500 g; hydride.amount=7.08; hydride.equivalents=1.42",
            "set NaBH(OAc)₃ to 1.500 g",
        ),
        Typed(
            "carbonyl",
            "density",
            "1",
            "carbonyl.density=1.000; carbonyl.volume=0.617 mL",
            "set the density of thiophene-2-carbaldehyde to 1.000 g/mL",
        ),
        Typed(
            "carbonyl",
            "volume",
            "0.6",
            "carbonyl.mass=720.0 mg; carbonyl.amount=6.42; carbonyl.equivalents=1.28",
            "set thiophene-2-carbaldehyde to 0.600 mL",
        ),
        Typed(
            "carbonyl",
            "supplied",
            "98 %",
            "carbonyl.mass=629.4 mg; carbonyl.amount=5.50",
            "set the supply of thiophene-2-carbaldehyde to 98 %",
        ),
        Typed(
            "amine",
            "weighed",
            "1.1 g",
            "carbonyl.amount=6.04; hydride.amount=7.69; solvent.volume=27.5 mL; amine.amount=5.00",
            "weigh N-Boc-1,4-diazepane: 1.100 g",
        ),
        Typed(
            "carbonyl",
            "coefficient",
            "2",
            "product.amount=2.75; product.mass=815.2 mg",
            "set the coefficient of thiophene-2-carbaldehyde to 2",
        ),
    ),
    # as step C by way of Boc
    ("reductive-amination-boc", "C"): (
        Typed(
            "solvent",
            "role",
            "reagent",
            "solvent.role=reagent; solvent.volume=25.0 mL",
            "set the role of DCM to reagent",
        ),
        Typed(
            "acid",
            "name",
            "trifluoroacetic acid",
            "acid.name=trifluoroacetic acid; acid.equivalents=10.0; acid.amount=50.0; acid.mass=5.701 g",
            "swap HCl in dioxane for TFA",
        ),
        Typed(
            "acid",
            "molar_mass",
            "36.5",
            "acid.molar_mass=36.50; acid.pure_mass=1.825 g; acid.volume=12.5 mL",
            "set the molar mass of HCl in dioxane to 36.50 g/mol",
        ),
        Typed("acid", "equivalents", "5", "acid.amount=25.0; acid.volume=6.250 mL", "set HCl in dioxane to 5.00 eq."),
        Typed("acid", "amount", "20", "acid.equivalents=4.00; acid.volume=5.000 mL", "set HCl in dioxane to 20.0 mmol"),
        Typed(
            "acid",
            "mass",
            "21 g",
            "acid.volume=20.0 mL; acid.amount=80.0; acid.equivalents=16.0",
            "set HCl in dioxane to 21.00 g",
        ),
        Typed(
            "acid",
            "density",
            "1",
            "acid.mass=12.50 g; acid.volume=12.5 mL",
            "set the density of HCl in dioxane to 1.000 g/mL",
        ),
        Typed(
            "solvent",
            "volume",
            "0.1 M",
            "solvent.volume=50.0 mL; solvent.supplied=by concentration",
            "set DCM to 0.1 M",
        ),
        Typed(
            "acid",
            "supplied",
            "5 M",
            "acid.volume=10.0 mL; acid.amount=50.0",
            "set the supply of HCl in dioxane to 5.00 M in 1,4-dioxane",
        ),
        Typed(
            "amine",
            "weighed",
            "1.5 g",
            "acid.amount=50.6; acid.volume=12.7 mL; solvent.volume=25.3 mL",
            "weigh N-Boc-N′-(2-thienylmethyl)-1,4-diazepane: 1.500 g",
        ),
        Typed(
            "acid",
            "coefficient",
            "20",
            "product.amount=2.50; product.mass=673.1 mg",
            "set the coefficient of HCl in dioxane to 20",
        ),
    ),
}

FREE = (
    # 10.0 mmol piperazine (86.138 g/mol), 2.20 eq. benzyl bromide (171.037 g/mol, 1.438 g/mL), a product of one each
    Typed("row-2", "role", "reagent", "row-2.role=reagent", "set the role of benzyl bromide to reagent"),
    Typed(
        "row-2",
        "name",
        "iodomethane",
        "row-2.equivalents=2.20; row-2.amount=22.0; row-2.mass=3.123 g",
        "swap benzyl bromide for iodomethane",
    ),
    Typed(
        "row-1",
        "molar_mass",
        "90",
        "row-1.mass=900.0 mg; row-1.amount=10.0",
        "set the molar mass of piperazine to 90.00 g/mol",
    ),
    Typed("row-2", "equivalents", "2.5", "row-2.amount=25.0; row-2.mass=4.276 g", "set benzyl bromide to 2.50 eq."),
    Typed(
        "row-1",
        "amount",
        "5",
        "row-1.mass=430.7 mg; row-2.amount=11.0; row-2.mass=1.881 g; product-1.amount=5.00",
        "set piperazine to 5.00 mmol",
    ),
    Typed(
        "row-1", "mass", "1 g", "row-1.mass=1.000 g; row-1.amount=11.6; row-2.amount=25.5", "set piperazine to 1.000 g"
    ),
    Typed("row-1", "density", "1.1", "row-1.volume=0.783 mL", "set the density of piperazine to 1.100 g/mL"),
    Typed(
        "row-2",
        "volume",
        "3",
        "row-2.mass=4.314 g; row-2.amount=25.2; row-2.equivalents=2.52",
        "set benzyl bromide to 3.000 mL",
    ),
    Typed(
        "row-1", "supplied", "90 %", "row-1.mass=957.1 mg; row-1.amount=10.0", "set the supply of piperazine to 90 %"
    ),
    Typed(
        "row-1",
        "weighed",
        "900 mg",
        "row-1.actual_equivalents=1.00; row-2.amount=23.0; row-2.mass=3.932 g",
        "weigh piperazine: 900.0 mg",
    ),
    Typed(
        "row-2",
        "coefficient",
        "4",
        "row-2.coefficient=4; product-1.amount=5.50; product-1.mass=550.9 mg",
        "set the coefficient of benzyl bromide to 4",
    ),
    Typed(
        "product-1",
        "coefficient",
        "2",
        "product-1.amount=20.0; product-1.mass=2.003 g",
        "set the coefficient of CNC1CNC1C to 2",
    ),
    Typed(
        "product-1",
        "name",
        "CC1NCC1N(C)C",
        "product-1.molar_mass=114.19; product-1.mass=1.142 g",
        "set the name of CNC1CNC1C to CC1NCC1N(C)C",
    ),
)


def shown(window: MainWindow) -> list[list[str]]:
    """All that the table shows, hidden columns too."""
    model = inside(window)[0].page.sheet.model
    return [[str(model.index(row, at).data()) for at in range(model.columnCount())] for row in range(model.rowCount())]


def type_or_choose(qtbot: QtBot, window: MainWindow, one: Typed) -> None:
    """Type a text in a cell; a role is chosen from its list by arrow keys."""
    if one.column != "role":
        type_in_cell(qtbot, window, one.row, one.column, one.text)
        return
    table = inside(window)[0].page.sheet.table
    table.setFocus()
    table.go_to(one.row, AT["role"])
    key(Qt.Key.Key_Return)
    chooser = next(chooser for chooser in table.viewport().findChildren(RoleChooser) if chooser.isVisible())
    qtbot.waitUntil(chooser.view().isVisible)
    down = chooser.findText(one.text) - chooser.currentIndex()
    key(Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up, times=abs(down))
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in table.viewport().findChildren(RoleChooser)))
    window.activateWindow()  # a list that was open leaves no window active on a screen without one
    qtbot.waitUntil(window.isActiveWindow)


def edit_each(qtbot: QtBot, window: MainWindow, typed: tuple[Typed, ...]) -> None:
    """Type, look at what the sheet and the Undo menu say, take it back, and look again; for each."""
    undo = next(line for line in window.findChildren(HistoryAction) if line.objectName() == "undo")
    for one in typed:
        before, named = shown(window), undo.text()
        type_or_choose(qtbot, window, one)
        wanted = [tuple(part.split("=")) for part in one.shows.split("; ")]
        assert [(place, cell(window, *place.rsplit(".", 1))) for place, _ in wanted] == wanted, one
        assert undo.text() == f"&Undo: {one.undo}"
        press(window, QKeySequence.StandardKey.Undo)
        assert shown(window) == before, one
        assert undo.text() == named


def show_all_columns(window: MainWindow) -> None:
    for switch in inside(window)[0].page.sheet.columns.switches():
        if not switch.isChecked():
            switch.trigger()


def test_every_column_that_can_be_typed_in_is_typed_in_on_every_tab(qtbot: QtBot) -> None:
    steps = {(tab.id, step.id) for tab in inside(open_window(qtbot))[1].experiment.tabs for step in tab.route.steps}
    assert steps - {("free", "A")} == set(PLACES)
    for place, typed in PLACES.items():
        assert [one.column for one in typed] == EDITABLE, place
    assert {one.column for one in FREE} == set(EDITABLE)


@pytest.mark.parametrize(("tab_id", "step_id"), PLACES)
def test_each_column_of_a_step_moves_what_follows_from_it_and_nothing_is_left_by_undo(
    qtbot: QtBot, tab_id: str, step_id: str
) -> None:
    window = open_window(qtbot)
    show_all_columns(window)
    go_to(window, tab_id, step_id)
    edit_each(qtbot, window, PLACES[tab_id, step_id])
    assert not inside(window)[1].is_modified


def test_each_column_of_a_free_sheet_moves_what_follows_from_it(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    show_all_columns(window)
    keys("Ctrl+T")
    table = inside(window)[0].page.sheet.table
    table.setFocus()
    for row, column, text in (
        ("row-1", "name", "piperazine"),
        ("row-1", "amount", "10"),
        ("row-1", "coefficient", "1"),
        ("row-2", "name", "benzyl bromide"),
        ("row-2", "equivalents", "2.2"),
        ("row-2", "coefficient", "1"),
        ("product-1", "name", "CNC1CNC1C"),
    ):
        if column == "name":
            table.setFocus()
            keys("Alt+Ins" if row == "product-1" else "Ins")
            keys("Esc")
        type_in_cell(qtbot, window, row, column, text)
    edit_each(qtbot, window, FREE)


def test_what_was_isolated_is_typed_in_the_row_of_the_product_and_goes_on_to_the_next_step(qtbot: QtBot) -> None:
    # 1.200 g of 296.429 g/mol: 4.048 mmol of 5.00, of 90 % purity 3.643 mmol; 10.0 eq. of 4.00 M HCl.
    window = open_window(qtbot)
    undo = next(line for line in window.findChildren(HistoryAction) if line.objectName() == "undo")
    go_to(window, "mono-boc", "B")
    type_in_cell(qtbot, window, "product", "weighed", "1.2 g")
    assert undo.text() == "&Undo: isolated 1.200 g of N-Boc-N′-(2-thienylmethyl)-1,4-diazepane"
    go_to(window, "mono-boc", "C")
    assert [cell(window, "amine", "amount"), cell(window, "acid", "volume")] == ["4.05", "10.1 mL"]
    go_to(window, "mono-boc", "B")
    type_in_cell(qtbot, window, "product", "supplied", "90 %")
    go_to(window, "mono-boc", "C")
    assert [cell(window, "amine", "amount"), cell(window, "acid", "volume")] == ["3.64", "9.108 mL"]
    assert [cell(window, "amine", "mass"), cell(window, "amine", "pure_mass")] == ["1.200 g", "1.080 g"]
    press(window, QKeySequence.StandardKey.Undo)
    press(window, QKeySequence.StandardKey.Undo)
    assert [cell(window, "amine", "amount"), cell(window, "acid", "volume")] == ["5.00", "12.5 mL"]
    assert not inside(window)[1].is_modified
