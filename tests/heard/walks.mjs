// The walks of tests/heard/heard.test.mjs: what is opened, and which keys are pressed. Orca is in browse mode, so letters are its
// own commands: b leads to the next button. KP_Add reads on from here, KP_Insert+KP_Enter says the title, KP_Enter where one is.

const minute = 180;  // words
const toDocument = ['ctrl+Home', 'Return'];  // the button that skips to the document
/** @param {number} count @param {string} key */
const times = (count, key) => Array.from({ length: count }, () => key);

/** @type {Record<string, {about: string, path?: string, keys: string[], language?: string, words?: number}>} */
export const walks = {
  'first-minute': {
    about: 'What is this? The title; read on from the top for one minute.',
    keys: ['KP_Insert+KP_Enter', 'ctrl+Home', 'KP_Add'],
    words: minute,
  },
  'reading': {
    about: 'Skip to the document; read the entry to its end.',
    keys: [...toDocument, 'KP_Add'],
  },
  'name': {
    about: 'The first name of the text; its card; back.',
    path: '#entry=1960-09-14',
    keys: [...toDocument, ...times(4, 'b'), 'Return', ...times(4, 'Down'), 'Escape', 'Down'],
  },
  'note': {
    about: 'A note of the editors; back to the text.',
    path: '#entry=1960-09-14',
    keys: [...toDocument, ...times(10, 'b'), 'Return', 'Escape', 'Down'],
  },
  'grid': {
    about: 'The tools; the grid of people and days: down the people of a day, along the days of a person, and open one.',
    path: '#entry=1960-09-14',
    keys: ['ctrl+Home', 'Tab', 'Right', 'Tab', 'Tab', 'Tab', 'Right', 'Left', 'Down', 'Down', 'Up', 'Right', 'Return', 'Escape', 'Tab'],
  },
  'elsewhere': {
    about: 'An entry whose text is at the archive; read it to its end.',
    path: '#entry=1960-09-27',
    keys: [...toDocument, 'KP_Add'],
  },
  'failure': {
    about: 'A link to a journal that does not exist; what can be done.',
    path: '?journal=journals/none.json',
    keys: ['KP_Insert+KP_Enter', 'ctrl+Home', 'KP_Add', 'Tab', 'Tab', 'Return'],
  },
  'korean': {
    about: 'As in the first minute, for a Korean visitor.',
    path: '?lang=ko',
    keys: ['KP_Insert+KP_Enter', ...toDocument, 'KP_Add'],
    language: 'ko',
    words: minute,
  },
};
