"""As much of JSON Schema as the schema of the JSON report uses, so that no dependency is needed to hold it to that."""

import re

_TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "null": type(None)}
_KNOWN = {
    "$schema", "$defs", "$ref", "title", "description", "type", "required", "properties", "additionalProperties",
    "items", "enum", "const", "pattern", "minimum",
}  # fmt: skip


def wrong_with(value, schema, root=None, at="report"):
    """Yield what a value has that its schema does not allow; keys that the schema does not name are told as well."""
    root = root or schema
    assert set(schema) <= _KNOWN, f"this checker does not know {set(schema) - _KNOWN}"
    if "$ref" in schema:
        yield from wrong_with(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, at)
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is not in {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    types = schema.get("type", list(_TYPES))
    types = [types] if isinstance(types, str) else types
    if not isinstance(value, tuple(part for name in types for part in _as_tuple(_TYPES[name]))):
        yield f"{at}: {value!r} is no {types}"
        return
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{at}: {value!r} does not match {schema['pattern']}"
    if isinstance(value, int) and value < schema.get("minimum", value):
        yield f"{at}: {value} is below {schema['minimum']}"
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from wrong_with(item, schema.get("items", {}), root, f"{at}[{number}]")
    if isinstance(value, dict):
        properties, others = schema.get("properties", {}), schema.get("additionalProperties")
        yield from (f"{at}: {key} is missing" for key in schema.get("required", ()) if key not in value)
        for key, item in value.items():
            if key in properties or others is not None:
                yield from wrong_with(item, properties.get(key, others), root, f"{at}.{key}")
            else:
                yield f"{at}: {key} is not in the schema"


def _as_tuple(types):
    return types if isinstance(types, tuple) else (types,)
