// WCAG 1.3.3: no message tells a visitor where to look or what to press by a place, a shape or a colour alone. A program cannot
// judge a sentence; it finds those that a person has to read. Each that was read is here, with what was found.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { messages } = JSON.parse(readFileSync(new URL('../../../assets/strings/en.json', import.meta.url), 'utf8'));
const senses = /\b(left|right|above|below|beside|beneath|under|top|bottom|upper|lower|corner|round|square|circle|diamond|triangle|red|blue|green|brown|gold|yellow|grey|gray|dark|bright|large|big|small)\b/i;

const read = {
  'card.pin-title': 'the top of the timeline is where the row goes, not where to look',
  'cert.person-medium': 'the right person',
  'comfort.paper-dark': 'the name of a choice',
  'keys.pin': 'the top is where the row goes',
  'mark.reading-medium': 'the right reading',
  'reading.reading-title': '“put right”: corrected',
  'mirror.more-above': 'a button’s name: the order of the rows, which is also that of reading',
  'mirror.more-below': 'the same',
  'page.has-mistakes': 'what was left out',
  'page.no-folder': 'a folder beside a file',
};

test('every message that names a place, a shape or a colour has been read', () => {
  const found = Object.entries(messages).filter(([, message]) => senses.test(JSON.stringify(message).replace(/\{\w+\}/g, ''))).map(([key]) => key);
  assert.deepEqual(found.filter((key) => !(key in read)), [], 'read these: would they help one who cannot see the page?');
  assert.deepEqual(Object.keys(read).filter((key) => !found.includes(key)), [], 'take these out of the list');
});
