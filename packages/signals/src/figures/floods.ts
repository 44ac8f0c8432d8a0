export const MINUTES_10_MS = 600_000;
/** A flood begins above this many alarms in 10 minutes, and is over below that many. */
const BEGINS_ABOVE = 10;
const ENDS_BELOW = 5;

/** From the alarms of each 10 minutes, one after the other. */
export function floodsIn(steps: Int32Array): { readonly floods: number; readonly timeInFlood: number } {
  let flooded = false;
  let floods = 0;
  let stepsInFlood = 0;
  for (const count of steps) {
    const begins: boolean = !flooded && count > BEGINS_ABOVE;
    flooded = flooded ? count >= ENDS_BELOW : begins;
    if (begins) floods += 1;
    if (flooded) stepsInFlood += 1;
  }
  return { floods, timeInFlood: steps.length === 0 ? 0 : stepsInFlood / steps.length };
}
