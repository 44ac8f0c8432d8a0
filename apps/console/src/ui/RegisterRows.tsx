import type { Operation } from '@zhiben/contract/operation.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Empty } from './Loaded.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { RegisterCards } from './RegisterCards.tsx';
import type { RegisterPageProps } from './RegisterPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import type { useRegister } from './use-register.ts';

type Register<Op extends Operation> = ReturnType<typeof useRegister<Op>>;

interface RegisterRowsProps<Op extends Operation> extends RegisterPageProps<Op> {
  readonly register: Register<Op>;
  readonly asCards: boolean;
  /** Under the rows. */
  readonly after: ReactNode;
}

/** The rows with everything that can be said of them: news, trouble, none, more. */
export function RegisterRows<Op extends Operation>(props: RegisterRowsProps<Op>) {
  const { register, asCards, empty, idOf, hrefOf, columns, card, selection, open } = props;
  const { query, rows, arrived, showArrived } = register;
  const shared = { rows, idOf, hrefOf };
  return (
    <div className="register-list">
      {arrived > 0 && (
        <div className="register-arrived" role="status">
          <Button type="primary" size="small" shape="round" onClick={showArrived}>
            有 {arrived} 条新记录，点此显示
          </Button>
        </div>
      )}
      <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isSuccess && !query.hasNextPage && rows.length === 0 && <Empty>{empty}</Empty>}
      {asCards ? (
        <>
          {query.isPending && <Empty>加载中…</Empty>}
          <RegisterCards {...shared} card={card} openId={open?.id} />
        </>
      ) : (
        (query.isPending || rows.length > 0) && (
          <RegisterTable
            {...shared}
            columns={columns}
            loading={query.isPending || query.isPlaceholderData}
            selection={selection}
          />
        )
      )}
      <More register={register} unit={props.unit ?? '条'} after={props.after} />
    </div>
  );
}

interface MoreProps<Op extends Operation> {
  readonly register: Register<Op>;
  readonly unit: string;
  readonly after: ReactNode;
}

function More<Op extends Operation>({ register, unit, after }: MoreProps<Op>) {
  const { query, rows, total, searching } = register;
  if (rows.length === 0 && !query.hasNextPage) return null;
  return (
    <div className="register-more">
      {rows.length > 0 && (
        <span>
          {total === null ? `已显示 ${rows.length} ${unit}` : `已显示 ${rows.length} ${unit}，共 ${total} ${unit}`}
        </span>
      )}
      {searching && <span role="status">正在查找更早的记录…</span>}
      {query.hasNextPage && !searching && (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          加载更多
        </Button>
      )}
      {after}
    </div>
  );
}
