import { getPointAlarms, type PointAlarms } from '@zhiben/contract/alarm-rules.ts';
import type { PointId } from '@zhiben/vocabulary/ids.ts';
import { AlarmKind, alarmHoldLabel, alarmKindLabel, pointKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Priority } from '../Priority.tsx';
import { CapSign } from './CapSign.tsx';
import { EditRule } from './EditRule.tsx';
import { RuleActs } from './RuleActs.tsx';
import { limitWords, timingWords } from './rule-words.ts';
import { Versions } from './Versions.tsx';
import '../alarms.css';

/** Every alarm of one point: what is judged, whether the standard is kept, who changed what and why. */
export function PointAlarmsPage() {
  const { pointId = '' } = useParams();
  const found = useOperation(getPointAlarms, { params: { pointId: Number(pointId) as PointId } });
  return <Loaded query={found}>{(point) => <Alarms point={point} />}</Loaded>;
}

type Rule = PointAlarms['rules'][number];

function Alarms({ point }: { readonly point: PointAlarms }) {
  const [editing, setEditing] = useState<{ kind: AlarmKind; rule: Rule | undefined }>();
  const mayConfigure = useMay('alarm:configure');
  const free = AlarmKind.options.filter((kind) => !point.rules.some((rule) => rule.kind === kind));
  const { tag, pointName, pointKind, equipment, unit, rangeLow, rangeHigh } = point;
  return (
    <Page
      title={`${tag} 报警设定`}
      note={
        <>
          {[pointName, equipment, pointKindLabel[pointKind], `量程 ${rangeLow}–${rangeHigh} ${unit}`]
            .filter(Boolean)
            .join(' · ')}{' '}
          <Link to={`/monitoring/points/${point.pointId}`}>趋势</Link>{' '}
          <Link to={`/alarms/rules/priorities/${point.enterpriseId}`}>优先级矩阵</Link>
        </>
      }
    >
      <div className="stack">
        <ol className="alarm-rules">
          {point.rules.map((rule) => (
            <li key={rule.id} className="panel">
              <RuleLine rule={rule} />
              {mayConfigure && <RuleActs rule={rule} onEdit={() => setEditing({ kind: rule.kind, rule })} />}
            </li>
          ))}
        </ol>
        {point.rules.length === 0 && <p className="quiet">这个测点还没有报警设定。</p>}
        {mayConfigure && (
          <p className="alarm-acts">
            {free.map((kind) => (
              <Button key={kind} size="small" onClick={() => setEditing({ kind, rule: undefined })}>
                ＋{alarmKindLabel[kind]}
              </Button>
            ))}
          </p>
        )}
        <Versions point={point} />
      </div>
      {editing !== undefined && <EditRule point={point} {...editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

function RuleLine({ rule }: { readonly rule: Rule }) {
  const { kind, priority, cause, advice, suppressedByWords, holds, cap } = rule;
  return (
    <>
      <div className="alarm-row">
        <Priority priority={priority} />
        <strong>
          {alarmKindLabel[kind]} {limitWords(rule)}
        </strong>
        <CapSign cap={cap} />
        {holds.map((hold) => (
          <span key={hold.kind} className="tag tag-unknown unknown" title={`${hold.byName}：${hold.reason}`}>
            {alarmHoldLabel[hold.kind]}
          </span>
        ))}
      </div>
      <p className="quiet">
        {timingWords(rule)}
        {suppressedByWords !== null && `；${suppressedByWords} 时不提示`}
      </p>
      {cause !== null && <p>可能原因：{cause}</p>}
      {advice === null ? <p className="quiet">没有写明应对措施</p> : <p>应对措施：{advice}</p>}
    </>
  );
}
