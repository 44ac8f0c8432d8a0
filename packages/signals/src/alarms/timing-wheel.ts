/** 256 places a turn and four wheels of rising coarseness: 64 ms to 16 s, to 70 min, to 12 days, to 8 years. */
const TICK_MS = 64;
const PLACES = 256;
const WHEELS = 4;
const FARTHEST_TICKS = PLACES ** WHEELS - 1;
const NONE = -1;

/** One timer for each number below `size`. Arming, disarming and firing cost the same however many wait. */
export interface TimingWheel {
  /** When the timer fires, NaN where it is not armed. */
  dueOf(id: number): number;
  arm(id: number, due: number): void;
  disarm(id: number): void;
  /** Fires what is due by `now`, never before its time. Time that goes back fires nothing. */
  advance(now: number, fire: (id: number, due: number) => void): void;
  /** The clock was put forward by so many ms, or back where negative: what waits goes on waiting for as long as it had to. */
  step(by: number): void;
}

/** `start` and every other time in ms. */
export function createTimingWheel(size: number, start: number): TimingWheel {
  const due = new Float64Array(size).fill(Number.NaN);
  const next = new Int32Array(size).fill(NONE);
  const before = new Int32Array(size).fill(NONE);
  const placeOf = new Int32Array(size).fill(NONE);
  const heads = new Int32Array(PLACES * WHEELS).fill(NONE);
  /** How many timers wait on each wheel: over what is empty, time leaps. */
  const waiting = new Int32Array(WHEELS);
  let tick = Math.floor(start / TICK_MS);

  function link(id: number): void {
    const at = Math.min(Math.max(Math.floor((due[id] as number) / TICK_MS), tick), tick + FARTHEST_TICKS);
    const place = placeFor(at, at - tick);
    const head = heads[place] as number;
    next[id] = head;
    before[id] = NONE;
    if (head !== NONE) before[head] = id;
    heads[place] = id;
    placeOf[id] = place;
    count(place, 1);
  }

  function unlink(id: number): void {
    const after = next[id] as number;
    const ahead = before[id] as number;
    if (ahead === NONE) heads[placeOf[id] as number] = after;
    else next[ahead] = after;
    if (after !== NONE) before[after] = ahead;
    count(placeOf[id] as number, -1);
    placeOf[id] = NONE;
  }

  function count(place: number, more: number): void {
    const wheel = Math.floor(place / PLACES);
    waiting[wheel] = (waiting[wheel] as number) + more;
  }

  function disarm(id: number): void {
    if (placeOf[id] === NONE) return;
    unlink(id);
    due[id] = Number.NaN;
  }

  function arm(id: number, at: number): void {
    if (Number.isNaN(at)) throw new RangeError('a timer without a time');
    disarm(id);
    due[id] = at;
    link(id);
  }

  /** A coarse place whose turn has come spreads over the finer wheels. */
  function spread(): void {
    let turn = tick;
    for (let wheel = 1; wheel < WHEELS && turn % PLACES === 0; wheel += 1) {
      turn = Math.floor(turn / PLACES);
      const place = wheel * PLACES + (turn % PLACES);
      let id = heads[place] as number;
      heads[place] = NONE;
      while (id !== NONE) {
        const after = next[id] as number;
        count(place, -1);
        link(id);
        id = after;
      }
    }
  }

  /** Whether anything fired: what a firing armed for the same moment is found by looking again. */
  function fireHere(now: number, fire: (id: number, due: number) => void): boolean {
    let fired = false;
    let id = heads[tick % PLACES] as number;
    while (id !== NONE) {
      const after = next[id] as number;
      const at = due[id] as number;
      if (at <= now) {
        disarm(id);
        fire(id, at);
        fired = true;
      }
      id = after;
    }
    return fired;
  }

  /** The next tick at which anything can happen. */
  function tickAfter(until: number): number {
    let turn = 1;
    for (let wheel = 0; wheel < WHEELS && waiting[wheel] === 0; wheel += 1) turn *= PLACES;
    const next = turn > FARTHEST_TICKS ? until : (Math.floor(tick / turn) + 1) * turn;
    return Math.min(next, until);
  }

  function advance(now: number, fire: (id: number, due: number) => void): void {
    const until = Math.floor(now / TICK_MS);
    while (tick <= until) {
      while (fireHere(now, fire));
      if (tick === until) return;
      tick = tickAfter(until);
      if (tick % PLACES === 0) spread();
    }
  }

  function step(by: number): void {
    const armed = [...placeOf.keys()].filter((id) => placeOf[id] !== NONE);
    for (const id of armed) unlink(id);
    tick = Math.floor((tick * TICK_MS + by) / TICK_MS);
    for (const id of armed) {
      due[id] = (due[id] as number) + by;
      link(id);
    }
  }

  return { dueOf: (id) => due[id] ?? Number.NaN, arm, disarm, advance, step };
}

function placeFor(tick: number, ahead: number): number {
  if (ahead < PLACES) return tick % PLACES;
  if (ahead < PLACES ** 2) return PLACES + (Math.floor(tick / PLACES) % PLACES);
  if (ahead < PLACES ** 3) return 2 * PLACES + (Math.floor(tick / PLACES ** 2) % PLACES);
  return 3 * PLACES + (Math.floor(tick / PLACES ** 3) % PLACES);
}
