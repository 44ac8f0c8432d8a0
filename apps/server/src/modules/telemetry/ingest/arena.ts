import type { Samples } from '@zhiben/signals/history/samples.ts';

/** Samples of one hour in the order they came, each knowing the one before it of the same point. */
export interface Arena {
  /** ms since 1970 at which the hour begins. */
  readonly hourAt: number;
  size(): number;
  /** Changes whenever something is added, so that whoever waits for quiet can tell. */
  add(pointId: number, at: number, value: number, quality: number): void;
  /** Whether the point has a sample of exactly this instant. Looks back no further than a bounded number of samples. */
  has(pointId: number, at: number): boolean;
  /** One point's samples in time, of two at one instant the first that came; both ends are inside. */
  of(pointId: number, fromAt: number, untilAt: number): Samples;
  /** Every point that has samples. */
  points(): Iterable<number>;
}

const SHIFT = 15;
const SEGMENT = 1 << SHIFT;
const WITHIN = SEGMENT - 1;
const LOOK_BACK = 4096;

/** Columns in segments of fixed size: nothing is ever copied to grow, and a whole hour is let go of at once. */
interface Segment {
  readonly at: Float64Array;
  readonly value: Float64Array;
  readonly quality: Uint8Array;
  /** Number of the sample before it of the same point, plus one; 0 where it is the first. */
  readonly before: Int32Array;
}

export function createArena(hourAt: number): Arena {
  const segments: Segment[] = [];
  let last = new Int32Array(1024);
  let size = 0;

  const segmentOf = (number: number): Segment => segments[number >>> SHIFT] as Segment;

  function* backwards(pointId: number): Generator<number> {
    for (let next = last[pointId] ?? 0; next !== 0; next = segmentOf(next - 1).before[(next - 1) & WITHIN] ?? 0) {
      yield next - 1;
    }
  }

  return {
    hourAt,
    size: () => size,

    add(pointId, at, value, quality) {
      if (size >>> SHIFT === segments.length) segments.push(newSegment());
      if (pointId >= last.length) last = widened(last, pointId);
      const segment = segmentOf(size);
      const place = size & WITHIN;
      segment.at[place] = at;
      segment.value[place] = value;
      segment.quality[place] = quality;
      segment.before[place] = last[pointId] ?? 0;
      size += 1;
      last[pointId] = size;
    },

    has(pointId, at) {
      let left = LOOK_BACK;
      for (const number of backwards(pointId)) {
        if (segmentOf(number).at[number & WITHIN] === at) return true;
        if (--left === 0) return false;
      }
      return false;
    },

    of(pointId, fromAt, untilAt) {
      const numbers: number[] = [];
      for (const number of backwards(pointId)) {
        const at = segmentOf(number).at[number & WITHIN] ?? 0;
        if (at >= fromAt && at <= untilAt) numbers.push(number);
      }
      return inTime(numbers.reverse(), segmentOf);
    },

    *points() {
      for (let pointId = 0; pointId < last.length; pointId++) if (last[pointId] !== 0) yield pointId;
    },
  };
}

const newSegment = (): Segment => ({
  at: new Float64Array(SEGMENT),
  value: new Float64Array(SEGMENT),
  quality: new Uint8Array(SEGMENT),
  before: new Int32Array(SEGMENT),
});

function widened(last: Int32Array<ArrayBuffer>, pointId: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.max(pointId + 1, last.length * 2));
  wider.set(last);
  return wider;
}

/** In the order they came; sorting is stable, so that of two at one instant the first that came stays first. */
function inTime(numbers: number[], segmentOf: (number: number) => Segment): Samples {
  const atOf = (number: number) => segmentOf(number).at[number & WITHIN] ?? 0;
  const sorted = numbers.every((number, index) => index === 0 || atOf(numbers[index - 1] ?? 0) < atOf(number));
  if (!sorted) {
    numbers.sort((one, other) => atOf(one) - atOf(other));
    numbers = numbers.filter((number, index) => index === 0 || atOf(numbers[index - 1] ?? 0) !== atOf(number));
  }
  const { length } = numbers;
  const samples = {
    length,
    at: new Float64Array(length),
    value: new Float64Array(length),
    quality: new Uint8Array(length),
  };
  numbers.forEach((number, index) => {
    const { at, value, quality } = segmentOf(number);
    samples.at[index] = at[number & WITHIN] ?? 0;
    samples.value[index] = value[number & WITHIN] ?? 0;
    samples.quality[index] = quality[number & WITHIN] ?? 0;
  });
  return samples;
}
