// Chromium and Firefox: what docs/accessibility.md says of single criteria of WCAG 2.2, where no other test looks. Each test has
// the number of its criterion. The static pages are those of `daybook html`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe } from 'node:test';
import { loadAxe, violations } from './accessible.mjs';
import { cutOff } from './cut_off.mjs';
import { eventually } from './eventually.mjs';
import { desktop, inBrowser, kiosk, launchChromium, launchFirefoxWithoutWebgl, phone, put, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const journal = join(root, 'assets/journals/puzanov-1960-09.json');

/** @param {string} folder */
function prepare(folder) {
  put(folder, 'any.html', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Daybook</title><link rel="icon" href="data:,">
<script type="module" src="daybook.js"></script></head><body><main><daybook-viewer src="journals/puzanov-1960-09.json"></daybook-viewer></main></body></html>`);
  for (const [name, further] of /** @type {[string, string[]][]} */ ([['pages', []], ['seiten', ['--lang', join(root, 'assets/strings/de.json')]]])) {
    const { status, stderr } = spawnSync(join(root, 'build/bin/daybook'), ['html', journal, '-o', join(folder, name), ...further], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }
}

const test = inBrowser(launchChromium, { prepare });
const opened = '#entry=1960-09-14&person=kim-il-sung';

/** Presses Tab until it leaves the viewer, and asks about each stop. @param {Visit} visit @param {(viewer: any) => any} question */
async function eachStop(visit, question) {
  const stops = [];
  for (;;) {
    await visit.press('Tab');
    if (!await visit.ask((viewer) => Boolean(viewer.shadowRoot.activeElement))) return stops;
    stops.push(await visit.ask(question));
    assert.ok(stops.length < 100, 'Tab leaves the viewer');
  }
}

test('1.3.2: each note comes directly after the paragraph that has its number', { path: '#entry=1960-09-14' }, async (visit) => {
  const { notes, wrong } = await visit.ask((viewer) => {
    const numbers = [...viewer.shadowRoot.querySelectorAll('.document [aria-controls]')].filter((each) => !each.closest('.lost'));
    const found = numbers.map((number) => ({ number, note: viewer.shadowRoot.getElementById(number.getAttribute('aria-controls')) }));
    const wrong = found.filter(({ number, note }) => {
      const block = number.closest('.block');
      return !note || note.parentElement !== block.lastElementChild || !note.parentElement.matches('.notes') || note.parentElement.contains(number);
    });
    return { notes: found.length, wrong: wrong.map(({ number }) => number.outerHTML) };
  });
  assert.ok(notes > 10, String(notes));
  assert.deepEqual(wrong, []);
});

for (const [name, media] of /** @type {const} */ ([['light', {}], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }]])) {
  test(`1.4.1, ${name}: names, links and what is chosen can be told without colour`, { path: opened, media }, async (visit) => {
    const { names, plain, alike } = await visit.ask((viewer) => {
      const top = viewer.shadowRoot;
      const shown = (/** @type {string} */ selector) => [...top.querySelectorAll(selector)].filter((each) => each.checkVisibility());
      /** What of an element can be seen on a screen without colours. @param {Element} element */
      const look = (element) => {
        const { fontWeight, textDecorationLine, textDecorationThickness, borderBlockEndStyle, borderBlockEndWidth, boxShadow, outlineStyle } = getComputedStyle(element);
        const before = getComputedStyle(element, '::before').content;
        return [fontWeight, textDecorationLine, textDecorationThickness, borderBlockEndStyle, borderBlockEndWidth, boxShadow.replace(/rgba?\([^)]*\)/g, ''), outlineStyle, before].join(' ');
      };
      /** @param {Element} element @returns {number} */
      const background = (element) => {
        const [red, green, blue, alpha = 1] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
        if (alpha === 0) return element.parentElement ? background(element.parentElement) : 1;
        const part = (/** @type {number} */ c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
      };
      /** @param {Element} one @param {Element} other */
      const told = (one, other) => {
        const [dark, light] = [background(one), background(other)].sort((a, b) => a - b);
        return look(one) !== look(other) || (light + 0.05) / (dark + 0.05) >= 3;
      };
      const names = shown('.document :is(a, button.person, button.term, button.org, button.place):not([aria-current]), .end p a');
      const plain = names.filter((each) => !/underline/.test(getComputedStyle(each).textDecorationLine) && getComputedStyle(each).borderBlockEndStyle === 'none' && getComputedStyle(each).boxShadow === 'none' && !/underline/.test(getComputedStyle(each, '::before').textDecorationLine));
      const pairs = [
        [top.querySelector('.document .person[aria-current]'), top.querySelector('.document .person:not([aria-current])')],
        [top.querySelector('.layers [aria-pressed="true"]'), top.querySelector('.layers [aria-pressed="false"]')],
      ];
      return { names: names.length, plain: plain.map((each) => each.outerHTML), alike: pairs.filter(([one, other]) => !told(one, other)).map(([one]) => one.outerHTML) };
    });
    assert.ok(names > 10, String(names));
    assert.deepEqual(plain, []);
    assert.deepEqual(alike, []);
  });
}

for (const [what, path] of [['the index', 'pages/index.html'], ['an entry', 'pages/entries/1960-09-14.html'], ['a person', 'pages/people/kim-il-sung.html'], ['an entry in German', 'seiten/entries/1960-09-14.html']]) {
  for (const size of [{ width: 320, height: 480 }, desktop]) {
    test(`1.4.10, 2.5.8, 4.1.2: ${what} as a static page, ${size.width} pixels wide`, { path, size, opens: false, timeout: 240_000 }, async (visit) => {
      assert.deepEqual(await cutOff(visit), []);
      assert.ok(await visit.ask(() => document.documentElement.scrollWidth <= innerWidth), 'the page is not wider than the screen');
      await loadAxe(visit);
      assert.deepEqual(await violations(visit), []);
    });
  }
}

test('1.4.12: with the spacing that WCAG names, set by a style sheet of the visitor, nothing is cut off', { path: '#entry=1960-09-14' }, async (visit) => {
  await visit.ask((viewer) => {
    const style = document.createElement('style');
    style.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
    viewer.shadowRoot.append(style);
  });
  await visit.settled();
  assert.deepEqual(await cutOff(visit), []);
});

test('1.4.13: Escape removes the card beside the pointer, and the pointer stays', { path: '#entry=1960-09-14' }, async (visit) => {
  const { x, y } = await visit.placeOf('select person=kim-il-sung');
  await visit.page.mouse.move(x, y);
  await visit.settled();
  const shown = await visit.screenshot('canvas');
  await visit.press('Escape');
  await visit.settled();
  const removed = await visit.screenshot('canvas');
  assert.ok(!removed.equals(shown), 'something is gone');
  await visit.press('Escape');
  await visit.settled();
  assert.ok(removed.equals(await visit.screenshot('canvas')), 'and nothing more');
  await visit.sees({ entry: '1960-09-14', person: null });
});

for (const [name, size] of /** @type {const} */ ([['desktop', desktop], ['phone', phone], ['kiosk', kiosk]])) {
  test(`2.4.3: on a ${name} Tab leads through head, timeline, document and card in the order of the page, and Shift+Tab back`, { path: opened, size }, async (visit) => {
    const regions = (/** @type {any} */ viewer) => {
      const focused = viewer.shadowRoot.activeElement;
      const all = [...viewer.shadowRoot.querySelectorAll('*')];
      const name = ['.top', '.timeline', '.pane', '.card'].find((selector) => focused.closest(selector)) ?? '';
      return { name, at: all.indexOf(focused), tabindex: focused.tabIndex };
    };
    const forth = await eachStop(visit, regions);
    assert.deepEqual(forth.map(({ at }) => at), forth.map(({ at }) => at).sort((a, b) => a - b), 'in the order of the page');
    assert.deepEqual([...new Set(forth.map(({ name: region }) => region))].filter((region) => region !== ''), ['.top', '.timeline', '.pane', '.card']);
    assert.ok(forth.every(({ tabindex }) => tabindex === 0), 'no place in the order is claimed by a number');
    const back = [];
    for (const _ of forth) {
      await visit.press('Shift+Tab');
      back.push(await visit.ask(regions));
    }
    assert.deepEqual(back.map(({ at }) => at).reverse(), forth.map(({ at }) => at));
  });
}

for (const [name, media] of /** @type {const} */ ([['light', {}], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }]])) {
  test(`2.4.7, ${name}: each Tab stop of the page has a ring of two pixels that is seen`, { path: opened, media }, async (visit) => {
    const without = (await eachStop(visit, (viewer) => {
      const focused = viewer.shadowRoot.activeElement;
      if (focused.closest('.mirror:not(.visible)')) return '';  // drawn on the canvas: moving.test.mjs
      const ringed = [focused, focused.closest('label')].find((each) => each && getComputedStyle(each).outlineStyle === 'solid' && parseFloat(getComputedStyle(each).outlineWidth) >= 2);
      if (!ringed) return `no ring: ${focused.outerHTML.slice(0, 100)}`;
      // Not cut off by what is around it.
      const reach = parseFloat(getComputedStyle(ringed).outlineOffset) + parseFloat(getComputedStyle(ringed).outlineWidth);
      const box = ringed.getClientRects()[0];
      for (let around = ringed.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        if (overflowY !== 'visible' && (box.top - reach < edge.top - 1 || box.bottom + reach > edge.bottom + 1)) return `cut off above or below by ${around.className}: ${focused.outerHTML.slice(0, 100)}`;
        if (overflowX !== 'visible' && (box.left - reach < edge.left - 1 || box.right + reach > edge.right + 1)) return `cut off beside by ${around.className}: ${focused.outerHTML.slice(0, 100)}`;
      }
      return '';
    })).filter((each) => each !== '');
    assert.deepEqual(without, []);
  });
}

test('2.5.1, 2.5.7: the buttons under the timeline move and zoom it', { path: '#entry=1960-09-14' }, async (visit) => {
  const span = () => visit.ask((viewer) => [viewer.state.from, viewer.state.to].join(' '));
  for (const command of await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.zoom button[data-command]')].filter((each) => each.checkVisibility() && !each.disabled).map((each) => each.dataset.command))) {
    if (!/^(zoom|fit)/.test(command)) continue;
    const before = await span();
    await visit.clickElement(`.zoom button[data-command="${command}"]`);
    await visit.settled();
    if (command !== 'fit') assert.notEqual(await span(), before, command);
  }
});

test('3.1.1: a static page has the language of its words', { path: 'seiten/index.html', opens: false }, async (visit) => {
  assert.equal(await visit.ask(() => document.documentElement.lang), 'de');
  await visit.goto(visit.page.url().replace('seiten', 'pages'), { opens: false });
  assert.equal(await visit.ask(() => document.documentElement.lang), 'en');
});

test('3.2.3, 3.2.6: the tools are in the same order with every entry and language, and help is the last button under the timeline', { path: opened }, async (visit) => {
  const order = () => visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.top :is(button, select), .zoom button')]
    .filter((each) => each.checkVisibility()).map((each) => each.dataset.command ?? each.dataset.tool ?? each.localName));
  const first = await order();
  assert.equal(first.at(-1), 'panel keys');
  for (const entry of ['1960-09-13', '1960-09-20', '1960-09-27']) {
    await visit.ask((_, link) => { location.hash = `entry=${link}`; }, entry);
    await visit.sees({ entry });
    assert.deepEqual(await order(), first);
  }
  await visit.ask((viewer) => { viewer.lang = 'ru'; });
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').lang), 'ru', 'the page speaks Russian');
  assert.deepEqual(await order(), first);
});

test('4.1.2: axe-core finds nothing on the page of an error', { path: '?journal=journals/none.json', opens: false, expects: [/404|failed request|Failed to load/] }, async (visit) => {
  await visit.sees({ failure: /./ });
  await loadAxe(visit);
  assert.deepEqual(await violations(visit), []);
});

test('4.1.3: a notice and copying are said in a region that was there before', { path: '#entry=1960-09-14', clipboard: true }, async (visit) => {
  const said = (/** @type {string} */ selector) => visit.ask((viewer, at) => {
    const region = viewer.shadowRoot.querySelector(at);
    return { role: region?.getAttribute('role') ?? region?.getAttribute('aria-live') ?? '', text: region?.textContent.trim() ?? '' };
  }, selector);
  assert.deepEqual(await said('.live'), { role: 'polite', text: (await said('.live')).text });
  await visit.clickElement('.end [data-copy], .end .copy');
  await eventually(async () => (await said('.live')).text, (/** @type {string} */ text) => /copied/i.test(text), 'copying is said');
  await visit.ask(() => { location.hash = 'entry=nowhere'; });
  await visit.sees({ notice: /nowhere/ });
  assert.equal((await said('.notice')).role, 'status');
});

test('4.1.3: loading is said when it begins to take long, at half, and at its end', { path: 'any.html' }, async (visit) => {
  const text = JSON.stringify({ ...JSON.parse(readFileSync(journal, 'utf8')), 'x-long': 'x'.repeat(2_000_000) });
  /** @type {import('node:http').ServerResponse | undefined} */
  let response;
  const slow = createServer((_, answer) => {
    response = answer;
    answer.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    answer.write(text.slice(0, 1000));
  });
  await new Promise((resolve) => { slow.listen(0, '127.0.0.1', () => resolve(undefined)); });
  try {
    const said = (/** @type {RegExp} */ words) => eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.live').textContent), (/** @type {string} */ live) => words.test(live), String(words));
    await visit.ask((viewer, address) => { viewer.src = address; }, `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (slow.address()).port}/slow.json`);
    await said(/being loaded.*Escape/);
    response?.write(text.slice(1000, 1_500_000));
    await said(/half/i);
    response?.end(text.slice(1_500_000));
    await said(/^The journal is loaded/);
  } finally {
    response?.destroy();
    slow.close();
  }
});

describe('in Firefox without WebGL', () => {
  const there = inBrowser(launchFirefoxWithoutWebgl);

  there('4.1.2: axe-core finds nothing where the list is the timeline', { path: opened, timeout: 240_000 }, async (visit) => {
    await loadAxe(visit);
    assert.deepEqual(await violations(visit), []);
  });

  there('2.4.11: in the list no cell that has the focus is behind the column of names', { path: '#entry=1960-09-29' }, async (visit) => {
    await visit.ask((viewer) => viewer.shadowRoot.querySelector('.mirror [tabindex="0"]').focus());
    await visit.press('ArrowDown');
    const hidden = [];
    for (let step = 0; step < 24; step += 1) {
      await visit.press('ArrowLeft');
      await visit.frames(2);
      hidden.push(await visit.ask((viewer) => {
        const focused = viewer.shadowRoot.activeElement;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const over = viewer.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
        return over && (focused.contains(over) || over.contains(focused)) ? '' : `${focused.ariaLabel} is behind ${over?.outerHTML.slice(0, 80)}`;
      }));
    }
    assert.deepEqual(hidden.filter((each) => each !== ''), []);
  });
});
