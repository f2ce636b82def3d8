// An entry in the citation styles of scholars, for pages and for visitors. Loaded when one of them first asks.
//
//   await cite({ entry, style: 'mla' }, means)   // the text: viewer.cite()
//   await show(undefined, means)                 // opens the dialog with the styles
//   await show(button, means)                    // saves what stands before the button
//
// The citations are made by src/wasm/cite.cpp, which reads the journal once more. The dialog is no part of the core's State,
// because it is a view of what is open: it closes when something else is.

import { messages } from '../assets/strings/en.json';  // script/package.mjs leaves only the messages of this module
import { save } from './save.js';

/**
 * @typedef {'archive' | 'chicago-note' | 'chicago-bibliography' | 'mla' | 'apa' | 'bibtex' | 'ris' | 'csl-json'} CiteStyle
 *
 * @typedef {object} Wish
 * @property {string} [entry] its id; by default the open one
 * @property {CiteStyle} [style] by default 'chicago-note'
 * @property {{exact: string}} [quote] words that are put before the citation as a quotation, or into the note of a record
 *
 * @typedef {object} Means of the program, which this module must not have twice
 * @property {typeof import('./ask.js').ask} ask
 * @property {(() => Promise<Uint8Array>) | undefined} journal fetches the open journal again: its name, a zero byte, the file
 * @property {[today: string, address: string]} visit the day, and the address of the page; see Core.visit()
 * @property {import('./viewer.js').DaybookViewer} viewer
 * @property {(html: string) => string} markup
 * @property {import('./words.js').PageWords} words
 */

/** @type {CiteStyle} */
const usual = 'chicago-note';
/** @type {Record<string, import('./words.js').PageKey>} */
const names = {
  archive: 'page.cite-archive',
  'chicago-note': 'page.cite-chicago-note',
  'chicago-bibliography': 'page.cite-chicago-bibliography',
  mla: 'page.cite-mla',
  apa: 'page.cite-apa',
  bibtex: 'page.cite-bibtex',
  ris: 'page.cite-ris',
  'csl-json': 'page.cite-csl-json',
};
/** The styles that programs read, and the endings of their files. @type {Record<string, string>} */
const files = { bibtex: 'bib', ris: 'ris', 'csl-json': 'json' };

/**
 * @param {{entry: string, style?: string, quote?: string}} wish no style: all
 * @param {Means} means
 * @returns {Promise<Map<string, string>>} style → text, '' if the archive gives no citation
 * @throws {Error} with a sentence for the visitor
 */
async function citations({ entry, style = '', quote = '' }, { ask, journal, visit: [today, address], words }) {
  words.learn(messages);
  if (!journal) throw new Error(words.say('page.cite-no-journal'));
  const texts = [entry, style, address, today, quote].map((text) => new TextEncoder().encode(text));
  let answer;
  try {
    answer = await ask('daybook-cite.wasm', [await journal(), ...texts], 'daybook_cite');
  } catch (error) {
    throw new Error(words.explain(error), { cause: error });
  }
  if (answer === '?') throw new Error(words.say('page.cite-no-entry', { entry }));
  if (answer.startsWith('*')) throw new Error(words.say('page.cite-no-style', { style, styles: answer.slice(1) }));
  if (answer === '!') throw new Error(words.say('page.cite-failed'));
  const parts = answer.split('\0');
  return new Map(Array.from({ length: (parts.length - 1) / 2 }, (_, i) => [parts[2 * i], parts[2 * i + 1]]));
}

/**
 * @param {Wish | null | undefined} wish
 * @param {Means} means
 * @returns {Promise<string>}
 * @throws {Error} with a sentence that says why there is none
 */
export async function cite(wish, means) {
  const { viewer, words } = means;
  const { entry, style, quote } = wish ?? {};
  const found = await citations({ entry: String(entry ?? viewer.state?.entry ?? ''), style: String(style ?? usual), quote: quote?.exact }, means);
  const [text] = found.values();
  if (!text) throw new Error(words.say('page.cite-no-archive'));
  return text;
}

