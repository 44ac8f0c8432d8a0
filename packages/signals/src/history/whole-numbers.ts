import type { ByteReader, ByteWriter } from './bytes.ts';

const RUN = 128;
/** Of a run: its numbers as they are above the least of them, or each as a step from the one before. */
const ABOVE_LEAST = 0;
const STEPS = 64;

const scratch = new Float64Array(RUN);
const steps = new Float64Array(RUN);

/** Up to here sums and differences of two stay exact. */
export const LARGEST_WHOLE = 2 ** 51;
/** Twice as far, folded, still fits into 32 bits. */
const LARGEST_STEP = 2 ** 30;

/** Whether `writeWholeNumbers` can hold them. */
export function fitWholeNumbers(numbers: Float64Array): boolean {
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] as number;
    if (!(Math.abs(number) <= LARGEST_WHOLE)) return false;
    if (i > 0 && Math.abs(number - (numbers[i - 1] as number)) >= LARGEST_STEP) return false;
  }
  return true;
}

/** Whole numbers in runs of 128, each run with as few bits a number as it needs: one outlier makes one run dear, not all. */
export function writeWholeNumbers(writer: ByteWriter, numbers: Float64Array): void {
  let before = 0;
  for (let from = 0; from < numbers.length; from += RUN) {
    const run = numbers.subarray(from, from + RUN);
    writeRun(writer, run, before);
    before = run[run.length - 1] as number;
  }
}

export function readWholeNumbers(reader: ByteReader, length: number): Float64Array {
  const numbers = new Float64Array(length);
  let before = 0;
  for (let from = 0; from < length; from += RUN) {
    const run = numbers.subarray(from, from + RUN);
    readRun(reader, run, before);
    before = run[run.length - 1] as number;
  }
  return numbers;
}

function writeRun(writer: ByteWriter, run: Float64Array, before: number): void {
  let least = run[0] as number;
  let most = least;
  let largestStep = 0;
  for (let i = 0; i < run.length; i += 1) {
    const number = run[i] as number;
    if (number < least) least = number;
    if (number > most) most = number;
    steps[i] = i === 0 ? 0 : folded(number - (run[i - 1] as number));
    if ((steps[i] as number) > largestStep) largestStep = steps[i] as number;
  }
  const widthAbove = widthOf(most - least);
  const widthSteps = widthOf(largestStep);
  if (widthSteps < widthAbove) {
    writer.byte(STEPS | widthSteps);
    writer.count(folded((run[0] as number) - before));
    writer.packed(steps, run.length, widthSteps);
    return;
  }
  for (let i = 0; i < run.length; i += 1) scratch[i] = (run[i] as number) - least;
  writer.byte(ABOVE_LEAST | widthAbove);
  writer.count(folded(least - before));
  writer.packed(scratch, run.length, widthAbove);
}

function readRun(reader: ByteReader, run: Float64Array, before: number): void {
  const head = reader.byte();
  const width = head & 63;
  let number = before + unfolded(reader.count());
  reader.packed(run, run.length, width);
  if ((head & STEPS) === 0) {
    for (let i = 0; i < run.length; i += 1) run[i] = (run[i] as number) + number;
    return;
  }
  for (let i = 0; i < run.length; i += 1) {
    number += unfolded(run[i] as number);
    run[i] = number;
  }
}

/** 0, −1, 1, −2 … as 0, 1, 2, 3 … */
function folded(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

function unfolded(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}

/** Bits for 0 to `most`: up to 24, or 32, or more than there are. */
function widthOf(most: number): number {
  let width = 0;
  while (width <= 32 && most >= 2 ** width) width += 1;
  if (width > 32) return Number.POSITIVE_INFINITY;
  return width <= 24 ? width : 32;
}
