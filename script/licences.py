#!/usr/bin/python3
"""Collects the licence texts of what Daybook ships into one text file.

    script/licences.py page FILE      for build/site and build/daybook.html
    script/licences.py command FILE   for the command `daybook`
    script/licences.py page -         prints them

The texts come from where the libraries and fonts are installed, so that they are those of the versions in use. If a
text is not where Debian has it, put it into .deps/licences/NAME.txt. A missing text is an error, because nothing may be
shipped without it.
"""
import os
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
imgui = pathlib.Path(os.environ.get("IMGUI_DIR") or root / ".deps" / "imgui")
rule = "=" * 80


def fail(sentence):
    sys.exit(f"script/licences.py: {sentence}")


def read(name, path, remedy):
    """The text in .deps/licences/NAME.txt; if there is none, the one at `path`."""
    own = root / ".deps" / "licences" / f"{name}.txt"
    for each in (own, pathlib.Path(path)):
        if each.is_file():
            return each, each.read_text(encoding="utf-8")
    return fail(f"the licence text of {name} is missing: there is no {path}. {remedy}, or put the text into {own}.")


def from_debian(name, package, wanted):
    """From the package's copyright file (DEP-5): the copyright of the files `wanted`, and their licences."""
    path, text = read(name, f"/usr/share/doc/{package}/copyright", f"Install Debian's package {package}")
    if not text.startswith("Format:"):
        return text.strip()  # a text from .deps/licences
    stanzas = []
    for block in re.split(r"\n\s*\n", text):
        fields = re.findall(r"^([A-Za-z-]+):((?:.*\n?)(?:[ \t].*\n?)*)", block + "\n", re.M)
        stanzas.append({key: value for key, value in fields})
    texts = {s["License"].splitlines()[0].strip(): s["License"] for s in stanzas if "Files" not in s and "License" in s}
    lines, names = [], []
    for files in wanted:
        stanza = next((s for s in stanzas if files in s.get("Files", "").split()), None)
        if stanza is None:
            return fail(f"{path} does not mention {files}. Correct the list in this script.")
        holders = [line.strip() for line in stanza["Copyright"].splitlines() if line.strip()]
        lines += [f"Copyright (c) {line}" for line in holders if f"Copyright (c) {line}" not in lines]
        licence = stanza["License"].splitlines()[0].split(" or ")[0].strip()  # of several, the first is chosen
        if licence not in names:
            names.append(licence)
    for licence in names:
        if licence not in texts:
            return fail(f"{path} has no text of the licence {licence}.")
        body = texts[licence].split("\n", 1)[1]
        lines.append("\n" + re.sub(r"^ \.?", "", body, flags=re.M).rstrip())
    return "\n".join(lines).strip()


def dear_imgui():
    return read("imgui", imgui / "LICENSE.txt", "Run script/setup")[1].strip()


def stb():
    path, text = read("stb", imgui / "imstb_truetype.h", "Run script/setup")
    start = text.find("This software is available under 2 licenses")
    if path.suffix != ".h":
        return text.strip()
    if start < 0:
        return fail(f"{path} has no licence text at its end any more.")
    return text[start:].split("*/")[0].replace("-" * 78, "").strip()


def emscripten():
    llvm = ("LLVM's libc++ and compiler-rt are in it too, under the Apache License 2.0 with LLVM exceptions: what is "
            "compiled\ninto a program need not carry their text.")
    return from_debian("emscripten", "emscripten", ["*"]) + "\n\n" + llvm


def musl():
    for folder in (os.environ.get("EMSDK", "/nonexistent") + "/upstream/emscripten", "/usr/share/emscripten"):
        path = pathlib.Path(folder) / "system/lib/libc/musl/COPYRIGHT"
        if path.is_file():
            break
    return read("musl", path, "Install Emscripten")[1].strip()


def json():
    wanted = ["*", "include/nlohmann/detail/conversions/to_chars.hpp", "include/nlohmann/detail/output/serializer.hpp"]
    return from_debian("nlohmann-json", "nlohmann-json3-dev", wanted)


page = [
    ("Dear ImGui: draws the timeline", dear_imgui),
    ("stb_truetype, stb_rect_pack and stb_textedit: parts of Dear ImGui", stb),
    ("nlohmann/json: reads JSON, and says what is wrong with it", json),
    ("Emscripten: the libraries of the WebAssembly program", emscripten),
    ("musl: the C library of the WebAssembly program", musl),
    ("Noto Sans and Noto Serif: fonts, cut down to the characters that are needed",
     lambda: from_debian("noto", "fonts-noto-core", ["*"])),
    ("Noto Sans CJK: a font, cut down to the characters that are needed",
     lambda: from_debian("noto-cjk", "fonts-noto-cjk", ["*"])),
]
command = [
    ("nlohmann/json: reads JSON, and says what is wrong with it", json),
    ("pugixml: reads XML", lambda: from_debian("pugixml", "libpugixml-dev", ["*", "src/pugixml.cpp"])),
    ("CLI11: reads the command line", lambda: from_debian("cli11", "libcli11-dev", ["*"])),
]


def version():
    found = re.search(r"^project\(daybook VERSION ([0-9.]+)", (root / "CMakeLists.txt").read_text(encoding="utf-8"), re.M)
    return found.group(1) if found else fail("CMakeLists.txt names no version.")


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("page", "command"):
        fail("usage: script/licences.py page|command FILE")
    out = [f"Daybook {version()}", "", (root / "LICENSE").read_text(encoding="utf-8").strip(), "",
           "This licence is not that of the documents that Daybook shows.", "", "",
           "Daybook contains these works of others:"]
    parts = page if sys.argv[1] == "page" else command
    out += [f"  {title}" for title, _ in parts]
    for title, text in parts:
        out += ["", "", rule, title, rule, "", text()]
    whole = "\n".join(line.rstrip() for line in "\n".join(out).split("\n")) + "\n"
    if sys.argv[2] == "-":
        sys.stdout.write(whole)
        return
    target = pathlib.Path(sys.argv[2])
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.is_file() or target.read_text(encoding="utf-8") != whole:
        target.write_text(whole, encoding="utf-8")


main()
