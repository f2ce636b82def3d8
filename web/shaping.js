// The text engine of the canvas: sets whole texts with the browser's own fonts and shaping, in any script and direction, into
// masks of the painter. src/canvas/host_text.h says which texts, and keeps the answers.
//
// The module's calls have their values in a list: where the UTF-8 text is, its bytes, the font's size, 1 for bold, the room of
// a line (0: there is only one); then what the call needs. Sizes are device pixels.

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const dots = '…';
const fewest = 3;  // letters before the dots, as in src/timeline/measure.cpp
const edge = 1;  // around the ink, for the smoothing of its rim

/** Text that begins with a letter of a script from right to left. */
const fromRight = /^[^\p{L}]*(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}]/u;
/** Scripts without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** @param {'grapheme' | 'word'} granularity */
const segmenter = (granularity) => ('Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity }) : undefined);
const letters = segmenter('grapheme');
const words = segmenter('word');

/**
 * @param {string} text
 * @returns {string[]} what is read as one letter each
 */
function lettersOf(text) {
  if (letters) return Array.from(letters.segment(text), ({ segment }) => segment);
  return text.match(/\P{M}(?:\p{M}|\u200d\P{M})*/gu) ?? [];
}

/**
 * @param {string} text
 * @returns {string[]} the parts between which a line may be broken
 */
function partsOf(text) {
  return (text.match(/\S+\s*/gu) ?? []).flatMap((part) => {
    if (!words || !unspaced.test(part)) return part;
    /** @type {string[]} */
    const parts = [];
    for (const { segment, isWordLike } of words.segment(part)) {
      if (isWordLike || parts.length === 0) parts.push(segment);
      else parts.push(`${parts.pop()}${segment}`);  // punctuation stays with the word before it
    }
    return parts;
  });
}

/**
 * @param {string} text
 * @param {(part: string) => boolean} fits
 * @returns {string} as many of its first letters as fit
 */
function beginning(text, fits) {
  const all = lettersOf(text);
  const first = (/** @type {number} */ count) => all.slice(0, count).join('');
  let count = 0;
  for (let most = all.length; count < most;) {
    const middle = Math.ceil((count + most) / 2);
    if (fits(first(middle))) count = middle;
    else most = middle - 1;
  }
  return first(count);
}

export class Shaping {
  #painter;
  #box;
  #changed;
  #picture = document.createElement('canvas');
  #context;

  /**
   * @param {import('./painter.js').Painter} painter
   * @param {HTMLElement} box whose fonts and language are used
   * @param {() => void} changed another font has arrived: everything has to be measured and drawn again
   */
  constructor(painter, box, changed) {
    this.#painter = painter;
    this.#box = box;
    this.#changed = changed;
    const context = this.#picture.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no 2D canvas.');
    this.#context = context;
    document.fonts.addEventListener('loadingdone', changed);
  }

  end() {
    document.fonts.removeEventListener('loadingdone', this.#changed);
  }

  /**
   * Writes a HostAnswer to the module's memory.
   * @param {Uint8Array} memory
   * @param {number[]} values then: the most bytes before the dots (0: the text is not cut), and where to write the answer
   * @returns {number} 1
   */
  set(memory, values) {
    const [, , , , , most, to] = values;
    const [text, em, bold, room] = this.#read(memory, values);
    const { width, height, box } = this.#lay(text, em, bold, most ? 0 : room);
    new Float32Array(memory.buffer, to, 7).set([width, height, ...box, most ? this.#cut(text, room, most) : 0]);
    return 1;
  }

  /**
   * @param {Uint8Array} memory
   * @param {number[]} values then: the name of the mask, its width and height, and the place on it
   */
  draw(memory, values) {
    const [, , , , , name, across, down, x, y] = values;
    const asked = this.#read(memory, values);
    const { box: [left, top, width, height] } = this.#lay(...asked);
    const picture = this.#picture;
    if (picture.width < width) picture.width = width;
    if (picture.height < height) picture.height = height;
    const { lines } = this.#lay(...asked);  // a new size forgets the font
    const context = this.#context;
    context.clearRect(0, 0, width, height);
    context.fillStyle = '#fff';
    for (const line of lines) context.fillText(line.text, line.x - left, line.y - top);
    this.#painter.mask(name, [across, down], [x, y, width, height], picture);
  }

  /**
   * @param {Uint8Array} memory
   * @param {number[]} values
   * @returns {[text: string, em: number, bold: boolean, room: number]}
   */
  #read(memory, [at, size, em, bold, room]) {
    return [decoder.decode(memory.subarray(at, at + size)), em, bold === 1, room];
  }

  /**
   * @param {string} text
   * @param {number} em
   * @param {boolean} bold
   * @returns {boolean} whether it is from right to left
   */
  #style(text, em, bold) {
    const context = this.#context;
    const right = fromRight.test(text);
    context.font = `${bold ? 700 : 400} ${em}px ${getComputedStyle(this.#box).fontFamily}`;
    context.direction = right ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    // Han characters have other forms in other languages.
    if ('lang' in context) context.lang = kana.test(text) ? 'ja' : this.#box.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
    return right;
  }

  /**
   * Sets a text: the lines with the left end of their baselines, the size, and the box of the ink.
   * @param {string} text
   * @param {number} em
   * @param {boolean} bold
   * @param {number} room
   */
  #lay(text, em, bold, room) {
    const right = this.#style(text, em, bold);
    const measured = (room ? this.#broken(text, room) : [text]).map((line) => ({ text: line, size: this.#context.measureText(line) }));
    const most = (/** @type {(size: TextMetrics) => number} */ of) => Math.max(...measured.map(({ size }) => of(size)));
    const up = most((size) => size.actualBoundingBoxAscent);
    const down = most((size) => size.actualBoundingBoxDescent);
    const [{ size: { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } }] = measured;
    const step = Math.ceil(Math.max(ascent, up) + Math.max(descent, down));
    const width = most((size) => size.width);
    const lines = measured.map((line, i) => ({
      ...line,
      x: right ? Math.round(width - line.size.width) : 0,
      y: room ? Math.ceil(Math.max(ascent, up)) + i * step : 0,
    }));
    const left = Math.floor(Math.min(...lines.map(({ x, size }) => x - size.actualBoundingBoxLeft))) - edge;
    const end = Math.ceil(Math.max(...lines.map(({ x, size }) => x + size.actualBoundingBoxRight))) + edge;
    const top = lines[0].y - Math.ceil(up) - edge;
    const bottom = lines[lines.length - 1].y + Math.ceil(down) + edge;
    const blank = text.trim() === '';
    return { lines, width, height: step * lines.length, box: blank ? [0, 0, 0, 0] : [left, top, end - left, bottom - top] };
  }

  /**
   * Where to cut the text that was set last.
   * @param {string} text
   * @param {number} room for it and the dots
   * @param {number} most bytes of it
   * @returns {number} bytes before the dots; 0 if too few letters would be left
   */
  #cut(text, room, most) {
    const trimmed = (/** @type {string} */ part) => part.replace(/[\s\p{Po}]+$/u, '');
    const start = trimmed(beginning(text, (part) =>
      this.#context.measureText(trimmed(part) + dots).width <= room && encoder.encode(part).length <= most));
    return lettersOf(start).length < fewest ? 0 : encoder.encode(start).length;
  }

  /**
   * Breaks a text into lines.
   * @param {string} text
   * @param {number} room
   * @returns {string[]}
   */
  #broken(text, room) {
    const fits = (/** @type {string} */ part) => this.#context.measureText(part.trimEnd()).width <= room;
    /** @type {string[]} */
    const lines = [];
    let line = '';
    for (const part of partsOf(text)) {
      if (fits(line + part)) {
        line += part;
        continue;
      }
      if (line) lines.push(line.trimEnd());
      line = part;
      while (!fits(line)) {  // a word that is longer than a line
        const start = beginning(line, fits) || lettersOf(line)[0];
        if (start.length === line.length) break;
        lines.push(start);
        line = line.slice(start.length);
      }
    }
    return [...lines, line.trimEnd()];
  }
}
