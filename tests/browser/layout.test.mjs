// Chromium: layouts for a desktop, a tablet, a phone and a kiosk.
import assert from 'node:assert/strict';
import { cutOff, overlapping } from './cut_off.mjs';
import { eventually } from './eventually.mjs';
import { desktop, inBrowser, kiosk, launchChromium, phone, tablet } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);
const sizes = /** @type {const} */ ([['desktop', desktop], ['tablet', tablet], ['phone', phone], ['kiosk', kiosk]]);

/** Regions with content that is too wide, and elements outside of the screen. @param {Visit} visit */
const clipped = (visit) => visit.ask((viewer) => {
  const found = [];
  const page = /** @type {Element} */ (document.scrollingElement);
  if (page.scrollWidth > page.clientWidth) found.push('the page is wider than the screen');
  if (page.scrollHeight > page.clientHeight) found.push('the page is higher than the screen');
  for (const selector of ['.viewer', '.top', '.tools', '.timeline', '.surface', '.pane', '.entry', '.document', '.card:not([hidden])', '.card-body']) {
    for (const element of viewer.shadowRoot.querySelectorAll(selector)) {
      if (element.scrollWidth > element.clientWidth + 1) found.push(`${selector}: ${element.scrollWidth} in ${element.clientWidth}`);
    }
  }
  for (const element of viewer.shadowRoot.querySelectorAll('.tools button, .heading h1, .layers button, .card .close')) {
    const { left, right, top, bottom, width } = element.getBoundingClientRect();
    if (width === 0) continue;
    const scrolls = element.closest('.pane') !== null;
    if (left < 0 || right > innerWidth || (!scrolls && (top < 0 || bottom > innerHeight))) found.push(`“${element.textContent}” stands out of the screen`);
  }
  for (const element of viewer.shadowRoot.querySelectorAll('.heading h1')) {  // the line below it may be shortened
    if (element.scrollWidth > element.clientWidth) found.push(`“${element.innerText}” is cut: ${element.scrollWidth} in ${element.clientWidth}`);
  }
  return found;
});

/** @param {Visit} visit @param {string} lang */
async function speak(visit, lang) {
  await visit.ask((viewer, tag) => { viewer.lang = tag; }, lang);
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').lang), lang, 'the language is in use');
}

for (const [name, size] of sizes) {
  test(`on a ${name} nothing is clipped or wider than the screen`, { size }, async (visit) => {
    assert.deepEqual(await clipped(visit), []);
    for (const selector of ['.timeline', '.pane', '.tools']) {
      const box = await visit.box(selector);
      assert.ok(box.width > 0 && box.height > 0, selector);
    }
    await visit.clickElement('.document button.person[data-command="select person=kim-il-sung"]');
    await visit.sees({ card: 'Kim Il Sung' });
    await visit.settled();
    assert.deepEqual(await clipped(visit), []);
    await visit.clickElement('.card .close');
    await visit.sees({ card: '' });
  });
}

test('on a phone the timeline is a strip of days', { size: phone }, async (visit) => {
  const canvas = await visit.box('canvas');
  assert.ok(canvas.height < 130, `${canvas.height} px high`);
  const commands = (await visit.items()).map(({ command }) => command);
  assert.ok(commands.length > 3);
  assert.deepEqual(commands.filter((command) => !/^select (entry|day)=[-\d]+$/.test(command)), []);
  for (const { command, left, right, top, bottom } of await visit.items()) {
    const whole = left >= 0 && right <= canvas.width;
    assert.ok(!whole || (right - left >= 44 && bottom - top >= 44), `${command} is too small for a finger`);
  }
});

test('on a phone the strip says what has the keyboard’s focus', { size: phone }, async (visit) => {
  /** What stands below the row of days. */
  const said = () => visit.ask((viewer) => getComputedStyle(viewer.shadowRoot.querySelector('.timeline'), '::after').content.replace(/ \/ ""$/, ''));
  assert.equal(await said(), 'none');
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-command="panel comfort"]').focus());
  for (let keys = 0; keys < 5 && !await visit.ask((viewer) => Boolean(viewer.shadowRoot.activeElement?.closest('.mirror'))); keys += 1) await visit.press('Tab');
  const names = [];
  for (let rows = 0; rows < 3; rows += 1) {
    await visit.press('ArrowDown');
    names.push(await said());
  }
  assert.deepEqual(names, ['"A. M. Puzanov, 14 September 1960, author"', '"Kim Il Sung, 14 September 1960, host"', '"Pak Yong-guk, 14 September 1960, present"']);
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-command="panel comfort"]').focus());
  assert.equal(await said(), 'none');
});

