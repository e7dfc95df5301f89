"""Bot API methods and types, read off aiogram's generated models into tests/data/botapi.json.

    python -m tests.playground.extract PATH/TO/aiogram       # an unpacked wheel

Only facts are taken: names, types, what is required. docs/decisions says why it is no dependency.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from pathlib import Path
from typing import Any

from bot.playground.call import known_parameters

TARGET = Path(__file__).parent.parent / "data" / "botapi.json"
Fields = dict[str, str]
WORD = re.compile(r"[A-Z]\w+")
ALIASES = {"DateTime": "int", "DateTimeUnion": "int", "datetime": "int", "timedelta": "int"}


def field(node: ast.AnnAssign) -> tuple[str, str]:
    """Return a field's name as Telegram writes it, and its type; `!` marks a required one."""
    assert isinstance(node.target, ast.Name)
    name, kind = node.target.id, ast.unparse(node.annotation)
    value = node.value
    if isinstance(value, ast.Call):
        for keyword in value.keywords:
            if keyword.arg == "alias" and isinstance(keyword.value, ast.Constant):
                name = str(keyword.value.value)
    constant = kind.startswith("Literal")
    optional = "None" in kind or (value is not None and not constant)
    kind = "str" if constant else re.sub(r"\s*\|\s*(None|Default)\b", "", kind)
    return name, kind + ("" if optional else "!")


def classes(folder: Path) -> dict[str, ast.ClassDef]:
    """Return every class of a folder by name."""
    found = {}
    for path in sorted(folder.glob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found[node.name] = node
    return found


def fields_of(name: str, known: dict[str, ast.ClassDef]) -> Fields:
    """Return a class's fields, inherited ones first."""
    fields: Fields = {}
    for base in known[name].bases:
        if isinstance(base, ast.Name) and base.id in known:
            fields |= fields_of(base.id, known)
    nodes = [node for node in known[name].body if isinstance(node, ast.AnnAssign)]
    return fields | dict(field(node) for node in nodes if "ClassVar" not in ast.unparse(node.annotation))


def unions(folder: Path) -> Fields:
    """Return the named unions: `ChatIdUnion` is `int | str`."""
    found = {}
    for path in sorted(folder.glob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.AnnAssign) and "TypeAlias" in ast.unparse(node.annotation) and node.value:
                found[ast.unparse(node.target)] = ast.unparse(node.value)
    return found


def expanded(kind: str, named: Fields) -> str:
    """Spell out named unions and times."""
    kind = re.sub(r"(?:Union|Optional)\[([^\[\]]*)\]", lambda match: match[1].replace(",", " |"), kind)
    for _ in range(3):
        kind = WORD.sub(lambda match: ALIASES.get(match[0], named.get(match[0], match[0])), kind)
        kind = re.sub(r"(?:Union|Optional)\[([^\[\]]*)\]", lambda match: match[1].replace(",", " |"), kind)
    return re.sub(r"\s+", "", kind)


def extract(package: Path) -> dict[str, Any]:
    """Return the methods the playground plays and every type they reach."""
    types, methods, named = (
        classes(package / "types"),
        classes(package / "methods"),
        unions(package / "types"),
    )
    table: dict[str, Any] = {"methods": {}, "types": {}}
    wanted = ["Update"]
    for name, node in methods.items():
        spelled = name[0].lower() + name[1:]
        if spelled.lower() not in known_parameters():
            continue
        fields = {key: expanded(kind, named) for key, kind in fields_of(name, methods).items()}
        returns = next(
            ast.unparse(one.value)
            for one in node.body
            if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == "__returning__"
        )
        table["methods"][spelled] = {"returns": expanded(returns, named), "parameters": fields}
        wanted += WORD.findall(" ".join([*fields.values(), expanded(returns, named)]))
    while wanted:
        name = wanted.pop()
        if name in types and name not in table["types"]:
            fields = {key: expanded(kind, named) for key, kind in fields_of(name, types).items()}
            table["types"][name] = fields
            wanted += WORD.findall(" ".join(fields.values()))
    return table


def written(table: dict[str, Any]) -> str:
    """Return the table as JSON, one method or type a line."""
    parts = []
    for part, rows in sorted(table.items()):
        lines = [
            f"{json.dumps(name)}: {json.dumps(row, sort_keys=True)}" for name, row in sorted(rows.items())
        ]
        parts.append(f"{json.dumps(part)}: {{\n" + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    TARGET.write_text(written(extract(Path(sys.argv[1]))), "utf-8")
