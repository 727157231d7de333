"""Files: experiments as documented, versioned JSON, written whole or not at all.

Reading order: ``wire_substance`` and ``wire`` (the format), ``unpacking`` and ``packing`` (format to core and
back), ``experiment`` (read and write), ``atomic`` (how a file is replaced), ``schema`` (the format as JSON Schema).
``bottles`` is a file of another kind: the bottles that a user takes by default.

The user's own shelf: ``shelf`` (``shelf_base`` is the SQLite file, ``shelf_rows`` what stands in it). Lists of bottles
are read by ``shelf_import`` (``shelf_import_table`` is what any file becomes, ``shelf_import_columns`` what its columns
say, ``shelf_import_lines`` a bottle) and written by ``shelf_export``.
"""

from diazgui.files.errors import FileError
from diazgui.files.experiment import experiment_text, read_experiment, read_experiment_text, write_experiment

__all__ = ["FileError", "experiment_text", "read_experiment", "read_experiment_text", "write_experiment"]
