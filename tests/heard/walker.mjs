// What a blind visitor hears: the screen reader Orca reads Firefox, keys are pressed, and what is said is written down.
//
//   const steps = await walk({ url: 'http://127.0.0.1:8080/', keys: ['Tab', 'Return'] });   // [{key: 'Tab', said: ['…', '…']}, …]
//   node tests/heard/walker.mjs URL KEY KEY ...                                             the same, printed
//
// A key is named as xdotool does: Tab, shift+Tab, Down, KP_Add (Orca reads on from here).
// Each walk has a screen, a session bus, a browser and an Orca of its own, so that nothing is left of an earlier one. After a key
// it waits until nobody is busy and nothing more is said, however long this takes.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * @typedef {object} Walk
 * @property {string} url
 * @property {string[]} keys
 * @property {string} [language] of Orca's own words; English by default
 * @property {number} [words] reading on ends after so many words; a minute has about 180
 *
 * @typedef {{key: string, said: string[]}} Step
 */

const run = promisify(execFile);
const here = fileURLToPath(import.meta.url);
const listener = fileURLToPath(new URL('listener.py', import.meta.url));

const sampleMs = 50;
const calmSamples = 16;
const mostSamples = 1200;
/** A walk takes a tenth of it. A desktop of which a part hangs, as browsers do at times when they end, would wait for ever. */
const stuckMs = 280_000;

/** The transcripts are what this version says; others have other words. */
const knownOrca = /^43\./;

/** Why nothing can be measured here, or ''. */
export function whyNot() {
  let version;
  try {
    version = execFileSync('orca', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'not measured: Orca is not installed';
  }
  return knownOrca.test(version) ? '' : `not measured: the transcripts are of Orca 43, and this is ${version}`;
}

/**
 * @param {Walk} how
 * @returns {Promise<Step[]>}
 */
export async function walk(how) {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-walk-'));
  try {
    for (const name of ['home', 'run', 'profile']) mkdirSync(join(folder, name), { mode: 0o700 });
    const env = {
      ...process.env,
      HOME: join(folder, 'home'), XDG_RUNTIME_DIR: join(folder, 'run'), XDG_DATA_HOME: join(folder, 'home'), XDG_CONFIG_HOME: join(folder, 'home'),
      LC_ALL: 'C.UTF-8', LANGUAGE: how.language ?? 'en', GSETTINGS_BACKEND: 'memory', GNOME_ACCESSIBILITY: '1', LIBGL_ALWAYS_SOFTWARE: '1',
    };
    const screen = ['-a', '-s', '-screen 0 1280x800x24', 'dbus-run-session', '--', process.execPath, here, '--inside', folder, JSON.stringify(how)];
    const said = await inGroup('xvfb-run', screen, env);
    return JSON.parse(said.slice(said.lastIndexOf('\n[') + 1));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Runs a command to its end. All that it started ends with it, also what has stopped answering.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} what it printed
 */
async function inGroup(command, args, env) {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, complaint] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part) => { printed += part; });
  child.stderr.setEncoding('utf8').on('data', (part) => { complaint += part; });
  const endAll = () => {
    try {
      process.kill(-Number(child.pid), 'SIGKILL');
    } catch {
      // all have ended
    }
  };
  let isStuck = false;
  const limit = setTimeout(() => { isStuck = true; endAll(); }, stuckMs);
  const closed = new Promise((resolve) => child.on('close', resolve));
  try {
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
    endAll();
    await closed;  // all that was printed is here
    if (isStuck) throw new Error(`It is stuck after ${stuckMs / 1000} s.\n${complaint}`);
    if (code !== 0) throw new Error(`It ended with ${code}.\n${complaint}`);
    return printed;
  } finally {
    clearTimeout(limit);
  }
}

// --- Inside the session -------------------------------------------------------------------------

/** A browser that does nothing but show the page. @param {string} url */
function preferences(url) {
  const all = {
    'browser.startup.page': 0,
    'browser.startup.homepage': url,  // opened by alt+Home, when Orca listens
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'app.shield.optoutstudies.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'termsofuse.bypassNotification': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'accessibility.force_disabled': -1,
    'intl.accept_languages': 'en',
    'ui.prefersReducedMotion': 1,
    'webgl.force-enabled': true,
  };
  return Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join('');
}

/** @param {string} path of a file or folder in /proc @param {(path: string) => string | string[]} read @returns {string[]} */
function lookAt(path, read) {
  try {
    return [read(path)].flat();
  } catch {
    return [];  // it has ended
  }
}

/** The threads of a process and of all that it started, this one's left out: folders in /proc. @param {number} pid @returns {string[]} */
const threads = (pid) => pid === process.pid ? ownChildren() : threadsOf(pid).flatMap((thread) => [thread, ...childrenOf(thread).flatMap(threads)]);
const ownChildren = () => threadsOf(process.pid).flatMap(childrenOf).flatMap(threads);
/** @param {number} pid */
const threadsOf = (pid) => lookAt(`/proc/${pid}/task`, (path) => readdirSync(path).map((thread) => `${path}/${thread}`));
/** @param {string} thread */
const childrenOf = (thread) => lookAt(`${thread}/children`, (path) => readFileSync(path, 'utf8').split(' ').filter(Boolean)).map(Number);