test('on a phone a touch on the strip opens a day', { size: phone, touch: true }, async (visit) => {
  const { x, y } = await visit.placeOf('select entry=1960-09-13');
  await visit.page.touchscreen.tap(x, y);
  await visit.sees({ entry: '1960-09-13', pane: '13 September 1960' });
});

test('on a phone the strip is dragged sideways to later days', { size: phone }, async (visit) => {
  const commands = async () => (await visit.items()).map(({ command }) => command);
  assert.ok(!(await commands()).includes('select entry=1960-09-29'));
  const { x, y, width, height } = await visit.box('canvas');
  for (let drag = 0; drag < 4; drag += 1) {
    await visit.drag({ x: x + width - 20, y: y + height / 2 }, 60 - width);
    await visit.settled();
  }
  await visit.click('select entry=1960-09-29');
  await visit.sees({ entry: '1960-09-29' });
});

test('on a phone the Timeline button opens the whole timeline, and closes it', { size: phone }, async (visit) => {
  await visit.clickElement('[data-command="panel timeline"]');
  await eventually(async () => (await visit.box('canvas')).height > 400, true, 'the timeline is large');
  await visit.settled();
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-command="panel timeline"]').getAttribute('aria-expanded')), 'true');
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
  assert.deepEqual(await clipped(visit), []);
  await visit.clickElement('[data-command="panel timeline"]');
  await eventually(async () => (await visit.box('canvas')).height < 130, true, 'the timeline is a strip again');
});

test('on a phone Tab does not reach the text behind the timeline', { size: phone }, async (visit) => {
  await visit.clickElement('[data-command="panel timeline"]');
  await visit.settled();
  for (let press = 0; press < 8; press += 1) {
    await visit.press('Tab');
    const hidden = await visit.ask((viewer) => {
      const focused = viewer.shadowRoot.activeElement;
      if (!focused?.closest('.pane')) return '';
      const { left, top, width, height } = focused.getBoundingClientRect();
      const over = viewer.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
      return over && (focused.contains(over) || over.contains(focused)) ? '' : focused.outerHTML.slice(0, 80);
    });
    assert.equal(hidden, '', 'what has the keyboard cannot be seen');
  }
});

test('a phone held sideways and a very small window keep working', { size: { width: 844, height: 390 } }, async (visit) => {
  assert.deepEqual((await clipped(visit)).filter((/** @type {string} */ each) => !/is cut/.test(each)), []);
  await visit.resize({ width: 320, height: 480 });
  await visit.settled();
  assert.deepEqual((await clipped(visit)).filter((/** @type {string} */ each) => !/is cut/.test(each)), []);
  await visit.sees({ entry: '1960-09-14' });
});

test('on a kiosk each button under the timeline is a large touch target', { size: kiosk }, async (visit) => {
  const sizes = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.zoom button')].map((button) => button.getBoundingClientRect())
    .filter(({ width }) => width > 0).map(({ width, height }) => Math.min(width, height)));
  assert.ok(sizes.length >= 5 && sizes.every((/** @type {number} */ size) => size >= 56), sizes.join(' '));
});

for (const [what, size] of /** @type {const} */ ([['a phone', phone], ['a tablet', { width: 820, height: 1180 }]])) {
  test(`under a finger every control on ${what} has 44 pixels; only words inside a text are smaller`, { size, touch: true, path: '#entry=1960-09-14&person=kim-il-sung' }, async (visit) => {
    await visit.sees({ card: 'Kim Il Sung' });
    const small = () => visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('button, select, input, summary, a[href]')]
      .filter((control) => !control.closest('.mirror, p:not(.steps), .office, .sources, .document .line, .notes, cite') && !control.matches('.skip, .document .comment, .language select') && control.checkVisibility())
      .map((control) => ({ name: `${control.className} ${control.ariaLabel ?? control.textContent}`, box: control.closest('label')?.getBoundingClientRect() ?? control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 43.9).map(({ name, box }) => `${name}: ${box.width} × ${box.height}`));
    assert.deepEqual(await small(), []);
    await visit.openComfort();
    assert.deepEqual(await small(), []);
  });
}

