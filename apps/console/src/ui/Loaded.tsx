import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/api-problem.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data, ApiProblem>;
  /** Shown instead when the answer is an empty list. */
  readonly empty?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/**
 * The three ways a page can have nothing to show, so that no page forgets one; and what it shows but could not renew.
 * That the line is cut is said once, above every page.
 */
export function Loaded<Data>({ query, empty, children }: LoadedProps<Data>) {
  if (query.isPending) {
    return (
      <div role="status" aria-busy aria-label="加载中">
        <Skeleton active paragraph={{ rows: 4 }} title={false} />
      </div>
    );
  }
  if (query.data === undefined) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (empty !== undefined && Array.isArray(query.data) && query.data.length === 0) return <Empty>{empty}</Empty>;
  return (
    <>
      {query.isError && query.error.status !== 0 && (
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {children(query.data)}
    </>
  );
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
