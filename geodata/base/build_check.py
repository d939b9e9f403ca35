"""Checks of the finished base geography; prints a summary, stops at a fault."""

import json
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry import Point, box, shape

LIMIT = 6_000_000
PERSIAN = set("پچژگکیۆێەہھےںٹڈڑۇېڭ")
TOWNS = {  # name: (lon, lat, country id)
    "Kobani": (38.355, 36.885, "SYR"), "Ras al-Ayn": (40.07, 36.845, "SYR"), "Tell Abyad": (38.955, 36.69, "SYR"),
    "Jarabulus": (38.005, 36.81, "SYR"), "Azaz": (37.045, 36.585, "SYR"), "Qamishli": (41.22, 37.04, "SYR"),
    "Khankendi": (46.751, 39.815, "AZE"), "Lachin": (46.547, 39.641, "AZE"), "Horadiz": (47.335, 39.45, "AZE"),
    "Goris": (46.34, 39.51, "ARM"), "Kapan": (46.41, 39.207, "ARM"), "Akçakale": (38.948, 36.715, "TUR"), "Cizre": (42.185, 37.33, "TUR"),
    "Zakho": (42.69, 37.14, "IRQ"), "Kyrenia": (33.319, 35.335, "CYN"), "Larnaca": (33.62, 34.92, "CYP"), "Sirte": (16.59, 31.19, "LBY"),
}
NKAO = {(46.751, 39.815): True, (46.75, 39.76): True, (47.03, 39.52): True, (46.93, 39.99): False, (46.547, 39.641): False}
WEST_OF_LINE = {(46.93, 39.99): True, (47.15, 39.6): True, (46.93, 40.34): False, (47.335, 39.45): False}


def load(folder: Path, name: str) -> list[dict]:
    """Features of one file."""
    return json.loads((folder / name).read_text(encoding="utf-8"))["features"]


def along_frame(line, bounds) -> float:
    """Length that runs along the edges of a box."""
    return line.intersection(box(*bounds).boundary).length


def check(folder: Path, window, outer) -> None:
    """Run all checks."""
    faults, files = [], sorted(folder.glob("*.geojson"))
    shapes = {}
    for file in files:
        features = load(folder, file.name)
        shapes[file.stem] = {f["id"]: shape(f["geometry"]) for f in features}
        doubled = [k for k, n in Counter(f["id"] for f in features).items() if n > 1]
        if doubled:
            faults.append(f"{file.name}: ids twice {doubled}")
        for f in features:
            name, geometry = f["properties"].get("name"), shapes[file.stem][f["id"]]
            where = f"{file.name} {f['id']}"
            if not geometry.is_valid:
                faults.append(f"{where}: {shapely.is_valid_reason(geometry)}")
            if geometry.geom_type.endswith("Polygon") and not shapely.equals_exact(shapely.orient_polygons(geometry), geometry):
                faults.append(f"{where}: winding")
            if name is not None and not (name.get("en") and name.get("ar")):
                faults.append(f"{where}: name {name}")
            if name and (not re.search("[\u0621-\u064a]", name.get("ar", "")) or PERSIAN & set(name.get("ar", ""))):
                faults.append(f"{where}: Arabic name {name}")
            if file.stem.startswith(("coast", "border", "unit_lines")):
                along = along_frame(geometry, window) + along_frame(geometry, outer)
                if along > 0.001:
                    faults.append(f"{where}: runs {along:.3f} degrees along the frame")
        print(f"{file.name:24} {file.stat().st_size:9,} bytes {len(features):5} features")
    countries = shapes["countries"]
    for layer in ("countries", "units", "countries_low", "outer"):
        if not shapely.coverage_is_valid(list(shapes[layer].values())):
            faults.append(f"{layer}: not a valid coverage")
    for name, (lon, lat, country) in TOWNS.items():
        if not countries[country].contains(Point(lon, lat)):
            faults.append(f"{name} is not in {country}")
    for area, points in (("nkao", NKAO), ("karabakh-1994-2020", WEST_OF_LINE)):
        for point, inside in points.items():
            if shapes["disputed"][area].contains(Point(point)) != inside:
                faults.append(f"{area}: {point} should be {'in' if inside else 'out'}side")
    overlap = sum(g.intersection(box(*window)).area for g in shapes["outer"].values())
    if overlap > 1e-9:
        faults.append(f"outer overlaps the window by {overlap}")
    west, south, east, north = window
    lon, lat = np.meshgrid(np.arange(west + 0.05, east, 0.1), np.arange(south + 0.05, north, 0.1))
    land, seas = shapely.union_all(list(countries.values())), shapely.union_all(list(shapes["seas"].values()))
    shapely.prepare([land, seas])
    bare = ~shapely.contains_xy(land, lon, lat) & ~shapely.contains_xy(seas, lon, lat)
    if bare.any():
        faults.append(f"water without a name: {[(round(float(x), 2), round(float(y), 2)) for x, y in zip(lon[bare], lat[bare])][:20]} ({bare.sum()})")
    for f in load(folder, "seas.geojson"):
        if shapely.contains_xy(land, *f["properties"]["label"]):
            faults.append(f"seas {f['id']}: label on land")
    total = sum(p.stat().st_size for p in folder.iterdir() if p.suffix in (".geojson", ".json", ".webp"))
    print(f"total {total:,} bytes")
    if total > LIMIT:
        faults.append(f"larger than {LIMIT:,} bytes")
    print("\n".join(faults) or "no faults")
    if faults:
        sys.exit(1)
