"""The data that ships with diazgui, read and checked; the only reader of ``resources/``.

Reading order: ``faults`` and ``sources`` (how data is checked), ``records`` (what stands in the files),
``substances`` (what names and structures mean), ``protocols``, ``chemist`` (the core's questions answered),
``bench`` (targets and new experiments), ``advice`` (what is said beside the sheets).
"""
