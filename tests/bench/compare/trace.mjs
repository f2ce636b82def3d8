// What the main thread did in each frame, from a trace of the browser: the time of input events, animation
// frames, timers and messages (all of them script), of style and of layout. Painting, committing and what
// the GPU process does (with SwiftShader: the drawing itself, in software) are not counted. The names are the
// same for every viewer. Time is processor time of the thread: the software GPU often takes the core away from it, and
// that is not its work. Waiting inside a script until the GPU process answers (reading WebGL's state does that) takes
// no time of the thread either, and is measured separately.
const script = new Set(['EventDispatch', 'FireAnimationFrame', 'FunctionCall', 'TimerFire', 'RunMicrotasks', 'EvaluateScript', 'FireIdleCallback', 'HandlePostMessage']);
const style = new Set(['UpdateLayoutTree', 'Layout', 'RecalculateStyles', 'ParseHTML', 'IntersectionObserverController::computeIntersections']);
const collector = new Set(['MinorGC', 'MajorGC', 'V8.GCScavenger', 'BlinkGC.AtomicPhase']);

const gpuWait = new Set(['CommandBufferProxyImpl::WaitForGetOffset', 'CommandBufferProxyImpl::WaitForTokenInRange']);

export const categories = ['devtools.timeline', 'gpu', 'disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame', 'toplevel', 'blink.user_timing'];

/** @typedef {{name: string, ts: number, dur?: number, tts?: number, tdur?: number, pid: number, tid: number, ph: string, args?: any}} TraceEvent */
/** @typedef {{work: number[], task: number[], gpuWait: number[], interval: number[]}} Frames milliseconds; work: of the thread's time, the others: on the clock */

/**
 * @param {TraceEvent[]} events
 * @param {string} label of the performance marks `${label}-begin` and `${label}-end`, set by the page that is measured
 * @returns {Frames}
 */
export function framesOf(events, label) {
  const begin = events.find((event) => event.name === `${label}-begin`);
  const end = events.find((event) => event.name === `${label}-end`);
  if (!begin) return { work: [], task: [], gpuWait: [], interval: [] };
  const last = end?.ts ?? Infinity;
  const own = events.filter((event) => event.pid === begin.pid && event.tid === begin.tid && event.ts >= begin.ts && event.ts <= last);
  const starts = own.filter((event) => event.name === 'BeginMainThreadFrame').map((event) => event.ts).sort((a, b) => a - b);
  const bins = starts.map(() => ({ work: 0, task: 0, gpuWait: 0, acted: false }));
  const binOf = (/** @type {number} */ ts) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= ts) low = middle + 1;
      else high = middle;
    }
    return bins[low - 1];
  };
  // The frame of a task is the one in which it ends. Nested work counts once.
  let workEnd = 0;
  let taskEnd = 0;
  for (const { name, ts, dur = 0, tts = ts, tdur = dur } of own.filter((event) => event.ph === 'X').sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const isWork = script.has(name) || style.has(name) || collector.has(name);
    if (isWork && tts + tdur > workEnd) {
      const bin = binOf(ts);
      if (bin) {
        bin.work += (tts + tdur - Math.max(tts, workEnd)) / 1000;
        bin.acted ||= script.has(name);
      }
      workEnd = tts + tdur;
    }
    if (gpuWait.has(name)) {
      const bin = binOf(ts);
      if (bin) bin.gpuWait += dur / 1000;
    }
    if (/RunTask$/.test(name) && ts + dur > taskEnd) {
      const bin = binOf(ts + dur);
      if (bin) bin.task += (ts + dur - Math.max(ts, taskEnd)) / 1000;
      taskEnd = ts + dur;
    }
  }
  const acted = bins.map((bin, i) => ({ ...bin, interval: i + 1 < starts.length ? (starts[i + 1] - starts[i]) / 1000 : NaN })).filter((bin) => bin.acted);
  return {
    work: acted.map((bin) => bin.work),
    gpuWait: acted.map((bin) => bin.gpuWait),
    task: acted.map((bin) => bin.task),
    interval: acted.map((bin) => bin.interval).filter((ms) => ms === ms),
  };
}
