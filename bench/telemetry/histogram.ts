const LONGEST_MS = 600_000;

/** Counts durations by whole ms, so that what is printed can be counted again. */
export function createHistogram() {
  const counts = new Float64Array(LONGEST_MS + 1);
  let all = 0;
  function at(share: number): number {
    let seen = 0;
    return counts.findIndex((count) => {
      seen += count;
      return seen > 0 && seen >= all * share;
    });
  }
  return {
    see(ms: number): void {
      const place = Math.min(LONGEST_MS, Math.max(0, Math.round(ms)));
      counts[place] = (counts[place] ?? 0) + 1;
      all += 1;
    },
    figures: () => ({ p50: at(0.5), p99: at(0.99), most: at(1) }),
    counts: () => Array.from(counts.entries()).filter(([, count]) => count > 0),
  };
}
