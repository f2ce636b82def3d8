// Generates tests/data/fold.txt: the expected result of src/search/fold.h for every character that it folds, from Unicode's
// data in Node.js; script/fold.py uses Python's, so that each is checked with the other.
//
//   node tests/data/fold.mjs          writes the file
//   node tests/data/fold.mjs --check  exits with 1 if the file would change
import { readFileSync, writeFileSync } from 'node:fs';

const ranges = [
  [0x80, 0x6ff], [0x10a0, 0x10ff], [0x1c90, 0x1cbf], [0x1e00, 0x200a], [0x202f, 0x202f], [0x2070, 0x208e],
  [0x2116, 0x2116], [0x2122, 0x212b], [0x2c60, 0x2c7f], [0x3000, 0x3000], [0x3041, 0x309a], [0x309d, 0x309e], [0x30a1, 0x30fe], [0xfb00, 0xfb06],
  [0xff01, 0xff9f],
];
// Latin letters that Unicode does not decompose, and "°", a common substitute for "º".
const latin = Object.entries({
  a: 'ⱥ', b: 'ƀƃɓ', c: 'ƈȼɕ', d: 'ðđƌȡɖɗ', e: 'ɇⱸ', f: 'ƒ', g: 'ǥɠ', h: 'ħɦⱨ', i: 'ıɨ', j: 'ȷɉʝ', k: 'ĸƙⱪ',
  l: 'łƚȴɫɬɭⱡ', m: 'ɱ', n: 'ŋƞȵɲɳ', o: '°øⱺ', p: 'ƥᵽ', q: 'ɋʠ', r: 'ɍɼɽɾ', s: 'ȿʂ', t: 'ŧƫƭȶʈⱦ', v: 'ʋⱱⱴ', w: 'ⱳ',
  y: 'ƴɏỿ', z: 'ƶȥɀʐʑⱬ', ae: 'æ', oe: 'œ', th: 'þ',
});
const plain = new Map(latin.flatMap(([to, letters]) => [...letters].map((letter) => [letter, to])));

/** @param {string} text */
const withoutMarks = (text, form = 'NFKD') => text.normalize(form).replace(/(?![\u3099\u309A])[\p{Mn}\p{Me}]/gu, '');

/** @param {string} character */
function fold(character) {
  if (/^\p{Cn}$/u.test(character)) return character;
  if (/^\p{Sk}$/u.test(character)) return withoutMarks(character, 'NFD');
  // Lower, upper and lower case again is Unicode's full case folding, except for the final sigma.
  const folded = withoutMarks(character).toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  const letters = [...withoutMarks(folded)].map((letter) => plain.get(letter) ?? letter).join('');
  // Kana are composed again.
  return /[\u3040-\u30FF]/.test(letters) ? letters.normalize('NFC') : letters;
}

/** @param {string} text */
const codes = (text) => [...text].map((c) => c.codePointAt(0)?.toString(16)).join(' ');

const lines = ['# Made by tests/data/fold.mjs: first-last of a range; or a character: what it is folded to: its decomposition'];
for (const [first, last] of ranges) {
  lines.push(`${first.toString(16)}-${last.toString(16)}`);
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code);
    const to = fold(character);
    const decomposed = character.normalize('NFD');
    if (to === character && decomposed === character) continue;
    lines.push(`${codes(character)}:${codes(to)}:${decomposed === character ? '' : codes(decomposed)}`);
  }
}
const text = `${lines.join('\n')}\n`;
const file = new URL('fold.txt', import.meta.url);
if (process.argv[2] !== '--check') writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('tests/data/fold.txt is not what Unicode says. Run: node tests/data/fold.mjs');
  process.exitCode = 1;
}
