// Saves a file that the page has made. For modules that are loaded when they are needed.

/** Whether a frame's owner may forbid it to save: then nothing happens, and no error says so. */
function mayBeRefused() {
  if (window.self === window.top) return false;
  const { frameElement } = window;  // null: the page around is another site's
  if (!frameElement) return true;
  return frameElement.hasAttribute('sandbox') && !/** @type {HTMLIFrameElement} */ (frameElement).sandbox.contains('allow-downloads');
}

/**
 * @param {Blob} file
 * @param {string} name
 * @returns {boolean} false: the browser may have refused it
 */
export function save(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return !mayBeRefused();
}
