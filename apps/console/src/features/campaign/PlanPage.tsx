import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { getCampaignPlan } from '@zhiben/contract/campaign.ts';
import type { CampaignPlan } from '@zhiben/contract/campaign-plan.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { campaignIndicatorLabel, campaignScopeLabel, itemOwnerLabel } from '@zhiben/vocabulary/campaign.ts';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { CampaignTabs } from './CampaignTabs.tsx';
import { LoadPlan } from './LoadPlan.tsx';
import { readPlan } from './read-plan.ts';
import './campaign.css';

type Found = ResultOf<typeof getCampaignPlan>;

/** The plan as data: what an office downloads, edits and loads again, and every version there was. */
export function PlanPage() {
  const found = useOperation(getCampaignPlan, {});
  return <Loaded query={found}>{(data) => <Plan data={data} />}</Loaded>;
}

function Plan({ data: { plan, versions } }: { readonly data: Found }) {
  const maySet = useMay('campaign:set');
  const [loaded, setLoaded] = useState<CampaignPlan>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const take = (file: File): false => {
    void file.text().then((words) => {
      const read = readPlan(words);
      setProblems('problems' in read ? read.problems : []);
      setLoaded('plan' in read ? read.plan : undefined);
    });
    return false;
  };
  return (
    <Page
      title="攻坚方案"
      note={plan.title}
      actions={
        <>
          <Button icon={<DownloadOutlined aria-hidden />} onClick={() => save(plan)}>
            下载方案数据
          </Button>
          {maySet && (
            <Upload showUploadList={false} accept=".json" beforeUpload={take}>
              <Button icon={<UploadOutlined aria-hidden />}>载入修改后的方案</Button>
            </Upload>
          )}
        </>
      }
    >
      <CampaignTabs />
      <div className="stack">
        {problems.length > 0 && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title="方案没有载入，请按以下提示修改文件"
            description={
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            }
          />
        )}
        <Measures plan={plan} />
        <Versions versions={versions} />
      </div>
      {loaded !== undefined && (
        <LoadPlan plan={loaded} seenVersion={versions[0]?.version ?? 0} onClose={() => setLoaded(undefined)} />
      )}
    </Page>
  );
}

function Measures({ plan }: { readonly plan: CampaignPlan }) {
  return plan.measures.map(({ number, section, title, items }) => (
    <section key={number} className="panel campaign-measure" aria-label={title}>
      <h2>
        <span className="campaign-number">{number}</span>
        {title}
        <span className="quiet">{section}</span>
      </h2>
      <ul>
        {items.map(({ words, owner, scope, dueOn, indicator }) => (
          <li key={words} className="campaign-plan-item">
            {words}
            <span className="quiet">
              {itemOwnerLabel[owner]}　{campaignScopeLabel[scope]}　{dueOn ?? '持续'}
              {'　'}
              {indicator === null ? '尚无记录来源' : campaignIndicatorLabel[indicator]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Versions({ versions }: Pick<Found, 'versions'>) {
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">各版</h2>
      <ul className="campaign-versions">
        {versions.map(({ version, title, measures, items, reason, madeAt, madeByName }) => (
          <li key={version}>
            {version === 0 ? '产品自带' : `第 ${version} 版`}　{title}　{measures} 项措施 {items} 项任务
            <div className="quiet">
              {reason}　{madeByName} {madeAt !== null && <Time at={madeAt} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The file an office edits. */
function save(plan: CampaignPlan): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(plan, null, 2)}\n`], { type: 'application/json' }));
  link.download = `${plan.district}治本攻坚方案.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
