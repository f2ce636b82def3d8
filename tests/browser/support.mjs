// Starts what a browser test needs: the site on the server of script/serve, a browser, and a
// visit, which collects everything that goes wrong.
//
//   const test = inBrowser(launchChromium);
//   test('a click on a name selects its lane', async (visit) => {
//     await visit.click('select person=kim-il-sung');
//     await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
//   });
//
// One browser and one server for each file, a fresh profile for each test. A test also fails if
// the page logged an error or a warning, threw, or requested something that failed, unless its
// `expects` matches. Nothing waits for a fixed time: eventually() polls a condition.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { startServer } from '../../script/server.mjs';
import { Visit } from './visit.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const siteFolder = join(root, 'build/site');
export const oneFile = join(root, 'build/daybook.html');
export const picturesFolder = join(root, 'build/screenshots');
export const desktop = { width: 1280, height: 800 };
export const tablet = { width: 820, height: 1180 };
export const phone = { width: 390, height: 844 };
export const kiosk = { width: 1080, height: 1920 };

const testTimeoutMs = 120_000;

/**
 * @typedef {object} VisitOptions
 * @property {string} [path] below the site's address, with its "?" and "#"; "" by default
 * @property {string} [url] instead: a whole address
 * @property {{width: number, height: number}} [size] in CSS pixels; a desktop's by default
 * @property {number} [ratio] device pixels for each CSS pixel; Chromium only
 * @property {boolean} [reducedMotion] Chromium only
 * @property {{colorScheme?: 'light' | 'dark', contrast?: 'more', forcedColors?: 'active'}} [media] what the visitor
 *   prefers; Chromium only
 * @property {boolean} [clipboard] the page may use the clipboard; Chromium only
 * @property {boolean} [touch] Chromium only
 * @property {string} [locale] the browser's language; Chromium only
 * @property {RegExp[]} [expects] troubles that are expected
 * @property {number} [timeout] of the test, in ms
 * @property {boolean} [opens] false: do not wait for the viewer to be ready
 */

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {(url: string, options: VisitOptions) => Promise<Visit>} open
 * @property {() => Promise<void>} close
 */

/** @param {string} [folder] */
export function startSite(folder = siteFolder) {
  assert.ok(existsSync(join(folder, 'index.html')), 'There is no build/site. Build it: script/build wasm && node script/package.mjs');
  return startServer({ root: folder, port: 0 });
}

/**
 * A copy of the site, to which files can be added. Call remove() at the end.
 * @returns {{folder: string, remove: () => void}}
 */
