// Fetches files: the program's own relative to the program, a journal relative to the page; in the single file, both from
// elements that contain them (carried.js).

import { Font } from './boundary.js';
import { carriedFile, isCarried } from './carried.js';
import { Trouble } from './words.js';

// A module knows its address. In a classic script esbuild leaves import.meta.url empty; document.currentScript has the
// address while the script first runs. An inline script has none.
const script = document.currentScript;
const program = (script instanceof HTMLScriptElement && script.src) || import.meta.url || document.baseURI;

/**
 * A file of the program.
 * @param {string} name a path below the program's folder: "daybook.wasm", "fonts/daybook-sans.ttf"
 * @returns {Promise<Response>}
 * @throws {Trouble}
 */
export function programFile(name) {
  return get(name, program);
}

/**
 * Imports a module of the program whose import has failed. Some browsers remember that for its address, so it gets another.
 * @param {string} name
 */
export const importAgain = (name) => import(`${new URL(name, program)}?${Date.now()}`);

/**
 * A file of the page.
 * @param {string} address relative to the page: "journals/my-journal.json"
 * @param {AbortSignal} [signal]
 * @returns {Promise<Response>}
 * @throws {Trouble}
 */
export function pageFile(address, signal) {
  return get(address, document.baseURI, signal);
}

/** @type {Promise<Record<string, string>> | undefined} */
let listed;

/**
 * The languages that the interface can speak: tag → the language's own name. strings/index.json lists those beside English.
 * @returns {Promise<Record<string, string>>}
 * @throws {Trouble}
 */
export function languages() {
  listed ??= programFile('strings/index.json').then((response) => response.json()).catch((error) => {
    listed = undefined;  // the next call tries again
    throw error;
  });
  return listed;
}

/**
 * A language file: for "ko-KR" strings/ko-KR.json, otherwise strings/ko.json (RFC 4647, lookup).
 * @param {string} tag BCP 47, not of English
 * @returns {Promise<Uint8Array | undefined>} undefined: the site does not have that language
 * @throws {Trouble}
 */
export async function languageFile(tag) {
  const tags = Object.keys(await languages());
  for (let wanted = tag.toLowerCase(); wanted; wanted = wanted.replace(/-?[^-]*$/, '')) {
    const found = tags.find((each) => each.toLowerCase() === wanted);
    if (found) return new Uint8Array(await (await programFile(`strings/${encodeURIComponent(found)}.json`)).arrayBuffer());
  }
  return undefined;
}

/**
 * @param {string} name
 * @param {string} base
 * @param {AbortSignal} [signal]
 */
async function get(name, base, signal) {
  const carried = carriedFile(name);
  if (carried) return carried;
  let response;
  try {
    response = await fetch(new URL(name, base), { signal });
  } catch {
    if (signal?.aborted) throw signal.reason;
    throw new Trouble('page.not-fetched', { name });
  }
  if (!response.ok) {
    throw new Trouble('page.not-on-site', { name, status: String(response.status) });
  }
  return response;
}

/** @typedef {FontFaceDescriptors & {family: string, file: string}} Face descriptors of CSS, and the file */

/** Faces for the canvas and the page. @type {Record<number, Face>} */
const canvasFaces = {
  [Font.sans]: { family: 'Daybook Sans', weight: '400', style: 'normal', file: 'fonts/daybook-sans.ttf' },
  [Font.sansBold]: { family: 'Daybook Sans', weight: '700', style: 'normal', file: 'fonts/daybook-sans-bold.ttf' },
};
/** Faces for the page only. @type {Face[]} */
const pageFaces = [
  { family: 'Daybook Serif', weight: '400', style: 'normal', file: 'fonts/daybook-serif.woff2' },
  { family: 'Daybook Serif', weight: '700', style: 'normal', file: 'fonts/daybook-serif-bold.woff2' },
];
/** Faces that few first screens need. @type {Face[]} */
const lateFaces = [
  { family: 'Daybook Serif', weight: '400', style: 'italic', file: 'fonts/daybook-serif-italic.woff2' },
  { family: 'Daybook CJK', weight: '400', style: 'normal', file: 'fonts/daybook-cjk.woff2', unicodeRange: 'U+1100-11FF,U+2E80-D7FF,U+F900-FAFF,U+FF00-FFEF' },
];

/** @param {Face} face */
async function loadFace({ family, file, ...descriptors }) {
  try {
    const bytes = await (await programFile(file)).arrayBuffer();
    document.fonts.add(new FontFace(family, bytes, descriptors));
    return bytes;
  } catch {
    return new ArrayBuffer(0);  // the visitor's own fonts are used instead
  }
}

/** @type {FontFace[]} */
const offered = [];
let withheld = false;

/** The browser fetches it when a text is first set in it. After the other faces, for which it would stand in. @param {Face} face */
function offer(face) {
  const { family, file, ...descriptors } = face;
  if (isCarried(file)) return loadFace(face);
  if (withheld) return undefined;
  const late = new FontFace(family, `url(${JSON.stringify(String(new URL(file, program)))})`, descriptors);
  offered.push(late);
  document.fonts.add(late);
}

/**
 * Call this before a visitor's own journal is opened: no request may tell what is in it. The browser then slants letters, and
 * uses the visitor's own fonts.
 */
export function withholdFonts() {
  withheld = true;
  for (const late of offered) if (late.status === 'unloaded') document.fonts.delete(late);
}

/** @type {Promise<ArrayBuffer[]> | undefined} */
let canvasFonts;

/**
 * Adds the fonts to the document, once for all viewers of a page.
 * @returns {Promise<ArrayBuffer[]>} the canvas' fonts, by Font; one that cannot be loaded is empty
 */
export function loadFonts() {
  if (!canvasFonts) {
    canvasFonts = Promise.all(Object.values(canvasFaces).map(loadFace));
    Promise.all(pageFaces.map(loadFace)).then(() => lateFaces.forEach(offer));
  }
  return canvasFonts;
}

/** The styles, shared by all viewers. They are a file beside the program. */
export const styles = new CSSStyleSheet();
styles.replaceSync('.viewer{display:none}');  // nothing is visible before the styles are loaded

/** @type {Promise<void> | undefined} */
let styled;

/** Loads the styles. If the file is missing, the viewer is shown without styles. */
export function loadStyles() {
  styled ??= programFile('daybook.css').then((response) => response.text()).catch(() => '').then((text) => { styles.replaceSync(text); });
  return styled;
}
