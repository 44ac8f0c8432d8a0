import type { CheckItem } from '@zhiben/contract/self-check-view.ts';

/** The lines of a sheet as they were typed, one each. A line that stayed keeps its key, so that its answers stay comparable. */
export function changedItems(before: readonly CheckItem[], typed: string, newKey: () => string): readonly CheckItem[] {
  const keys = new Map(before.map(({ key, text }) => [text, key]));
  const lines = typed.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '').map((text) => ({ key: keys.get(text) ?? newKey(), text }));
}
