// Where files come from: the site, or, in the single file, elements that carry them.

/**
 * @param {string} name a path below the page: "daybook.wasm", "fonts/daybook-sans.ttf"
 * @param {AbortSignal} [signal]
 * @returns {Promise<Response>}
 * @throws {Error} with a sentence for the visitor
 */
export async function resource(name, signal) {
  const carried = document.querySelector(`script[data-daybook-resource="${CSS.escape(name)}"]`);
  if (carried) {
    const text = carried.textContent ?? '';
    return new Response(/** @type {BodyInit} */ (carried.hasAttribute('data-daybook-plain') ? text : fromBase64(text)));
  }
  let response;
  try {
    response = await fetch(new URL(name, document.baseURI), { signal });
  } catch {
    if (signal?.aborted) throw signal.reason;
    throw new Error(`“${name}” could not be fetched. Check the connection, then reload the page.`);
  }
  if (!response.ok) {
    throw new Error(`“${name}” is not on this site (${response.status}). Check the address and the spelling.`);
  }
  return response;
}

/** @param {string} text */
function fromBase64(text) {
  const binary = atob(text.trim());
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** The faces: their CSS family, what makes them differ, and the file. The canvas draws with these, too: */
const canvasFaces = [
  { family: 'Daybook Sans', weight: '400', style: 'normal', file: 'fonts/daybook-sans.ttf' },
  { family: 'Daybook Sans', weight: '700', style: 'normal', file: 'fonts/daybook-sans-bold.ttf' },
  { family: 'Daybook CJK', weight: '400', style: 'normal', file: 'fonts/daybook-cjk.otf' },
];
/** ... and with these only the page. */
const pageFaces = [
  { family: 'Daybook Serif', weight: '400', style: 'normal', file: 'fonts/daybook-serif.ttf' },
  { family: 'Daybook Serif', weight: '700', style: 'normal', file: 'fonts/daybook-serif-bold.ttf' },
  { family: 'Daybook Serif', weight: '400', style: 'italic', file: 'fonts/daybook-serif-italic.ttf' },
];

/** @param {typeof canvasFaces[0]} face */
async function loadFace({ family, weight, style, file }) {
  try {
    const bytes = await (await resource(file)).arrayBuffer();
    document.fonts.add(new FontFace(family, bytes, { weight, style }));
    return bytes;
  } catch {
    return new ArrayBuffer(0);  // the reader's own fonts do
  }
}

/** @type {Promise<ArrayBuffer[]> | undefined} */
let canvasFonts;

/**
 * Adds the faces to the document, once for all viewers of a page.
 * @returns {Promise<ArrayBuffer[]>} the fonts that the canvas draws with; one that fails is empty
 */
export function loadFonts() {
  if (!canvasFonts) {
    canvasFonts = Promise.all(canvasFaces.map(loadFace));
    for (const face of pageFaces) loadFace(face);
  }
  return canvasFonts;
}

/** The viewers' styles, shared by all of them: a file of its own, which arrives beside the program. */
export const styles = new CSSStyleSheet();
styles.replaceSync('.viewer{display:none}');  // nothing is seen before it has its look

/** @type {Promise<void> | undefined} */
let styled;

/** Fills the styles; without the file, everything is there and plain. */
export function loadStyles() {
  styled ??= resource('daybook.css').then((response) => response.text()).catch(() => '').then((text) => { styles.replaceSync(text); });
  return styled;
}
