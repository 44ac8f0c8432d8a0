/** How often somebody may be wrong in a minute before they are not listened to for the rest of it. */
const MOST_A_MINUTE = 20;
const MINUTE_MS = 60_000;
/** Kept in mind at once; secrets are 192 random bits, so that forgetting the oldest opens nothing. */
const MOST_KEPT = 10_000;

/** Counts failed sign-ins by address and login, in bounded memory. */
export function failedSignIns() {
  const failures = new Map<string, { since: number; times: number }>();

  return {
    locked(who: string, now: number): boolean {
      const failed = failures.get(who);
      return failed !== undefined && now - failed.since < MINUTE_MS && failed.times >= MOST_A_MINUTE;
    },
    add(who: string, now: number): void {
      const failed = failures.get(who);
      if (failed !== undefined && now - failed.since < MINUTE_MS) {
        failed.times += 1;
        return;
      }
      failures.delete(who);
      failures.set(who, { since: now, times: 1 });
      const [oldest] = failures.keys();
      if (failures.size > MOST_KEPT && oldest !== undefined) failures.delete(oldest);
    },
  };
}
export type FailedSignIns = ReturnType<typeof failedSignIns>;
