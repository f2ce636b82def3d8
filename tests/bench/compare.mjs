// Compares Daybook, vis-timeline and TimelineJS: the same Chromium, the same diaries, one table.
//
//   script/build wasm && node script/package.mjs && node tests/bench/compare.mjs
//   node tests/bench/compare.mjs [--rounds 5] [--sizes 19,1000,10000,100000] [--only daybook,vis,timelinejs]
//     [--diary FILE] [--json build/bench/compare.json] [--idle 10] [--minutes 60] [--once vis:schnitzler] [--readme]
//
// tests/bench/README.md explains what is measured and how. --minutes ends the run after the current case. --once names viewers,
// or a viewer and a size, that are measured in the first round only, because they are slow. A case that takes more than two minutes is reported as not finished. It is not tried again, nor are larger ones.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startServer } from '../../script/server.mjs';
import { measure } from './compare/measure.mjs';
import { markdown, plainText, readmeMarkdown, shortMarkdown, summarise, verdicts } from './compare/report.mjs';
import { packedBytes, viewers } from './compare/viewers.mjs';
import { journalOf, makeDiary } from './generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const caseMs = 120_000;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '19,1000,10000,100000' },
    only: { type: 'string', default: viewers.map((viewer) => viewer.name).join(',') },
    diary: { type: 'string' },
    json: { type: 'string', default: join(root, 'build/bench/compare.json') },
    idle: { type: 'string', default: '10' },
    minutes: { type: 'string', default: '60' },
    once: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const once = values.once.split(',');
const end = Date.now() + Number(values.minutes) * 60_000;
const chosen = viewers.filter((viewer) => values.only.split(',').includes(viewer.name));
const say = (/** @type {string} */ words) => console.error(words);
const work = mkdtempSync(join(tmpdir(), 'daybook-bench-'));

/** Schnitzler's diary as a journal, or nothing. @returns {string | undefined} */
function diaryFile() {
  if (values.diary) return values.diary;
  const command = join(root, 'build/bin/daybook');
  const archive = join(root, '../shared/data/schnitzler-tagebuch-tei.tar.xz');
  if (!existsSync(command) || !existsSync(archive)) return undefined;
  const file = join(work, 'schnitzler.json');
  for (const [program, ...words] of [['tar', '-xf', archive, '-C', work], [command, 'import', 'tei', join(work, 'editions'), '-o', file]]) {
    // The import reports what it left out, which is not a failure. Without a journal there is nothing to measure.
    spawnSync(program, words, { stdio: 'ignore', timeout: caseMs });
  }
  return existsSync(file) ? file : undefined;
}

/**
 * The entries of a journal for the other viewers: title, day and text, without people.
 * @param {any} journal @returns {import('./generate.mjs').Entry[]}
 */
function entriesOf(journal) {
  /** @param {any} run @returns {string} */
  const text = (run) => (typeof run === 'string' ? run : Array.isArray(run) ? run.map(text).join('') : typeof run === 'object' && run ? text(run.text ?? run.lines ?? '') : '');
  return journal.entries.filter((/** @type {any} */ entry) => /^\d{4}-\d\d-\d\d$/.test(entry.date))
    .map((/** @type {any} */ entry) => ({ id: entry.id, date: entry.date, title: entry.title ?? entry.id, parts: [text(entry.text ?? [])] }));
}

/** @typedef {import('./compare/report.mjs').Case & {folder: string, stopped: boolean}} Running */

/** @param {string} size @param {string} journal @param {import('./generate.mjs').Entry[]} entries @returns {Running[]} */
function prepare(size, journal, entries) {
  return chosen.map((viewer) => {
    const folder = join(work, size, viewer.name);
    mkdirSync(folder, { recursive: true });
    viewer.install(folder);
    viewer.write(folder, journal, entries);
    return { viewer: viewer.name, title: viewer.title, size, entries: entries.length, folder, bytes: { program: 0, data: packedBytes(join(folder, 'data.json')) }, rounds: [], stopped: false };
  });
}

/** Runs one round of one case. @param {Running} one @param {Running[]} all @param {number} round */
async function run(one, all, round) {
  const viewer = chosen.find((each) => each.name === one.viewer);
  if (!viewer) return;
  const start = Date.now();
  const server = await startServer({ root: one.folder });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const version = browser.version();
  try {
    const result = await measure(browser, viewer, server.url, { timeoutMs: caseMs, idleMs: Number(values.idle) * 1000, say });
    one.rounds.push(result);
    one.bytes.program = result.transferredBytes - one.bytes.data;
    say(`  ${one.title}, round ${round + 1}: first useful frame ${result.firstFrameMs.toFixed(0)} ms; ${((Date.now() - start) / 1000).toFixed(0)} s`);
  } catch (error) {
    one.stopped = true;
    one.failed = error instanceof Error ? error.message.split('\n')[0] : String(error);
    for (const larger of all) {
      if (larger.viewer !== one.viewer || larger.entries <= one.entries || larger.viewer === 'daybook') continue;
      larger.stopped = true;
      larger.failed = `not tried: ${one.entries} entries did not finish`;
    }
    say(`  ${one.title}: ${one.failed}`);
  } finally {
    await Promise.race([browser.close().catch(() => {}), new Promise((done) => setTimeout(done, 5000))]);
    await server.close();
  }
  return version;
}

let version = '';
/** @type {Running[]} */
const cases = [];
try {
  for (const size of values.sizes.split(',')) {
    const diary = makeDiary(Number(size));
    cases.push(...prepare(size, journalOf(diary), diary.entries));
  }
  const file = diaryFile();
  if (file) {
    const journal = readFileSync(file, 'utf8');
    cases.push(...prepare('schnitzler', journal, entriesOf(JSON.parse(journal))));
  } else say("Schnitzler's diary: not measured, it is not there.");
  for (let round = 0; round < rounds; ++round) {
    for (const one of cases) {
      if (one.stopped || (round > 0 && once.some((each) => each === one.viewer || each === `${one.viewer}:${one.size}`))) continue;
      if (Date.now() > end) {
        one.failed ??= 'not measured: the time was up';
        continue;
      }
      say(`round ${round + 1} of ${rounds}: ${one.size}, ${one.title}`);
      version = (await run(one, cases, round)) ?? version;
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

const about = `${new Date().toISOString().slice(0, 10)}, ${cpus()[0].model.trim()}, ${cpus().length} cores, Chromium ${version}, software rendering.`;
console.log(plainText(cases, about));
mkdirSync(dirname(values.json), { recursive: true });
writeFileSync(values.json, `${JSON.stringify({
  about, verdicts: verdicts(cases),
  cases: cases.map(({ folder, stopped, ...one }) => ({ ...one, summary: summarise(one) })),
}, null, 1)}\n`);
if (values.readme) {
  fill('README.md', readmeMarkdown(cases, about));
  fill('docs/benchmark.md', `${shortMarkdown(cases, about)}\n\n## Every number\n\n${markdown(cases)}`);
}
process.exit(0);

/** Between the marks of a page. @param {string} name @param {string} content */
function fill(name, content) {
  const path = join(root, name);
  const text = readFileSync(path, 'utf8');
  const marked = /(<!-- bench:begin -->)[\s\S]*(<!-- bench:end -->)/;
  if (!marked.test(text)) throw new Error(`${name} has no <!-- bench:begin --> and <!-- bench:end -->.`);
  writeFileSync(path, text.replace(marked, (_, begin, finish) => `${begin}\n${content}\n${finish}`));
}
