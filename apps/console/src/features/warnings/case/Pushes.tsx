import type { PushView, WarningDetail } from '@zhiben/contract/warnings.ts';
import {
  deliveryStateLabel,
  pushReasonLabel,
  pushWayLabel,
  warningAudienceLabel,
} from '@zhiben/vocabulary/warnings.ts';
import { Remaining } from '../../../ui/Remaining.tsx';
import { Time } from '../../../ui/Time.tsx';
import { WarningLevelTag } from '../WarningSigns.tsx';

/** Who was told of which colour, by which way and when, and who answered when. */
export function Pushes({ warning: { pushes, escalatesAt } }: { readonly warning: WarningDetail }) {
  return (
    <section className="panel" aria-label="推送与签收">
      <h3>推送与签收</h3>
      <ol className="warning-lines">
        {pushes.map((push) => (
          <li key={`${push.audience} ${push.level}`}>
            <span className="warning-row">
              <strong>{warningAudienceLabel[push.audience]}</strong>
              <WarningLevelTag level={push.level} />
              <span className="quiet">
                {pushReasonLabel[push.reason]} <Time at={push.toldAt} />
              </span>
            </span>
            <Answer push={push} />
            <Ways push={push} />
          </li>
        ))}
      </ol>
      {escalatesAt !== null && (
        <p className="quiet" style={{ marginTop: 12 }}>
          <Time at={escalatesAt} /> 前无人签收，将自动上报上一级。
        </p>
      )}
    </section>
  );
}

function Answer({ push: { answeredAt, answeredByName, answeredPost, answerBy } }: { readonly push: PushView }) {
  if (answeredAt === null) {
    return (
      <div className="warning-row">
        未签收 <Remaining dueAt={answerBy} />
      </div>
    );
  }
  const late = answeredAt > answerBy;
  return (
    <div>
      {answeredPost} {answeredByName} <Time at={answeredAt} /> 签收
      {late && '（超过时限）'}
    </div>
  );
}

function Ways({ push: { deliveries } }: { readonly push: PushView }) {
  return (
    <>
      {deliveries
        .filter(({ way }) => way !== 'in-app')
        .map(({ way, receiverName, state, attempts, problem, endedAt }) => (
          <div key={`${way} ${receiverName}`} className="quiet">
            {pushWayLabel[way]}　{receiverName}
            {'　'}
            {state === 'failed' ? <strong>{deliveryStateLabel[state]}</strong> : deliveryStateLabel[state]}
            {attempts > 1 && `（试 ${attempts} 次）`} {endedAt !== null && <Time at={endedAt} />}
            {problem !== null && `　${problem}`}
          </div>
        ))}
    </>
  );
}
