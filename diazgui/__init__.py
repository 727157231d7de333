"""diazgui: reagent sheets for the N-alkylation of 1,4-diazepane and diamines like it.

A chemist states a target, a scale and a few equivalents; everything else follows. Read in this order:

1. ``core.quantities`` and ``core.stoichiometry``: the units, and the formulas one line each.
2. ``core.substance``, ``core.sheet``: what a chemist states.
3. ``core.dispensing``, ``core.amounts``, ``core.table``, ``core.yields``: the heart is ``rows(sheet)``.
4. ``core.edits``, ``core.row_edits``, ``core.supply_edits``, ``core.scaling``: edits of a sheet; ``core.weighing``.
   ``core.route``, ``core.route_scaling``, ``core.overview``: sheets in a row. ``core.why``: the way to a number.
   ``core.budget``, ``core.gas``, ``core.flask``, ``core.instruments``: what a number means at the bench.
5. ``core.protocol``, ``core.chain``, ``core.experiment``: strategies as data, applied to a target; the whole file.
   Beside them what is said of it: ``core.notices`` (now), ``core.guidance`` (always), ``core.diagnosis`` (afterwards).
6. ``units`` (text to quantity and back), ``structures`` (molecules), ``library`` (the data that ships).
7. ``report``, ``files``, ``cli``, and last the window: ``gui`` and ``app``.

Import rule, checked in the tests: ``app, cli > gui > report, files > library > units, structures > core``;
each may import what stands to its right. The core knows only the standard library.
"""

__version__ = "0.1.0"
