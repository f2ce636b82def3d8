#!/usr/bin/env python3
"""Generates the tables of src/search/fold.cpp from Unicode's data, in Python's unicodedata.

    script/fold.py build/dev/generated/search/fold_tables.h

A character is folded by decomposing it (NFKD), removing its marks, and folding its case. Latin letters without a
decomposition become the letter in their name ("LATIN SMALL LETTER L WITH STROKE"); `spelt` has some more. Characters
outside of `ranges` do not change; fold.cpp composes Hangul syllables and kana. The tables are those of Unicode 14.0, which
Python 3.11 has. Other versions of Python give the same ones as long as Unicode keeps to its stability policy; if one does
not, the build stops. After a change of this file that is meant, put the new digest into `expected`.
"""
import hashlib
import re
import sys
import unicodedata

expected = "e074d3c461869639d23a28f5ab2e9328c0199a453287310d22973ba4a748196b"

ranges = [
    (0x0080, 0x06FF),  # Latin, phonetic letters, marks, Greek, Cyrillic, Armenian, Hebrew, Arabic
    (0x10A0, 0x10FF),  # Georgian
    (0x1C90, 0x1CBF),  # its capitals
    (0x1E00, 0x200A),  # Latin and Greek letters with marks; spaces
    (0x202F, 0x202F),  # a narrow space
    (0x2070, 0x208E),  # digits above and below the line
    (0x2116, 0x2116),  # №
    (0x2122, 0x212B),  # ™, and the signs of ohm, kelvin and ångström
    (0x2C60, 0x2C7F),  # Latin
    (0x3000, 0x3000),  # the wide space
    (0x3099, 0x309A),  # combining marks of kana, which are kept
    (0xFB00, 0xFB06),  # ligatures
    (0xFF01, 0xFF9F),  # wide letters and digits, narrow kana
]
# "N°" is a common substitute for "Nº".
spelt = {"æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ȷ": "j", "ŋ": "n", "ĸ": "k", "°": "o"}


def without_marks(text, form="NFKD"):
    """Decomposed; marks are taken away, but for those that make another syllable of a kana (class 8)."""
    return "".join(
        c
        for c in unicodedata.normalize(form, text)
        if unicodedata.category(c) not in ("Mn", "Me") or unicodedata.combining(c) == 8
    )


def plain(letter):
    if letter in spelt:
        return spelt[letter]
    named = re.match(r"LATIN SMALL LETTER ([A-Z]|AE|OE) WITH ", unicodedata.name(letter, ""))
    return named.group(1).lower() if named else letter


def fold(character):
    if unicodedata.category(character) == "Cn":  # not assigned
        return character
    if unicodedata.category(character) == "Sk":  # a spacing accent; compatibility decomposition would make it a space
        return without_marks(character, "NFD")
    return "".join(plain(letter) for letter in without_marks(without_marks(character).casefold()))


def runs(folded):
    """(first code, codes, distance between them, distance between what they become, what the first becomes)."""
    done = set()
    for code, text in folded.items():
        if code in done:
            continue
        best = (1, 1, 0)
        if len(text) == 1:
            for step in (1, 2):
                for rise in (0, 1, 2):
                    count = 1
                    # Runs must not overlap, because a look-up takes the last one that begins at or before a character.
                    while (
                        count < 255
                        and folded.get(code + count * step) == chr(ord(text) + count * rise)
                        and (step == 1 or code + count * step - 1 not in folded)
                    ):
                        count += 1
                    best = max(best, (count, step, rise), key=lambda run: run[0])
        elif text == "":
            best = (next(n for n in range(1, 256) if n == 255 or folded.get(code + n) != ""), 1, 0)
        count, step, rise = best
        done.update(range(code, code + count * step, step))
        yield code, count, step, rise, text


def main(path):
    folded = {}
    for first, last in ranges:
        for code in range(first, last + 1):
            text = fold(chr(code))
            if text != chr(code):
                folded[code] = text
    several = b""
    rows = []
    for code, count, step, rise, text in sorted(runs(folded)):
        if len(text) == 1:
            to = ord(text)
        elif text == "":
            to = 0
        else:
            # `several` has each text as its length and its bytes.
            written = bytes([len(text.encode())]) + text.encode()
            to = several.find(written)
            if to < 0:
                to = len(several)
                several += written
            rise = 3
        rows.append((code & 255, code >> 8, count, (step - 1) * 4 + rise, to & 255, to >> 8))
    names = ["first_low", "first_high", "count", "kind", "to_low", "to_high"]
    columns = ["// Made by script/fold.py from Unicode's data. See there and src/search/fold.cpp.", "#pragma once", ""]
    columns += ["#include <array>", "#include <cstdint>", "#include <string_view>", "", "namespace daybook::fold_tables {", ""]
    for column, name in enumerate(names):
        numbers = ", ".join(str(row[column]) for row in rows)
        columns.append(f"inline constexpr std::array<std::uint8_t, {len(rows)}> {name}{{{{{numbers}}}}};")
    escaped = "".join(f"\\{byte:03o}" for byte in several)
    columns.append(f'inline constexpr std::string_view several{{"{escaped}", {len(several)}}};')
    columns += ["", "}  // namespace daybook::fold_tables", ""]
    text = "\n".join(columns)
    digest = hashlib.sha256(text.encode()).hexdigest()
    if digest != expected:
        version = ".".join(map(str, sys.version_info[:3]))
        sys.exit(
            f"script/fold.py: Python {version} has Unicode {unicodedata.unidata_version}, which gives other tables than"
            f" Unicode 14.0 (SHA-256 {digest}). Use Python 3.11, or read the head of this file."
        )
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


if __name__ == "__main__":
    main(sys.argv[1])
