import { type EffectRow, exportEffects, listEffects } from '@zhiben/contract/dual-prevention.ts';
import { effectResultLabel } from '@zhiben/vocabulary/dual-prevention.ts';
import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { dayOf } from '../../ui/moments.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Grade, Standing, Vetoes } from './Grade.tsx';
import { Checking, Rectifying, VetoCounts } from './Parts.tsx';
import { Spread } from './Spread.tsx';
import { WeekPicker } from './WeekPicker.tsx';
import { pointsWords } from './week-words.ts';
import './dual-prevention.css';

const columns: TableColumnsType<EffectRow> = [
  { title: '运行效果', key: 'grade', width: 130, render: (_, { figures }) => <Grade figures={figures} /> },
  { title: '企业', dataIndex: 'enterpriseName' },
  {
    title: '排查任务（50分）',
    key: 'checking',
    render: (_, row) => row.figures && <Checking row={row} figures={row.figures} />,
  },
  {
    title: '隐患治理（50分）',
    key: 'rectifying',
    render: (_, row) => row.figures && <Rectifying row={row} figures={row.figures} />,
  },
  {
    title: '否决情形',
    key: 'veto',
    render: (_, row) => row.figures && <VetoCounts row={row} figures={row.figures} />,
  },
  { title: '状态', key: 'standing', render: (_, row) => <Standing row={row} /> },
];

const filtersOn = (today: string): readonly Filter[] => [
  {
    kind: 'custom',
    name: 'week',
    label: '周',
    control: (value, set) => <WeekPicker today={today} value={value} onChange={set} />,
  },
  choiceOf('result', '等级', effectResultLabel),
  {
    kind: 'custom',
    name: 'enterpriseId',
    label: '企业',
    control: (value, set) => (
      <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
    ),
  },
  { kind: 'flag', name: 'vetoed', label: '有否决项' },
  { kind: 'flag', name: 'changed', label: '重算有差异' },
  {
    kind: 'choice',
    name: 'sort',
    label: '得分低的在前',
    options: [
      { value: 'best', label: '得分高的在前' },
      { value: 'name', label: '按企业名称' },
    ],
  },
];

/** Every enterprise in one week, worst first. */
export function WeekPage() {
  const today = dayOf(new Date());
  const filters = useMemo(() => filtersOn(today), [today]);
  return (
    <RegisterPage
      title="双重预防运行效果"
      list={listEffects}
      idOf={({ enterpriseId }) => enterpriseId}
      hrefOf={({ enterpriseId }) => `/dual-prevention/${enterpriseId}`}
      columns={columns}
      card={(row) => <EffectCard row={row} />}
      filters={filters}
      exportWith={exportEffects}
      banner={<Spread today={today} />}
      empty="没有符合条件的企业"
    />
  );
}

function EffectCard({ row }: { readonly row: EffectRow }) {
  const { figures, enterpriseName } = row;
  return (
    <>
      <span className="card-line">
        <strong>{enterpriseName}</strong>
        <Grade figures={figures} />
      </span>
      {figures !== null && figures.score !== null && (
        <div className="quiet">
          排查 {figures.done}/{figures.planned}，{pointsWords(figures.checking)} 分　验收 {figures.accepted}/
          {figures.due}，{pointsWords(figures.rectifying)} 分
        </div>
      )}
      <div className="effect-signs">
        <Vetoes figures={figures} />
        {row.standing !== 'uncovered' && <Standing row={row} />}
      </div>
    </>
  );
}
