import { getPatrol, listSpotChecks, type PatrolRow, type SpotCheckView } from '@zhiben/contract/duty-room.ts';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { WarningLevelTag } from '../WarningSigns.tsx';
import { WarningTabs } from '../WarningTabs.tsx';
import '../warnings.css';
import { Share } from './Share.tsx';
import { SpotCheck } from './SpotCheck.tsx';

const COLUMNS: TableColumnsType<PatrolRow> = [
  { title: '企业', dataIndex: 'enterpriseName', className: 'wrap' },
  { title: '测点在线', key: 'online', render: (_, { online }) => <Share share={online} /> },
  { title: '未销警', dataIndex: 'open', align: 'right', render: (_, row) => <Open row={row} /> },
  {
    title: '最高等级',
    key: 'gravest',
    render: (_, { gravest }) => gravest !== null && <WarningLevelTag level={gravest} />,
  },
  { title: '未签收', dataIndex: 'unanswered', align: 'right' },
  { title: '24小时以上未恢复的报警', dataIndex: 'standingDay', align: 'right' },
];

const Open = ({ row: { enterpriseId, open } }: { readonly row: PatrolRow }) =>
  open === 0 ? '0' : <Link to={`/warnings?enterpriseId=${enterpriseId}&open=true`}>{open}</Link>;

/** Area patrol (巡查) over all enterprises, and spot checks (抽查) of single ones. */
export function PatrolPage() {
  const patrol = useOperation(getPatrol, {});
  const checks = useOperation(listSpotChecks, {});
  const [checking, setChecking] = useState(false);
  return (
    <Page
      title="抽查巡查"
      actions={
        <Button type="primary" onClick={() => setChecking(true)}>
          抽查企业
        </Button>
      }
    >
      <WarningTabs />
      <div className="stack">
        <section className="panel" aria-label="区域巡查">
          <h2>区域巡查</h2>
          <Loaded query={patrol}>
            {({ online, videoOnline, announced, rows, computedAt }) => (
              <>
                <dl className="patrol-rates">
                  <Rate label="测点在线率" share={online} />
                  <Rate label="视频在线率" share={videoOnline} />
                  <Rate label="安全承诺公告率" share={announced} />
                </dl>
                <Table
                  rowKey="enterpriseId"
                  columns={COLUMNS}
                  dataSource={[...rows]}
                  pagination={false}
                  scroll={{ x: 'max-content' }}
                  locale={{ emptyText: '没有接入测点或未销警的企业' }}
                />
                <p className="quiet">
                  <Time at={computedAt} /> 由在册记录统计。未接入的不计入，也不算合格。
                </p>
              </>
            )}
          </Loaded>
        </section>
        <section className="panel" aria-label="抽查记录">
          <h2>抽查记录</h2>
          <Loaded query={checks} empty="还没有抽查">
            {(found) => (
              <ol className="warning-lines">
                {found.map((check) => (
                  <Checked key={check.number} check={check} />
                ))}
              </ol>
            )}
          </Loaded>
        </section>
      </div>
      {checking && <SpotCheck onClose={() => setChecking(false)} />}
    </Page>
  );
}

const Rate = ({ label, share }: { readonly label: string; readonly share: PatrolRow['online'] }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <Share share={share} />
    </dd>
  </div>
);

function Checked({ check: { enterpriseName, at, byName, note, facts } }: { readonly check: SpotCheckView }) {
  return (
    <li>
      <strong>{enterpriseName}</strong>{' '}
      <span className="quiet">
        {byName} <Time at={at} />　{note}
      </span>
      <ul className="patrol-facts">
        {facts.map(({ id, label, verdict, words }) => (
          <li key={id}>
            {label}：
            <span
              className={
                verdict === 'unknown' ? 'tag tag-unknown unknown' : verdict === 'bad' ? 'tag tag-near' : undefined
              }
            >
              {words}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
