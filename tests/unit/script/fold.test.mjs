// The expected values of tests/unit/search come from Unicode's data.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

test('tables that are not those of Unicode 14.0 are refused, with the version of Python that makes them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-fold-'));
  const script = join(folder, 'fold.py');
  writeFileSync(script, readFileSync('script/fold.py', 'utf8').replace('(0x2116, 0x2116)', '(0x2116, 0x2117)').replace('"æ": "ae"', '"æ": "a"'));
  const made = spawnSync('python3', [script, join(folder, 'tables.h')], { encoding: 'utf8' });
  assert.equal(made.status, 1);
  assert.match(made.stderr, /Python 3\.\d+\.\d+ has Unicode \d+.*Use Python 3\.11/);
  assert.equal(existsSync(join(folder, 'tables.h')), false);
  rmSync(folder, { recursive: true });
});

test('tests/data/fold.txt is made from Unicode’s data', () => {
  const check = spawnSync(process.execPath, ['tests/data/fold.mjs', '--check'], { encoding: 'utf8' });
  assert.equal(check.stderr, '');
  assert.equal(check.status, 0);
});
