/** Values of so many decimal places, computed by a device in double or in single precision. */
export interface DecimalForm {
  readonly places: number;
  readonly single: boolean;
}

/** Values in whole numbers of their last place; what none stands for has the number before it, and its place in `others`. */
export interface Decimals {
  readonly whole: Float64Array;
  readonly others: readonly number[];
}

const MOST_PLACES = 9;
const TRIED = 32;
/** When more than one in eight does not fit, the form is not worth it. */
const TOLERATED = 1 / 8;

/** The form with the fewest places that fits a selection of the values. */
export function decimalFormOf(value: Float64Array): DecimalForm | undefined {
  const tried = selection(value);
  for (const single of [false, true]) {
    for (let places = 0; places <= MOST_PLACES; places += 1) {
      const form = { places, single };
      const misses = tried.filter((each) => !Object.is(backAgain(each, form), each)).length;
      if (misses <= tried.length * TOLERATED) return form;
    }
  }
  return undefined;
}

/** Undefined when too many do not fit. */
export function inDecimals(value: Float64Array, { places, single }: DecimalForm): Decimals | undefined {
  const scale = 10 ** places;
  const most = value.length * TOLERATED;
  const whole = new Float64Array(value.length);
  const others: number[] = [];
  let before = 0;
  for (let i = 0; i < value.length; i += 1) {
    const each = value[i] as number;
    const number = Math.round(each * scale);
    const back = single ? Math.fround(number / scale) : number / scale;
    // 0 equals −0: of the two only 0 comes back.
    if (back === each && (each !== 0 || Object.is(each, 0))) before = number;
    else if (others.push(i) > most) return undefined;
    whole[i] = before;
  }
  return { whole, others };
}

/** Changes the numbers in place. */
export function fromWhole(whole: Float64Array, { places, single }: DecimalForm): Float64Array {
  const scale = 10 ** places;
  for (let i = 0; i < whole.length; i += 1) {
    const number = (whole[i] as number) / scale;
    whole[i] = single ? Math.fround(number) : number;
  }
  return whole;
}

function backAgain(value: number, { places, single }: DecimalForm): number {
  const scale = 10 ** places;
  const number = Math.round(value * scale) / scale;
  return single ? Math.fround(number) : number;
}

function selection(value: Float64Array): Float64Array {
  const every = Math.max(1, Math.floor(value.length / TRIED));
  return value.filter((_, place) => place % every === 0);
}
