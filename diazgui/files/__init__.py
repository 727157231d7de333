"""Files: experiments as documented, versioned JSON, written whole or not at all.

Reading order: ``wire_substance`` and ``wire`` (the format), ``unpacking`` and ``packing`` (format to core and
back), ``experiment`` (read and write), ``atomic`` (how a file is replaced), ``schema`` (the format as JSON Schema).
``bottles`` is a file of another kind: the bottles that a user takes by default.
"""

from diazgui.files.errors import FileError
from diazgui.files.experiment import experiment_text, read_experiment, read_experiment_text, write_experiment

__all__ = ["FileError", "experiment_text", "read_experiment", "read_experiment_text", "write_experiment"]
