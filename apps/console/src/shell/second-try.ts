const CIRCLE_MS = 60_000;

/** Each browser says in its own words that the code of a page did not come, or came as something else. */
const NOT_ARRIVED = /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether a page did not open for want of its code: the network failed, or a new version has taken its place. */
export const codeDidNotArrive = (error: unknown): boolean => error instanceof Error && NOT_ARRIVED.test(error.message);

/** Whether an address may be loaded anew by itself, which is noted: once within a minute, or it would go round in a circle. */
export function mayTryAgain(address: string, notes: Pick<Storage, 'getItem' | 'setItem'>, nowMs: number): boolean {
  const key = `tried-again:${address}`;
  try {
    const lastMs = notes.getItem(key);
    if (lastMs !== null && nowMs - Number(lastMs) < CIRCLE_MS) return false;
    notes.setItem(key, String(nowMs));
    return true;
  } catch {
    return false;
  }
}
