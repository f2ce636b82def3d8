// Chromium: themes and reading comfort. Page and canvas have the same colours, whatever decides on them, and the visitor's
// choice is kept.
import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { pathToFileURL } from 'node:url';
import { loadAxe, violations } from './accessible.mjs';
import { eventually } from './eventually.mjs';
import { desktop, inBrowser, kiosk, launchChromium, oneFile, phone } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);
const opened = '#entry=1960-09-14&person=pak-song-chol';

const themes = /** @type {const} */ ([
  ['light', {}, [0xf6, 0xf1, 0xe6]],
  ['dark', { colorScheme: 'dark' }, [0x1c, 0x18, 0x14]],
  ['light with more contrast', { contrast: 'more' }, [0xff, 0xff, 0xff]],
  ['dark with more contrast', { contrast: 'more', colorScheme: 'dark' }, [0, 0, 0]],
  ['forced light', { forcedColors: 'active' }, [0xff, 0xff, 0xff]],
  ['forced dark', { forcedColors: 'active', colorScheme: 'dark' }, [0, 0, 0]],
]);

/**
 * The colours of a custom property, as the page computes it, and of the canvas' ground and the open entry's bar.
 * @param {Visit} visit
 */
async function colours(visit) {
  await visit.settled();
  const page = await visit.ask((viewer) => {
    const probe = viewer.shadowRoot.querySelector('.viewer').appendChild(document.createElement('i'));
    probe.style.forcedColorAdjust = 'none';
    const of = (/** @type {string} */ name) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color.match(/[\d.]+/g)?.map(Number) ?? [];
    };
    const paper = of('paper');
    const [red, green, blue, alpha = 1] = of('red-fill');  // the system's may be translucent
    const fill = [red, green, blue].map((channel, i) => Math.round(channel * alpha + paper[i] * (1 - alpha)));
    const found = { paper, fill, sheet: of('sheet') };
    probe.remove();
    return found;
  });
  const png = PNG.sync.read(await visit.screenshot());
  const pixel = (/** @type {number} */ x, /** @type {number} */ y) => {
    const at = (Math.round(y) * png.width + Math.round(x)) * 4;
    return [...png.data.subarray(at, at + 3)];
  };
  const canvas = await visit.box('canvas');
  const bar = (await visit.items()).find(({ command }) => command === 'select entry=1960-09-14');
  assert.ok(bar);
  const pane = await visit.box('.pane');
  return {
    page,
    drawn: {
      paper: pixel(canvas.x + 3, canvas.y + 3),
      fill: pixel(canvas.x + (bar.left + bar.right) / 2, canvas.y + (bar.top + bar.bottom) / 2),
      sheet: pixel(pane.x + 3, pane.y + pane.height / 3),
    },
  };
}

/**
 * The same colours, but for the rounding of translucent ones.
 * @param {Record<string, number[]>} drawn
 * @param {Record<string, number[]>} page
 */
function same(drawn, page) {
  for (const [name, colour] of Object.entries(page)) {
    assert.ok(colour.every((channel, i) => Math.abs(channel - drawn[name][i]) <= 2), `${name}: ${drawn[name]} on the canvas, ${colour} on the page`);
  }
}

/** @param {Visit} visit what axe-core finds about contrast */
const faint = (visit) => violations(visit, ['color-contrast']);

for (const [name, media, paper] of themes) {
  test(`${name}: page and canvas have the same colours`, { media, path: opened }, async (visit) => {
    const { page, drawn } = await colours(visit);
    same(drawn, page);
    assert.deepEqual(drawn.paper, paper);
  });

  for (const size of [desktop, phone]) {
    test(`${name}, ${size.width} pixels: no text is too faint`, { media, size, path: opened }, async (visit) => {
      await visit.sees({ card: 'Pak Song-chol' });
      await loadAxe(visit);
      assert.deepEqual(await faint(visit), []);
      await visit.openComfort();
      assert.deepEqual(await faint(visit), []);
    });
  }
}

test('the single file follows the browser, too', { url: pathToFileURL(oneFile).href + opened, media: { colorScheme: 'dark' } }, async (visit) => {
  const { page, drawn } = await colours(visit);
  same(drawn, page);
  assert.deepEqual(drawn.paper, [0x1c, 0x18, 0x14]);
});

