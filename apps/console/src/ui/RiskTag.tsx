import type { ReactNode } from 'react';
import type { RiskTone } from './theme.ts';

/** Never colour alone: each tone has its own shape. */
const shapeOf: Readonly<Record<RiskTone, string>> = { red: '▲', orange: '△', yellow: '◆', blue: '●', unknown: '?' };

export function RiskTag({ tone, children }: { readonly tone: RiskTone; readonly children: ReactNode }) {
  return (
    <span className={`tag tag-${tone}${tone === 'unknown' ? ' unknown' : ''}`}>
      <span aria-hidden>{shapeOf[tone]}</span>
      {children}
    </span>
  );
}
