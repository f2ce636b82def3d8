// The walks of tests/heard/heard.test.mjs: what is opened, and which keys are pressed. Orca is in browse mode, so letters are its
// own commands: h leads to the next heading, b to the next button. KP_Add reads on from here.

const minute = 180;  // words
const toDocument = ['Tab', 'Return'];  // the link that skips to the document

/** @type {Record<string, {about: string, path?: string, keys: string[], language?: string, words?: number}>} */
export const walks = {
  'first-minute': {
    about: 'The page opens; read on for one minute.',
    keys: ['ctrl+Home', 'KP_Add'],
    words: minute,
  },
  'reading': {
    about: 'Skip to the document; read the entry to its end.',
    keys: [...toDocument, 'KP_Add'],
  },
  'name': {
    about: 'The first name of the text; its card; back.',
    path: '#entry=1960-09-14',
    keys: [...toDocument, 'Tab', 'Tab', 'Tab', 'Return', 'Down', 'Down', 'Down', 'Down', 'Escape'],
  },
  'note': {
    about: 'A note of the editors; back to the text.',
    path: '#entry=1960-09-14',
    keys: [...toDocument, 'b', 'b', 'b', 'b', 'b', 'b', 'Return', 'Escape'],
  },
  'grid': {
    about: 'The grid of people and days: along the days, down the people, and open one.',
    path: '#entry=1960-09-14',
    keys: ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Right', 'Right', 'Down', 'Down', 'Right', 'Left', 'Return'],
  },
  'elsewhere': {
    about: 'An entry whose text is at the archive; read it to its end.',
    path: '#entry=1960-09-27',
    keys: [...toDocument, 'KP_Add'],
  },
  'failure': {
    about: 'A link to a journal that does not exist; what can be done.',
    path: '?journal=journals/none.json',
    keys: ['Tab', 'Tab', 'Return'],
  },
  'korean': {
    about: 'As in the first minute, for a Korean visitor.',
    path: '?lang=ko',
    keys: [...toDocument, 'KP_Add'],
    language: 'ko',
    words: minute,
  },
};
