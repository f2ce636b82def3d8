// The timeline as a picture that a visitor takes along: saved as SVG, saved as PNG, or printed on one page. Loaded when the
// dialog for it is first opened.
//
//   await take(undefined, said, means);   // fills the dialog
//   await take('svg', said, means);       // saves; then closes the dialog
//
// What goes wrong is thrown; only where the browser may have refused without saying so, the dialog says that.

import { messages } from '../assets/strings/en.json';  // script/package.mjs leaves only the messages of this module
import { save } from './save.js';

/**
 * @typedef {object} Means of the program, which this module must not have twice
 * @property {typeof import('./ask.js').ask} ask
 * @property {Uint8Array | undefined} language the file of the language in use; undefined: English
 * @property {() => Promise<Uint8Array>} journal fetches the open journal again: its name, a zero byte, the file
 * @property {Uint8Array | undefined} translation as listOf() of translation.js, if the journal is shown in one
 * @property {string} link to the view that is shown
 * @property {() => Promise<ArrayBuffer[]>} fonts by Font
 * @property {(html: string) => string} markup
 * @property {import('./words.js').PageWords} words
 */

const inch = 25.4;  // mm
const dotsPerInch = 300;
const sheet = [297, 210].map((mm) => Math.round(mm / inch * dotsPerInch));  // A4
const hostClass = 'daybook-timeline';

/** @param {string} svg */
function sizeOf(svg) {
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg)?.map(Number) ?? [];
  return { width, height };
}

/** Its title as the name of a file. @param {string} svg @param {string} ending */
function nameOf(svg, ending) {
  const title = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('title')?.textContent ?? '';
  return `${title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim().slice(0, 100)}.${ending}`;
}

/** @param {BlobPart} bytes @param {string} type @returns {Promise<string>} an address with the bytes in it */
function dataAddress(bytes, type) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([bytes], { type }));
  });
}

/**
 * An SVG that is drawn as an image has only the device's fonts and those that are in it. Hangul and Han are the device's,
 * as the page's font has only some of them.
 * @param {string} svg
 * @param {ArrayBuffer[]} fonts
 */
async function withFonts(svg, [regular, bold]) {
  const faces = await Promise.all([regular, bold].map(async (bytes, i) =>
    `@font-face{font-family:'Daybook Sans';font-weight:${[400, 700][i]};src:url(${await dataAddress(bytes, 'font/ttf')})}`));
  return svg.replace(/<svg[^>]*>/, (root) => `${root}<style>${faces.join('')}</style>`);
}

/** CRC-32 of PNG. @param {Uint8Array} bytes */
function checksum(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (0xEDB88320 & -(value & 1));
  }
  return ~value >>> 0;
}

/** Says how large the picture is on paper: chunk pHYs. @param {Blob} png */
async function withResolution(png) {
  const afterHead = 33;  // the signature and the chunk IHDR
  const chunk = new DataView(new ArrayBuffer(21));
  chunk.setUint32(0, 9);  // bytes of its content
  chunk.setUint32(4, 0x70485973);  // "pHYs"
  for (const at of [8, 12]) chunk.setUint32(at, Math.round(dotsPerInch / inch * 1000));  // dots per metre
  chunk.setUint8(16, 1);  // the unit is the metre
  chunk.setUint32(17, checksum(new Uint8Array(chunk.buffer, 4, 13)));
  return new Blob([png.slice(0, afterHead), chunk, png.slice(afterHead)], { type: png.type });
}

/**
 * Draws it as large as it gets on a sheet of A4, upright if it is higher than wide.
 * @param {string} svg
 * @param {ArrayBuffer[]} fonts
 */
async function png(svg, fonts) {
  const { width, height } = sizeOf(svg);
  const [across, down] = width >= height ? sheet : [...sheet].reverse();
  const scale = Math.min(across / width, down / height);
  const [drawnWidth, drawnHeight] = [width * scale, height * scale];
  // Some browsers draw an image at its own size first, so that must be the one on paper.
  const large = (await withFonts(svg, fonts)).replace(/ width="[^"]*" height="[^"]*"/, ` width="${drawnWidth}" height="${drawnHeight}"`);
  const image = new Image();
  image.src = await dataAddress(large, 'image/svg+xml');  // not a blob's address: the page's policy may not allow it
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [across, down];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no canvas.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, across, down);
  context.drawImage(image, (across - drawnWidth) / 2, (down - drawnHeight) / 2, drawnWidth, drawnHeight);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large for this browser.');
  return withResolution(blob);
}

