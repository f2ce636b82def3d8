#!/usr/bin/env python3
"""Imports a large edition and compares the journal with an independent count of the XML.

    tests/bench/import.py [FOLDER] [--json FILE] [--runs N]

FOLDER is one of TEI files, one entry each or several; without it, the diary that lies beside the project's folder, if
it does (schnitzler-tagebuch-tei.tar.xz). Python's expat counts, which shares nothing with the importer. It compares the
number of entries, of people named, of distinct references, and the text of each file to the character, white space
folded. Needs build/bin/daybook (script/build native-release). Prints a table; says "not measured" without the data.
Exit code 1 if anything is lost or a limit is passed: 60 seconds, 512 MB.
"""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from xml.parsers import expat

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DAYBOOK = os.path.join(ROOT, 'build', 'bin', 'daybook')
ENTRY_TYPES = {'entry', 'diary-day', 'diaryentry', 'diary-entry', 'day'}
BLOCKS = {'p', 'ab', 'head', 'lg', 'l', 'list', 'item', 'dateline', 'div', 'table', 'row', 'lb', 'pb'}
BESIDE = {'fw', 'figDesc'}  # running heads: not the text
LIMIT_S, LIMIT_MB = 60, 512


def data_folder(scratch):
    """The unpacked diary, or None."""
    for above in ('..', os.path.join('..', '..')):
        archive = os.path.join(ROOT, above, 'shared', 'data', 'schnitzler-tagebuch-tei.tar.xz')
        if os.path.exists(archive):
            with tarfile.open(archive) as tar:
                tar.extractall(scratch)
            return os.path.join(scratch, 'editions')
    return None


class Count:
    """The content of the files' bodies."""

    def __init__(self):
        self.files = self.entries = self.names = self.unlinked = 0
        self.refs = set()
        self.per_file = []
        self.seen = 0

    def read(self, path):
        stack, words, depth = [], [], {'body': 0, 'beside': 0}

        def start(name, attributes):
            name = name.split(':')[-1]
            stack.append((name, self.is_person(name, attributes)))
            if name == 'body':
                depth['body'] += 1
            if name in BESIDE:
                depth['beside'] += 1
            if not depth['body']:
                return
            if name in BLOCKS and name != 'pb':
                words.append(' ')
            if name == 'div' and attributes.get('type', '').lower() in ENTRY_TYPES:
                self.entries += 1
            if stack[-1][1]:
                refs = (attributes.get('ref') or attributes.get('key') or '').split()
                within = any(person for _, person in stack[:-1])
                if name == 'persName' and within and not refs:
                    return  # a part of the same name
                self.names += max(1, len(set(refs)))
                self.unlinked += not refs
                self.refs.update(refs)

        def end(name):
            name = name.split(':')[-1]
            stack.pop()
            if depth['body'] and name in BLOCKS and name not in ('pb', 'lb'):
                words.append(' ')
            if name == 'body':
                depth['body'] -= 1
            if name in BESIDE:
                depth['beside'] -= 1

        def data(text):
            if depth['body'] and not depth['beside']:
                words.append(text)

        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, data
        with open(path, 'rb') as file:
            parser.ParseFile(file)
        self.files += 1
        self.per_file.append(self.entries - self.seen)
        self.seen = self.entries
        return fold(''.join(words))

    @staticmethod
    def is_person(name, attributes):
        return name == 'persName' or (name in ('rs', 'name') and attributes.get('type') == 'person')


