"""The data that ships with diazgui, read and checked; the only reader of ``resources/``.

Reading order: ``faults`` and ``sources`` (how data is checked), ``records`` (what stands in the files), ``substances``
(what names and structures mean), ``protocols`` with ``stated``, ``variants`` and ``sound`` (from their files to the
core), ``chemist`` and ``naming`` (the core's questions answered), ``bench`` (targets and the worked example), ``wish``
(new experiments from the command line's words), ``guidance`` (what is said beside the sheets and of symptoms),
``counts`` (what structures say to the budgets), ``salt_parts`` and ``own_values`` (bottles), ``notices`` (what applies
to a sheet now) with ``base_notice`` and ``portion_notices``, ``diagnosis`` (the tree of questions when something went
wrong), ``hazards``, ``statements`` and ``warned`` (pictograms, why they stand there, and what they do not say),
``properties`` with ``temperatures`` (density, boiling, melting and flash points), ``finding`` (what a text may mean) by
way of ``asked`` and ``formulas`` (its form), ``at_hand`` and ``index`` (where it is looked up), ``ways``, ``similar``
with ``misspelled`` and ``spelling`` (how), ``gathering`` and ``matches`` (what comes of it), ``lookup`` (the one
compound that a field takes).
"""
