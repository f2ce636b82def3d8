// Makes tables of all rounds, and compares them with the goals.

/**
 * @typedef {import('./measure.mjs').Result} Result
 * @typedef {{viewer: string, title: string, size: string, entries: number, bytes: {program: number, data: number}, rounds: Result[], failed?: string}} Case
 * @typedef {{median: number, least: number, most: number, n: number}} Spread
 * @typedef {{say: string, value: number, most: number, good: boolean | undefined}} Verdict good: undefined if it was not measured
 */

/** @param {number[]} numbers @param {number} part 0 to 1 */
export function quantile(numbers, part) {
  const sorted = numbers.slice().sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] : NaN;
}

/** @param {number[]} numbers @returns {Spread} */
export function spread(numbers) {
  return { median: quantile(numbers, 0.5), least: Math.min(...numbers), most: Math.max(...numbers), n: numbers.length };
}

/** @type {{key: string, words: string, digits: number, of: (result: Result, one: Case) => number | undefined}[]} */
export const rows = [
  { key: 'program_kb', words: 'program over the wire, kB', digits: 0, of: (_, { bytes }) => bytes.program / 1000 },
  { key: 'data_kb', words: 'data over the wire, kB', digits: 0, of: (_, { bytes }) => bytes.data / 1000 },
  { key: 'first_frame_ms', words: 'first useful frame, ms', digits: 0, of: (result) => result.firstFrameMs },
  { key: 'bytes_to_frame_ms', words: 'from complete file to frame, ms', digits: 0, of: (result) => result.bytesToFrameMs },
  ...(/** @type {const} */ ([['pan', 'pan'], ['panZoomed', 'pan, zoomed in'], ['zoom', 'zoom']])).flatMap(([name, words]) => [
    ...(/** @type {const} */ ([['median', 0.5], ['p95', 0.95], ['worst', 1]])).map(([part, at]) => ({
      key: `${name}_work_${part}_ms`, words: `${words}: main thread ${part}, ms`, digits: 1, of: (/** @type {Result} */ result) => quantile(result[name].work, at),
    })),
    { key: `${name}_gpu_wait_ms`, words: `${words}: waiting for the GPU, elapsed ms`, digits: 1, of: (/** @type {Result} */ result) => quantile(result[name].gpuWait, 0.5) },
    { key: `${name}_interval_ms`, words: `${words}: frame to frame, ms`, digits: 0, of: (/** @type {Result} */ result) => quantile(result[name].interval, 0.5) },
    { key: `${name}_interval_p95_ms`, words: `${words}: frame to frame p95, ms`, digits: 0, of: (/** @type {Result} */ result) => quantile(result[name].interval, 0.95) },
    { key: `${name}_interval_worst_ms`, words: `${words}: frame to frame worst, ms`, digits: 0, of: (/** @type {Result} */ result) => quantile(result[name].interval, 1) },
  ]),
  { key: 'idle_ms_per_s', words: 'at rest: main thread, ms in a second', digits: 2, of: (result) => result.idleMsPerS },
  { key: 'idle_frames', words: 'at rest: frames drawn', digits: 0, of: (result) => result.idleFrames },
  { key: 'heap_mb', words: 'JavaScript heap, MB', digits: 1, of: (result) => result.heapBytes / 1e6 },
  { key: 'wasm_mb', words: 'WebAssembly memory, MB', digits: 1, of: (result) => (result.wasmBytes === undefined ? undefined : result.wasmBytes / 1e6) },
  { key: 'nodes', words: 'nodes in the page', digits: 0, of: (result) => result.nodes },
];

/** @param {Case} one @returns {Record<string, Spread>} */
export function summarise(one) {
  /** @type {Record<string, Spread>} */
  const out = {};
  for (const { key, of } of rows) {
    const numbers = one.rounds.map((result) => of(result, one)).filter((number) => number !== undefined && number === number);
    if (numbers.length) out[key] = spread(/** @type {number[]} */ (numbers));
  }
  return out;
}

