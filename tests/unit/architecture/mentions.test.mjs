// Files that comments and pages name exist: renamed or removed ones must not be mentioned.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../../', import.meta.url);
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n');
/** Made by the build, of others, or a pattern. */
const elsewhere = /^(build|generated|node_modules|\.deps)\/|^(words\/messages\.h|daybook(\.classic)?\.js|Node\.js|acorn-optimizer\.js|imgui\w*\.(h|cpp))$|\bNAME\b/;

/** @param {string} path @param {string} text */
function comments(path, text) {
  if (/\.md$/.test(path)) return text;
  const lines = /\.(py|txt|cmake)$|^script\/\w+$/.test(path) ? /(?:^|\s)#(.*)$/gm : /(?:^|\s)(?:\/\/|\/?\*)(.*)$/gm;
  return [...text.matchAll(lines)].map(([, words]) => words).join('\n');
}

/** Source files by any name, and others by a path from the root. */
const mention = /(?<![\w/.:@~{}*<-])(?:[\w.-]+\/)*[\w.-]*[\w-]\.(?:cpp|h|mjs|js|py)\b(?![/\w*({])|(?<![\w/.-])(?:src|web|assets|docs|script|tests)\/[\w./-]*[\w-]\.(?:json|md|css|html|txt|png)\b/g;

test('every file that a comment or a page names exists', () => {
  const wrong = [];
  for (const path of files.filter((file) => /\.(h|cpp|m?js|py|md|cmake|css)$|^CMakeLists\.txt$|^script\/\w+$/.test(file))) {
    if (/^(node_modules|tests\/data|CHANGELOG\.md)/.test(path)) continue;
    for (const [written] of comments(path, readFileSync(new URL(path, root), 'utf8')).matchAll(mention)) {
      const name = written.replace(/^(\.\.?\/)+/, '');
      const there = files.some((file) => file === name || file.endsWith(`/${name}`));
      if (!there && !elsewhere.test(name)) wrong.push(`${path} names ${name}`);
    }
  }
  assert.deepEqual(wrong, []);
});
