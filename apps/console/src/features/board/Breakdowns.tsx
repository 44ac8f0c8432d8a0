import type { BoardView } from '@zhiben/contract/board.ts';
import { BarList } from './BarList.tsx';
import { clauseBefore } from './clause-before.ts';

/** The open stock by what an office asks first: who, by which clause, at which step, how old, from where. */
export function Breakdowns({ view }: { readonly view: BoardView }) {
  const criteria = view.byCriterion.map((bar) => ({ ...bar, label: `${clauseBefore(bar.id)}${bar.label}` }));
  return (
    <>
      <p className="quiet board-note">以下各项为未清零的重大隐患条数，深色为已逾期；点击查看各条。</p>
      <div className="board-breakdowns">
        <BarList id="by-enterprise" title="按企业" bars={view.byEnterprise} />
        <BarList id="by-criterion" title="按判定情形" bars={criteria} />
        <BarList id="by-state" title="按状态" bars={view.byState} />
        <BarList id="by-age" title="按存续时间" bars={view.byAge} />
        <BarList id="by-channel" title="按排查渠道" bars={view.byChannel} />
      </div>
    </>
  );
}
