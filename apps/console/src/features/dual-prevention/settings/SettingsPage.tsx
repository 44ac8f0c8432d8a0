import {
  type EffectSettings,
  type EffectSettingsVersion,
  getEffectSettings,
} from '@zhiben/contract/dual-prevention.ts';
import { vetoItemLabel } from '@zhiben/vocabulary/dual-prevention.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import '../dual-prevention.css';
import { ChangeSettings } from './ChangeSettings.tsx';

/** What the office has set for the time being, in every version. */
export function SettingsPage() {
  const found = useOperation(getEffectSettings, {});
  const mayChange = useMay('effect:set');
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title="双重预防评分设置"
      note={<Link to="/dual-prevention">双重预防运行效果</Link>}
      narrow
      actions={
        mayChange && (
          <Button type="primary" disabled={found.data === undefined} onClick={() => setChanging(true)}>
            修改设置
          </Button>
        )
      }
    >
      <p className="quiet lead">
        《危险化学品企业双重预防机制数字化建设工作指南（试行）》给出 E=(A+B)×α，未公布分数线、扣分值和否决项。以下由本局
        <span className="effect-provisional">暂定</span>，修改后自下周一起执行，已结算的周不变。
      </p>
      <Loaded query={found}>
        {({ running, versions }) => (
          <div className="stack">
            {versions.map((version) => (
              <Version key={version.version} version={version} running={version.version === running.version} />
            ))}
            {changing && versions[0] !== undefined && (
              <ChangeSettings newest={versions[0]} onClose={() => setChanging(false)} />
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface VersionProps {
  readonly version: EffectSettingsVersion;
  readonly running: boolean;
}

function Version({ version: { version, fromOn, settings, reason, madeAt, madeByName }, running }: VersionProps) {
  return (
    <section className="panel" aria-label={`第 ${version} 版`}>
      <h2>
        {version === 0 ? '产品自带' : `第 ${version} 版`} {running && <span className="tag tag-state">本周执行</span>}
        {fromOn !== null && <span className="quiet"> {fromOn} 起</span>}
      </h2>
      <Values settings={settings} />
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

function Values({ settings }: { readonly settings: EffectSettings }) {
  return (
    <dl className="effect-settings">
      <dt>分数线</dt>
      <dd>{settings.grades.map(({ grade, atLeast }) => `${grade} ≥${atLeast}`).join('，')}，其余为差</dd>
      <dt>隐患过少</dt>
      <dd>
        一周自查发现少于 {settings.leastFoundHazards} 项，扣 {settings.deductionForTooFew} 分
      </dd>
      <dt>包保未履职</dt>
      <dd>每次扣 {settings.deductionPerStewardshipMissed} 分（没有包保任务到期的周不计）</dd>
      <dt>否决项</dt>
      <dd>{settings.vetoItems.map((item) => vetoItemLabel[item]).join('、') || '未设'}</dd>
    </dl>
  );
}
