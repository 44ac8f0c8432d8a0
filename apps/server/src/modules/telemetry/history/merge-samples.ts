import type { Samples } from '@zhiben/signals/history/samples.ts';

const NONE: Samples = { length: 0, at: new Float64Array(0), value: new Float64Array(0), quality: new Uint8Array(0) };

/** Several stretches of one point as one, in time. Of two samples at one instant the one of the earlier part stays. */
export function mergeSamples(parts: readonly Samples[]): Samples {
  const filled = parts.filter(({ length }) => length > 0);
  const [first = NONE] = filled;
  if (filled.length < 2) return first;
  return followEachOther(filled) ? joined(filled) : sorted(joined(filled));
}

/** A stretch cut out of samples in time; both ends are inside. */
export function between(samples: Samples, fromAt: number, untilAt: number): Samples {
  const from = firstNotBefore(samples.at, fromAt);
  const until = firstNotBefore(samples.at, untilAt + 1);
  if (from === 0 && until === samples.length) return samples;
  return {
    length: Math.max(0, until - from),
    at: samples.at.subarray(from, until),
    value: samples.value.subarray(from, until),
    quality: samples.quality.subarray(from, until),
  };
}

const followEachOther = (parts: readonly Samples[]) =>
  parts.every(({ at }, index) => index === 0 || (parts[index - 1]?.at.at(-1) ?? 0) < (at[0] ?? 0));

function joined(parts: readonly Samples[]): Samples {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = {
    length,
    at: new Float64Array(length),
    value: new Float64Array(length),
    quality: new Uint8Array(length),
  };
  let place = 0;
  for (const part of parts) {
    all.at.set(part.at, place);
    all.value.set(part.value, place);
    all.quality.set(part.quality, place);
    place += part.length;
  }
  return all;
}

function sorted({ length, at, value, quality }: Samples): Samples {
  const order = Array.from({ length }, (_, index) => index).sort((one, other) => (at[one] ?? 0) - (at[other] ?? 0));
  const kept = order.filter((index, place) => place === 0 || at[order[place - 1] ?? 0] !== at[index]);
  return {
    length: kept.length,
    at: Float64Array.from(kept, (index) => at[index] ?? 0),
    value: Float64Array.from(kept, (index) => value[index] ?? 0),
    quality: Uint8Array.from(kept, (index) => quality[index] ?? 0),
  };
}

function firstNotBefore(at: Float64Array, time: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
