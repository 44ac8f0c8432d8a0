import { getStructure } from '@zhiben/contract/directory-structure.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { listCheckExcuses } from '@zhiben/contract/self-checks.ts';
import { checkExcuseLabel } from '@zhiben/vocabulary/checks.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { useSession } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { useKeyboardScroll } from '../../../ui/use-keyboard-scroll.ts';
import { CheckTabs } from '../CheckTabs.tsx';
import { ExcuseDialog } from './ExcuseDialog.tsx';

type Excuse = ResultOf<typeof listCheckExcuses>[number];
type Structure = ResultOf<typeof getStructure>;

const columnsOf = ({ orgUnits, people }: Structure): TableColumnsType<Excuse> => [
  { title: '事由', key: 'kind', width: 120, render: (_, { kind }) => checkExcuseLabel[kind] },
  {
    title: '对象',
    key: 'who',
    render: (_, { orgUnitId, personId }) =>
      people.find(({ id }) => id === personId)?.name ?? orgUnits.find(({ id }) => id === orgUnitId)?.name ?? '全企业',
  },
  { title: '期间', key: 'days', width: 210, render: (_, { fromOn, untilOn }) => `${fromOn} 至 ${untilOn}` },
  { title: '说明', dataIndex: 'reason' },
  {
    title: '登记',
    key: 'recorded',
    width: 190,
    render: (_, { recordedByName, recordedAt }) => (
      <>
        {recordedByName}　<Time at={recordedAt} />
      </>
    ),
  },
];

/** What an enterprise recorded in advance: who is on leave, what stands still, which holiday is kept. */
export function ExcusesPage() {
  const { enterpriseId } = useSession();
  return enterpriseId === null ? null : <ExcusesOf enterpriseId={enterpriseId} />;
}

function ExcusesOf({ enterpriseId }: { readonly enterpriseId: EnterpriseId }) {
  const [recording, setRecording] = useState(false);
  const frame = useKeyboardScroll();
  const excuses = useOperation(listCheckExcuses, { params: { enterpriseId } });
  const structure = useOperation(getStructure, { params: { enterpriseId }, query: { withClosed: 'true' } });
  return (
    <Page
      title="免查登记"
      actions={
        <Button type="primary" onClick={() => setRecording(true)}>
          登记免查事由
        </Button>
      }
    >
      <CheckTabs />
      <p className="quiet">
        请假由代理人或上一级带队，无人可代时免查；停工停产须覆盖整个检查期间；节假日只免国务院公布的休息日。结束以后不能补登。
      </p>
      <Loaded query={structure}>
        {(known) => (
          <>
            <Loaded query={excuses} empty="没有登记过免查事由">
              {(rows) => (
                <Table<Excuse>
                  ref={frame}
                  size="middle"
                  rowKey="id"
                  columns={columnsOf(known)}
                  dataSource={rows}
                  pagination={false}
                  scroll={{ x: 'max-content' }}
                />
              )}
            </Loaded>
            {recording && (
              <ExcuseDialog enterpriseId={enterpriseId} structure={known} onClose={() => setRecording(false)} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
