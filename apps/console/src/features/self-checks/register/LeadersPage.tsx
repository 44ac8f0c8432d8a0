import type { ResultOf } from '@zhiben/contract/operation.ts';
import { listCheckHolders } from '@zhiben/contract/self-checks.ts';
import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import type { Filter } from '../../../ui/filter.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFilters } from '../../../ui/use-filters.ts';
import { CheckTabs } from '../CheckTabs.tsx';
import '../self-checks.css';

type Figures = ResultOf<typeof listCheckHolders>[number];

const columns: TableColumnsType<Figures> = [
  {
    title: '姓名',
    key: 'name',
    render: (_, { name, post, owed, led }) => (
      <>
        <strong>{name}</strong> <span className="quiet">{post}</span>
        {owed > 0 && led === 0 && <span className="tag tag-missed check-never">从未带队</span>}
      </>
    ),
  },
  { title: '检查', key: 'cadence', render: (_, { cadence }) => cadenceLabel[cadence] },
  { title: '企业', dataIndex: 'enterpriseName' },
  { title: '应查', dataIndex: 'owed', align: 'right' },
  { title: '按时带队', dataIndex: 'led', align: 'right' },
  { title: '他人代查', dataIndex: 'doneByOthers', align: 'right' },
  { title: '逾期完成', dataIndex: 'late', align: 'right' },
  { title: '逾期未完成', key: 'missed', align: 'right', render: (_, row) => <Missed row={row} /> },
  { title: '免查', dataIndex: 'excused', align: 'right' },
];

const FILTERS: readonly Filter[] = [
  {
    kind: 'custom',
    name: 'enterpriseId',
    label: '企业',
    control: (value, set) => (
      <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
    ),
  },
  { kind: 'day', name: 'from', label: '期间自' },
  { kind: 'day', name: 'until', label: '期间至' },
];

/** Who must lead checks and how they have. Whoever never did stands first. */
export function LeadersPage() {
  const { enterpriseId } = useSession();
  const filters = enterpriseId === null ? FILTERS : FILTERS.filter(({ name }) => name !== 'enterpriseId');
  const { filters: chosen, setFilters } = useFilters(filters.map(({ name }) => name));
  const figures = useOperation(listCheckHolders, { query: chosen }, { keepLast: true });
  return (
    <Page title="带队情况">
      <CheckTabs />
      <FilterBar filters={filters} values={chosen} onChange={setFilters} search={undefined} />
      <Loaded query={figures} empty="没有应带队的检查">
        {(rows) => (
          <Table<Figures>
            size="middle"
            rowKey={({ personId, cadence, post, enterpriseId: of }) => `${of} ${personId} ${cadence} ${post}`}
            columns={enterpriseId === null ? columns : columns.filter(({ title }) => title !== '企业')}
            dataSource={rows}
            pagination={false}
            scroll={{ x: 'max-content' }}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** The figure opens its rows. */
function Missed({ row: { missed, enterpriseId, cadence } }: { readonly row: Figures }) {
  if (missed === 0) return <>0</>;
  return <Link to={`/checks/all?state=missed&cadence=${cadence}&enterpriseId=${enterpriseId}`}>{missed}</Link>;
}
