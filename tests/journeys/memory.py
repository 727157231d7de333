"""How much memory this process holds."""

import os
import sys
from pathlib import Path

STATM = Path("/proc/self/statm")


def resident() -> int:
    """Bytes of memory that are resident now; where the system does not tell, the most there ever was."""
    if STATM.exists():
        return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "win32":
        return 0  # the process is still watched for an abort
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
