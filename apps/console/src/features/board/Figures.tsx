import type { Figure } from '@zhiben/contract/board.ts';
import { Explained } from '../../ui/Explained.tsx';
import { FigureMark } from '../../ui/FigureMark.tsx';

export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <section className="board-figures" aria-label="总体情况">
      {figures.map((figure) => (
        <Explained key={figure.id} href={figure.href} explain={figure.explain} className="board-figure">
          <span className="board-figure-label">
            <FigureMark tone={figure.tone} />
            {figure.label}
          </span>
          <span className="board-figure-value">
            {figure.value.toLocaleString('zh-CN')}
            <small>{figure.unit}</small>
          </span>
        </Explained>
      ))}
    </section>
  );
}
