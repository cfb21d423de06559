"""``make bench``: every measurement in one run, printed and written to ``docs/performance.md``."""

from __future__ import annotations

import sys
from pathlib import Path

from coach.llm.gateway import open_embedder
from coach.settings import load_settings
from eval.bench import drafting, retrieval

_OUT = Path("docs") / "performance.md"
_HEAD = """# Performance

Written by `make bench`; ratios of one run on one machine count, single figures do not carry over to another.
"""


def main() -> None:
    """Measures, prints, and keeps the tables."""
    parts = [_HEAD, "## Drafting", drafting.report(drafting.measure())]
    if retrieval.DEFAULT_FOLDER.is_dir():
        parts += ["## Search", retrieval.report(retrieval.DEFAULT_FOLDER, open_embedder(load_settings()))]
    else:
        print("The dialogues to measure search with are not here; nothing is written.", file=sys.stderr)
        print("\n\n".join(parts))
        return
    text = "\n\n".join(part.strip() for part in parts) + "\n"
    print(text)
    _OUT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
