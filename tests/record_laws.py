"""What holds for every record, wherever it comes from."""

import json
import pathlib

import jsonschema


def validator_of(schema):
    return jsonschema.Draft202012Validator(
        json.loads(pathlib.Path(schema).read_text()))


def spans(value):
    """Every {start, end, text} in a record, wherever it stands."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)
