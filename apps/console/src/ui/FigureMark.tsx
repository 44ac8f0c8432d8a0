import type { Figure } from '@zhiben/contract/board.ts';

const shapeOf: Readonly<Record<Figure['tone'], string>> = {
  neutral: '',
  red: '▲',
  orange: '△',
  yellow: '◆',
  blue: '●',
  unknown: '?',
};

/** The risk of a figure as shape and colour; the label says it in words. */
export function FigureMark({ tone }: Pick<Figure, 'tone'>) {
  if (tone === 'neutral') return null;
  return (
    <span className={`figure-mark figure-mark-${tone}`} aria-hidden>
      {shapeOf[tone]}
    </span>
  );
}
