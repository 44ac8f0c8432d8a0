import { getWarningSettings, type WarningSettingsVersion } from '@zhiben/contract/warning-settings.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { WarningTabs } from '../WarningTabs.tsx';
import '../warnings.css';
import { ChangeSettings } from './ChangeSettings.tsx';
import { Receivers } from './Receivers.tsx';
import { SettingsShown } from './SettingsShown.tsx';

/** What the office has set for the time being: how a colour comes about, who is told and within what time. */
export function SettingsPage() {
  const found = useOperation(getWarningSettings, {});
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title="规则与时限"
      actions={
        <Button type="primary" disabled={found.data === undefined} onClick={() => setChanging(true)}>
          修改设置
        </Button>
      }
    >
      <WarningTabs />
      <p className="quiet lead">
        安委办〔2019〕11号给出红橙黄蓝四级预警和分级推送，未公布分级公式和时限。以下由本局
        <span className="warning-provisional">暂定</span>，修改后立即执行，每条预警留有判定时的版本。
      </p>
      <div className="stack">
        <Loaded query={found}>
          {({ versions }) => (
            <>
              {versions.map((version, at) => (
                <Version key={version.version} version={version} running={at === 0} />
              ))}
              {changing && versions[0] !== undefined && (
                <ChangeSettings newest={versions[0]} onClose={() => setChanging(false)} />
              )}
            </>
          )}
        </Loaded>
        <Receivers />
      </div>
    </Page>
  );
}

interface VersionProps {
  readonly version: WarningSettingsVersion;
  readonly running: boolean;
}

function Version({ version: { version, settings, reason, madeAt, madeByName }, running }: VersionProps) {
  const title = version === 0 ? '产品自带' : `第 ${version} 版`;
  return (
    <section className="panel" aria-label={title}>
      <h2>
        {title} {running && <span className="tag tag-state">现行</span>}
      </h2>
      {running && <SettingsShown settings={settings} />}
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
