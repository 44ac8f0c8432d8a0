import { listHazards } from '@zhiben/contract/hazards.ts';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { Empty } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useFilters } from '../../../ui/use-filters.ts';
import { useRegister } from '../../../ui/use-register.ts';
import { judgingFilters } from '../register/hazard-filters.tsx';
import { JudgingRow, type RowHandle } from './JudgingRow.tsx';
import { SendDecisions } from './SendDecisions.tsx';
import { useDecisions } from './use-decisions.ts';
import { useJudgingKeys } from './use-judging-keys.ts';
import '../hazards.css';
import './judging.css';

const NAMES = ['q', ...judgingFilters.map(({ name }) => name)];

/** Many hazards judged one after another and sent as one act: all or none. */
export function JudgingPage() {
  const { filters, setFilters } = useFilters(NAMES);
  const { query, rows, total, arrived, showArrived } = useRegister({
    list: listHazards,
    params: undefined,
    filters: { ...filters, state: 'reported', count: 'true', limit: '20' },
    idOf: ({ id }) => id,
  });
  const decisions = useDecisions(rows);
  const [currentId, setCurrentId] = useState<string>();
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === currentId),
  );
  const current = rows[at];
  const handle = useRef<RowHandle>(null);

  const step = (by: number) => setCurrentId(rows[at + by]?.id ?? current?.id);
  useJudgingKeys({
    onStep: step,
    onLevel: (level) => handle.current?.choose(level),
    onConfirm: () => handle.current?.confirm() && step(1),
    onDrop: () => current && decisions.set(current.id, undefined),
  });
  return (
    <Page title="判定工作台" note={total === null ? undefined : `待判定 ${total} 条`}>
      <FilterBar filters={judgingFilters} values={filters} onChange={setFilters} search="搜索编号、隐患描述" />
      <p className="quiet judging-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> 移动　<kbd>1</kbd> 重大　<kbd>2</kbd> 一般　<kbd>3</kbd> 疑似重大　<kbd>Enter</kbd>{' '}
        确认并到下一条（未选时按助手意见）　<kbd>0</kbd> 取消
      </p>
      <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      {arrived > 0 && <Button onClick={showArrived}>有 {arrived} 条新上报，点此显示</Button>}
      {query.isSuccess && rows.length === 0 && <Empty>没有等待判定的隐患</Empty>}
      <ol className="judging-list">
        {rows.map((hazard) => (
          <JudgingRow
            key={hazard.id}
            hazard={hazard}
            decision={decisions.items[hazard.id]}
            onDecide={(decision) => decisions.set(hazard.id, decision)}
            current={hazard.id === current?.id}
            onEnter={() => setCurrentId(hazard.id)}
            handle={hazard.id === current?.id ? handle : undefined}
          />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button block onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          加载更多
        </Button>
      )}
      <SendDecisions decisions={decisions} />
    </Page>
  );
}
