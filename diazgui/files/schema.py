"""The file format as JSON Schema, made of the types in ``wire``.

``python -m diazgui.files.schema > resources/schema/experiment-1.schema.json`` writes it anew.
"""

import json
import sys

import msgspec

from diazgui.files import wire


def schema_text() -> str:
    """The schema of an experiment file as it stands in ``resources/schema``."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "diazgui experiment, version 1",
        "$comment": "Amounts are in mmol, masses in mg, volumes in mL; what is not known is left out.",
        **msgspec.json.schema(wire.Experiment),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
