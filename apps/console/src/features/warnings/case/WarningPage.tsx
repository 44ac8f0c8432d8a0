import { CloseOutlined } from '@ant-design/icons';
import { getWarning, type WarningDetail } from '@zhiben/contract/warnings.ts';
import type { WarningId } from '@zhiben/vocabulary/ids.ts';
import { checkFindingLabel, warningCauseLabel } from '@zhiben/vocabulary/warnings.ts';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Remaining } from '../../../ui/Remaining.tsx';
import { SubjectLink } from '../../../ui/SubjectLink.tsx';
import { Time } from '../../../ui/Time.tsx';
import { usePhone } from '../../../ui/use-phone.ts';
import { WarningActs } from '../acts/WarningActs.tsx';
import { WarningLevelTag, WarningSigns } from '../WarningSigns.tsx';
import { Because } from './Because.tsx';
import { Pushes } from './Pushes.tsx';
import { WarnedAlarms } from './WarnedAlarms.tsx';
import { WarningStory } from './WarningStory.tsx';

/** One warning: how grave, what may be done, why, who was told and answered, what was done. */
export function WarningPage({ id }: { readonly id: string }) {
  const warning = useOperation(getWarning, { params: { warningId: id as WarningId } });
  return <Loaded query={warning}>{(found) => <Case warning={found} />}</Loaded>;
}

function Case({ warning }: { readonly warning: WarningDetail }) {
  const { number, subjectName, level, answerBy, issuedAt } = warning;
  const { search } = useLocation();
  const Title = usePhone() ? 'h1' : 'h2';
  useEffect(() => {
    document.title = `${number} · 治本`;
  }, [number]);
  return (
    <article className="warning" aria-label={`预警 ${number}`}>
      <div className="panel">
        <div className="warning-row warning-head">
          <WarningLevelTag level={level} />
          <strong>{number}</strong>
          <Remaining dueAt={answerBy} />
          <Link to={`/warnings${search}`} className="warning-back" aria-label="返回列表" title="返回列表">
            <CloseOutlined aria-hidden />
          </Link>
        </div>
        <Title>{subjectName}</Title>
        <Whose warning={warning} />
        <p className="lead">
          <WarningSigns warning={warning} />{' '}
          <span className="quiet">
            <Time at={issuedAt} /> 发布
          </span>
        </p>
        <Outcome warning={warning} />
        <WarningActs warning={warning} />
      </div>
      <Because warning={warning} />
      <WarnedAlarms alarms={warning.warnedAlarms} />
      <Pushes warning={warning} />
      <WarningStory id={warning.id} />
    </article>
  );
}

/** The city is told whose it is, and keeps no file of it. */
function Whose({ warning: { enterpriseId, enterpriseName } }: { readonly warning: WarningDetail }) {
  const mayOpen = useMay('enterprise:read');
  if (!mayOpen) return <p>{enterpriseName}</p>;
  return (
    <p>
      <SubjectLink kind="enterprise" id={enterpriseId}>
        {enterpriseName}
      </SubjectLink>
    </p>
  );
}

/** What was done so far, in facts. */
function Outcome({ warning }: { readonly warning: WarningDetail }) {
  const { dispatchedTo, finding, cause, measures, clearedAt, whyNotCleared } = warning;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['已派', dispatchedTo],
    ['现场核查', finding && checkFindingLabel[finding]],
    ['原因', cause && warningCauseLabel[cause]],
    ['处置措施', measures],
    ['销警', clearedAt && <Time at={clearedAt} />],
    ['暂不能销警', whyNotCleared],
  ];
  const known = facts.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <dl className="warning-facts">
      {known.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
