// The licence texts of everything that is shipped are complete, and nothing is shipped without them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** @param {string} what @param {Record<string, string>} [env] */
function licences(what, env = {}) {
  const { status, stdout, stderr } = spawnSync(join(root, 'script/licences.py'), [what, '-'], { env: { ...process.env, ...env } });
  return { status, out: String(stdout), err: String(stderr) };
}

test('the page contains the licences of its parts, with copyright lines', () => {
  const { status, out, err } = licences('page');
  assert.equal(err, '');
  assert.equal(status, 0);
  assert.ok(out.includes(readFileSync(join(root, 'LICENSE'), 'utf8').trim()));
  for (const holder of ['Omar Cornut', 'Sean Barrett', 'Niels Lohmann', 'Florian Loitsch', 'Bjoern Hoehrmann', 'The Emscripten Authors', 'Rich Felker', 'Google Inc']) {
    assert.match(out, new RegExp(`Copyright (\\(c\\)|©) .*${holder}`), holder);
  }
  assert.match(out, /SIL OPEN FONT LICENSE Version 1\.1/);
  assert.match(out, /The Font Software,\s+modified or unmodified, in part or in whole,\s+must\s+be distributed entirely under this license/);
  assert.ok(out.split('Permission is hereby granted, free of charge').length > 6);
  assert.doesNotMatch(out, /^ \.$/m, 'the dots of the file that it was taken from');
});

test('the command contains those of its libraries', () => {
  const { status, out } = licences('command');
  assert.equal(status, 0);
  for (const words of ['Niels Lohmann', 'Arseny Kapoulkine', 'Kristen Wegner', 'University of Cincinnati', 'Redistribution and use in source and binary forms']) {
    assert.ok(out.includes(words), words);
  }
});

test('a missing text stops the build, with its name and what to do', () => {
  const { status, out, err } = licences('page', { IMGUI_DIR: join(root, 'docs') });
  assert.equal(status, 1);
  assert.equal(out, '');
  assert.match(err, /the licence text of imgui is missing: there is no .*docs\/LICENSE\.txt\. Run script\/setup, or put the text into .*\.deps\/licences\/imgui\.txt\./);
});
