// The command `daybook`, run as a user runs it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { anyJournal, bundled, command, daybook, folder, root } from './support.mjs';

/**
 * @param {string} name
 * @param {string} text
 */
function journal(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('check says that the journals that come with Daybook are good', () => {
  const { status, out, err } = daybook('check', bundled, anyJournal);
  assert.equal(out, `${bundled}: good: 5 entries, 17 people, 9 events\n${anyJournal}: good: 10 entries, 13 people, 6 events\n`);
  assert.equal(err, '');
  assert.equal(status, 0);
});

test('check reports a problem and continues with the next file', () => {
  const broken = journal('broken.json', readFileSync(bundled, 'utf8').replace('"kosaka",\n', '"kosak a",\n'));
  const { status, out } = daybook('check', broken, bundled);
  assert.match(out, /broken\.json:\d+:\d+: error: "kosak a" is not an id, at \/people\/10\/id; use letters/);
  assert.match(out, /there is no person "kosaka"/);
  assert.match(out, /puzanov-1960-09\.json: good/);
  assert.equal(status, 1);
});

test('check gives JSON for other programs, of all files at once', () => {
  const broken = journal('broken.json', readFileSync(bundled, 'utf8').replace('"kosaka",\n', '"kosak a",\n'));
  const { status, out, err } = daybook('check', broken, bundled, '--format', 'json');
  const problems = JSON.parse(out);
  assert.equal(err, '');
  assert.deepEqual(Object.keys(problems[0]), ['file', 'line', 'column', 'severity', 'pointer', 'what', 'remedy']);
  assert.ok(problems.some((/** @type {{pointer: string}} */ problem) => problem.pointer === '/people/10/id'));
  assert.equal(status, 1);
  const none = daybook('check', anyJournal, '--format', 'json');
  assert.deepEqual(JSON.parse(none.out), []);
  const missing = daybook('check', 'nothing.json', '--format', 'json');
  assert.match(JSON.parse(missing.out)[0].what, /cannot be read/);
  assert.equal(missing.status, 2);
});

test('quiet prints only problems', () => {
  const { status, out } = daybook('check', anyJournal, '--quiet');
  assert.equal(out, '');
  assert.equal(status, 0);
});

test('a terminal gets colours, unless NO_COLOR is set, and a pipe never does', () => {
  const broken = journal('broken.json', '{}');
  assert.doesNotMatch(daybook('check', broken).out, /\x1b/);
  for (const [noColor, colours] of [['', true], ['1', false]]) {
    const { stdout, error } = spawnSync('script', ['-qec', `'${command}' check '${broken}'`, '/dev/null'], {
      env: { ...process.env, TERM: 'xterm', NO_COLOR: String(noColor) },
    });
    if (error) throw error;
    assert.equal(/\x1b\[1;31merror:/.test(String(stdout)), colours);
  }
});

test('a file cannot send control characters to the terminal', () => {
  const steering = journal('steering.json', readFileSync(anyJournal, 'utf8').replace('{', '{"\\u001b[2J\\u202e": 1,'));
  const { out } = daybook('check', steering);
  assert.doesNotMatch(out, /[\x1b\u202e]/);
  assert.match(out, /U\+202E/);
});

test('a warning alone does not change the exit code', () => {
  const text = readFileSync(anyJournal, 'utf8').replace('"language": "en",', '"language": "en", "lang": "en",');
  const { status, out } = daybook('check', journal('warning.json', text));
  assert.match(out, /warning: "lang" is not a known key here/);
  assert.equal(status, 0);
});

test('a missing file is wrong use', () => {
  const { status, err } = daybook('check', join(folder, 'nothing.json'));
  assert.match(err, /nothing\.json: error: the file cannot be read: No such file/);
  assert.equal(status, 2);
  assert.equal(daybook('check', folder).status, 2);
});

test('text prints the printed layer exactly', () => {
  const { status, out } = daybook('text', bundled, '--entry', '1960-09-14', '--layer', 'printed');
  assert.equal(out, readFileSync(join(root, 'tests/data/puzanov-1960-09-14.txt'), 'utf8'));
  assert.equal(status, 0);
});

test('text prints the reading layer with its corrections', () => {
  const { out } = daybook('text', bundled, '--layer', 'reading');
  assert.match(out, /on peaceful principles it will/);
});

test('text of an entry without a text, or of an unknown one, says so', () => {
  const elsewhere = daybook('text', bundled, '--entry', '1960-09-27');
  assert.match(elsewhere.err, /is not here; its archive has it: https:/);
  assert.equal(elsewhere.out, '');
  assert.equal(elsewhere.status, 1);
  const unknown = daybook('text', bundled, '--entry', '1960-09-15');
  assert.match(unknown.err, /there is no entry "1960-09-15"; the journal has:\n {2}1960-09-13/);
  assert.equal(unknown.status, 2);
});

test('stats are JSON', () => {
  const { status, out } = daybook('stats', bundled);
  const stats = JSON.parse(out);
  assert.equal(stats.id, 'puzanov-1960-09');
  assert.equal(stats.entries, 5);
  assert.equal(stats.entriesWithText, 1);
  assert.equal(stats.people, 17);
  assert.equal(stats.lostLines, 9);
  assert.equal(status, 0);
});

test('every command explains itself', () => {
  for (const args of [['--help'], ['check', '--help'], ['text', '--help'], ['stats', '--help']]) {
    const { status, out } = daybook(...args);
    assert.match(out, /Usage: daybook/);
    assert.equal(status, 0);
  }
});

test('wrong use has exit code 2 and a hint', () => {
  for (const args of [[], ['chekc'], ['check'], ['text', anyJournal, '--layer', 'both'], ['stats', anyJournal, '--loud']]) {
    const { status, err } = daybook(...args);
    assert.match(err, /--help/);
    assert.equal(status, 2);
  }
});
