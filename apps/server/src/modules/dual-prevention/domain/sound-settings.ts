import type { EffectSettings } from '@zhiben/rules/dual-prevention/effect.ts';

/** Each cut-off lies below the one before, so that every score has one grade. */
export function cutOffsFall({ grades }: EffectSettings): boolean {
  return grades.every(({ atLeast }, index) => index === 0 || atLeast < (grades[index - 1]?.atLeast ?? 0));
}