/**
 * While it is printed, nothing else of the page is there. `!important`: paper.js has its own rule, with an entry's running head
 * and page numbers; of that only the address stays.
 * @param {boolean} wide
 */
const printed = (wide) => `
@page {
  size: ${wide ? 'landscape' : 'portrait'} !important;
  margin: 11mm !important;
  @top-left { content: none !important; }
  @bottom-right { content: none !important; }
}
.${hostClass} { display: none !important; }
@media print {
  html, body { display: block !important; position: static !important; block-size: auto !important; min-block-size: 0 !important; margin: 0 !important; padding: 0 !important; overflow: visible !important; background: none !important; }
  body > * { display: none !important; }
  body > .${hostClass} { display: block !important; }
}`;

/** A4 and Letter within the margins. @param {boolean} wide */
const placed = (wide) => `svg { display: block; inline-size: 100%; block-size: auto; max-block-size: ${wide ? 184 : 252}mm; print-color-adjust: exact; }`;

/**
 * @param {string} svg
 * @param {(html: string) => string} markup
 * @returns {Promise<boolean>} false: the browser did not print
 */
async function print(svg, markup) {
  const { width, height } = sizeOf(svg);
  const wide = width >= height;
  const host = document.createElement('div');
  host.className = hostClass;
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = markup(svg);
  const [inside, around] = [placed(wide), printed(wide)].map((text) => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(text);
    return rules;
  });
  shadow.adoptedStyleSheets = [inside];
  document.body.append(host);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, around];
  let begun = false;
  const begin = () => { begun = true; };
  const end = () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== around);
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  window.print();
  if (!begun) await new Promise((resolve) => { setTimeout(resolve, 1000); });  // some browsers begin later
  if (!begun) end();
  return begun;
}

/**
 * The timeline as it is shown, drawn by src/wasm/picture.cpp.
 * @param {Means} means
 * @returns {Promise<string>} SVG
 */
async function draw({ ask, language = new Uint8Array(), journal, translation = new Uint8Array(), link }) {
  const files = [language, await journal(), translation, new TextEncoder().encode(link)];
  const svg = await ask('daybook-picture.wasm', files, 'daybook_picture');
  if (!svg) throw new Error('The journal cannot be read.');
  return svg;
}

const content = `
<p data-words="page.picture-what"></p>
<button type="button" class="tool" data-tool="picture" data-as="print" data-words="page.picture-print"></button>
<button type="button" class="tool" data-tool="picture" data-as="svg" data-words="page.picture-svg"></button>
<button type="button" class="tool" data-tool="picture" data-as="png" data-words="page.picture-png"></button>`;

/**
 * Fills the dialog the first time.
 * @param {HTMLElement} said
 * @param {Means} means
 */
function fill(said, { markup, words }) {
  said.textContent = '';
  if (said.parentElement?.querySelector('[data-as="svg"]')) return;
  words.learn(messages);
  said.insertAdjacentHTML('beforebegin', markup(content));
  words.label(/** @type {HTMLElement} */ (said.parentElement));
  // Try again is hidden next, and must not take the focus along.
  const { activeElement } = /** @type {ShadowRoot} */ (said.getRootNode());
  if (activeElement === said.nextElementSibling) /** @type {HTMLElement} */ (said.previousElementSibling).focus();
}

/**
 * @param {string | undefined} as svg, png or print; otherwise the dialog has just been opened
 * @param {HTMLElement} said where the dialog says how it went
 * @param {Means} means
 */
export async function take(as, said, means) {
  const { fonts, markup, words } = means;
  const dialog = /** @type {HTMLDialogElement} */ (said.parentElement);
  fill(said, means);
  if (!as || dialog.ariaBusy) return;
  dialog.ariaBusy = 'true';
  said.textContent = words.say('page.picture-making');
  try {
    const svg = await draw(means);
    const done = as === 'print' ? await print(svg, markup)
      : as === 'png' ? save(await png(svg, await fonts()), nameOf(svg, 'png'))
        : save(new Blob([svg], { type: 'image/svg+xml' }), nameOf(svg, 'svg'));
    if (done) dialog.close();
    said.textContent = done ? '' : words.say('page.picture-refused');
  } finally {
    dialog.ariaBusy = null;
  }
}
