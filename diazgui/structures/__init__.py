"""Structures: the only room that knows RDKit.

Import the modules by name, so that nothing heavy is loaded before it is needed:

* ``reading``: SMILES or InChI in, :class:`~diazgui.core.substance.Compound` out;
* ``sites``, ``refusals``: which N–H, leaving group or carbonyl of a molecule reacts, or why none does;
* ``products``: the product of one step by a named rule, and (``partners``) what halide belongs to what carbonyl;
* ``kinds``: an electrophile in the words of the field, basic nitrogens, groups that acid or hydrogen meets;
* ``cascade``: what repeated alkylation makes of a diamine (``alkylated`` has what it shares with ``species``);
* ``species``: all that a step makes, of ``put_on``, ``taken_off`` and ``by_products``, which give ``drafts``;
* ``ions``, ``isotopes``: the ions by which a compound shows, their masses and isotope patterns;
* ``cascade_step``: the cascade of one step, made of its species;
* ``pieces``: texts, arrows and pages of a picture;
* ``cascade_drawing``: the cascade as SVG;
* ``pasted``: structures from clipboard and file (``pasted_content``), read in a process of its own, which is
  ``pasted_child`` with ``pasted_ctab`` (Molfile, SDF), ``pasted_chemdraw`` and ``pasted_drawing`` (CDXML, CDX);
* ``sdf``: one structure of an SDF, read and written;
* ``parts_of``: a salt or mixture taken apart;
* ``drawing``: molecules and schemes as SVG (the heaviest import of them).

Every refusal is a :class:`~diazgui.structures.reading.StructureError` whose text is for a chemist.
"""
