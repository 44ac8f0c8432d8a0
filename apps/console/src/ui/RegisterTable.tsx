import { Table, type TableColumnsType } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { useChanged } from '../api/changed.ts';
import type { Selection } from './RegisterPage.tsx';
import { useKeyboardScroll } from './use-keyboard-scroll.ts';

interface RegisterTableProps<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly hrefOf?: ((row: Row) => string) | undefined;
  readonly columns: TableColumnsType<Row>;
  readonly loading: boolean;
  readonly selection?: Selection | undefined;
}

/** Rows at the desk. A row that has just changed lights up where it stands. */
export function RegisterTable<Row>({ rows, idOf, hrefOf, columns, loading, selection }: RegisterTableProps<Row>) {
  const changed = useChanged();
  const navigate = useNavigate();
  const { search } = useLocation();
  const frame = useKeyboardScroll();
  return (
    <Table<Row>
      ref={frame}
      size="middle"
      rowKey={idOf}
      columns={columns}
      dataSource={rows}
      loading={loading}
      pagination={false}
      className="register-table"
      rowClassName={(row) => `${hrefOf ? 'row-open' : ''} ${changed(idOf(row)) ? 'changed' : ''}`}
      onRow={(row) => ({
        onClick: (event) => {
          const onControl = (event.target as Element).closest('a, button, input, label, .ant-table-selection-column');
          if (hrefOf && onControl === null) navigate(hrefOf(row) + search);
        },
      })}
      {...(selection && {
        rowSelection: {
          selectedRowKeys: [...selection.selected],
          onChange: (keys: readonly unknown[]) => selection.onSelect(keys.map(String)),
          preserveSelectedRowKeys: true,
        },
      })}
    />
  );
}
