import {
  type CoverageItem,
  type CoveragePlan,
  drawUpCoverage,
  getCoveragePlan,
} from '@zhiben/contract/enforcement-coverage.ts';
import { type CoverageStanding, coverageStandingLabel } from '@zhiben/vocabulary/enforcement.ts';
import { enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Button, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Empty, Loaded } from '../../../ui/Loaded.tsx';
import { dayOf } from '../../../ui/moments.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { usePhone } from '../../../ui/use-phone.ts';
import { EnforcementTabs } from '../EnforcementTabs.tsx';
import { PlanCards } from './PlanCards.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { whyOf } from './why-of.ts';
import '../enforcement.css';

const YEARS = [2024, 2025, 2026];

/** The year's full coverage: every enterprise with the reason why it is in or out, and whether it was visited. */
export function CoveragePage() {
  const [year, setYear] = useState(Math.min(2026, Number(dayOf(new Date()).slice(0, 4))));
  const found = useOperation(getCoveragePlan, { params: { year } }, { keepLast: true });
  const mayDraw = useMay('coverage:draw-up');
  const drawUp = useAct(drawUpCoverage);
  return (
    <Page
      title="年度执法计划"
      actions={
        mayDraw && (
          <Button
            type="primary"
            loading={drawUp.isPending}
            onClick={() => drawUp.mutate({ params: { year } }, { onSuccess: () => void found.refetch() })}
          >
            {found.data?.drawnUp ? '按档案更新' : '编制计划'}
          </Button>
        )
      }
    >
      <EnforcementTabs />
      <Segmented options={YEARS.map((one) => ({ value: one, label: `${one}年` }))} value={year} onChange={setYear} />
      <ProblemNotice error={drawUp.error} />
      <Loaded query={found}>
        {(plan) =>
          plan.drawnUp === null ? (
            <Empty>{plan.year}年的计划尚未编制</Empty>
          ) : (
            <Plan plan={plan} onSettled={() => void found.refetch()} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Plan({ plan, onSettled }: { readonly plan: CoveragePlan; readonly onSettled: () => void }) {
  const [shown, setShown] = useState<CoverageStanding>('in');
  const [settling, setSettling] = useState<CoverageItem | null>(null);
  const maySettle = useMay('coverage:draw-up');
  const phone = usePhone();
  const items = plan.items.filter(({ standing }) => standing === shown);
  const counted = (standing: CoverageStanding) => plan.items.filter((item) => item.standing === standing).length;
  const columns: TableColumnsType<CoverageItem> = [
    {
      title: '企业',
      key: 'name',
      className: 'wrap',
      render: (_, { enterpriseId, enterpriseName }) => (
        <Link to={`/enterprises/${enterpriseId}`}>{enterpriseName}</Link>
      ),
    },
    { title: '类别', key: 'kind', className: 'wrap', render: (_, { kind }) => enterpriseKindLabel[kind] },
    { title: '理由', key: 'why', className: 'wrap', render: (_, item) => whyOf(item) },
    {
      title: '季度',
      key: 'quarter',
      width: 90,
      render: (_, { quarter }) => (quarter === null ? '—' : `${quarter}季度`),
    },
    {
      title: '已检查',
      key: 'visited',
      width: 150,
      render: (_, { visitedOn, planned }) =>
        visitedOn ?? (planned === null ? '—' : <Link to={`/visits/${planned.visitId}`}>合并检查 {planned.on}</Link>),
    },
    ...(maySettle
      ? [
          {
            title: '',
            key: 'act',
            width: 90,
            render: (_: unknown, item: CoverageItem) => <Button onClick={() => setSettling(item)}>核定</Button>,
          },
        ]
      : []),
  ];
  return (
    <section className="panel coverage" aria-label={`${plan.year}年执法计划`}>
      <p>
        应检查 {plan.covered} 家，已检查 {plan.visited} 家。<span className="quiet">依据：{plan.source}</span>
      </p>
      <Segmented
        options={Object.entries(coverageStandingLabel).map(([value, label]) => ({
          value: value as CoverageStanding,
          label: `${label} ${counted(value as CoverageStanding)}`,
        }))}
        value={shown}
        onChange={setShown}
      />
      {phone ? (
        <PlanCards items={items} onSettle={maySettle ? setSettling : null} />
      ) : (
        <Table
          rowKey="enterpriseId"
          size="small"
          columns={columns}
          dataSource={items}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
        />
      )}
      {settling !== null && (
        <SettleDialog year={plan.year} item={settling} onClose={() => setSettling(null)} onSettled={onSettled} />
      )}
    </section>
  );
}
