"""The data that ships with diazgui, read and checked; the only reader of ``resources/``.

Reading order: ``faults`` and ``sources`` (how data is checked), ``records`` (what stands in the files), ``substances``
(what names and structures mean; ``shipped`` is what the files say, ``keys`` how names are compared), ``protocols`` with
``stated``, ``variants`` and ``sound`` (from their files to the core), ``chemist`` and ``naming`` (the core's questions
answered), ``bench`` (targets and the worked example), ``wish`` (new experiments from the command line's words),
``guidance`` (what is said beside the sheets and of symptoms), ``counts`` (what structures say to the budgets),
``salt_parts``, ``label_words`` and ``own_values`` (bottles), ``notices`` (what applies to a sheet now) with
``base_notice`` and ``portion_notices``, ``diagnosis`` (the tree of questions when something went wrong), ``hazards``,
``statements`` and ``warned`` (pictograms, why they stand there, and what they do not say), ``properties`` with
``temperatures`` (density, boiling, melting and flash points), ``own_data`` (values that the user states of a compound),
``data_sheet`` with ``data_sheet_records`` (all that is known of one) and ``data_sheet_values`` (which value is used),
``species`` (what a step makes), ``finding`` (what a text may mean) by way of ``asked`` and ``formulas`` (its form),
``at_hand`` and ``index`` (where it is looked up), ``ways``, ``similar`` with ``misspelled`` and ``spelling`` (how),
``gathering`` and ``matches`` (what comes of it), ``loose_names`` (what is taken for no one compound), ``lookup`` (the
one compound that a field takes), ``locants`` (how the index writes names), ``drawn_salts`` (what a pasted salt may
mean), ``guidebook`` with ``book_procedures``, ``book_notices`` and ``book_hazards`` (everything there is to read, as
pages), ``asking_guide`` with ``guide_words`` (what there is to read on a question).
"""
