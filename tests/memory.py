"""The most memory that this very process has held, in megabytes.

`ru_maxrss` of a process that another one started is at least what that other one held when it did
(Linux carries it over fork and exec), so where the kernel tells the peak of the program itself,
that is read.
"""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak() -> float:
    if _STATUS.exists() and (found := re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text())):
        return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
