import { getRetention, type RetentionVersion } from '@zhiben/contract/retention.ts';
import { type PointKind, pointKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { MonitoringTabs } from '../MonitoringTabs.tsx';
import '../monitoring.css';
import { ChangeRetention } from './ChangeRetention.tsx';
import { daysInWords } from './days-in-words.ts';

type Retention = NonNullable<ReturnType<typeof useOperation<typeof getRetention>>['data']>;

/** How long what is measured is kept, how far back it really goes, and who set it. */
export function RetentionPage() {
  const found = useOperation(getRetention, {});
  const mayChange = useMay('retention:set');
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title="监测数据保存"
      actions={
        mayChange && (
          <Button type="primary" disabled={found.data === undefined} onClick={() => setChanging(true)}>
            修改期限
          </Button>
        )
      }
    >
      <MonitoringTabs />
      <Loaded query={found}>
        {(retention) => (
          <div className="stack">
            <Kept retention={retention} />
            <Versions versions={retention.versions} />
            {changing && <ChangeRetention retention={retention} onClose={() => setChanging(false)} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Kept({ retention: { versions, kept, leastDays, mostDays, rule } }: { readonly retention: Retention }) {
  const [newest] = versions;
  return (
    <section className="panel" aria-label="现行期限">
      <p className="quiet lead">
        {rule.standard}
        {rule.clause}要求电子记录保存不少于 {leastDays} 天
        {rule.provisional && <span className="monitor-provisional">暂定</span>}；本系统最多保存 {mostDays} 天。
        每晚清理到期数据并记入责任账；未恢复的报警和未销警的预警所涉测点，自发生前一天起的数据不清理。
      </p>
      <table className="retention">
        <thead>
          <tr>
            <th scope="col">测点类型</th>
            <th scope="col">保存期限</th>
            <th scope="col">测点</th>
            <th scope="col">现存最早数据</th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ kind, points, oldestAt }) => (
            <tr key={kind}>
              <th scope="row">{pointKindLabel[kind]}</th>
              <td>{newest?.days[kind]} 天</td>
              <td>{points} 个</td>
              <td>{oldestAt === null ? <span className="quiet">还没有归档数据</span> : <Time at={oldestAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Versions({ versions }: { readonly versions: readonly RetentionVersion[] }) {
  return (
    <section className="panel" aria-label="历次修改">
      <h2>历次修改</h2>
      <ol className="retention-versions">
        {versions.map(({ version, days, reason, madeAt, madeByName }) => (
          <li key={version}>
            <strong>{version === 0 ? '安装时' : `第 ${version} 版`}</strong> {wordsOf(days)}
            <div className="quiet">
              {reason}
              {madeAt !== null && (
                <>
                  {'　'}
                  {madeByName} <Time at={madeAt} />
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const wordsOf = (days: RetentionVersion['days']): string =>
  daysInWords(days, (kind: PointKind) => pointKindLabel[kind]);
