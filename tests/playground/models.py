"""Does a request or an answer fit the Bot API's own types? extract.py reads them off generated models."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

PLAIN: dict[str, Any] = {
    "int": int,
    "float": (int, float),
    "str": str,
    "bool": bool,
    "True": bool,
    "dict": dict,
}


@cache
def table() -> dict[str, dict[str, Any]]:
    """Return the methods and types of the Bot API."""
    found: dict[str, dict[str, Any]] = json.loads(
        (Path(__file__).parent.parent / "data" / "botapi.json").read_text("utf-8")
    )
    return found


def request_faults(method: str, values: dict[str, Any]) -> list[str]:
    """Return what is wrong with a call's parameters; the stand-in itself flags those it does not know."""
    parameters = table()["methods"][method]["parameters"]
    faults = [f"{method}: no {name}" for name, kind in parameters.items() if missing(kind, values.get(name))]
    for name, value in values.items():
        kind = parameters.get(name, "").removesuffix("!")
        if kind and not any(fits(kind, reading) for reading in readings(value)):
            faults.append(f"{method}: {name} is no {kind}")
    return [
        fault for fault in faults if not fault.endswith((" no photo", " no document"))
    ]  # these come as files


def missing(kind: str, value: Any) -> bool:
    """Whether a required parameter is not there."""
    return kind.endswith("!") and value is None


def readings(value: Any) -> list[Any]:
    """Return what a value may mean: itself, and the JSON a form carries as text."""
    if not isinstance(value, str):
        return [value]
    try:
        return [value, json.loads(value)]
    except ValueError:
        return [value]


def answer_faults(method: str, result: Any) -> list[str]:
    """Return what is wrong with a result."""
    kind = table()["methods"][method]["returns"]
    return [] if fits(kind, result) else faults_of(kind, result, method)


def fits(kind: str, value: Any) -> bool:
    """Whether a value is of a kind."""
    return not faults_of(kind, value, "")


def faults_of(kind: str, value: Any, place: str) -> list[str]:
    """Return what is wrong with a value, each fault with its place."""
    options = alternatives(kind.removesuffix("!"))
    found = [option_faults(option, value, place) for option in options]
    return min(found, key=len)


def option_faults(kind: str, value: Any, place: str) -> list[str]:
    """Return what is wrong with a value of one kind."""
    if kind.startswith("list["):
        if not isinstance(value, list):
            return [f"{place}: no list"]
        return [
            fault for at, one in enumerate(value) for fault in faults_of(kind[5:-1], one, f"{place}[{at}]")
        ]
    if kind in table()["types"]:
        return object_faults(kind, value, place)
    wanted = PLAIN.get(kind)
    if wanted is None:
        return []
    wrong = not isinstance(value, wanted) or (isinstance(value, bool) and wanted in (int, (int, float)))
    return [f"{place}: {value!r} is no {kind}"] if wrong else []


def object_faults(kind: str, value: Any, place: str) -> list[str]:
    """Return what is wrong with an object: fields missing, unknown or of another kind."""
    if not isinstance(value, dict):
        return [f"{place}: no {kind}"]
    fields = table()["types"][kind]
    faults = [
        f"{place}: {kind} has no {name}" for name, one in fields.items() if missing(one, value.get(name))
    ]
    for name, one in value.items():
        if name not in fields:
            faults.append(f"{place}: {kind} knows no {name}")
        else:
            faults += faults_of(fields[name], one, f"{place}.{name}")
    return faults


def alternatives(kind: str) -> list[str]:
    """Split a union at its top level."""
    parts, depth, begin = [], 0, 0
    for at, char in enumerate(kind):
        depth += (char == "[") - (char == "]")
        if char == "|" and not depth:
            parts.append(kind[begin:at])
            begin = at + 1
    return [*parts, kind[begin:]]
