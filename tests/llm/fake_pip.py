"""Stands in for ``python -m pip download``: copies wheels from a folder, slowly or not at all if told so.

Run as ``fake_pip.py FOLDER download … --dest DEST NAME==VERSION``. In FOLDER, ``say`` holds a complaint to end
with, ``slow-NAME`` makes that wheel take until the file is gone, and ``log`` collects what was asked for.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path


def main() -> None:
    """Bring the wheel or complain."""
    folder, destination, requirement = Path(sys.argv[1]), Path(sys.argv[-2]), sys.argv[-1]
    name = requirement.split("==")[0]
    with (folder / "log").open("a", encoding="utf-8") as log:
        log.write(name + "\n")
    if (folder / "say").exists():
        sys.exit((folder / "say").read_text("utf-8"))
    while (folder / f"slow-{name}").exists():
        time.sleep(0.01)
    shutil.copy(folder / f"{name}.whl", destination / f"{name}.whl")


if __name__ == "__main__":
    main()
