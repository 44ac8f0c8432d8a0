/** What reading one cell gave. `note` says what had to be assumed; `sentence` what is wrong and what to do. */
export type Reading<Value> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'read'; readonly value: Value; readonly note?: string }
  | { readonly kind: 'unreadable'; readonly sentence: string };

export const read = <Value>(value: Value, note?: string): Reading<Value> =>
  note === undefined ? { kind: 'read', value } : { kind: 'read', value, note };

export const BLANK_READING = { kind: 'blank' } as const;

/** What offices write for "nothing". */
export const saysNothing = (text: string) =>
  /^[\s/\\\-—–_.。、·*]*$|^(无|暂无|没有|空|不详|未知|待定|待补充|n\/?a|null|none)$/i.test(text.trim());
