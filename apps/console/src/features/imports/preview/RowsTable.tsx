import type { ImportRow, ImportView } from '@zhiben/contract/imports.ts';
import { Table, type TableColumnsType } from 'antd';
import { usePhone } from '../../../ui/use-phone.ts';
import { rowStatusLabel } from '../import-words.ts';
import { Cell } from './Cell.tsx';
import { ExcludeButton } from './ExcludeButton.tsx';
import { hasNotes, RowNotes } from './RowNotes.tsx';
import type { Correct } from './use-correct.ts';

interface RowsTableProps {
  readonly view: ImportView;
  readonly rows: readonly ImportRow[];
  readonly correct: Correct;
  readonly loading: boolean;
}

const WIDE_PX = 280;
const NARROW_PX = 130;
const WIDE = ['description', 'measures', 'basis', 'remark'];
const widthOf = (field: string) => (WIDE.includes(field) ? WIDE_PX : NARROW_PX);

/** The rows as they stand in the register; what is to be said about a row stands right under it. */
export function RowsTable({ view, rows, correct, loading }: RowsTableProps) {
  const phone = usePhone();
  const fields = shownFields(view);
  const columns: TableColumnsType<ImportRow> = [
    { title: '行', dataIndex: 'row', width: 60, ...(!phone && { fixed: 'start' as const }) },
    {
      title: '状态',
      dataIndex: 'status',
      width: 96,
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
      ...(!phone && { fixed: 'end' as const }),
      render: (_, row) => <ExcludeButton row={row} correct={correct} />,
    },
  ];
  return (
    <Table<ImportRow>
      size="small"
      rowKey="row"
      columns={columns}
      dataSource={rows}
      loading={loading}
      pagination={false}
      tableLayout="fixed"
      scroll={{ x: 240 + fields.reduce((sum, { id }) => sum + widthOf(id), 0) }}
      className="import-rows"
      rowClassName={({ status }) => (status === 'excluded' ? 'import-excluded' : '')}
      expandable={{
        showExpandColumn: false,
        expandedRowKeys: rows.filter(hasNotes).map(({ row }) => row),
        rowExpandable: hasNotes,
        expandedRowRender: (row) => <RowNotes row={row} fields={view.fields} correct={correct} />,
      }}
    />
  );
}

/** Fields that a column gives or that must be filled, in the order of the columns. */
function shownFields({ fields, mapping }: ImportView) {
  const given = mapping.flatMap(({ field, letter }) => {
    const known = fields.find(({ id }) => id === field);
    return known === undefined ? [] : [{ ...known, letter }];
  });
  const missing = fields.filter(({ id, required }) => required && !given.some((one) => one.id === id));
  return [...given, ...missing.map((field) => ({ ...field, letter: undefined }))];
}

const LOOK: Readonly<Record<ImportRow['status'], string>> = {
  ready: 'tag-state',
  warning: 'tag-state',
  error: 'tag-near',
  duplicate: 'tag-near',
  excluded: 'tag-final',
};

const RowState = ({ status }: Pick<ImportRow, 'status'>) => (
  <span className={`tag ${LOOK[status]}`}>{rowStatusLabel[status]}</span>
);