test('under a finger each button under the timeline has 44 pixels, and none lies over another or leaves the screen, in each language', { size: phone, touch: true, reducedMotion: true }, async (visit) => {
  await visit.clickElement('.timeline-toggle');
  for (const lang of ['en', 'ko', 'ru', 'de']) {
    await speak(visit, lang);
    for (const width of [280, 320, 360, 390, 412]) {
      await visit.resize({ width, height: 844 });
      await visit.settled();
      const wrong = await visit.ask((viewer) => {
        const buttons = [...viewer.shadowRoot.querySelectorAll('.zoom button')].filter((button) => button.checkVisibility())
          .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }));
        return buttons.length < 4 ? ['Buttons are missing.'] : buttons.filter(({ box }) => Math.min(box.width, box.height) < 44 || box.left < 0 || box.right > innerWidth)
          .map(({ name, box }) => `${name}: ${box.width} × ${box.height} at ${box.left}`);
      });
      assert.deepEqual([...wrong, ...await overlapping(visit), ...await clipped(visit)], [], `${lang}, ${width} pixels wide`);
    }
  }
});

/** Words and parts of a box that are wider than it, or lie under its “×”. @param {Visit} visit @param {string} selector */
const wider = (visit, selector) => visit.ask((viewer, at) => {
  const box = viewer.shadowRoot.querySelector(at);
  if (!box?.checkVisibility()) return [`${at} is not shown.`];
  const found = new Set();
  const { left, right } = box.getBoundingClientRect();
  if (left < -1 || right > innerWidth + 1) found.add('It stands out of the screen.');
  if (box.scrollLeft !== 0) found.add('It is scrolled sideways.');
  if (box.scrollWidth > box.clientWidth) found.add(`It is ${box.scrollWidth} wide in ${box.clientWidth}.`);
  const close = box.querySelector('.close')?.getBoundingClientRect();
  for (const part of box.querySelectorAll('*')) {
    if (!part.checkVisibility() || part.closest('pre')) continue;
    const { left: start, right: end, width } = part.getBoundingClientRect();
    if (width > 0 && (start < left - 1 || end > right + 1)) found.add(`<${part.localName} class="${part.className}"> stands out.`);
    const around = getComputedStyle(part).display === 'inline' ? null : part.getBoundingClientRect();
    for (const node of part.childNodes) {
      if (node.nodeType !== 3) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const word of range.getClientRects()) {
        if (around && (word.left < around.left - 1 || word.right > around.right + 1)) found.add(`“${node.data}” leaves <${part.localName} class="${part.className}">.`);
        if (close && part.closest('header') && !part.closest('.close') && Math.min(word.right, close.right) - Math.max(word.left, close.left) > 1 && Math.min(word.bottom, close.bottom) - Math.max(word.top, close.top) > 6) found.add(`“${node.data}” lies under the “×”.`);
      }
    }
  }
  return [...found];
}, selector);

for (const lang of ['de', 'ru']) {
  for (const look of [[], [['spacing', 'wide']]]) {
    test(`at 320 pixels with text at 200 %${look.length > 0 ? ' and wide spacing' : ''} no dialog, no card and no words of the editors are wider than their room: ${lang}`, { size: { width: 320, height: 640 }, touch: true, reducedMotion: true, path: `?lang=${lang}#entry=1960-09-14` }, async (visit) => {
      for (const [field, value] of [['size', '200'], ...look]) await visit.chooseComfort(/** @type {'size'} */ (field), value);
      await visit.ask((viewer) => viewer.shadowRoot.querySelector('.lead .more[aria-expanded="false"]').click());
      await eventually(() => visit.has('.lead.whole'), true, 'the editors’ words are whole');
      assert.deepEqual(await wider(visit, '.lead'), []);
      for (const panel of ['comfort', 'picture', 'about', 'keys']) {
        await visit.ask((viewer, name) => viewer.shadowRoot.querySelector(`[data-command="panel ${name}"]`).click(), panel);
        const filled = { comfort: 'input', picture: '[data-as]', about: 'p', keys: 'td' }[panel];
        await eventually(() => visit.has(`[data-panel="${panel}"][open] ${filled}`), true, `${panel} is open`);
        await visit.settled();
        assert.deepEqual(await wider(visit, `[data-panel="${panel}"]`), [], panel);
        await visit.press('Escape');
        await eventually(() => visit.has('dialog[open]'), false, `${panel} is closed`);
        await visit.settled();
      }
      for (const card of ['place=hwanghae-works', 'org=kwp-presidium', 'person=pak-song-chol', 'event=niigata-talks']) {
        await visit.ask((_, link) => { location.hash = `entry=1960-09-14&${link}`; }, card);
        await visit.sees({ card: /./ });
        await visit.settled();
        assert.deepEqual(await wider(visit, '.card'), [], card);
      }
    });
  }
}

