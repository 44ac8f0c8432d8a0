import type { ImportRow, ImportView } from '@zhiben/contract/imports.ts';
import { Table, type TableColumnsType } from 'antd';
import { useKeyboardScroll } from '../../../ui/use-keyboard-scroll.ts';
import { usePhone } from '../../../ui/use-phone.ts';
import { Cell } from './Cell.tsx';
import { ExcludeButton } from './ExcludeButton.tsx';
import { RowCards } from './RowCards.tsx';
import { hasNotes, RowNotes } from './RowNotes.tsx';
import { RowState } from './RowState.tsx';
import { shownFields } from './shown-fields.ts';
import type { Correct, Decide } from './use-correct.ts';

export interface RowsProps {
  readonly view: ImportView;
  readonly rows: readonly ImportRow[];
  readonly correct: Correct;
  readonly decide: Decide;
  readonly loading: boolean;
}

const WIDTHS_PX: Readonly<Record<string, number>> = {
  number: 64,
  description: 280,
  measures: 240,
  basis: 240,
  remark: 200,
  enterprise: 190,
  name: 190,
  creditCode: 200,
  installations: 200,
  address: 200,
  level: 96,
  channel: 110,
  status: 100,
  foundBy: 100,
  responsible: 100,
};
const USUAL_PX = 130;
const FIXED_PX = 60 + 96 + 84;
const widthOf = (field: string) => WIDTHS_PX[field] ?? USUAL_PX;

/** The rows as they stand in the register; what is to be said about a row stands right under it. Cards on the phone. */
export function RowsTable(props: RowsProps) {
  return usePhone() ? <RowCards {...props} /> : <Sheet {...props} />;
}

function Sheet({ view, rows, correct, decide, loading }: RowsProps) {
  const frame = useKeyboardScroll();
  const fields = shownFields(view);
  const columns: TableColumnsType<ImportRow> = [
    { title: '行', dataIndex: 'row', width: 60, fixed: 'start' },
    {
      title: '状态',
      dataIndex: 'status',
      width: 96,
      fixed: 'start',
      render: (status: ImportRow['status']) => <RowState status={status} />,
    },
    ...fields.map(({ id, label, letter }) => ({
      title: letter === undefined ? label : `${label}（${letter}）`,
      key: id,
      width: widthOf(id),
      render: (_: unknown, row: ImportRow) => <Cell row={row} field={id} label={label} correct={correct} />,
    })),
    {
      title: '操作',
      key: 'actions',
      width: 84,
      fixed: 'end',
      render: (_, row) => <ExcludeButton row={row} correct={correct} />,
    },
  ];
  return (
    <Table<ImportRow>
      ref={frame}
      size="small"
      rowKey="row"
      columns={columns}
      dataSource={rows}
      loading={loading}
      pagination={false}
      tableLayout="fixed"
      scroll={{ x: FIXED_PX + fields.reduce((sum, { id }) => sum + widthOf(id), 0) }}
      className="import-rows"
      rowClassName={({ status }) => (status === 'excluded' ? 'import-excluded' : '')}
      expandable={{
        showExpandColumn: false,
        expandedRowKeys: rows.filter(hasNotes).map(({ row }) => row),
        rowExpandable: hasNotes,
        expandedRowRender: (row) => <RowNotes row={row} fields={view.fields} correct={correct} decide={decide} />,
      }}
    />
  );
}
