#!/usr/bin/python3
"""Subsets the Noto fonts to the characters that Daybook shows: build/fonts/daybook-*.

Fonts that both CSS and Dear ImGui use are TrueType or OpenType. Fonts that only CSS uses are WOFF2, a seventh smaller.
The subsets have the letters of European languages in Latin and Cyrillic, and all characters of the journals, the
English messages, the strings in src/ and the pages in web/; of Hangul and Han only those. Other languages of the interface,
and translations of journals, use the visitor's own fonts for what is not there.
Does nothing if nothing changed. Debian's fonttools need /usr/bin/python3.
"""
import hashlib
import pathlib
import re
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTFont

root = pathlib.Path(__file__).resolve().parent.parent
out = root / "build" / "fonts"
fonts = {
    "daybook-sans.ttf": "NotoSans-Regular.ttf",
    "daybook-sans-bold.ttf": "NotoSans-Bold.ttf",
    "daybook-serif.woff2": "NotoSerif-Regular.ttf",
    "daybook-serif-bold.woff2": "NotoSerif-Bold.ttf",
    "daybook-serif-italic.woff2": "NotoSerif-Italic.ttf",
}
cjk_name, cjk_file, cjk_face = "daybook-cjk.woff2", "NotoSansCJK-Regular.ttc", "Noto Sans CJK KR"

always = [
    (0x20, 0x7E), (0xA0, 0x17F),          # Basic Latin, Latin-1, Latin Extended-A
    (0x300, 0x304), (0x306, 0x30C), (0x327, 0x328),  # combining accents
    (0x400, 0x45F), (0x490, 0x491),       # Cyrillic
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F),
    (0x2032, 0x2033), (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2212, 0x2212),
]


def used_characters():
    """Every character of the sources, with \\u escapes read as what they stand for."""
    kinds = {".json", ".cpp", ".h", ".js", ".mjs", ".html", ".css", ".svg"}
    text = []
    for folder in ("assets", "src", "web"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in kinds or not path.is_file():
                continue
            content = path.read_text(encoding="utf-8", errors="ignore")
            strings = path.parent.name == "strings" and path.stem != "en"
            if not strings and '"daybook-translation"' not in content[:500]:
                text.append(content)
    text = "".join(text)
    escaped = "".join(chr(int(a or b, 16)) for a, b in re.findall(r"\\u(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{4}))", text))
    escaped = escaped.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    return {c for c in text + escaped if unicodedata.category(c) not in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")}


def find(name):
    for base in ("/usr/share/fonts", "/usr/local/share/fonts", pathlib.Path.home() / ".local/share/fonts"):
        for path in sorted(pathlib.Path(base).rglob(name)):
            return path
    sys.exit(f"script/fonts.py: {name} is not installed. Run script/setup.")


def open_face(path, face):
    for number in range(16):
        font = TTFont(path, fontNumber=number, lazy=True)
        if font["name"].getDebugName(1) == face:
            return font
    sys.exit(f"script/fonts.py: {path} has no face {face}.")


def cut(font, characters, target):
    options = subset.Options()
    options.hinting = False
    options.glyph_names = False
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 14]  # copyright and address of the licence; LICENSES.txt has its text
    options.name_languages = [0x409]
    options.drop_tables += ["VORG", "vhea", "vmtx"]  # there is no vertical text
    options.desubroutinize = True  # smaller after compression
    if target.suffix == ".woff2":
        options.flavor = "woff2"
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes={ord(c) for c in characters})
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def main():
    used = used_characters()
    latin = used | {chr(code) for first, last in always for code in range(first, last + 1)}
    paths = {name: find(file) for name, file in fonts.items()}
    cjk_path = find(cjk_file)
    key = hashlib.sha256(pathlib.Path(__file__).read_bytes())
    key.update("".join(sorted(latin)).encode())
    for path in [*paths.values(), cjk_path]:
        key.update(f"{path} {path.stat().st_size}".encode())
    stamp = out / ".stamp"
    if stamp.exists() and stamp.read_text() == key.hexdigest():
        return

    print("Cutting fonts to size", flush=True)
    out.mkdir(parents=True, exist_ok=True)
    for path in out.glob("daybook-*"):
        path.unlink()
    sans_has = {chr(c) for c in TTFont(paths["daybook-sans.ttf"], lazy=True).getBestCmap()}
    cjk = open_face(cjk_path, cjk_face)
    cjk_has = {chr(c) for c in cjk.getBestCmap()}
    missing = sorted(used - sans_has - cjk_has)
    if missing:
        print("Warning: no font has", ", ".join(f"{c} (U+{ord(c):04X})" for c in missing), file=sys.stderr)
    for name, path in paths.items():
        cut(TTFont(path), latin, out / name)
    cut(cjk, used - sans_has, out / cjk_name)
    stamp.write_text(key.hexdigest())


main()
