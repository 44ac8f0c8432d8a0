import type { Labels } from '@zhiben/vocabulary/labels.ts';
import type { ReactNode } from 'react';

interface Named {
  /** Name in the address bar and in the operation's query. */
  readonly name: string;
  readonly label: string;
}

/** One way to narrow a list. */
export type Filter =
  | (Named & {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly many?: boolean;
    })
  | (Named & { readonly kind: 'flag' })
  | (Named & { readonly kind: 'day' })
  | (Named & {
      readonly kind: 'custom';
      readonly control: (value: string | undefined, set: (value: string | undefined) => void) => ReactNode;
    })
  /** Comes with a link from another page; shown as a tag that can be taken off. */
  | (Named & { readonly kind: 'linked'; readonly show?: (value: string) => string });

/** A choice among the words of a label table. */
export const choiceOf = (name: string, label: string, labels: Labels<string>, many = true): Filter => ({
  kind: 'choice',
  name,
  label,
  many,
  options: Object.entries(labels).map(([value, word]) => ({ value, label: word })),
});
