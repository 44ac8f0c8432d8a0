/** What is usual for a kind of signal, where nobody has set anything better. Dead-band as a share of the range. */
export interface KindDefaults {
  readonly deadbandShare: number;
  readonly onDelaySeconds: number;
  readonly offDelaySeconds: number;
}

/** IEC 62682 and ISA-18.2 as they are commonly quoted; the official text was not at hand, so people are told it is provisional. */
export const DEFAULTS_SOURCE = { standard: 'IEC 62682 / ISA-18.2', clause: '', basis: 'provisional' } as const;

const BY_KIND: Readonly<Record<string, KindDefaults>> = {
  flow: { deadbandShare: 0.05, onDelaySeconds: 15, offDelaySeconds: 15 },
  level: { deadbandShare: 0.05, onDelaySeconds: 60, offDelaySeconds: 60 },
  pressure: { deadbandShare: 0.02, onDelaySeconds: 15, offDelaySeconds: 15 },
  temperature: { deadbandShare: 0.01, onDelaySeconds: 60, offDelaySeconds: 60 },
};

/** Gas, switches and whatever has no usual value: what is measured counts at once. */
const AT_ONCE: KindDefaults = { deadbandShare: 0, onDelaySeconds: 0, offDelaySeconds: 0 };

/** `kind` in the words of the point (`flow`, `level` …). */
export function defaultsFor(kind: string): KindDefaults {
  return BY_KIND[kind] ?? AT_ONCE;
}
