/** How often one address may be wrong in a minute before it is not listened to for the rest of it. */
const MOST_A_MINUTE = 20;
const MINUTE_MS = 60_000;
/** Addresses kept in mind; an attacker with more of them has forgotten ones come back, at the cost of new addresses. */
const MOST_ADDRESSES = 10_000;

/** Counts failed sign-ins by address, in bounded memory. */
export function failedSignIns() {
  const failures = new Map<string, { since: number; times: number }>();

  return {
    locked(address: string, now: number): boolean {
      const failed = failures.get(address);
      return failed !== undefined && now - failed.since < MINUTE_MS && failed.times >= MOST_A_MINUTE;
    },
    add(address: string, now: number): void {
      const failed = failures.get(address);
      if (failed !== undefined && now - failed.since < MINUTE_MS) {
        failed.times += 1;
        return;
      }
      failures.delete(address);
      failures.set(address, { since: now, times: 1 });
      const [oldest] = failures.keys();
      if (failures.size > MOST_ADDRESSES && oldest !== undefined) failures.delete(oldest);
    },
  };
}
export type FailedSignIns = ReturnType<typeof failedSignIns>;