test('a change of what the browser prefers shows at once, with one redraw and no request', { path: opened }, async (visit) => {
  await visit.settled();
  const requests = visit.requests.length;
  for (const [media, paper] of /** @type {const} */ ([
    [{ colorScheme: 'dark' }, [0x1c, 0x18, 0x14]],
    [{ contrast: 'more' }, [0, 0, 0]],
    [{ colorScheme: 'light', contrast: 'no-preference' }, [0xf6, 0xf1, 0xe6]],
    [{ forcedColors: 'active' }, [0xff, 0xff, 0xff]],
  ])) {
    const { frames } = await visit.stats();
    await visit.page.emulateMedia(media);
    const { page, drawn } = await colours(visit);
    same(drawn, page);
    assert.deepEqual(drawn.paper, paper);
    assert.equal((await visit.stats()).frames, frames + 1, JSON.stringify(media));
  }
  assert.equal(visit.requests.length, requests);
});

// --- Reading comfort ----------------------------------------------------------------------------

/** @param {Visit} visit */
const look = (visit) => visit.ask((viewer) => {
  const { dataset } = viewer.shadowRoot.querySelector('.viewer');
  const style = getComputedStyle(viewer.shadowRoot.querySelector('.document'));
  const line = getComputedStyle(viewer.shadowRoot.querySelector('.document .line'));
  return { paper: dataset.paper, font: style.fontFamily.split(',')[0], px: Number.parseFloat(style.fontSize), leading: Number.parseFloat(line.lineHeight) / Number.parseFloat(line.fontSize) };
});

test('the visitor\'s choice of paper wins over the browser, with one redraw, and is there again on the next visit', { path: opened, media: { colorScheme: 'dark' } }, async (visit) => {
  const { frames } = await visit.stats();
  await visit.openComfort();
  await visit.clickElement('.comfort input[value="light"]');
  const light = await colours(visit);
  assert.deepEqual(light.drawn.paper, [0xf6, 0xf1, 0xe6]);
  assert.deepEqual(light.drawn.fill, light.page.fill);
  assert.equal((await visit.stats()).frames, frames + 1);
  await visit.press('Escape');
  await visit.page.reload();
  await visit.ready();
  assert.deepEqual((await colours(visit)).drawn.paper, [0xf6, 0xf1, 0xe6]);
  await visit.ask((viewer) => viewer.reset());
  assert.deepEqual((await colours(visit)).drawn.paper, [0x1c, 0x18, 0x14]);
  await visit.page.reload();
  await visit.ready();
  assert.deepEqual((await colours(visit)).drawn.paper, [0x1c, 0x18, 0x14]);
});

test('the panel is used with the keyboard, and names everything', async (visit) => {
  await visit.openComfort();
  const named = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.comfort fieldset')].map((group) =>
    [group.querySelector('legend').textContent, ...[...group.querySelectorAll('label')].map((label) => label.textContent)].join('|')));
  assert.deepEqual(named.map((/** @type {string} */ each) => each.split('|').length), [6, 4, 4, 4, 4, 3]);
  assert.ok(named.every((/** @type {string} */ each) => each.split('|').every((words) => words.trim() !== '')));
  const before = await look(visit);
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('.comfort input[name="size"]:checked').focus());
  await visit.press('ArrowRight');
  await eventually(async () => (await look(visit)).px > before.px * 1.1, true, 'the text is larger');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.activeElement.value), '115', 'the focus follows');
  await visit.press('Tab');
  await visit.press('ArrowRight');
  await eventually(async () => (await look(visit)).leading > before.leading * 1.15, true, 'the lines are further apart');
  await visit.press('Tab');
  await visit.press('Tab');
  await visit.press('ArrowRight');
  await eventually(async () => (await look(visit)).font !== before.font, true, 'the typeface is another');
  await visit.press('Escape');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.activeElement?.dataset.command), 'panel comfort', 'the focus returns to the button');
});

