import type { ImportView } from '@zhiben/contract/imports.ts';

interface ShownField {
  readonly id: string;
  readonly label: string;
  /** The letter over the column; absent where the register has none for a field that must be filled. */
  readonly letter: string | undefined;
}

/** Fields that a column gives or that must be filled, in the order of the columns. */
export function shownFields({ fields, mapping }: ImportView): readonly ShownField[] {
  const given = mapping.flatMap(({ field, letter }): ShownField[] => {
    const known = fields.find(({ id }) => id === field);
    return known === undefined ? [] : [{ id: known.id, label: known.label, letter }];
  });
  const missing = fields.filter(({ id, required }) => required && !given.some((one) => one.id === id));
  return [...given, ...missing.map(({ id, label }) => ({ id, label, letter: undefined }))];
}
