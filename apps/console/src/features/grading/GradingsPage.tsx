import { type GradingRow, listGradings } from '@zhiben/contract/grading.ts';
import { GradingStanding, gradingStandingLabel } from '@zhiben/vocabulary/grading.ts';
import type { TableColumnsType } from 'antd';
import { Link, Navigate } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { useSession } from '../../session/session.ts';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { ColourTag } from '../../ui/grading/ColourTag.tsx';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import './grading.css';

const columns: TableColumnsType<GradingRow> = [
  { title: '等级', key: 'standing', width: 110, render: (_, { standing }) => <ColourTag standing={standing} /> },
  { title: '得分', dataIndex: 'score', width: 80, className: 'number', render: (score) => score ?? '—' },
  { title: '企业', dataIndex: 'enterpriseName' },
  { title: '说明', key: 'why', className: 'wrap', render: (_, row) => <Why row={row} /> },
  { title: '评定', key: 'at', width: 130, render: (_, { gradedAt }) => <Time at={gradedAt} /> },
];

const filters: readonly Filter[] = [
  choiceOf('standing', '等级', gradingStandingLabel),
  {
    kind: 'custom',
    name: 'enterpriseId',
    label: '企业',
    control: (value, set) => (
      <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
    ),
  },
];

/** Every enterprise by its risk, the worst first; an enterprise comes to its own grading. */
export function GradingsPage() {
  const { enterpriseId } = useSession();
  return enterpriseId === null ? <All /> : <Navigate to={`/grading/${enterpriseId}`} replace />;
}

function All() {
  return (
    <RegisterPage
      title="安全风险分级"
      unit="家"
      list={listGradings}
      idOf={({ enterpriseId }) => enterpriseId}
      hrefOf={({ enterpriseId }) => `/grading/${enterpriseId}`}
      columns={columns}
      card={(row) => <Card row={row} />}
      filters={filters}
      banner={<Spread />}
      empty="没有符合条件的企业"
    />
  );
}

function Spread() {
  const { data } = useOperation(listGradings, { query: { limit: 1 } });
  return (
    data && (
      <p className="grading-spread">
        {GradingStanding.options.map((standing) => (
          <Link key={standing} to={`/grading?standing=${standing}`}>
            <ColourTag standing={standing} /> {data.spread[standing]}
          </Link>
        ))}
      </p>
    )
  );
}

function Why({ row: { directRed, heldAtOrange, now, missing, applies, why } }: { readonly row: GradingRow }) {
  if (applies === 'no') return <span className="quiet">{why}</span>;
  return (
    <>
      {directRed.map((words) => (
        <div key={words}>直接判红：{words}</div>
      ))}
      {heldAtOrange && <div>标准化未达标，不低于橙色</div>}
      {now !== null && <div>现按记录为{gradingStandingLabel[now]}，应重新评定</div>}
      {missing > 0 && <div className="quiet">缺 {missing} 项事实</div>}
    </>
  );
}

function Card({ row }: { readonly row: GradingRow }) {
  return (
    <>
      <span className="card-line">
        <strong>{row.enterpriseName}</strong>
        <ColourTag standing={row.standing} />
      </span>
      <Why row={row} />
    </>
  );
}
