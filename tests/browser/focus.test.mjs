// Chromium: the keyboard's focus is never lost and never hidden, and what changed is said once.
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, phone } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);

/** What has the focus: a selector's part, and its words. @param {Visit} visit */
const held = (visit) => visit.ask((viewer) => {
  const element = viewer.shadowRoot.activeElement;
  return element ? `${element.localName}${element.className ? `.${element.className.split(' ')[0]}` : ''}: ${element.ariaLabel ?? (element.querySelector('[aria-hidden]') ? element.title : element.textContent)}` : 'nothing';
});
/** @param {Visit} visit @param {RegExp} wanted */
const holds = (visit, wanted) => eventually(() => held(visit), (/** @type {string} */ now) => wanted.test(now), `the focus is on ${wanted}`);
/** @param {Visit} visit @param {string} selector */
const focusOn = (visit, selector) => visit.ask((viewer, at) => viewer.shadowRoot.querySelector(at).focus(), selector);
/** The live region. @param {Visit} visit */
const said = (visit) => visit.ask((viewer) => viewer.shadowRoot.querySelector('.live').textContent);

test('Later and Earlier lead to the heading of the new entry, which is said once', async (visit) => {
  await focusOn(visit, '.neighbours .next');
  await visit.press('Enter');
  await visit.sees({ entry: '1960-09-20' });
  await holds(visit, /^h2: 20–23 September 1960$/);
  assert.equal(await said(visit), '', 'the heading says it');
  await focusOn(visit, '.neighbours .previous');
  await visit.press('Enter');
  await holds(visit, /^h2: 14 September 1960$/);
  await focusOn(visit, '.zoom [data-command="step-entry next"]');
  await visit.press('Enter');
  await holds(visit, /^button: Next entry \(\]\)$/);
  assert.match(await said(visit), /^20–23 September 1960, Journey/, 'the focus stays, so the live region says it');
});

test('a key opens a card and leads into it, and Escape leads back to the name', async (visit) => {
  await focusOn(visit, '.document .person[data-command="select person=kim-il-sung"]');
  await visit.press('Enter');
  await holds(visit, /^h2: Kim Il Sung$/);
  assert.equal(await said(visit), 'Kim Il Sung: details opened, Escape closes them');
  await visit.press('Escape');
  await visit.sees({ card: '' });
  await holds(visit, /^button.person: Kim Il Sung$/);
  assert.equal(await said(visit), 'Kim Il Sung: details closed');
  await visit.press('Enter');
  await holds(visit, /^h2: Kim Il Sung$/);
  await visit.press('Tab');
  await visit.press('Enter');
  await visit.sees({ card: '' });
  await holds(visit, /^button.person: Kim Il Sung$/);
});

test('Escape closes a card also if nothing has the focus, as when a screen reader has moved its cursor', async (visit) => {
  await focusOn(visit, '.document .person[data-command="select person=kim-il-sung"]');
  await visit.press('Enter');
  await holds(visit, /^h2: Kim Il Sung$/);
  await visit.ask((viewer) => viewer.shadowRoot.activeElement.blur());
  await visit.press('Escape');
  await visit.sees({ card: '' });
  await holds(visit, /^button.person: Kim Il Sung$/);
  assert.equal(await said(visit), 'Kim Il Sung: details closed');
});

test('a card that is closed after its name is gone leaves the focus at the document', async (visit) => {
  await focusOn(visit, '.document .person[data-command="select person=pak-yong-guk"]');
  await visit.press('Enter');
  await holds(visit, /^h2: Pak Yong-guk$/);
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('.card .next').focus());
  await visit.press('Enter');
  await visit.sees({ entry: '1960-09-27', card: 'Pak Yong-guk' });
  await visit.press('Escape');
  await holds(visit, /^h2: 27 September 1960$/);
});

test('a key opens a note and leads into it; Escape closes it and leads back to its number', async (visit) => {
  const last = '.document .comment[aria-controls="note-20"]';
  await focusOn(visit, last);
  const name = await visit.ask((viewer, at) => viewer.shadowRoot.querySelector(at).ariaLabel, last);
  assert.match(name, /^Note 5 on “Pak Geum-cheol”$/);
  await visit.press('Enter');
  await holds(visit, /^p: Note 5 on “Pak Geum-cheol”$/);
  await visit.press('Escape');
  await holds(visit, /^button.comment: Note 5 on/);
  assert.equal(await visit.ask((viewer, at) => viewer.shadowRoot.querySelector(at).ariaExpanded, last), 'false');
});

