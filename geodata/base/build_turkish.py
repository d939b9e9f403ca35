"""Turkish names, from `turkish_names.txt`, put into the finished files: runs last, or by itself.

    python build_turkish.py
"""

import json
from pathlib import Path

HERE = Path(__file__).parent
FILES = {
    "countries": ("countries.geojson", "countries_low.geojson", "outer.geojson"),
    "units": ("units.geojson",),
    "places": ("places.geojson",),
    "seas": ("seas.geojson",),
    "lakes": ("lakes.geojson",),
    "rivers": ("rivers.geojson",),
    "disputed": ("disputed.geojson",),
}
DISPUTED = ("name", "status", "de_facto")
VIEWPOINT = ("name", "about")


def table() -> dict[str, dict[str, list[str]]]:
    """Texts by list and id."""
    out: dict[str, dict[str, list[str]]] = {}
    for line in (HERE / "turkish_names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, key, *texts = line.split("\t")
            out.setdefault(kind, {})[key] = texts
    return out


def put(properties: dict, members: tuple[str, ...], texts: list[str]) -> None:
    """Adds the language to the texts that are there."""
    for member, text in zip(members, texts):
        if text and isinstance(properties.get(member), dict):
            properties[member]["tr"] = text


def apply() -> None:
    """Puts the names into the files."""
    names = table()
    for kind, files in FILES.items():
        for file in files:
            path = HERE / file
            lines = path.read_text(encoding="utf-8").split("\n")
            for i, line in enumerate(lines):
                if not line.startswith('{"type":"Feature",'):
                    continue
                feature = json.loads(line.rstrip(","))
                texts = names[kind].get(feature["id"])
                if texts:
                    put(feature["properties"], DISPUTED if kind == "disputed" else ("name",), texts)
                    end = "," if line.endswith(",") else ""
                    lines[i] = json.dumps(feature, ensure_ascii=False, separators=(",", ":")) + end
            path.write_text("\n".join(lines), encoding="utf-8")
    path = HERE / "viewpoints.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    for row in rows:
        put(row, VIEWPOINT, names["viewpoints"].get(row["id"], []))
    path.write_text("[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    apply()