const content = `
<header><h2 id="cite-title" data-words="page.cite-title"></h2><button type="button" class="close" data-words="aria-label=page.close"></button></header>
<p data-words="page.cite-what"></p>
<p role="status"></p>
<div></div>`;

/** @param {Means} means @returns {HTMLDialogElement} */
function newDialog({ viewer, markup, words }) {
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet cite';
  dialog.setAttribute('aria-labelledby', 'cite-title');
  dialog.innerHTML = markup(content);
  words.label(dialog);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('.close'))) dialog.close();
  });
  // What a button says of itself is not heard behind a dialog, where the page says it.
  new MutationObserver(([{ target }]) => {
    const button = target instanceof HTMLElement && target.matches('.copy') ? target : undefined;
    if (button) part(dialog, '[role]').textContent = button.dataset.label ? button.textContent : '';
  }).observe(part(dialog, 'div'), { childList: true, subtree: true });
  viewer.shadowRoot?.querySelector('.viewer')?.append(dialog);
  return dialog;
}

/** @param {Element} within @param {string} selector */
const part = (within, selector) => /** @type {HTMLElement} */ (within.querySelector(selector));

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {string} text
 */
function element(name, attributes, text) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/** @param {string} style @param {string} text @param {Means} means */
function section(style, text, { viewer, words }) {
  const made = document.createElement('section');
  const id = `cite-${style}`;
  const key = names[style];
  const button = { type: 'button', class: 'copy', 'aria-describedby': id };
  made.append(
    element('h3', { id, 'data-words': key }, words.say(key)),
    element(style in files ? 'pre' : 'p', { class: 'cited', lang: 'en', dir: 'auto' }, text),
    element('button', { ...button, 'data-tool': 'cited', 'data-words': 'page.cite-copy' }, words.say('page.cite-copy')),  // copies what stands before it
  );
  if (style in files && !viewer.kiosk) made.append(element('button', { ...button, 'data-tool': 'cite', 'data-as': style, 'data-words': 'page.cite-save' }, words.say('page.cite-save')));
  return made;
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {Means} means
 */
async function open(dialog, means) {
  const { viewer, words } = means;
  const entry = String(viewer.state?.entry ?? '');
  const [said, list] = [part(dialog, '[role]'), part(dialog, 'div')];
  list.replaceChildren();
  dialog.dataset.entry = entry;
  dialog.showModal();
  const follow = () => { if (viewer.state?.entry !== entry) dialog.close(); };
  viewer.addEventListener('daybook-change', follow);
  dialog.addEventListener('close', () => viewer.removeEventListener('daybook-change', follow), { once: true });
  said.textContent = words.say('page.cite-making');
  try {
    for (const [style, text] of await citations({ entry }, means)) if (text) list.append(section(style, text, means));
    said.textContent = '';
  } catch (error) {
    said.textContent = words.explain(error);
  }
}

/**
 * @param {HTMLButtonElement | undefined} button of the dialog, or the one that opens it
 * @param {Means} means
 */
export async function show(button, means) {
  const { viewer, words } = means;
  words.learn(messages);
  const as = button?.dataset.as;
  const dialog = viewer.shadowRoot?.querySelector('dialog.cite');
  if (!as) return open(dialog instanceof HTMLDialogElement ? dialog : newDialog(means), means);
  if (!button || !dialog) return;
  const text = part(/** @type {Element} */ (button.parentElement), '.cited').textContent ?? '';
  const { entry = '' } = /** @type {HTMLElement} */ (dialog).dataset;
  const saved = save(new Blob([text], { type: 'text/plain' }), `${entry}.${files[as]}`);
  part(dialog, '[role]').textContent = saved ? '' : words.say('page.cite-refused');
}