for (const [what, size, look] of /** @type {const} */ ([
  ['a screen of 1280 × 1024 at 400 %', { width: 320, height: 256 }, []],
  ['a very small phone', { width: 280, height: 653 }, []],
  ['a small phone, with the largest text and the widest spacing,', { width: 320, height: 568 }, [['size', '200'], ['spacing', 'wider']]],
  ['a desktop, with the largest text and the widest spacing,', desktop, [['size', '200'], ['spacing', 'wider']]],
  ['a wall', { width: 3840, height: 2160 }, []],
])) {
  test(`on ${what} every word can be reached`, { size }, async (visit) => {
    for (const [field, value] of look) await visit.chooseComfort(field, value);
    for (const link of ['entry=1960-09-14', 'entry=1960-09-27', 'day=1960-09-17']) {
      await visit.ask((viewer, fragment) => { location.hash = fragment; }, link);
      await visit.settled();
      assert.deepEqual(await cutOff(visit), [], link);
    }
    await visit.ask(() => { location.hash = 'entry=1960-09-14&person=kim-il-sung'; });
    await visit.sees({ card: 'Kim Il Sung' });
    assert.deepEqual(await cutOff(visit), [], 'a person');
  });
}

test('on a narrow screen the tools that the top has no room for are below the document', { size: phone, clipboard: true }, async (visit) => {
  for (const tool of ['open', 'link']) {
    assert.equal(await visit.ask((viewer, name) => viewer.shadowRoot.querySelector(`.tools [data-tool="${name}"]`).checkVisibility(), tool), false, tool);
    assert.equal(await visit.ask((viewer, name) => viewer.shadowRoot.querySelector(`.colophon [data-tool="${name}"]`).checkVisibility(), tool), true, tool);
  }
  await visit.clickElement('.colophon [data-tool="link"]');
  await eventually(() => visit.ask(() => navigator.clipboard.readText()), (text) => /#entry=1960-09-14/.test(text), 'the link is copied');
  await visit.resize(desktop);
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.colophon [data-tool="link"]').checkVisibility()), false, 'a wide screen has them at the top');
});

for (const [size, text] of /** @type {const} */ ([
  [{ width: 280, height: 600 }, '200'], [{ width: 320, height: 568 }, '200'], [{ width: 390, height: 844 }, '200'], [{ width: 700, height: 400 }, '150'],
  [{ width: 700, height: 400 }, '200'], [{ width: 1024, height: 768 }, '200'], [{ width: 1280, height: 720 }, '200'], [{ width: 320, height: 180 }, '100'], [{ width: 341, height: 192 }, '100'],
])) {
  test(`at ${size.width}×${size.height} with text at ${text} % the document can be read, a card leaves its name in sight, and the timeline has its people`, { size, path: '#entry=1960-09-14', reducedMotion: true }, async (visit) => {
    if (text !== '100') await visit.chooseComfort('size', text);
    assert.deepEqual(await cutOff(visit), []);
    const readable = () => visit.ask((viewer) => {
      const pane = viewer.shadowRoot.querySelector('.pane');
      const { top, bottom } = pane.getBoundingClientRect();
      return { share: (Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight, wider: pane.scrollWidth - pane.clientWidth };
    });
    await visit.clickElement('.document > .block .person', 1);
    await visit.sees({ card: 'Kim Il Sung' });
    await visit.settled();
    const { name, pane } = await visit.ask((viewer) => {
      const box = viewer.shadowRoot.querySelector('.pane').getBoundingClientRect();
      const there = [...viewer.shadowRoot.querySelectorAll('.document > .block .person[aria-current]')].map((each) => each.getBoundingClientRect());
      return { name: there.some(({ top, bottom }) => top >= box.top - 1 && bottom <= box.bottom + 1), pane: box.height };
    });
    assert.ok(name, `the name is in sight, in ${pane} pixels of text`);
    await visit.press('Escape');
    await visit.sees({ card: '' });
    await visit.ask((viewer) => { viewer.shadowRoot.querySelector('.pane').scrollTop = 400; });
    await visit.settled();
    const { share, wider } = await readable();
    assert.ok(share >= 0.6, `the text has ${share} of the screen`);
    assert.equal(wider, 0, 'nothing is wider than the text');
    if (!await visit.ask((viewer) => viewer.shadowRoot.querySelector('.timeline-toggle').checkVisibility())) return;
    await visit.ask((viewer) => { viewer.shadowRoot.querySelector('.pane').scrollTop = 0; });
    await visit.clickElement('.timeline-toggle');
    await visit.settled();
    const list = await visit.has('.as-list');
    if (list) await visit.clickElement('.mirror.visible [data-command="select person=pak-yong-guk"]');
    else await visit.click('select person=puzanov');
    await visit.sees({ person: list ? 'pak-yong-guk' : 'puzanov' });
  });
}

test('a note that a pointer opens is in sight, wherever its paragraph ends', { path: '#entry=1960-09-14' }, async (visit) => {
  for (const size of [phone, { width: 1280, height: 720 }, { width: 700, height: 400 }]) {
    await visit.resize(size);
    await visit.settled();
    const count = await visit.ask((viewer) => viewer.shadowRoot.querySelectorAll('.document > .block .comment[aria-controls]').length);
    assert.ok(count > 5);
    for (let which = 0; which < count; which += 1) {
      await visit.clickElement('.document > .block .comment[aria-controls]', which);
      await visit.settled();
      const hidden = await visit.ask((viewer, at) => {
        const number = viewer.shadowRoot.querySelectorAll('.document > .block .comment[aria-controls]')[at];
        const note = viewer.shadowRoot.getElementById(number.getAttribute('aria-controls')).getBoundingClientRect();
        const pane = viewer.shadowRoot.querySelector('.pane').getBoundingClientRect();
        return note.height > 0 && note.top >= pane.top - 1 && (note.bottom <= pane.bottom + 1 || note.height > pane.height) ? '' : `${number.textContent}: ${note.top}–${note.bottom} in ${pane.top}–${pane.bottom}`;
      }, which);
      assert.equal(hidden, '', `${size.width} pixels wide`);
      await visit.clickElement('.document > .block .comment[aria-controls]', which);
    }
  }
});

test('a card opened from a later mention of a name does not lead back to the first one', { size: { width: 700, height: 400 }, path: '#entry=1960-09-14', reducedMotion: true }, async (visit) => {
  const names = await visit.ask((viewer) => viewer.shadowRoot.querySelectorAll('.document > .block .person').length);
  for (let which = 3; which < names; which += 4) {
    await visit.clickElement('.document > .block .person', which);
    await visit.settled();
    const away = await visit.ask((viewer, at) => {
      const box = viewer.shadowRoot.querySelector('.pane').getBoundingClientRect();
      const { top, bottom } = viewer.shadowRoot.querySelectorAll('.document > .block .person')[at].getBoundingClientRect();
      return Math.max(box.top - top, bottom - box.bottom);
    }, which);
    assert.ok(away < 400, `name ${which} is ${away} pixels out of sight`);
    await visit.press('Escape');
    await visit.sees({ card: '' });
  }
});

test('marked words stay in sight, and the reading place is kept, when the window changes its width', { path: '#entry=1960-09-14&event=niigata-talks', size: desktop }, async (visit) => {
  const seen = () => visit.ask((viewer) => {
    const pane = viewer.shadowRoot.querySelector('.pane').getBoundingClientRect();
    const { top, bottom } = viewer.shadowRoot.querySelector('.document mark').getBoundingClientRect();
    return top >= pane.top - 1 && bottom <= pane.bottom + 1;
  });
  const firstLine = () => visit.ask((viewer) => {
    const pane = viewer.shadowRoot.querySelector('.pane');
    const { top } = pane.getBoundingClientRect();
    return [...pane.querySelectorAll('.line')].find((line) => line.checkVisibility() && line.getBoundingClientRect().bottom > top + 1)?.dataset.line;
  });
  await eventually(seen, true, 'the marked words are in sight');
  for (const size of [{ width: 900, height: 720 }, phone, { width: 844, height: 390 }, desktop]) {
    await visit.resize(size);
    await visit.settled();
    await eventually(seen, true, `the marked words are in sight at ${size.width}×${size.height}`);
  }
  await visit.ask((viewer) => { viewer.shadowRoot.querySelector('.document > :last-child').scrollIntoView({ block: 'start' }); });
  await visit.settled();
  const line = await firstLine();
  for (const width of [600, 1280, 390]) {
    await visit.resize({ width, height: 720 });
    await visit.settled();
    assert.equal(await firstLine(), line, `the first line at ${width}`);
  }
});
