// A language for tests: what comes from assets/strings can be told from what does not, and what has too little room shows.
//
//   import { pseudoLocale, unspoken } from '../pseudo_locale.mjs';
//   writeFileSync('strings/en-XA.json', JSON.stringify(pseudoLocale()));
//   unspoken('⟦Entry of ⟦14 ⟦September⟧ 1960⟧ жжж⟧ as printed')   // " as printed"
//
//   node tests/pseudo_locale.mjs > en-XA.json
//
// Every message stands in brackets, is longer by two fifths, and has a letter that is not Latin. An argument is not
// made longer, so brackets stand in brackets.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(import.meta.url);

/** @param {string} text */
function pseudo(text) {
  const letters = text.replace(/\{[a-z-]+\}/g, '').length;
  const more = Math.max(1, Math.ceil(letters * 0.4));
  // A short one is one word; what is added to a longer one can break.
  const added = letters < 12 ? 'ж'.repeat(more) : ` ${'жжжж '.repeat(Math.ceil(more / 5)).trim()}`;
  return `⟦${text}${added}⟧`;
}

/** The language file, as JSON's values. */
export function pseudoLocale() {
  const english = JSON.parse(readFileSync(join(dirname(file), '../assets/strings/en.json'), 'utf8'));
  const forms = (/** @type {string | Record<string, string>} */ message) => (typeof message === 'string' ? pseudo(message)
    : Object.fromEntries(Object.entries(message).map(([category, form]) => [category, pseudo(form)])));
  return {
    language: { ...english.language, tag: 'en-XA', name: pseudo(english.language.name) },
    messages: Object.fromEntries(Object.entries(english.messages).map(([key, message]) => [key, forms(message)])),
  };
}

/**
 * What of a text comes from no message.
 * @param {string} text
 */
export function unspoken(text) {
  let depth = 0;
  let rest = '';
  for (const letter of text) {
    if (letter === '⟦') depth += 1;
    if (depth === 0) rest += letter;
    if (letter === '⟧') depth = Math.max(0, depth - 1);
  }
  return rest;
}

if (process.argv[1] === file) process.stdout.write(`${JSON.stringify(pseudoLocale(), null, 2)}\n`);
