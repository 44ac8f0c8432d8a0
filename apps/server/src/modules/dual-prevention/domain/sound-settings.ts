import type { EffectSettings } from '@zhiben/rules/dual-prevention/effect.ts';

/** 优, 良, 中 in this order, each cut-off below the one before, so that every score has one grade. */
export function cutOffsFall({ grades }: EffectSettings): boolean {
  const inOrder = grades.map(({ grade }) => grade).join('') === '优良中';
  return inOrder && grades.every(({ atLeast }, index) => index === 0 || atLeast < (grades[index - 1]?.atLeast ?? 0));
}
