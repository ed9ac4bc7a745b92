"""The lists beside the rules, for scripts that make other lists from them."""

from pathlib import Path

LEXICON = Path(__file__).resolve().parent.parent / "en" / "lexicon"


def entries(name):
    """What stands in a list, in its order; nothing where it is not there yet."""
    path = LEXICON / name
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines
            if line.strip() and not line.startswith("#")]
