// The colours in use. The styles decide which they are (web/theme.css: the visitor's choice, or else what the browser
// prefers), and the canvas takes them from there.

/** When one of these changes, the colours may be others. */
const preferences = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/**
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchPreferences(changed, signal) {
  for (const preference of preferences) matchMedia(preference).addEventListener('change', changed, { signal });
}

/**
 * @param {Element} viewer
 * @returns {Uint8Array} red, green, blue and alpha of each colour, in the order of theme_colours (src/timeline/theme.h);
 *   another number of bytes if the styles are not loaded
 */
export function coloursOf(viewer) {
  const { backgroundImage } = getComputedStyle(viewer, '::before');
  const colours = [...backgroundImage.matchAll(/rgba?\(([^)]*)\)/g)].map(([, channels]) => channels.split(/[ ,/]+/).map(Number));
  return Uint8Array.from(colours.flatMap(([red, green, blue, alpha = 1]) => [red, green, blue, Math.round(alpha * 255)]));
}