/** @param {Case[]} cases @returns {Verdict[]} */
export function verdicts(cases) {
  const find = (/** @type {string} */ viewer, /** @type {string} */ size, /** @type {string} */ key) => {
    const one = cases.find((each) => each.viewer === viewer && each.size === size);
    return one?.rounds.length ? summarise(one)[key]?.median ?? NaN : NaN;
  };
  /** @type {Verdict[]} */
  const out = [];
  const verdict = (/** @type {string} */ say, /** @type {number} */ value, /** @type {number} */ most) => out.push({ say, value, most, good: value === value ? value <= most : undefined });
  verdict("10,000 entries: first useful frame, divided by vis-timeline's", find('daybook', '10000', 'first_frame_ms') / find('vis', '10000', 'first_frame_ms'), 0.1);
  for (const [name, words] of [['pan', 'pan'], ['panZoomed', 'pan, zoomed in']]) {
    for (const size of ['19', '100000']) {
      verdict(`${Number(size).toLocaleString('en')} entries: ${words}, main thread median, ms`, find('daybook', size, `${name}_work_median_ms`), 2);
      verdict(`${Number(size).toLocaleString('en')} entries: ${words}, main thread p95, ms`, find('daybook', size, `${name}_work_p95_ms`), 4);
    }
    for (const part of ['median', 'p95']) {
      const key = `${name}_work_${part}_ms`;
      const [few, many] = [find('daybook', '19', key), find('daybook', '100000', key)];
      verdict(`19 and 100,000 entries: ${words} ${part}, larger divided by smaller`, Math.max(few, many) / Math.min(few, many), 1.5);
    }
  }
  verdict('Schnitzler: from complete file to frame, ms', find('daybook', 'schnitzler', 'bytes_to_frame_ms'), 1500);
  verdict('Schnitzler: WebAssembly memory, MB (2^20 bytes)', (find('daybook', 'schnitzler', 'wasm_mb') * 1e6) / 2 ** 20, 96);
  return out;
}

const number = (/** @type {number} */ value, /** @type {number} */ digits) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** @param {string} size @param {Case} [one] of that size */
const titleOf = (size, one) =>
  size === 'schnitzler' ? `Schnitzler's diary${one ? `, ${number(one.entries, 0)} entries` : ''}` : `${number(Number(size), 0)} entries`;

/** @param {Case[]} cases @returns {{size: string, title: string, head: string[], body: string[][]}[]} a table for each size */
export function tables(cases) {
  return [...new Set(cases.map((one) => one.size))].map((size) => {
    const group = cases.filter((one) => one.size === size);
    const sums = group.map(summarise);
    const ours = group.findIndex((one) => one.viewer === 'daybook');
    const body = rows.filter(({ key }) => sums.some((sum) => sum[key])).map(({ key, words, digits }) => [
      words,
      ...group.map((one, i) => {
        const value = sums[i][key];
        if (!value) return '–';
        const range = value.n > 1 && value.least !== value.most ? ` (${number(value.least, digits)}–${number(value.most, digits)})` : '';
        const base = i !== ours && ours >= 0 ? sums[ours][key]?.median : undefined;
        return number(value.median, digits) + range + (base ? ` ×${number(value.median / base, 1)}` : '');
      }),
    ]);
    return { size, title: titleOf(size, group[0]), head: group.map((one) => `${one.title}, ${one.rounds.length ? `n=${one.rounds.length}` : one.failed ?? 'not measured'}`), body };
  });
}

const sayVerdict = (/** @type {Verdict} */ { say, value, most, good }) =>
  `${good === undefined ? 'not measured' : good ? 'pass' : 'FAIL'}: ${say}: ${good === undefined ? '' : `${number(value, 2)}, `}at most ${most}`;

const howToRead = 'Medians of n rounds (least–most); ×: ratio to Daybook.';

