/** What was done to the export at one place. */
export type FaultKind = 'changed' | 'removed' | 'inserted' | 'reordered' | 'truncated' | 'seal-broken' | 'malformed';

/** The first place where the export is not what was sealed. */
export interface Fault {
  /** The entry's place in the whole ledger, counted from 1; 0 is the export's header. */
  readonly position: number;
  readonly entryId?: string | undefined;
  /** The seal that covers it; absent outside every seal. */
  readonly seal?: number | undefined;
  readonly kind: FaultKind;
  /** For people, in Chinese. */
  readonly sentence: string;
}

export class FaultFound extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.sentence);
    this.fault = fault;
  }
}
