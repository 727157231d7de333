"""The colleague who has read the sheet: when a rule speaks, what it would change, and the pages that explain.

What is said is data under ``resources/``; when it applies is a small named function here. Reading order: ``remedy``
(the changes that a button makes), ``notice`` (what a rule finds and what is said of it), ``situation`` (what a rule
may ask about), ``reactivity`` (of alkylating agents), ``rules``, ``page`` (statements with their sources), ``search``
(which of them say what is asked for); ``answers`` and ``actions`` are what the diagnosis knows and does.
"""
