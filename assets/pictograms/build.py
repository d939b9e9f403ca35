#!/usr/bin/env python3
"""Make the font of the map's signs from the drawings beside this script.

    python build.py        (needs fonttools 4.60.1 and skia-pathops 0.9.2)

A drawing is `NAME.svg` on a grid of 24 by 24. Its shapes are put on each other in
order: black adds, white takes away; strokes have round ends and corners. The script
writes `../fonts/Atlas-Signs.ttf` and `../fonts/signs.json` (name -> codepoint); the
same drawings give the same bytes.
"""

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pathops
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.svgLib.path.parser import parse_path

HERE = Path(__file__).resolve().parent
FONTS = HERE.parent / "fonts"

# Names in the order of their codepoints: add at the end, so that none moves.
SIGNS = """
offensive clash airstrike attack control troops base exercise arms fighters
ship drilling ceasefire agreement talks statement vote sanction drone energy
""".split()
FIRST = 0xF801  # private use, beyond the codepoints of Phosphor

GRID = 24
UNIT = 40  # font units of a unit of the grid
EM = GRID * UNIT
# As in Phosphor, so that a sign sits in a row as an icon does.
DESCENT = -EM // 16
ASCENT = EM + DESCENT

BLACK, WHITE = "#000", "#fff"


def rounded(x: float, y: float, w: float, h: float, r: float) -> str:
    """A rectangle with round corners as the `d` of a path."""
    return (
        f"M{x + r} {y}H{x + w - r}A{r} {r} 0 0 1 {x + w} {y + r}V{y + h - r}"
        f"A{r} {r} 0 0 1 {x + w - r} {y + h}H{x + r}A{r} {r} 0 0 1 {x} {y + h - r}"
        f"V{y + r}A{r} {r} 0 0 1 {x + r} {y}Z"
    )


def outline(element: ElementTree.Element) -> str:
    """The `d` of a path, a circle or a rectangle."""
    kind = element.tag.rpartition("}")[2]
    number = lambda key: float(element.get(key, "0"))
    if kind == "path":
        return element.attrib["d"]
    if kind == "circle":
        x, y, r = number("cx"), number("cy"), number("r")
        return f"M{x - r} {y}A{r} {r} 0 0 1 {x + r} {y}A{r} {r} 0 0 1 {x - r} {y}Z"
    if kind == "rect":
        return rounded(*map(number, ("x", "y", "width", "height", "rx")))
    raise ValueError(f"{kind} is not known here")


def drawn(d: str) -> pathops.Path:
    """A path in font units, y upwards."""
    path = pathops.Path()
    parse_path(d, TransformPen(path.getPen(), (UNIT, 0, 0, -UNIT, 0, ASCENT)))
    return path


def stroked(d: str, width: float) -> pathops.Path:
    """The outline of a stroke."""
    path = drawn(d)
    path.stroke(width * UNIT, pathops.LineCap.ROUND_CAP, pathops.LineJoin.ROUND_JOIN, 4)
    path.convertConicsToQuads()
    return path


def shape(file: Path) -> pathops.Path:
    """All of a drawing as one filled shape."""
    root = ElementTree.parse(file).getroot()
    assert root.get("viewBox") == f"0 0 {GRID} {GRID}", file
    whole = pathops.Path()
    for element in root:
        d = outline(element)
        parts = []
        # A path without `fill` is a line here: SVG would fill it.
        if (fill := element.get("fill")) not in (None, "none"):
            parts.append((fill, drawn(d)))
        if (stroke := element.get("stroke")) is not None:
            parts.append((stroke, stroked(d, float(element.attrib["stroke-width"]))))
        for color, part in parts:
            assert color in (BLACK, WHITE), f"{file.name}: {color}"
            part.simplify(fix_winding=True)
            how = pathops.PathOp.UNION if color == BLACK else pathops.PathOp.DIFFERENCE
            whole = pathops.op(whole, part, how)
    whole.simplify(fix_winding=True, clockwise=True)
    return whole


def glyph(path: pathops.Path):
    """A glyph of quadratic curves in whole units."""
    pen = TTGlyphPen(None)
    path.draw(Cu2QuPen(pen, max_err=0.5, reverse_direction=False))
    return pen.glyph()


def main() -> None:
    """Read the drawings, write the font and its table."""
    present = {file.stem for file in HERE.glob("*.svg")}
    assert present == set(SIGNS), f"no drawing or no name: {present ^ set(SIGNS)}"
    order = [".notdef", *SIGNS]
    codes = {name: FIRST + i for i, name in enumerate(SIGNS)}
    glyphs = {".notdef": TTGlyphPen(None).glyph()}
    glyphs |= {name: glyph(shape(HERE / f"{name}.svg")) for name in SIGNS}
    font = FontBuilder(EM, isTTF=True)
    font.setupGlyphOrder(order)
    font.setupCharacterMap({code: name for name, code in codes.items()})
    font.setupGlyf(glyphs)
    table = font.font["glyf"]
    font.setupHorizontalMetrics({name: (EM, getattr(table[name], "xMin", 0)) for name in order})
    font.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    font.setupOS2(
        sTypoAscender=ASCENT, sTypoDescender=DESCENT, usWinAscent=ASCENT, usWinDescent=-DESCENT, fsType=0
    )
    font.setupNameTable(
        {
            "familyName": "Atlas Signs",
            "styleName": "Regular",
            "uniqueFontIdentifier": "Atlas Signs 1",
            "fullName": "Atlas Signs",
            "psName": "Atlas-Signs",
            "version": "Version 1.0",
            "copyright": "The authors of Conflict Atlas",
            "licenseDescription": "MIT OR Apache-2.0",
        },
        mac=False,
    )
    font.setupPost(keepGlyphNames=False)
    # The same day always (2020-01-01, counted from 1904), so that the bytes are the same.
    font.font["head"].created = font.font["head"].modified = 3_660_681_600
    font.font.recalcTimestamp = False
    font.save(FONTS / "Atlas-Signs.ttf")
    (FONTS / "signs.json").write_text(
        "{\n" + ",\n".join(f'  "{name}": "{code:x}"' for name, code in codes.items()) + "\n}\n"
    )


if __name__ == "__main__":
    main()
