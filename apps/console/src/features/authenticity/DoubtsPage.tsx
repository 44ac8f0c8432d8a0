import { type DoubtView, exportDoubts, listDoubts } from '@zhiben/contract/authenticity.ts';
import { doubtKindLabel, doubtStateLabel } from '@zhiben/vocabulary/doubts.ts';
import type { TableColumnsType } from 'antd';
import { DoubtSides } from '../../ui/doubts/DoubtSides.tsx';
import { DoubtStateTag } from '../../ui/doubts/DoubtStateTag.tsx';
import { DoubtWords } from '../../ui/doubts/Doubts.tsx';
import { SettleDoubt } from '../../ui/doubts/SettleDoubt.tsx';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { choiceOf, type Filter } from '../../ui/filter.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import '../../ui/doubts/doubts.css';

const columns: TableColumnsType<DoubtView> = [
  {
    title: '存疑情形',
    key: 'kind',
    className: 'wrap doubt-cell',
    width: 300,
    render: (_, doubt) => (
      <>
        <strong>{doubtKindLabel[doubt.kind]}</strong>
        <DoubtWords doubt={doubt} />
      </>
    ),
  },
  {
    title: '两侧证据',
    key: 'sides',
    className: 'doubt-cell',
    render: (_, doubt) => <DoubtSides doubt={doubt} heightPx={110} />,
  },
  {
    title: '发现时间',
    key: 'at',
    className: 'doubt-cell',
    width: 120,
    render: (_, { firstSeenAt }) => <Time at={firstSeenAt} />,
  },
  {
    title: '状态',
    key: 'state',
    className: 'doubt-cell',
    width: 190,
    render: (_, doubt) => (
      <>
        <DoubtStateTag state={doubt.state} />
        <SettleDoubt doubt={doubt} />
      </>
    ),
  },
];

const filters: readonly Filter[] = [
  choiceOf('state', '状态', doubtStateLabel),
  choiceOf('kind', '情形', doubtKindLabel),
  {
    kind: 'custom',
    name: 'enterpriseId',
    label: '企业',
    control: (value, set) => (
      <EnterprisePicker value={value} onChange={set} placeholder="企业" aria-label="企业" width={190} />
    ),
  },
];

/** Every doubt within reach, newest first, with both sides of it. */
export function DoubtsPage() {
  return (
    <RegisterPage
      title="存疑核实"
      list={listDoubts}
      idOf={({ id }) => id}
      columns={columns}
      card={(doubt) => <DoubtCard doubt={doubt} />}
      filters={filters}
      exportWith={exportDoubts}
      banner={
        <p className="quiet doubts-banner">
          由系统比对照片、拍摄时间、文字和用时得出，供核实，不作结论，不影响隐患办理。
        </p>
      }
      empty="没有存疑"
    />
  );
}

function DoubtCard({ doubt }: { readonly doubt: DoubtView }) {
  return (
    <>
      <span className="card-line">
        <strong>{doubtKindLabel[doubt.kind]}</strong>
        <DoubtStateTag state={doubt.state} />
      </span>
      <DoubtSides doubt={doubt} heightPx={100} />
      <DoubtWords doubt={doubt} />
      <SettleDoubt doubt={doubt} />
    </>
  );
}