test('the browser’s own search finds a closed note and opens it', async (visit) => {
  const hidden = () => visit.ask((viewer) => viewer.shadowRoot.getElementById('note-20').getAttribute('hidden'));
  assert.equal(await hidden(), 'until-found');
  // The browser sends this event to what it has found, before it shows it.
  await visit.ask((viewer) => viewer.shadowRoot.getElementById('note-20').dispatchEvent(new Event('beforematch', { bubbles: true })));
  assert.equal(await hidden(), null);
  await visit.clickElement('.document > .block .person');
  await visit.sees({ card: /./ });
  assert.equal(await hidden(), null, 'the State has it');
});

test('no note is a landmark', async (visit) => {
  const session = await visit.page.context().newCDPSession(visit.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.filter((node) => !node.ignored).map((node) => node.role?.value);
  assert.deepEqual(roles.filter((role) => role === 'complementary'), []);
});

test('closing a notice leads back to where the visitor was', async (visit) => {
  await focusOn(visit, '.document > .block .person');
  const before = await held(visit);
  await visit.ask((viewer) => viewer.go({ entry: 'nowhere' }));
  await visit.sees({ notice: /nowhere/ });
  await focusOn(visit, '.notice .close');
  await visit.press('Enter');
  await visit.sees({ notice: '' });
  assert.equal(await held(visit), before);
});

test('a notice stays until the visitor closes it or opens something', async (visit) => {
  await visit.page.clock.install();
  await visit.ask((viewer) => viewer.go({ entry: 'nowhere' }));
  await visit.sees({ notice: /nowhere/ });
  await visit.page.clock.runFor(120_000);
  await visit.sees({ notice: /nowhere/ });
  await visit.click('select entry=1960-09-27');
  await visit.sees({ notice: '' });
});

test('the failure page has the focus, a role and the title, and nothing else can be reached', { expects: [/404|failed request/i] }, async (visit) => {
  await focusOn(visit, '.tools [data-tool="link"]');
  const title = await visit.ask(() => document.title);
  await visit.ask((viewer) => { viewer.src = 'journals/none.json'; });
  await holds(visit, /^h2: This journal cannot be shown$/);
  assert.match(await visit.ask(() => document.title), /^This journal cannot be shown$/);
  const role = await visit.ask((viewer) => {
    const box = viewer.shadowRoot.querySelector('.failure');
    return [box.role, ...['aria-labelledby', 'aria-describedby'].map((name) => viewer.shadowRoot.getElementById(box.getAttribute(name)).textContent)];
  });
  assert.deepEqual(role, ['alertdialog', 'This journal cannot be shown', '“journals/none.json” is not on this site (404). Check the address and the spelling.']);
  for (let press = 0; press < 6; press += 1) {
    await visit.press('Tab');
    assert.ok(await visit.ask((viewer) => !viewer.shadowRoot.activeElement || viewer.shadowRoot.activeElement.closest('.failure') !== null));
  }
  await focusOn(visit, '.failure [data-tool="stay"]');
  await visit.press('Enter');
  await visit.sees({ failure: '', title });
  await holds(visit, /^button.tool: Copy link$/);
});

test('what the failure page opens gets the focus', { path: '?journal=journals/none.json', opens: false, expects: [/404|failed request|Failed to load/i] }, async (visit) => {
  await holds(visit, /^h2: This journal cannot be shown$/);
  await focusOn(visit, '.failure [data-tool="usual"]');
  await visit.press('Enter');
  await holds(visit, /^h2: 14 September 1960$/);
});

test('the document is one key from the top of the page', async (visit) => {
  await visit.press('Tab');
  await holds(visit, /^button.skip: Skip to the document$/);
  const { width, height } = await visit.box('.skip');
  assert.ok(width > 100 && height >= 24, 'it is visible');
  await visit.press('Enter');
  await holds(visit, /^h2: 14 September 1960$/);
});

test('Later is at most 15 Tabs from the top of the page', async (visit) => {
  const stops = [];
  for (let press = 0; press < 15; press += 1) {
    await visit.press('Tab');
    stops.push(await held(visit));
    if (/^button.(previous|next)/.test(stops[stops.length - 1])) return;
  }
  assert.fail(stops.join('\n'));
});

test('Left and Right lead from name to name in the text', async (visit) => {
  await focusOn(visit, '.document .block.paragraph .person');
  await holds(visit, /^button.person: Kim Il Sung$/);
  await visit.press('ArrowRight');
  await holds(visit, /^button.place: Moscow$/);
  await visit.press('ArrowRight');
  await holds(visit, /^button.person: Kim Il Sung$/);
  await visit.press('ArrowLeft');
  await holds(visit, /^button.place: Moscow$/);
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelectorAll('.document [tabindex="0"]').length), 1);
});

