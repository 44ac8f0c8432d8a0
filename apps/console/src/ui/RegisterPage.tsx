import { DownloadOutlined } from '@ant-design/icons';
import type { Operation } from '@zhiben/contract/operation.ts';
import { Button, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { fileUrl } from '../api/client.ts';
import type { ArgsOf } from '../api/request.ts';
import { FilterBar } from './FilterBar.tsx';
import type { Filter } from './filter.ts';
import { Page } from './Page.tsx';
import { RegisterRows } from './RegisterRows.tsx';
import { type Filters, useFilters } from './use-filters.ts';
import { usePhone } from './use-phone.ts';
import { type RowOf, useRegister } from './use-register.ts';

export interface RegisterPageProps<Op extends Operation> {
  readonly title: string;
  /** What its rows are counted in; 条 unless told. */
  readonly unit?: string;
  /** Lists rows; its query takes `q` and the filters. */
  readonly list: Op;
  readonly params?: ArgsOf<Op>['params'];
  readonly idOf: (row: RowOf<Op>) => string;
  /** A column of long text has `className: 'wrap'`; the others stay on one line. */
  readonly columns: TableColumnsType<RowOf<Op>>;
  /** The inside of a card: on the phone, and beside an open case. */
  readonly card: (row: RowOf<Op>) => ReactNode;
  /** Address of a row's own page; the filters stay with it. */
  readonly hrefOf?: (row: RowOf<Op>) => string;
  /** What can be searched for, as the box says it; no box without it. */
  readonly search?: string;
  readonly filters?: readonly Filter[];
  /** Filters that always hold and are not shown. */
  readonly fixed?: Filters;
  /** Excel of the rows that the filters leave. */
  readonly exportWith?: Operation | undefined;
  readonly actions?: ReactNode;
  readonly empty: ReactNode;
  /** The case open beside the list, if one is. */
  readonly open?: { readonly id: string; readonly content: ReactNode } | undefined;
  /** The other pages of this room. */
  readonly tabs?: ReactNode;
  /** Between the filters and the rows. */
  readonly banner?: ReactNode;
  readonly selection?: Selection | undefined;
}

export interface Selection {
  readonly selected: readonly string[];
  readonly onSelect: (ids: string[]) => void;
}

/** A register: search and filters in the address bar, table at the desk, cards on the phone, the open case beside it. */
export function RegisterPage<Op extends Operation>(props: RegisterPageProps<Op>) {
  const { title, unit = '条', filters = [], search, fixed, list, params, idOf, open } = props;
  const phone = usePhone();
  const names = filters.map(({ name }) => name);
  const { filters: chosen, setFilters } = useFilters(search === undefined ? names : ['q', ...names]);
  const all = { ...fixed, ...chosen };
  const register = useRegister({ list, params, filters: all, idOf });
  if (phone && open !== undefined) return <>{open.content}</>;

  const exportButton = props.exportWith && <ExportButton operation={props.exportWith} params={params} query={all} />;
  const rows = (
    <RegisterRows
      {...props}
      register={register}
      asCards={phone || open !== undefined}
      after={phone ? exportButton : undefined}
    />
  );
  return (
    <Page
      title={title}
      note={register.total === null ? undefined : `共 ${register.total} ${unit}`}
      actions={
        <>
          {!phone && exportButton}
          {props.actions}
        </>
      }
    >
      {props.tabs}
      <FilterBar filters={filters} values={chosen} onChange={setFilters} search={search} />
      {props.banner}
      {open === undefined ? (
        rows
      ) : (
        <div className="register-split">
          {rows}
          <div>{open.content}</div>
        </div>
      )}
    </Page>
  );
}

interface ExportButtonProps {
  readonly operation: Operation;
  readonly params?: unknown;
  readonly query: Filters;
}

export function ExportButton({ operation, params, query }: ExportButtonProps) {
  const href = fileUrl(operation, { params, query } as never);
  return (
    <Button icon={<DownloadOutlined aria-hidden />} href={href} download>
      导出 Excel
    </Button>
  );
}
