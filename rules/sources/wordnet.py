"""WordNet's files as Debian's wordnet-base has them."""

from pathlib import Path

WORDNET = Path("/usr/share/wordnet")


def fields(line):
    """The file, the words and the pointers of a synset."""
    parts = line.split(" | ")[0].split()
    count = int(parts[3], 16)
    words = [word.split("(")[0].replace("_", " ")
             for word in parts[4:4 + 2 * count:2]]
    pointers = parts[5 + 2 * count:]
    return parts[1], words, list(zip(pointers[::4], pointers[1::4]))


def synsets(part):
    """Each synset of a part of speech, with its offset."""
    for line in open(WORDNET / f"data.{part}", encoding="utf-8"):
        if not line.startswith(" "):
            yield line[:8], fields(line)
