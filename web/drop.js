// Opens a visitor's own journal: dropped on the viewer, or chosen in the browser's file dialog. Disabled in a kiosk.

/**
 * @param {object} parts
 * @param {HTMLElement} parts.viewer
 * @param {HTMLElement} parts.hint shown while a file is held over the viewer
 * @param {HTMLInputElement} parts.input
 * @param {(file: File) => void} parts.open
 * @param {AbortSignal} parts.signal
 */
export function connectDrop({ viewer, hint, input, open, signal }) {
  const barred = () => viewer.hasAttribute('kiosk');
  /** @param {DragEvent} event */
  const carriesFile = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');

  viewer.addEventListener('dragover', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();  // otherwise the browser would navigate to the file
    if (!barred()) hint.hidden = false;
  }, { signal });
  viewer.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node) || !viewer.contains(event.relatedTarget)) hint.hidden = true;
  }, { signal });
  viewer.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    hint.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file && !barred()) open(file);
  }, { signal });

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = '';  // so that the same file can be chosen again
    if (file && !barred()) open(file);
  }, { signal });
}