/** Whether it runs, waits for a processor or for a disk. @param {string} thread */
const isBusy = (thread) => lookAt(`${thread}/stat`, (path) => readFileSync(path, 'utf8')).some((stat) => /^.*\) [RD]/.test(stat));

/** What Orca says of the browser itself is left out; spaces are single. @param {string} text */
const tidy = (text) => text.replace(/ (?:—|-) Mozilla Firefox\b/g, '').replace(/\s+/g, ' ').trim();

class Session {
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  #heard;
  #folder;

  /** @param {string} folder of this walk */
  constructor(folder) {
    this.#folder = folder;
    this.#heard = join(folder, 'heard');
    appendFileSync(this.#heard, '');
  }

  /** @param {string} command @param {string[]} args */
  #start(command, args) {
    const log = join(this.#folder, 'log');
    const child = spawn('sh', ['-c', 'exec "$0" "$@" >>"$LOG" 2>&1', command, ...args], { env: { ...process.env, LOG: log }, stdio: 'ignore' });
    this.#processes.push(child);
  }

  /** @param {Walk} how */
  async open({ url, words = 10_000 }) {
    writeFileSync(join(this.#folder, 'profile/user.js'), preferences(url));
    const a11y = ['--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus'];
    await run('dbus-send', [...a11y, 'org.freedesktop.DBus.Properties.Set', 'string:org.a11y.Status', 'string:IsEnabled', 'variant:boolean:true']);
    this.#start('openbox', []);
    this.#start('firefox-esr', ['--no-remote', '--profile', join(this.#folder, 'profile'), '--new-window', 'about:blank']);
    const window = await this.#until(async () => (await this.#xdotool('search', '--onlyvisible', '--class', 'firefox')).split('\n').pop(), 'Firefox has no window');
    await this.#silence();
    this.#start('/usr/bin/python3', [listener, join(this.#folder, 'home/orca'), this.#heard, String(words)]);
    await this.#until(() => this.#lines().length > 0, 'Orca says nothing');
    await this.#xdotool('windowactivate', '--sync', window);
    await this.#silence();
  }

  /** @param {string} key @returns {Promise<Step>} */
  async press(key) {
    const before = this.#lines().length;
    console.error(`${new Date().toISOString()} ${key}`);  // shown if it gets stuck
    await this.#xdotool('key', '--clearmodifiers', key);
    await this.#silence();
    return { key, said: this.#lines().slice(before).map((line) => tidy(JSON.parse(line))).filter(Boolean) };
  }

  close() {
    for (const child of this.#processes.reverse()) child.kill('SIGKILL');  // nothing of it is kept, and some would rather ask
  }

  #lines() {
    return readFileSync(this.#heard, 'utf8').split('\n').slice(0, -1);
  }

  /** @param {string[]} args */
  async #xdotool(...args) {
    try {
      return (await run('xdotool', args, { timeout: 10_000 })).stdout.trim();
    } catch {
      return '';  // not yet
    }
  }

  /** @template T @param {() => T | Promise<T>} ask @param {string} otherwise */
  async #until(ask, otherwise) {
    for (let sample = 0; sample < mostSamples; sample += 1) {
      const answer = await ask();
      if (answer) return answer;
      await sleep(sampleMs);
    }
    throw new Error(`${otherwise}.\n${existsSync(join(this.#folder, 'log')) ? readFileSync(join(this.#folder, 'log'), 'utf8') : ''}`);
  }

  /** Until nobody has anything to do, and nothing more is said. */
  async #silence() {
    let calm = 0;
    let count = -1;
    await this.#until(() => {
      const now = this.#lines().length;
      const busy = threads(process.ppid).some(isBusy);
      calm = busy || now !== count ? 0 : calm + 1;
      count = now;
      return calm >= calmSamples;
    }, 'It does not become silent');
  }
}

/** @param {string} folder @param {Walk} how */
async function inside(folder, how) {
  const session = new Session(folder);
  try {
    await session.open(how);
    // What is said while a page loads, and where Orca begins, depends on how fast it loads. So each walk begins at its end.
    for (const key of ['alt+Home', 'ctrl+End']) await session.press(key);
    const steps = [];
    for (const key of how.keys) steps.push(await session.press(key));
    return steps;
  } finally {
    session.close();
  }
}

/** @param {Step[]} steps */
export const transcript = (steps) => steps.map(({ key, said }) => [`[${key}]`, ...said.map((words) => `    ${words}`)].join('\n')).join('\n') + '\n';

if (process.argv[1] === here) {
  const [first, ...rest] = process.argv.slice(2);
  if (first === '--inside') console.log(`\n${JSON.stringify(await inside(rest[0], JSON.parse(rest[1])))}`);
  else process.stdout.write(transcript(await walk({ url: first, keys: rest })));
}
