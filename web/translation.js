// Reads what the editors of a journal say in another language (docs/format.md, "Translations"). Loaded when a journal has a
// translation into the language in use. The command's reader, src/journal/translation.cpp, explains what is wrong.
//
//   core.translate(listOf(bytes))

const control = /\p{Cc}/u;

/**
 * @param {BufferSource} bytes of the file
 * @returns {Uint8Array} for Translation::from_list()
 * @throws {Error} if it is not a translation
 */
export function listOf(bytes) {
  const { format, journal, language, translator, words, people = {} } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const list = [journal, language, translator].concat(...Object.entries(words).filter(([original]) => original), ['', ''], ...Object.entries(people));
  const good = list.every((each) => typeof each === 'string' && !control.test(each));
  if (format !== 'daybook-translation' || !good) throw new Error('This is not a translation.');
  return new TextEncoder().encode(list.join('\0'));
}
