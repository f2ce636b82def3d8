// A pseudo-locale for tests: it shows which words do not come from assets/strings, and where there is not enough space.
//
//   import { pseudoLocale, unspoken } from '../pseudo_locale.mjs';
//   writeFileSync('strings/qps.json', JSON.stringify(pseudoLocale()));
//   unspoken('⟦Entry of ⟦14 ⟦September⟧ 1960⟧ жжж⟧ as printed')   // ["as printed"]
//
//   node tests/pseudo_locale.mjs qps.json
//
// Every message is in brackets, 40 % longer, and has a letter that is not Latin. An argument is not
// made longer, so brackets are nested. pseudoLocale('rtl') is written from the right, in Hebrew letters.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(import.meta.url);

/** @param {string} text */
function pseudo(text) {
  const letters = text.replace(/\{[a-z-]+\}/g, '').length;
  const more = Math.max(1, Math.ceil(letters * 0.4));
  // A short message is one word; what is added to a longer one can wrap.
  const added = letters < 12 ? 'ж'.repeat(more) : ` ${'жжжж '.repeat(Math.ceil(more / 5)).trim()}`;
  return `⟦${text}${added}⟧`;
}

/** A Hebrew letter for each Latin one; arguments stay. @param {string} text */
const hebrew = (text) => text.replace(/\{[a-z-]+\}|[A-Za-zж]/g, (found) => (found.length > 1 ? found : String.fromCharCode(0x5D0 + (found.codePointAt(0) ?? 0) % 27)));

/** The language file, as a JSON value. @param {'ltr' | 'rtl'} [direction] */
export function pseudoLocale(direction = 'ltr') {
  const english = JSON.parse(readFileSync(join(dirname(file), '../assets/strings/en.json'), 'utf8'));
  const said = (/** @type {string} */ text) => (direction === 'rtl' ? hebrew(pseudo(text)) : pseudo(text));
  const forms = (/** @type {string | Record<string, string>} */ message) => (typeof message === 'string' ? said(message)
    : Object.fromEntries(Object.entries(message).map(([category, form]) => [category, said(form)])));
  return {
    language: { ...english.language, tag: direction === 'rtl' ? 'he' : 'qps', name: said(english.language.name), direction },
    messages: Object.fromEntries(Object.entries(english.messages).map(([key, message]) => [key, forms(message)])),
  };
}

/**
 * The pieces of a text that are not from a message, without those that have no letters.
 * @param {string} text
 * @returns {string[]}
 */
export function unspoken(text) {
  const pieces = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '⟦') depth += 1;
    if (depth === 0) pieces[pieces.length - 1] += letter;
    else if (pieces[pieces.length - 1]) pieces.push('');
    if (letter === '⟧') depth = Math.max(0, depth - 1);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => /\p{L}/u.test(piece));
}

if (process.argv[1] === file) writeFileSync(process.argv[2], `${JSON.stringify(pseudoLocale(), null, 2)}\n`);