test('what the editors did to a word is shown while it has the focus, and is among what the arrows reach', { path: '#entry=1960-09-14&layer=reading' }, async (visit) => {
  const shown = (/** @type {string} */ selector) => visit.ask((viewer, at) => {
    const mark = viewer.shadowRoot.querySelector(at);
    return getComputedStyle(mark, '::after').content.replace('attr(title)', mark.title);
  }, selector);
  const marks = await visit.ask((viewer) => viewer.shadowRoot.querySelectorAll('.document .block:not(.opener *) .corr:not(button *)').length);
  assert.ok(marks >= 1, `${marks} corrections`);
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('.document .block:not(.opener *) .corr:not(button *)').focus());
  await holds(visit, /^span.corr: /);
  assert.match(await shown('.document .block:not(.opener *) .corr:not(button *)'), /Printed: /);
  await visit.press('ArrowRight');
  await visit.press('ArrowLeft');
  await holds(visit, /^span.corr: /);
  await visit.press('Tab');
  assert.doesNotMatch(await shown('.document .block:not(.opener *) .corr:not(button *)'), /Printed: /);
});

for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }, { width: 700, height: 400 }, { width: 320, height: 568 }]) {
  test(`at ${size.width} × ${size.height} an open card hides nothing that has the focus`, { size, path: '#entry=1960-09-14&person=kim-il-sung', reducedMotion: true }, async (visit) => {
    await visit.sees({ card: 'Kim Il Sung' });
    await visit.ask(() => document.body.focus());
    const stops = [];
    for (let press = 0; press < 60; press += 1) {
      await visit.press('Tab');
      await visit.frames(2);
      const stop = await visit.ask((viewer) => {
        const element = viewer.shadowRoot.activeElement;
        if (!element) return null;
        // The timeline is drawn on the canvas.
        const seen = element.closest('.mirror') ? viewer.shadowRoot.querySelector('canvas') : element;
        const boxes = [...seen.getClientRects()];
        const covered = boxes.map(({ left, top, width, height }) => viewer.shadowRoot.elementFromPoint(left + width / 2, top + height / 2))
          .find((over) => !over || !(seen.contains(over) || over.contains(seen)));
        return { what: `${element.className} ${element.ariaLabel ?? element.textContent}`, covered: covered === undefined ? '' : String(covered?.outerHTML ?? 'out of the screen').slice(0, 90) };
      });
      if (!stop) break;
      stops.push(stop);
    }
    assert.ok(stops.length >= 12 && stops.length < 60, `${stops.length} stops`);
    assert.deepEqual(stops.filter(({ covered }) => covered), []);
    // What the card is about is in sight in the text.
    await visit.clickElement('.document .person[data-command="select person=pak-song-chol"]');
    await visit.sees({ card: 'Pak Song-chol' });
    await eventually(() => visit.ask((viewer) => {
      const name = viewer.shadowRoot.querySelector('.document [aria-current]').getBoundingClientRect();
      const pane = viewer.shadowRoot.querySelector('.pane').getBoundingClientRect();
      return name.top >= pane.top && name.bottom <= pane.bottom && pane.height >= 60;
    }), true, 'the name is in sight');
  });
}

test('on a phone the link to the document closes the timeline that lies over it', { size: phone }, async (visit) => {
  await visit.clickElement('[data-command="panel timeline"]');
  await focusOn(visit, '.skip');
  await visit.press('Enter');
  await holds(visit, /^h2: 14 September 1960$/);
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').classList.contains('timeline-open')), false);
});

