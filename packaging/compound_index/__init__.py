"""The compound index: builds ``resources/compounds/index.sqlite`` from the data of the package ``chemicals``.

Runs when diazgui is packaged, never in the running program, which needs neither ``chemicals`` nor its imports. Reading
order: ``rows`` (what ``chemicals`` stores), ``structures`` (each structure read anew, and what is left out),
``names`` (what a compound is called, without registry noise), ``properties`` (densities, boiling and melting points
from sources that may be handed on), ``tables`` (the SQLite file), ``build`` (one after the other, and the stamp).
"""
