"""Structures that are pasted or dropped.

Reading order: ``pasting`` (the command, and drops), ``pasting_found`` (what came in), ``pasting_panel`` (asks where it
goes), ``pasting_places`` (puts it there).
"""
