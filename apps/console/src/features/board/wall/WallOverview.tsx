import type { BoardView, Figure } from '@zhiben/contract/board.ts';
import { FigureMark } from '../../../ui/FigureMark.tsx';
import { shareOf } from '../share-of.ts';

/** How many are left, what moved this month, and how far the old stock is. */
export function WallOverview({ view: { figures, preStock } }: { readonly view: BoardView }) {
  const [first, ...others] = figures;
  const { found, writtenOff, open, undetermined, target, daysPast } = preStock;
  return (
    <div className="wall-overview">
      <section className="wall-figures" aria-label="总体情况">
        {first !== undefined && <One figure={first} className="wall-first" />}
        <div className="wall-others">
          {others.map((figure) => (
            <One key={figure.id} figure={figure} className="wall-figure" />
          ))}
        </div>
      </section>
      <section className="wall-stock" aria-label="2023年及以前的存量">
        <h2>2023年及以前的存量</h2>
        <div className="wall-stock-bar" role="img" aria-label={`已核销 ${shareOf(writtenOff, found)}`}>
          <span style={{ width: shareOf(writtenOff, found) }} />
        </div>
        <p>
          未清零 <strong>{open}</strong> 条　共 {found} 条，已核销 {writtenOff} 条
          {open > 0 && daysPast > 0 && `　已过 ${target} 期限 ${daysPast} 天`}
          {undetermined > 0 && `　另有 ${undetermined} 条未判定或核实`}
        </p>
      </section>
    </div>
  );
}

function One({ figure, className }: { readonly figure: Figure; readonly className: string }) {
  return (
    <div className={className}>
      <span className="wall-label">
        <FigureMark tone={figure.tone} />
        {figure.label}
      </span>
      <span className={`wall-value wall-${figure.tone}`}>{figure.value.toLocaleString('zh-CN')}</span>
    </div>
  );
}
