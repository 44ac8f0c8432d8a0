import type { BoardView } from '@zhiben/contract/board.ts';
import { Link } from 'react-router';
import { Explained } from '../../ui/Explained.tsx';
import { narrowed } from './narrowed.ts';
import { shareOf } from './share-of.ts';

type Stock = BoardView['preStock'];

/** The stock found in 2023 or before, which the plan wants basically cleared by its date. */
export function PreStock({ stock }: { readonly stock: Stock }) {
  const { found, writtenOff, open, undetermined, undeterminedHref, target, daysPast, href, explain } = stock;
  return (
    <section className="panel pre-stock" aria-labelledby="pre-stock">
      <h2 id="pre-stock">2023年及以前的存量</h2>
      <Explained href={href} explain={explain} className="pre-stock-open">
        <strong>{open}</strong> 条未清零
      </Explained>
      <div
        className={open > 0 ? 'pre-stock-bar pre-stock-left' : 'pre-stock-bar'}
        role="img"
        aria-label={`共 ${found} 条，已核销 ${writtenOff} 条，未清零 ${open} 条`}
      >
        <span style={{ width: shareOf(writtenOff, found) }} />
      </div>
      <p>
        共 {found} 条，
        <Link className="pre-stock-off" to={narrowed(href, { open: 'false', state: 'written-off' })}>
          已核销 {writtenOff} 条
        </Link>
        {found > 0 && <span className="quiet">（{shareOf(writtenOff, found)}）</span>}
      </p>
      <p>
        要求 {target} 前基本清零
        {daysPast > 0 && open > 0 && <strong>，已过 {daysPast} 天</strong>}
      </p>
      {undetermined > 0 && (
        <p>
          <span className="tag tag-unknown unknown">?</span>{' '}
          <Link className="pre-stock-off" to={undeterminedHref}>
            另有 {undetermined} 条待判定或待核实
          </Link>
          ，可能含重大隐患
        </p>
      )}
    </section>
  );
}
