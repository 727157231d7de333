"""Files: experiments as documented, versioned JSON, written whole or not at all.

Reading order: ``wire_substance`` and ``wire`` (the format), ``unpacking`` and ``packing`` (format to core and
back), ``experiment`` (read and write), ``atomic`` (how a file is replaced), ``schema`` (the format as JSON Schema).
``bottles`` is a file of another kind: the bottles that a user takes by default.

The user's own shelf: ``shelf`` (``shelf_base`` is the SQLite file, ``shelf_rows`` what stands in it). Lists of bottles
are written by ``shelf_export`` (``shelf_cells`` is a bottle as people read it, ``shelf_record`` as this program does)
and read by ``shelf_import``: of ``shelf_import_text``, ``…_xlsx`` or ``…_sdf`` becomes a ``shelf_import_table``;
``shelf_import_columns`` is what its columns say, ``shelf_import_lines`` a bottle, of what its ``…_cells`` say, which
compound they name (``…_compounds``, ``…_salts``) and how it is supplied (``…_supply``, ``…_strength``).
"""

from diazgui.files.errors import FileError
from diazgui.files.experiment import experiment_text, read_experiment, read_experiment_text, write_experiment

__all__ = ["FileError", "experiment_text", "read_experiment", "read_experiment_text", "write_experiment"]
