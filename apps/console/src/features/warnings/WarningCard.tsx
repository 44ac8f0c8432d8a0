import type { WarningView } from '@zhiben/contract/warnings.ts';
import { Remaining } from '../../ui/Remaining.tsx';
import { Time } from '../../ui/Time.tsx';
import { WarningLevelTag, WarningSigns } from './WarningSigns.tsx';

/** A warning in a narrow place: colour, what, whose, how it stands, how long is left to answer. */
export function WarningCard({ warning }: { readonly warning: WarningView }) {
  const { number, subjectName, enterpriseName, headline, level, answerBy, issuedAt } = warning;
  return (
    <span className="warning-card">
      <span className="warning-row">
        <WarningLevelTag level={level} />
        <strong className="warning-what">{subjectName}</strong>
        <Remaining dueAt={answerBy} />
      </span>
      <span className="quiet">{headline}</span>
      <WarningSigns warning={warning} />
      <span className="quiet">
        {enterpriseName} · {number} · <Time at={issuedAt} />
      </span>
    </span>
  );
}
