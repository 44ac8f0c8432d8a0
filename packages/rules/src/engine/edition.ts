/** One dated edition of a standard. Dates are inclusive: the edition is in force on both of them. */
export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly inForceFrom: string;
  readonly inForceUntil?: string;
}

/** Whether the edition was in force on that day ('YYYY-MM-DD', which orders as text). */
export function isInForce({ inForceFrom, inForceUntil }: Edition, asOf: string): boolean {
  return inForceFrom <= asOf && (inForceUntil === undefined || asOf <= inForceUntil);
}
