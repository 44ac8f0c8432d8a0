import {
  getPriorityMatrix,
  type PriorityMatrix,
  type PriorityMatrixVersion,
} from '@zhiben/contract/alarm-priorities.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import {
  AlarmConsequence,
  AlarmResponse,
  alarmConsequenceLabel,
  alarmResponseLabel,
} from '@zhiben/vocabulary/monitoring.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { AlarmTabs } from '../AlarmTabs.tsx';
import { Priority } from '../Priority.tsx';
import '../alarms.css';
import { ChangeMatrix } from './ChangeMatrix.tsx';

/** What the alarms of an enterprise are ranked by, in every version. */
export function PrioritiesPage() {
  const { enterpriseId = '' } = useParams();
  const session = useSession();
  const found = useOperation(getPriorityMatrix, { params: { enterpriseId: enterpriseId as EnterpriseId } });
  const mayChange = useMay('alarm:configure') && session.enterpriseId === enterpriseId;
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title="报警优先级矩阵"
      note={session.enterpriseId === null ? found.data?.enterpriseName : undefined}
      actions={
        mayChange && (
          <Button type="primary" disabled={found.data === undefined} onClick={() => setChanging(true)}>
            修改矩阵
          </Button>
        )
      }
    >
      <AlarmTabs />
      <Loaded query={found}>
        {({ versions }) => (
          <div className="stack">
            <p className="quiet lead">
              优先级由“不处理的后果”和“可用的处理时间”决定（IEC 62682 要求有矩阵，格值由企业自定，
              <span className="alarm-provisional">暂定</span>）。修改后各项报警设定立即按新矩阵定级；已发生的报警不变。
            </p>
            {versions.map((version, at) => (
              <Version key={version.version} version={version} running={at === 0} />
            ))}
            {changing && versions[0] !== undefined && (
              <ChangeMatrix
                enterpriseId={enterpriseId as EnterpriseId}
                newest={versions[0]}
                onClose={() => setChanging(false)}
              />
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface VersionProps {
  readonly version: PriorityMatrixVersion;
  readonly running: boolean;
}

function Version({ version: { version, matrix, reason, madeAt, madeByName }, running }: VersionProps) {
  const title = version === 0 ? '产品自带' : `第 ${version} 版`;
  return (
    <section className="panel" aria-label={title}>
      <h2>
        {title} {running && <span className="tag tag-state">现行</span>}
      </h2>
      <Cells matrix={matrix} />
      <p className="quiet">
        {reason}
        {madeAt !== null && (
          <>
            {'　'}
            {madeByName} <Time at={madeAt} />
          </>
        )}
      </p>
    </section>
  );
}

function Cells({ matrix }: { readonly matrix: PriorityMatrix }) {
  return (
    <table className="priority-matrix">
      <thead>
        <tr>
          <th scope="col">后果 \ 时间</th>
          {AlarmResponse.options.map((response) => (
            <th key={response} scope="col">
              {alarmResponseLabel[response]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {AlarmConsequence.options.map((consequence) => (
          <tr key={consequence}>
            <th scope="row">{alarmConsequenceLabel[consequence]}</th>
            {AlarmResponse.options.map((response) => (
              <td key={response}>
                <Priority priority={matrix[consequence][response]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
