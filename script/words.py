#!/usr/bin/env python3
"""Generates C++ from the messages: assets/strings/en.json -> words/messages.h, english.cpp, keys.cpp.

  script/words.py assets/strings/en.json build/dev/generated/words     what CMake runs
  script/words.py --sort assets/strings/de.json                       sorts the messages of a file

Refuses a file whose messages are out of order, repeated or malformed. Output files are only written if they change, so
that a changed sentence does not recompile everything. src/words/words.h says how messages are used.
"""
import json
import pathlib
import re
import sys

categories = ["zero", "one", "two", "few", "many", "other"]
key_form = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+")
argument_form = re.compile(r"\{([a-z]+(?:-[a-z]+)*)\}")
most_arguments = 8
javascript = "page."  # messages of web/: script/package.mjs takes them
head_fields = ["tag", "name", "direction", "plural", "group"]


def fail(text):
    sys.exit(f"script/words.py: {text}")


def once(pairs):
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            fail(f'"{key}" is repeated')
    return dict(pairs)


def order(key):
    """month.2 before month.10."""
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", key)]


def load(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        return fail(f"{path}: {error}")


def write(path, text):
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def sort(path):
    """One message on each line, in order."""
    data = load(path)
    line = lambda value: json.dumps(value, ensure_ascii=False)
    head = "".join(f"  {line(key)}: {line(value)},\n" for key, value in data.items() if key != "messages")
    messages = sorted(data["messages"].items(), key=lambda item: order(item[0]))
    body = ",\n".join(f"    {line(key)}: {line(value)}" for key, value in messages)
    write(path, f'{{\n{head}  "messages": {{\n{body}\n  }}\n}}\n')


def forms(message):
    return [message] if isinstance(message, str) else list(message.values())


def arguments(message):
    """In the order in which they are first named; but `count` comes first."""
    names = list(dict.fromkeys(name for form in forms(message) for name in argument_form.findall(form)))
    return sorted(names, key=lambda name: name != "count")


def check(key, message):
    if not key_form.fullmatch(key):
        fail(f'"{key}" is not a valid key: lower-case letters, digits and "-", in parts separated by "."')
    if not isinstance(message, str) and key.startswith(javascript):
        fail(f'"{key}": messages of the page have no plural forms (web/words.js)')
    if not isinstance(message, str):
        wrong = set(message) - set(categories)
        if wrong or "other" not in message:
            fail(f'"{key}": allowed forms are {", ".join(categories)}; "other" is required')
        if "count" not in arguments(message):
            fail(f'"{key}" has forms, but no {{count}}')
    if len(arguments(message)) > most_arguments:
        fail(f'"{key}" has more than {most_arguments} arguments')
    for form in forms(message):
        if not form or re.search(r"[{}]", argument_form.sub("", form)) or re.search(r"[\x00-\x1f]", form):
            fail(f'"{key}": "{form}" is empty, or has a single brace or a control character')


def stored(message):
    """Each plural form is preceded by a byte: 14 zero ... 19 other (first_form in src/words/english.h)."""
    if isinstance(message, str):
        return message
    return "".join(chr(14 + i) + message[name] for i, name in enumerate(categories) if name in message)


def literal(text):
    return '"' + re.sub(r'[\x00-\x1f"\\]', lambda found: f"\\{ord(found[0]):03o}", text) + '"'


def fingerprint(keys):
    """FNV-1a of the keys, each with a line break. It identifies language files with other messages."""
    value = 0x811C9DC5
    for byte in "".join(key + "\n" for key in keys).encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def generate(source, out):
    data = load(source)
    messages = data["messages"]
    keys = list(messages)
    for key, message in messages.items():
        check(key, message)
    if keys != sorted(keys, key=order):
        fail(f"the messages of {source} are not in order: script/words.py --sort {source}")
    keys = [key for key in keys if not key.startswith(javascript)]
    name = lambda text: re.sub(r"[.-]", "_", text)
    if len({name(key) for key in keys}) < len(keys):
        fail("two keys differ only in \".\" and \"-\"")

    structs = []
    for number, key in enumerate(keys):
        names = arguments(messages[key])
        members = "".join(f"    {'Count' if each == 'count' else 'Arg'} {name(each)};\n" for each in names)
        text = " | ".join(forms(messages[key]))
        structs.append(f"/// {text}\nstruct {name(key)} {{\n"
                       f"    static constexpr MessageId id{{{number}}};\n"
                       f"    static constexpr std::size_t arguments = {len(names)};\n{members}}};\n")
    head = [data["language"][field] for field in head_fields]
    items = head + [stored(messages[key]) for key in keys]
    made = f"// Made by script/words.py from {source.name}.\n"
    out.mkdir(parents=True, exist_ok=True)
    write(out / "messages.h", f"""{made}#pragma once

#include "words/message.h"

namespace daybook::msg {{

{"".join(structs)}
}}  // namespace daybook::msg
""")
    write(out / "english.cpp", f"""{made}#include "words/english.h"

namespace daybook {{

const std::uint32_t message_count = {len(keys)};
const std::uint32_t message_fingerprint = {fingerprint(keys)}U;
const std::string_view english_text = std::string_view(
{chr(10).join("    " + literal(item + chr(0)) for item in items)},
    {len("".join(item + chr(0) for item in items).encode())});

}}  // namespace daybook
""")
    write(out / "keys.cpp", f"""{made}#include "words/english.h"

namespace daybook {{

const std::uint32_t english_message_count = {len(messages)};
const EnglishMessage english_messages[] = {{
{"".join(f'    {{"{key}", {literal(stored(message))}}},{chr(10)}' for key, message in messages.items())}}};

}}  // namespace daybook
""")


if len(sys.argv) != 3:
    sys.exit(__doc__)
if sys.argv[1] == "--sort":
    sort(pathlib.Path(sys.argv[2]))
else:
    generate(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
