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
import { RegisterCards } from '../../../ui/RegisterCards.tsx';
import { useFilters } from '../../../ui/use-filters.ts';
import { useKeyboardScroll } from '../../../ui/use-keyboard-scroll.ts';
import { usePhone } from '../../../ui/use-phone.ts';
import { CheckTabs } from '../CheckTabs.tsx';
import '../self-checks.css';

type Figures = ResultOf<typeof listCheckHolders>[number];

const columns: TableColumnsType<Figures> = [
  {
    title: '姓名',
    key: 'name',
    render: (_, row) => <Leader row={row} />,
  },
  { title: '检查', key: 'cadence', render: (_, { cadence }) => cadenceLabel[cadence] },
  { title: '企业', dataIndex: 'enterpriseName' },
  { title: '应查', key: 'owed', align: 'right', render: (_, row) => <Owed row={row} /> },
  { title: '按时带队', dataIndex: 'led', align: 'right' },
  { title: '他人代查', dataIndex: 'doneByOthers', align: 'right' },
  {
    title: '逾期完成',
    key: 'late',
    align: 'right',
    render: (_, row) => <Figure row={row} count={row.late} states="late" />,
  },
  { title: '逾期未完成', key: 'missed', align: 'right', render: (_, row) => <Missed row={row} /> },
  {
    title: '免查',
    key: 'excused',
    align: 'right',
    render: (_, row) => <Figure row={row} count={row.excused} states="excused" />,
  },
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
  const phone = usePhone();
  const frame = useKeyboardScroll();
  const figures = useOperation(listCheckHolders, { query: chosen }, { keepLast: true });
  return (
    <Page title="带队情况">
      <CheckTabs />
      <FilterBar filters={filters} values={chosen} onChange={setFilters} search={undefined} />
      <Loaded query={figures} empty="没有应带队的检查">
        {(rows) =>
          phone ? (
            <RegisterCards
              rows={rows}
              idOf={keyOf}
              card={(row) => <LeaderCard row={row} ofMany={enterpriseId === null} />}
            />
          ) : (
            <Table<Figures>
              ref={frame}
              size="middle"
              rowKey={keyOf}
              columns={enterpriseId === null ? columns : columns.filter(({ title }) => title !== '企业')}
              dataSource={rows}
              pagination={false}
              scroll={{ x: 'max-content' }}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function Leader({ row: { name, post, owed, led } }: { readonly row: Figures }) {
  return (
    <span>
      <strong>{name}</strong> <span className="quiet">{post}</span>
      {owed > 0 && led === 0 && <span className="tag tag-missed check-never">从未带队</span>}
    </span>
  );
}

function LeaderCard({ row, ofMany }: { readonly row: Figures; readonly ofMany: boolean }) {
  const { cadence, enterpriseName, led, doneByOthers, late } = row;
  return (
    <>
      <Leader row={row} />
      <div className="quiet">
        {cadenceLabel[cadence]}
        {ofMany && `　${enterpriseName}`}
      </div>
      <div className="leader-figures">
        <span>
          应查 <Owed row={row} />
        </span>
        <span>按时带队 {led}</span>
        <span>代查 {doneByOthers}</span>
        <span>逾期完成 {late}</span>
        <span>
          未完成 <Missed row={row} />
        </span>
      </div>
    </>
  );
}

const Owed = ({ row }: { readonly row: Figures }) => <Figure row={row} count={row.owed} states="done,late,missed" />;
const Missed = ({ row }: { readonly row: Figures }) => <Figure row={row} count={row.missed} states="missed" />;

const keyOf = ({ personId, cadence, post, enterpriseId }: Figures) => `${enterpriseId} ${personId} ${cadence} ${post}`;

/** The figure opens its rows: the checks of this person that count for it. */
function Figure({ row, count, states }: { readonly row: Figures; readonly count: number; readonly states: string }) {
  const { filters } = useFilters(['from', 'until']);
  const { from, until } = filters;
  if (count === 0) return <>0</>;
  const { personId, cadence, enterpriseId } = row;
  const asked = {
    state: states,
    cadence,
    enterpriseId,
    holderId: personId,
    ...(from && { from }),
    ...(until && { until }),
  };
  return <Link to={`/checks/all?${new URLSearchParams(asked)}`}>{count}</Link>;
}