for (const [width, height] of [[390, 844], [320, 568]]) {
  test(`at ${width} × ${height} what is chosen in the largest text stays in sight, and so does the link to the document`, { size: { width, height } }, async (visit) => {
    await focusOn(visit, '[data-command="panel comfort"]');
    await visit.press('Enter');
    const inSight = () => visit.ask((viewer) => {
      const held = viewer.shadowRoot.activeElement;
      const { left, top, right, bottom } = (held.closest('label') ?? held).getBoundingClientRect();
      return [held.value ?? held.dataset.tool, left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight];
    });
    for (const [name, value] of [['size', '200'], ['spacing', 'wider']]) {
      await focusOn(visit, `.comfort [name="${name}"]:checked`);
      for (let press = 0; press < 6 && (await inSight())[0] !== value; press += 1) await visit.press('ArrowRight');
      await eventually(inSight, [value, true], `${name} ${value} is in sight`);
    }
    await visit.press('Escape');
    await focusOn(visit, '.skip');
    await eventually(() => visit.ask((viewer) => {
      const words = document.createRange();
      words.selectNodeContents(viewer.shadowRoot.querySelector('.skip'));
      const { left, right } = words.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    }), true, 'the link is whole');
  });
}

test('what is done with the journal is one tab stop, and the timeline is five Tabs from the top of the page', async (visit) => {
  const stops = [];
  for (let press = 0; press < 5; press += 1) {
    await visit.press('Tab');
    stops.push(await visit.ask((viewer) => { const held = viewer.shadowRoot.activeElement; return held.closest('table') ? 'grid' : held.dataset.tool ?? held.dataset.command ?? held.localName; }));
  }
  assert.deepEqual(stops, ['document', 'open', 'panel comfort', 'select', 'grid']);
  for (const _ of stops.slice(2)) await visit.press('Shift+Tab');
  for (const _ of [1, 2]) {
    await visit.press('ArrowRight');
    await holds(visit, /^button.tool: Copy link$/);
  }
  await visit.press('Tab');
  await visit.press('Shift+Tab');
  await holds(visit, /^button.tool: Copy link$/);
});

test('in a kiosk, keys reach the tools that are left', async (visit) => {
  const stop = () => visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.tools [tabindex="0"]')].filter((each) => each.checkVisibility()).map((each) => each.dataset.tool));
  assert.deepEqual(await stop(), ['open']);
  await visit.ask((viewer) => { viewer.kiosk = true; });
  await eventually(stop, ['link'], 'the next one is the tab stop');
});

test('after a phone’s screen became a wide one, keys reach the buttons under the timeline', { size: phone }, async (visit) => {
  const stops = () => visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.zoom [tabindex="0"]')].filter((each) => each.checkVisibility()).length);
  assert.equal(await stops(), 0);
  await visit.resize({ width: 1280, height: 800 });
  await eventually(stops, 1, 'the toolbar is a tab stop');
});

test('loading that was cancelled leaves the failure page, and what it opens gets the focus', { path: '?journal=journals/none.json', opens: false, expects: [/404|failed request|Failed to load/i] }, async (visit) => {
  await holds(visit, /^h2: This journal cannot be shown$/);
  await visit.ask(() => {
    const usually = window.fetch;
    window.fetch = async () => {  // a large file, of which half is sent
      window.fetch = usually;
      const stream = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(2e6)) });
      return new Response(stream, { headers: { 'content-length': '4000000' } });
    };
  });
  await focusOn(visit, '.failure [data-tool="retry"]');
  await visit.press('Enter');
  await eventually(() => visit.has('.arrival:not([hidden])'), true, 'it is being loaded');
  await focusOn(visit, '[data-tool="cancel"]');
  await visit.press('Enter');
  await holds(visit, /^h2: This journal cannot be shown$/);
  await focusOn(visit, '.failure [data-tool="usual"]');
  await visit.press('Enter');
  await holds(visit, /^h2: 14 September 1960$/);
});

test('a panel that is opened as soon as the text was scrolled leaves it there', async (visit) => {
  const top = await visit.ask((viewer) => {
    const pane = viewer.shadowRoot.querySelector('.pane');
    pane.scrollTop = 1500;
    viewer.shadowRoot.querySelector('[data-command="panel about"]').click();  // before the browser says that it was scrolled
    return pane.scrollTop;
  });
  await eventually(() => visit.has('dialog[data-panel="about"][open]'), true, 'the panel is open');
  assert.equal(top, 1500);
});
