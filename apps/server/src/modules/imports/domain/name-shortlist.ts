import type { EnterpriseName } from './enterprise-name.ts';

const LONGEST_LIST = 40;

/** The directory by pairs of characters, so that a name is compared with those few it shares some with. */
export function nameShortlist(
  names: readonly (readonly EnterpriseName[])[],
): (name: EnterpriseName) => readonly number[] {
  const bearers = new Map<string, number[]>();
  for (const [index, variants] of names.entries()) {
    for (const pair of new Set(variants.flatMap((variant) => [...variant.bigrams]))) {
      const list = bearers.get(pair);
      if (list === undefined) bearers.set(pair, [index]);
      else list.push(index);
    }
  }

  return (name) => {
    const weights = new Map<number, number>();
    for (const pair of name.bigrams) {
      const sharing = bearers.get(pair) ?? [];
      for (const index of sharing) weights.set(index, (weights.get(index) ?? 0) + 1 / sharing.length);
    }
    return [...weights]
      .sort(([, one], [, other]) => other - one)
      .slice(0, LONGEST_LIST)
      .map(([index]) => index);
  };
}
