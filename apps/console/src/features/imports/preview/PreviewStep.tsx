import { useQueryClient } from '@tanstack/react-query';
import { type ImportView, listImportRows } from '@zhiben/contract/imports.ts';
import { Button, Spin } from 'antd';
import { useEffect } from 'react';
import { Empty } from '../../../ui/Loaded.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useFilters } from '../../../ui/use-filters.ts';
import { useRegister } from '../../../ui/use-register.ts';
import { PreviewTools } from './PreviewTools.tsx';
import { RowsTable } from './RowsTable.tsx';
import { StatusTabs } from './StatusTabs.tsx';
import { useCorrect } from './use-correct.ts';

interface PreviewStepProps {
  readonly view: ImportView;
  readonly onNext: () => void;
}

/** What every row would become, what is wrong with it, and the means to put it right. */
export function PreviewStep({ view, onNext }: PreviewStepProps) {
  const { filters, setFilters } = useFilters(['status']);
  const { query, rows, arrived, showArrived } = useRows(view, filters);
  const { correct, decide, error, isPending } = useCorrect(view);
  return (
    <section className="panel" aria-label="预览">
      <StatusTabs counts={view.counts} status={filters['status']} onChoose={(status) => setFilters({ status })} />
      <PreviewTools view={view} decide={decide} />
      <ProblemNotice error={error} />
      <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      {arrived > 0 && <Button onClick={showArrived}>另有 {arrived} 行，点此显示</Button>}
      {query.isPending && <Spin aria-label="加载中" />}
      {query.isSuccess && rows.length === 0 && <Empty>没有这样的行</Empty>}
      {rows.length > 0 && (
        <RowsTable view={view} rows={rows} correct={correct} decide={decide} loading={query.isPlaceholderData} />
      )}
      {query.hasNextPage && (
        <div className="register-more">
          <span>已显示 {rows.length} 行</span>
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            加载更多
          </Button>
        </div>
      )}
      <div className="import-next">
        <span role="status">{isPending ? '正在保存…' : ''}</span>
        <Button type="primary" onClick={onNext}>
          下一步：写入
        </Button>
      </div>
    </section>
  );
}

/** Rows read before the columns were last assigned are old. */
function useRows({ id }: ImportView, filters: Readonly<Record<string, string>>) {
  const queries = useQueryClient();
  useEffect(
    () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey: [name, params] }) =>
          name === listImportRows.id && JSON.stringify(params) === JSON.stringify({ importId: id }),
      }),
    [queries, id],
  );
  return useRegister({
    list: listImportRows,
    params: { importId: id },
    filters,
    idOf: ({ row }) => String(row),
  });
}
