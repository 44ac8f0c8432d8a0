import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import type { Block } from '@zhiben/signals/history/samples.ts';
import { hourOf } from './pages.ts';

/** What the next transaction will hold, and who waits for it. */
export interface Group {
  size(): number;
  add(pointId: number, at: number, value: number, quality: number): void;
  readonly transitions: Transition[];
  /** What the evaluation remembers with these samples, where it is to be left. */
  checkpoint: Buffer | undefined;
  /** Called when the transaction has committed. */
  readonly waiting: (() => void)[];
  isEmpty(): boolean;
  /** Its samples, an hour in each block: a chunk replaces whole blocks. */
  blocks(): readonly Block[];
}

const SMALL = 512;

export function createGroup(): Group {
  let pointId = new Int32Array(SMALL);
  let at = new Float64Array(SMALL);
  let value = new Float64Array(SMALL);
  let quality = new Uint8Array(SMALL);
  let length = 0;
  const transitions: Transition[] = [];

  function widen(): void {
    const [ids, ats, values, qualities] = [pointId, at, value, quality];
    pointId = new Int32Array(length * 2);
    at = new Float64Array(length * 2);
    value = new Float64Array(length * 2);
    quality = new Uint8Array(length * 2);
    pointId.set(ids);
    at.set(ats);
    value.set(values);
    quality.set(qualities);
  }

  return {
    size: () => length,
    transitions,
    checkpoint: undefined,
    waiting: [],
    isEmpty: () => length === 0 && transitions.length === 0,
    add(id, time, saw, how) {
      if (length === at.length) widen();
      pointId[length] = id;
      at[length] = time;
      value[length] = saw;
      quality[length] = how;
      length += 1;
    },
    blocks() {
      const all = {
        length,
        pointId: pointId.subarray(0, length),
        at: at.subarray(0, length),
        value: value.subarray(0, length),
        quality: quality.subarray(0, length),
      };
      return length === 0 ? [] : byHour(all);
    },
  };
}

function byHour(block: Block): readonly Block[] {
  const hours = new Set<number>();
  for (const at of block.at) hours.add(hourOf(at));
  if (hours.size === 1) return [block];
  return [...hours].map((hour) => {
    const places = Array.from(block.at.keys()).filter((place) => hourOf(block.at[place] ?? 0) === hour);
    return {
      length: places.length,
      pointId: Int32Array.from(places, (place) => block.pointId[place] ?? 0),
      at: Float64Array.from(places, (place) => block.at[place] ?? 0),
      value: Float64Array.from(places, (place) => block.value[place] ?? 0),
      quality: Uint8Array.from(places, (place) => block.quality[place] ?? 0),
    };
  });
}