def fold(text):
    """Folds XML white space; a no-break space is kept."""
    return ' '.join(part for part in text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').split(' ') if part)


def plain(run):
    if isinstance(run, str):
        return run
    if isinstance(run, list):
        return ''.join(plain(one) for one in run)
    if 'gap' in run or 'pb' in run:
        return ''
    for key in ('text', 'sic', 'unclear', 'hi', 'speech', 'foreign', 'note', 'signature', 'stamp', 'surplus', 'del'):
        if key in run:
            return plain(run[key])
    return plain(run['add']) if 'add' in run else ''


def people_in(run):
    if isinstance(run, list):
        for one in run:
            yield from people_in(one)
    elif isinstance(run, dict):
        if 'person' in run:
            yield run['person']
        for key, value in run.items():
            if key not in ('comment',) and isinstance(value, (list, dict)):
                yield from people_in(value)


def measure(folder, target, runs):
    """Seconds and peak memory of the importer: medians."""
    seconds, megabytes, report = [], [], ''
    for _ in range(runs):
        begin = time.monotonic()
        process = subprocess.Popen([DAYBOOK, 'import', 'tei', folder, '-o', target, '--language', 'de'],
                                   stderr=subprocess.PIPE, text=True)
        report = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.monotonic() - begin)
        megabytes.append(usage.ru_maxrss / 1024)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f'daybook import failed:\n{report}')
    return seconds, megabytes, report


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('folder', nargs='?')
    parser.add_argument('--json')
    parser.add_argument('--runs', type=int, default=1)
    said = parser.parse_args()
    if not os.path.exists(DAYBOOK):
        sys.exit('build/bin/daybook is missing: script/build native-release')
    with tempfile.TemporaryDirectory() as scratch:
        folder = said.folder or data_folder(scratch)
        if not folder:
            print('import: not measured, because the data is not there')
            return 0
        return compare(folder, os.path.join(scratch, 'journal.json'), said)


def compare(folder, target, said):
    seconds, megabytes, _ = measure(folder, target, said.runs)
    count = Count()
    texts = [count.read(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith('.xml')]
    with open(target, encoding='utf-8') as file:
        journal = json.load(file)
    named = [who for entry in journal['entries'] for block in entry.get('text', [])
             for who in people_in(block.get('text', block.get('lines')))]
    # Files and entries are in another order: compare each file's words, with its entries joined, as a multiset.
    wanted = sorted(' '.join(texts).split(' '))
    got = sorted(fold(' '.join(plain(line) for entry in journal['entries'] for block in entry.get('text', [])
                               for line in ([block['text']] if 'text' in block else block['lines']))).split(' '))
    of_entry = {fold(' '.join(plain(line) for block in entry.get('text', [])
                              for line in ([block['text']] if 'text' in block else block['lines'])))
                for entry in journal['entries']}
    alone = [text for text, entries in zip(texts, count.per_file) if entries <= 1]
    same_files = sum(text in of_entry for text in alone)
    check = subprocess.run([DAYBOOK, 'check', target], capture_output=True, text=True)
    linked = {who for who in named if who != 'unidentified'}
    rows = [
        ('files', count.files, count.files),
        ('entries', count.entries, len(journal['entries'])),
        ('people named', count.names, len(named)),
        ('… without a link', count.unlinked, named.count('unidentified')),
        ('distinct references', len(count.refs), len(linked)),
        ('words', len(wanted), len(got)),
        ('one-entry files, same text', len(alone), same_files),
    ]
    limits = {'seconds': statistics.median(seconds), 'peak MB': statistics.median(megabytes),
              'journal MB': os.path.getsize(target) / 1e6}
    print(f'{"":28}{"XML (expat)":>14}{"journal":>12}{"lost":>8}')
    for name, xml, kept in rows:
        print(f'{name:28}{xml:>14,}{kept:>12,}{xml - kept:>8,}')
    print(f'import: median of {said.runs}: {limits["seconds"]:.1f} s (at most {LIMIT_S}), '
          f'{limits["peak MB"]:.0f} MB at its peak (at most {LIMIT_MB}), a journal of {limits["journal MB"]:.1f} MB')
    print(f'check: {check.stdout.strip()}')
    if said.json:
        with open(said.json, 'w', encoding='utf-8') as file:
            json.dump({'machine': platform.platform(), 'cores': os.cpu_count(), 'runs': said.runs, 'seconds': seconds,
                       'peak_mb': megabytes, 'journal_mb': limits['journal MB'],
                       'rows': [{'what': name, 'xml': xml, 'journal': kept} for name, xml, kept in rows]}, file, indent=2)
    good = rows[1][1] == rows[1][2] and rows[2][1] == rows[2][2] and check.returncode == 0
    return 0 if good and limits['seconds'] <= LIMIT_S and limits['peak MB'] <= LIMIT_MB else 1


if __name__ == '__main__':
    sys.exit(main())
