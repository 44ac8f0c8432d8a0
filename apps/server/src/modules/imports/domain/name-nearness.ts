import { editDistance } from './edit-distance.ts';
import type { EnterpriseName } from './enterprise-name.ts';
import { bigrams, likeness } from './plain-text.ts';

const SLIPS = 2;

/**
 * How near two names are, 0 to 1. What kind of enterprise they are counts little; what they alone are called counts
 * most. One wrong character keeps a name below what is taken without asking: 东峪 and 西峪 are two places.
 */
export function nameNearness(name: EnterpriseName, other: EnterpriseName): number {
  if (name.core === other.core) return 0.97;
  if (name.distinctive.length < 2) return commonNearness(name, other);
  return Math.max(partNearness(name.core, other.core), spellingNearness(name, other));
}

/** 加油站 fits every filling station and so none; a long common name can at least be shown beside the one it begins. */
function commonNearness({ core, bigrams: pairs }: EnterpriseName, other: EnterpriseName): number {
  if (core.length >= 6 && other.core.includes(core)) return 0.7;
  return likeness(pairs, other.bigrams) * 0.6;
}

function partNearness(core: string, other: string): number {
  if (other.includes(core)) return 0.88 + 0.08 * (core.length / other.length);
  if (!core.includes(other)) return 0;
  const anotherPlace = /[区县市]/.test(core.replace(other, ''));
  return anotherPlace ? 0.7 : 0.85 + 0.08 * (other.length / core.length);
}

function spellingNearness(name: EnterpriseName, other: EnterpriseName): number {
  const spelling = likeness(name.bigrams, other.bigrams);
  if (name.distinctive === other.distinctive) return 0.8 + 0.15 * spelling;

  const slips = editDistance(name.core, other.core, SLIPS);
  const slipped = slips <= SLIPS ? 0.8 * (1 - slips / name.core.length) : 0;
  return Math.max(slipped, 0.5 * spelling + 0.3 * likeness(bigrams(name.distinctive), bigrams(other.distinctive)));
}