export function copySite() {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-site-'));
  cpSync(siteFolder, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Adds or replaces a file of a copy of the site. Its compressed form, which the server prefers, goes.
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
export function put(folder, name, text) {
  writeFileSync(join(folder, name), text);
  rmSync(join(folder, `${name}.br`), { force: true });
}

export const chromiumFlags = [
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader',  // WebGL2 without a GPU
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @param {string[]} [flags] more of them */
export function startChromium(flags = []) {
  return chromium.launch({ executablePath: process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium', args: [...chromiumFlags, ...flags] });
}

/** @param {string[]} [flags] @returns {Promise<Engine>} */
export async function launchChromium(flags) {
  const browser = await startChromium(flags);
  return {
    name: 'chromium',
    async open(url, { size = desktop, ratio = 1, reducedMotion = false, media = {}, clipboard = false, touch = false, locale = 'en-US', ...rest }) {
      const context = await browser.newContext({
        viewport: size,
        deviceScaleFactor: ratio,
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        ...media,
        permissions: clipboard ? ['clipboard-read', 'clipboard-write'] : [],
        hasTouch: touch,
        locale,
      });
      const page = await context.newPage();
      const visit = new Visit({
        page,
        evaluate: (expression) => page.evaluate(expression),
        wheel: (x, y) => page.mouse.wheel(x, y),
        screenshot: (clip) => page.screenshot({ clip }),
        goto: async (address) => { await page.goto(address); },
        resize: (to) => page.setViewportSize(to),
        close: () => context.close(),
      });
      page.on('console', (message) => visit.heard(message.type(), message.text()));
      page.on('pageerror', (error) => visit.heard('uncaught', String(error)));
      page.on('crash', () => visit.heard('crash', 'The page crashed.'));
      page.on('request', (request) => visit.requests.push(request.url()));
      page.on('requestfailed', (request) => visit.heard('failed request', `${request.url()}: ${request.failure()?.errorText}`));
      page.on('response', (response) => {
        if (response.status() >= 400) visit.heard('failed request', `${response.url()}: ${response.status()}`);
      });
      await visit.goto(url, rest);
      return visit;
    },
    close: () => browser.close(),
  };
}

/**
 * @param {{webgl: boolean, settings?: Record<string, unknown>}} how
 * @returns {Promise<Engine>}
 */
export async function launchFirefox({ webgl, settings = {} }) {
  assert.ok(!webgl || process.env.DISPLAY, 'Firefox has WebGL only with a screen. Run: LIBGL_ALWAYS_SOFTWARE=1 xvfb-run -a node --test tests/browser/...');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.DAYBOOK_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: !webgl,
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
    extraPrefsFirefox: { ...settings, [webgl ? 'webgl.force-enabled' : 'webgl.disabled']: true },
    args: ['--width=1280', '--height=900'],
  });
  return {
    name: webgl ? 'firefox' : 'firefox-without-webgl',
    async open(url, { size = desktop, ...rest }) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(size);
      const visit = new Visit({
        page: /** @type {any} */ (page),
        evaluate: (expression) => page.evaluate(expression),
        wheel: (x, y) => page.mouse.wheel({ deltaX: x, deltaY: y }),
        screenshot: async (clip) => Buffer.from(await page.screenshot({ clip })),
        goto: async (address) => { await page.goto(address); },
        resize: (to) => page.setViewport(to),
        close: () => context.close(),
      });
      page.on('console', (message) => visit.heard(message.type(), message.text()));
      page.on('pageerror', (error) => visit.heard('uncaught', String(error)));
      page.on('request', (request) => visit.requests.push(request.url()));
      page.on('requestfailed', (request) => visit.heard('failed request', `${request.url()}: ${request.failure()?.errorText}`));
      page.on('response', (response) => {
        if (response.status() >= 400) visit.heard('failed request', `${response.url()}: ${response.status()}`);
      });
      await visit.goto(url, rest);
      return visit;
    },
    close: () => browser.close(),
  };
}

export const launchFirefoxWithWebgl = () => launchFirefox({ webgl: true });
export const launchFirefoxWithoutWebgl = () => launchFirefox({ webgl: false });

/**
 * Prepares a file of tests in one browser.
 * @param {() => Promise<Engine>} launch
 * @param {{prepare?: (folder: string) => void}} [options] prepare: adds files to a copy of the site
 */
export function inBrowser(launch, { prepare } = {}) {
  /** @type {Engine | undefined} */
  let engine;
  /** @type {{url: string, close: () => Promise<void>} | undefined} */
  let server;
  /** @type {ReturnType<typeof copySite> | undefined} */
  let copy;
  before(async () => {
    if (prepare) {
      copy = copySite();
      prepare(copy.folder);
    }
    server = await startSite(copy?.folder);
    engine = await launch();
  });
  after(async () => {
    await engine?.close();
    await server?.close();
    copy?.remove();
  });

  /**
   * @param {string} name a sentence
   * @param {VisitOptions | ((visit: Visit) => Promise<void>)} optionsOrRun
   * @param {(visit: Visit) => Promise<void>} [run]
   */
  return (name, optionsOrRun, run) => {
    const options = typeof optionsOrRun === 'function' ? {} : optionsOrRun;
    const body = typeof optionsOrRun === 'function' ? optionsOrRun : run;
    test(name, { timeout: options.timeout ?? testTimeoutMs }, async () => {
      assert.ok(engine && server && body);
      const visit = await engine.open(options.url ?? server.url + (options.path ?? ''), options);
      try {
        await body(visit);
        visit.assertNoTrouble(options.expects);
      } catch (error) {
        await keepPicture(visit, `${engine.name} ${name}`);
        throw error;
      } finally {
        await visit.close();
      }
    });
  };
}

/**
 * Keeps a picture of the page when a test fails.
 * @param {Visit} visit
 * @param {string} name
 */
async function keepPicture(visit, name) {
  const file = join(picturesFolder, `failed-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 90)}.png`);
  try {
    mkdirSync(picturesFolder, { recursive: true });
    writeFileSync(file, await visit.screenshot());
    console.error(`The page at that moment: ${file}`);
  } catch {
    // The page is closed; the following error says why.
  }
  if (visit.troubles.length > 0) console.error(`The page's own messages:\n  ${visit.troubles.join('\n  ')}`);
}
