// The files that the single file carries in itself, each in an element that script/package.mjs and `daybook bundle` write:
//
//   <script type="text/plain" data-daybook-resource="fonts/x.ttf">base64</script>
//   … data-daybook-deflate: base64 of the bytes compressed by deflate (RFC 1950), whose checksum is verified
//   … data-daybook-plain: the text as it stands
//
// The site's program has neither this module nor its messages: script/package.mjs.

import { Trouble } from './words.js';

/** @param {string} name as in the site: "daybook.wasm", "journals/my-journal.json" */
const carrier = (name) => document.querySelector(`script[data-daybook-resource="${CSS.escape(name)}"]`);

/** @param {string} name */
export const isCarried = (name) => carrier(name) !== null;

/**
 * @param {string} name
 * @returns {Promise<Response> | undefined} undefined: this page does not carry it
 * @throws {Trouble} it is damaged, or this browser cannot read it
 */
export function carriedFile(name) {
  const element = carrier(name);
  return element ? unpacked(name, element) : undefined;
}

/** @param {string} name @param {Element} element */
async function unpacked(name, element) {
  const text = element.textContent ?? '';
  if (element.hasAttribute('data-daybook-plain')) return new Response(text);
  const packed = element.hasAttribute('data-daybook-deflate');
  if (packed && !('DecompressionStream' in window)) throw new Trouble('page.carried-too-new');
  try {
    const binary = atob(text.trim());
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
    if (!packed) return new Response(bytes);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Response(await new Response(stream).arrayBuffer());
  } catch {
    throw new Trouble('page.carried-damaged', { name });
  }
}
