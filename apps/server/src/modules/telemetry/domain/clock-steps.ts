/** A clock and a watch part by less than this in ordinary work. */
const STEP_MS = 500;

interface Clocks {
  /** The clock of the machine, which somebody may put right. */
  readonly wall: () => number;
  /** Runs on evenly, whatever the clock says. */
  readonly watch: () => number;
}

/** By how many ms the clock was put forward (back: negative) since the last look; 0 where it merely went on. */
export function clockSteps({ wall, watch }: Clocks): () => number {
  let apart = wall() - watch();
  return () => {
    const now = wall() - watch();
    const by = now - apart;
    apart = now;
    return Math.abs(by) < STEP_MS ? 0 : by;
  };
}
