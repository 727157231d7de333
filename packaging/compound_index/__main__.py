"""``python -m compound_index``, in the folder ``packaging``: build the compound index if it is missing or stale."""

import sys

from compound_index.stamp import CHEMICALS, INDEX, RDKIT, ROOT, is_current


def main() -> int:
    """Build it; 0 when there is one."""
    if is_current():
        return 0
    sys.path.insert(0, str(ROOT))
    try:
        from compound_index.build import build

        print(build(INDEX))
    except ModuleNotFoundError as error:
        print(f"It needs the package {error.name}: pip install '{CHEMICALS}' '{RDKIT}'", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"It could not be written: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