test('the canvas obeys text size, letter spacing and the browser\'s own font size', async (visit) => {
  const bar = async () => {
    await visit.settled();
    const { top, bottom } = (await visit.items()).find(({ command }) => command === 'select entry=1960-09-14') ?? { top: 0, bottom: 0 };
    return bottom - top;
  };
  const event = async () => {
    await visit.settled();
    const { left, right } = (await visit.items()).find(({ command }) => command.startsWith('select event=un-assembly')) ?? { left: 0, right: 0 };
    return right - left;
  };
  const usual = await bar();
  await visit.chooseComfort('size', '130');
  assert.ok(await bar() > usual * 1.1, `${await bar()} after ${usual}`);
  await visit.chooseComfort('size', '100');
  assert.equal(await bar(), usual);
  const narrow = await event();
  await visit.chooseComfort('spacing', 'wider');
  assert.ok(await event() > narrow * 1.08, `${await event()} after ${narrow}`);
  await visit.ask(() => { document.documentElement.style.fontSize = '20px'; });
  await eventually(async () => (await bar()) > usual * 1.1, true, 'the entries are higher');
});

test('the timeline is a list for those who choose it: all its words are text, and it is drawn again', { path: '#entry=1960-09-14' }, async (visit) => {
  await visit.chooseComfort('timeline', 'list');
  const list = () => visit.ask((viewer) => {
    const mirror = viewer.shadowRoot.querySelector('.mirror');
    const boxes = [...mirror.querySelectorAll('[data-command]')].map((item) => item.getBoundingClientRect()).filter(({ height }) => height > 0);
    return { shown: Number(getComputedStyle(mirror).opacity) === 1 && boxes.length, drawn: getComputedStyle(viewer.shadowRoot.querySelector('canvas')).visibility };
  });
  const { shown, drawn } = await list();
  assert.ok(shown > 40, `${shown} items`);
  assert.equal(drawn, 'hidden');
  await visit.clickElement('.mirror [data-command="select entry=1960-09-20"]');
  await visit.sees({ entry: '1960-09-20' });
  await visit.page.reload();
  await visit.ready();
  assert.equal((await list()).drawn, 'hidden', 'kept');
  await visit.chooseComfort('timeline', 'drawn');
  assert.deepEqual(await list(), { shown: false, drawn: 'visible' });
  assert.ok((await visit.items()).length > 40);
});

test('a choice that this version does not know does not lose the others', async (visit) => {
  await visit.chooseComfort('size', '150');
  await visit.ask(() => localStorage.setItem('daybook-comfort', `nothing=1&${localStorage.getItem('daybook-comfort')}&face=gothic`));
  await visit.page.reload();
  await visit.ready();
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').dataset.size), '150');
});

test('a kiosk keeps nothing for the next visitor', { size: kiosk }, async (visit) => {
  await visit.ask((viewer) => viewer.setAttribute('kiosk', ''));
  await visit.chooseComfort('paper', 'dark');
  assert.equal((await look(visit)).paper, 'dark');
  assert.equal(await visit.ask(() => localStorage.length), 0);
});

test('nothing is kept before a visitor has chosen something', async (visit) => {
  await visit.settled();
  assert.equal(await visit.ask(() => localStorage.length), 0);
});

test('where the browser keeps nothing, the choice holds for the visit', { opens: false, path: 'robots.txt', expects: [/404/] }, async (visit) => {
  const url = visit.page.url().replace('robots.txt', '');
  await visit.page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } }));
  await visit.goto(url);
  await visit.chooseComfort('paper', 'dark');
  assert.deepEqual((await colours(visit)).drawn.paper, [0x1c, 0x18, 0x14]);
});

for (const size of [desktop, phone, { width: 320, height: 568 }, { width: 700, height: 400 }]) {
  test(`at ${size.width} × ${size.height} the whole panel can be reached, and its targets are large enough`, { size }, async (visit) => {
    await visit.openComfort();
    const found = await visit.ask((viewer) => {
      const panel = viewer.shadowRoot.querySelector('.comfort');
      const box = panel.getBoundingClientRect();
      const small = [...panel.querySelectorAll('input, button')].filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24).length;
      return { inside: box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight, wide: panel.scrollWidth > panel.clientWidth, small };
    });
    assert.deepEqual(found, { inside: true, wide: false, small: 0 });
  });
}

test('with reduced motion nothing is animated, on the page or the canvas', { size: phone, reducedMotion: true }, async (visit) => {
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('.timeline-toggle').click());
  await visit.settled();
  await visit.ask((viewer) => { viewer.go({ from: '1960-08-01', to: '1960-11-30' }); });
  await visit.frames(2);
  const first = await visit.items();
  await visit.settled();
  assert.deepEqual(await visit.items(), first, 'the view jumps');
  await visit.ask((viewer) => { viewer.go({ person: 'kim-il-sung' }); });
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.getAnimations().length), 0);
});
