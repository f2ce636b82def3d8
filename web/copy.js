// Copies text to the clipboard, even if the Clipboard API is not available.

/**
 * @param {string} text
 * @param {HTMLElement} button gets the focus back
 * @returns {Promise<boolean>} whether it worked
 */
export async function copyText(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const copied = copyBySelection(text);  // no permission, or not a secure context
    button.focus({ preventScroll: true });  // what was selected had the focus
    return copied;
  }
}

/** @param {string} text */
function copyBySelection(text) {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}

/**
 * Shows on a button for a moment whether copying worked, and says it.
 * @param {HTMLButtonElement} button
 * @param {boolean} copied
 * @param {(words: string) => void} announce
 * @param {import('./words.js').PageWords} words
 */
export function sayCopied(button, copied, announce, words) {
  const label = button.dataset.label ?? button.textContent ?? '';
  button.dataset.label = label;
  button.textContent = words.say(copied ? 'page.copied' : 'page.copying-not-allowed');
  announce(button.textContent);
  setTimeout(() => {
    button.textContent = label;
    delete button.dataset.label;
  }, 2000);
}