/** @param {Case[]} cases @param {string} about */
export function plainText(cases, about) {
  const parts = [about, howToRead];
  for (const { title, head, body } of tables(cases)) {
    const lines = [[title, ...head], ...body];
    const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
    parts.push(lines.map((line) => line.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ')).join('\n'));
  }
  return `${[...parts, verdicts(cases).map(sayVerdict).join('\n')].join('\n\n')}\n`;
}

const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;

/** Everything that was measured, a table for each size. @param {Case[]} cases */
export function markdown(cases) {
  const parts = [howToRead];
  for (const { title, head, body } of tables(cases)) {
    parts.push([line([title, ...head]), `|---|${head.map(() => '---:|').join('')}`, ...body.map(line)].join('\n'));
  }
  return parts.join('\n\n');
}

/** The rows of the short table: several numbers of a case in one cell. */
const shortRows = /** @type {const} */ ([
  { words: 'over the wire: program + data, kB', keys: ['program_kb', 'data_kb'], between: ' + ' },
  { words: 'first useful frame, ms', keys: ['first_frame_ms'], between: '' },
  { words: 'pan, main thread, ms', keys: ['pan_work_median_ms', 'pan_work_p95_ms', 'pan_work_worst_ms'], between: ' / ' },
  { words: 'pan, zoomed in, main thread, ms', keys: ['panZoomed_work_median_ms', 'panZoomed_work_p95_ms', 'panZoomed_work_worst_ms'], between: ' / ' },
  { words: 'zoom, main thread, ms', keys: ['zoom_work_median_ms', 'zoom_work_p95_ms', 'zoom_work_worst_ms'], between: ' / ' },
  { words: 'pan, frame to frame, ms', keys: ['pan_interval_ms', 'pan_interval_p95_ms', 'pan_interval_worst_ms'], between: ' / ' },
  { words: 'zoom, frame to frame, ms', keys: ['zoom_interval_ms', 'zoom_interval_p95_ms', 'zoom_interval_worst_ms'], between: ' / ' },
  { words: 'at rest for 10 s, main thread, ms in a second', keys: ['idle_ms_per_s'], between: '' },
  { words: 'memory: JavaScript + WebAssembly, MB', keys: ['heap_mb', 'wasm_mb'], between: ' + ' },
]);

const digits = new Map(rows.map((row) => [row.key, row.digits]));
/** @param {Record<string, Spread>} sum @param {readonly string[]} keys @param {string} between */
const cell = (sum, keys, between) => keys.filter((key) => sum[key]).map((key) => number(sum[key].median, digits.get(key) ?? 0)).join(between) || '–';

/** The rows that README.md shows: a size and the words of a short row. */
const readmeRows = [
  ['19', 'first useful frame, ms'],
  ['10000', 'first useful frame, ms'],
  ['schnitzler', 'first useful frame, ms'],
  ['10000', 'pan, main thread, ms'],
];

/** What README.md shows: a table of six lines. What was not measured is a dash. @param {Case[]} cases @param {string} about */
export function readmeMarkdown(cases, about) {
  const titles = [...new Map(cases.map((one) => [one.viewer, one.title]))];
  const body = readmeRows.map(([size, words]) => {
    const { keys, between } = /** @type {typeof shortRows[number]} */ (shortRows.find((row) => row.words === words));
    const group = titles.map(([viewer]) => cases.find((one) => one.viewer === viewer && one.size === size));
    const title = titleOf(size, cases.find((one) => one.size === size));
    return line([`${title}: ${words}`, ...group.map((one) => (one ? cell(summarise(one), keys, between) : '–'))]);
  });
  return [
    `${about} Medians; a / b / c: median, 95th percentile and worst frame; –: not finished within two minutes, or not measured.`,
    [line(['', ...titles.map(([, title]) => title)]), `|---|${titles.map(() => '---:|').join('')}`, ...body].join('\n'),
  ].join('\n\n');
}

/** The short table of docs/benchmark.md, and the goals. @param {Case[]} cases @param {string} about */
export function shortMarkdown(cases, about) {
  const titles = [...new Map(cases.map((one) => [one.viewer, one.title]))];
  const body = tables(cases).flatMap(({ size, title }) => {
    const group = titles.map(([viewer]) => cases.find((one) => one.viewer === viewer && one.size === size));
    const sums = group.map((one) => (one ? summarise(one) : {}));
    const rounds = group.map((one) => (!one ? '' : one.rounds.length ? `n=${one.rounds.length}` : one.failed ?? 'not measured'));
    return [
      line([`**${title}**`, ...rounds]),
      ...shortRows.map(({ words, keys, between }) => line([words, ...sums.map((sum) => cell(sum, keys, between))])),
    ];
  });
  return [
    `${about} Medians of n rounds; a / b / c: median, 95th percentile and worst frame.`,
    [line(['', ...titles.map(([, title]) => title)]), `|---|${titles.map(() => '---:|').join('')}`, ...body].join('\n'),
    'The goals, and the results of this run:',
    [line(['', 'at most', 'measured', '']), '|---|---:|---:|---|', ...verdicts(cases).map(({ say, value, most, good }) =>
      line([say, String(most), good === undefined ? 'not measured' : number(value, 2), good === undefined ? '' : good ? 'reached' : '**not reached**']))].join('\n'),
  ].join('\n\n');
}
