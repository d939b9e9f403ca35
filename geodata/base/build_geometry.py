"""Geometry of the build: coverages, shared lines, rounding. All in degrees."""

from collections import defaultdict

import numpy as np
import shapely
from shapely import STRtree
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon, box
from shapely.ops import linemerge, unary_union


def parts_of(geometry, kind: str) -> list:
    """The parts of one geometry type, collections opened."""
    if geometry.is_empty:
        return []
    if geometry.geom_type == kind:
        return [geometry]
    return [p for g in getattr(geometry, "geoms", []) for p in parts_of(g, kind)]


def lines_of(geometry) -> list[LineString]:
    """All line strings of a geometry."""
    return parts_of(geometry, "LineString") + [LineString(r.coords) for r in parts_of(geometry, "LinearRing")]


def polygons_of(geometry):
    """Only the polygons of a geometry, as Polygon or MultiPolygon."""
    found = parts_of(geometry, "Polygon")
    return found[0] if len(found) == 1 else MultiPolygon(found)


def largest(geometry) -> Polygon:
    """The largest polygon of a geometry."""
    return max(parts_of(geometry, "Polygon"), key=lambda p: p.area)


def rounded(geometry, digits: int):
    """Round every vertex, repairing the rings that the rounding broke."""
    result = shapely.transform(geometry, lambda xy: np.round(xy, digits))
    if geometry.geom_type in ("Polygon", "MultiPolygon") and not result.is_valid:
        result = polygons_of(shapely.make_valid(result))
    elif "Line" in geometry.geom_type:
        result = merged([part for part in lines_of(result) if part.length > 0])
    return shapely.remove_repeated_points(result)


def clip(geometries: dict, bounds) -> dict:
    """Intersect with a box, dropping what falls outside."""
    area = box(*bounds)
    found = {k: polygons_of(g.intersection(area)) for k, g in geometries.items() if g.intersects(area)}
    return {k: g for k, g in found.items() if not g.is_empty}


def simplified(geometries: dict, tolerance: float) -> dict:
    """Simplify a coverage: shared lines stay shared."""
    keys = sorted(geometries)
    done = shapely.coverage_simplify([geometries[k] for k in keys], tolerance)
    return dict(zip(keys, map(polygons_of, done)))


def with_border_towns(geometries: dict, towns: list) -> dict:
    """Move borders round towns: a patch goes from the neighbours to the nearest unit of the town's
    country, on the grid of four decimals, so that both sides keep the same corners."""
    result = dict(geometries)
    for country, lon, lat, radius in towns:
        patch = shapely.set_precision(Point(lon, lat).buffer(radius, quad_segs=4), 1e-4)
        own = min((k for k in result if k[:3] == country), key=lambda k: result[k].distance(patch.centroid))
        for key in result:
            if key[:3] != country and result[key].intersects(patch):
                given = shapely.intersection(result[key], patch, grid_size=1e-4)
                result[key] = polygons_of(shapely.difference(result[key], given, grid_size=1e-4))
                result[own] = polygons_of(shapely.union(result[own], given, grid_size=1e-4))
    return result


def without_islands(geometry, smallest: float):
    """Drop small parts, always keeping the largest."""
    parts = parts_of(geometry, "Polygon")
    kept = [p for p in parts if p.area >= smallest] or [largest(geometry)]
    return polygons_of(MultiPolygon(kept))


def label_point(geometry, digits: int = 3) -> list[float]:
    """The pole of inaccessibility of the largest part."""
    part = largest(geometry)
    squeeze = np.cos(np.radians(part.centroid.y))
    flat = shapely.transform(part, lambda xy: xy * [squeeze, 1.0])
    x, y = shapely.maximum_inscribed_circle(flat, tolerance=max(flat.length / 5000, 0.001)).coords[0]
    return [round(x / squeeze, digits), round(y, digits)]


def shared_lines(geometries: dict) -> dict[tuple[str, str], object]:
    """Lines shared by two polygons of a coverage, by sorted pair of keys."""
    keys = sorted(geometries)
    shapes = [geometries[k] for k in keys]
    found = {}
    for i, j in STRtree(shapes).query(shapes, predicate="intersects").T.tolist():
        if i < j:
            lines = lines_of(shapes[i].boundary.intersection(shapes[j].boundary))
            if lines:
                found[keys[i], keys[j]] = merged(lines)
    return found


def merged(lines: list):
    """Join lines end to end."""
    return linemerge(MultiLineString(lines)) if len(lines) > 1 else lines[0]


def coast_lines(geometries: dict, borders: dict, frames: list) -> dict:
    """What is left of each boundary without borders and the frames of the boxes."""
    by_country = defaultdict(list)
    for (a, b), line in borders.items():
        by_country[a].append(line)
        by_country[b].append(line)
    result = {}
    for key, geometry in geometries.items():
        line = geometry.boundary.difference(unary_union([*by_country[key], *frames]))
        if lines_of(line):
            result[key] = merged(lines_of(line))
    return result


def welded(lines: list[LineString], gap: float = 0.004) -> list[LineString]:
    """Move line ends that nearly meet onto one point."""
    anchors, result = [], []

    def anchor(xy):
        for other in anchors:
            if np.hypot(xy[0] - other[0], xy[1] - other[1]) < gap:
                return other
        anchors.append(xy)
        return xy

    for line in lines:
        xy = list(line.coords)
        xy[0], xy[-1] = anchor(xy[0]), anchor(xy[-1])
        result.append(LineString(xy))
    return result


def prolonged(line: LineString, by: float) -> LineString:
    """Prolong both ends of a line."""
    xy = np.array(line.coords)

    def beyond(end, inner):
        step = end - inner
        return end + step / np.hypot(*step) * by

    return LineString([beyond(xy[0], xy[1]), *xy, beyond(xy[-1], xy[-2])])
