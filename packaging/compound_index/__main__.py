"""``python -m compound_index``, in the folder ``packaging``: build the compound index if it is missing or stale."""

import sys

from compound_index.stamp import INDEX, ROOT, is_current


def main() -> int:
    """Build it; 0 when there is one."""
    if is_current():
        return 0
    sys.path.insert(0, str(ROOT))
    try:
        from compound_index.build import build
    except ModuleNotFoundError as error:
        print(f"The compound index cannot be built: the package {error.name} is missing.", file=sys.stderr)
        return 1
    print(build(INDEX))
    return 0


if __name__ == "__main__":
    sys.exit(main())
