import { CloseOutlined } from '@ant-design/icons';
import { type AlarmDetail, getAlarm } from '@zhiben/contract/alarms.ts';
import type { AlarmId } from '@zhiben/vocabulary/ids.ts';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { SubjectLink } from '../../../ui/SubjectLink.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { usePhone } from '../../../ui/use-phone.ts';
import { AlarmSigns } from '../AlarmSigns.tsx';
import { lasting, whatHappened } from '../alarm-words.ts';
import { Priority } from '../Priority.tsx';
import { AlarmActs } from './AlarmActs.tsx';
import { AlarmFacts } from './AlarmFacts.tsx';
import { AlarmStory } from './AlarmStory.tsx';
import { Holds } from './Holds.tsx';

interface AlarmPageProps {
  readonly id: string;
  /** The list it was opened from. */
  readonly back: string;
}

/** One alarm: what stands, what may be done now, what the rule advises, what was done. */
export function AlarmPage({ id, back }: AlarmPageProps) {
  const alarm = useOperation(getAlarm, { params: { alarmId: id as AlarmId } });
  return <Loaded query={alarm}>{(found) => <Case alarm={found} back={back} />}</Loaded>;
}

function Case({ alarm, back }: { readonly alarm: AlarmDetail; readonly back: string }) {
  const { tag, pointName, equipment, enterpriseId, enterpriseName, priority } = alarm;
  const { search } = useLocation();
  const Title = usePhone() ? 'h1' : 'h2';
  useEffect(() => {
    document.title = `${tag} 报警 · 治本`;
  }, [tag]);
  return (
    <article className="alarm" aria-label={`报警 ${tag}`}>
      <div className="panel">
        <div className="alarm-row alarm-head">
          <Priority priority={priority} />
          <strong>{tag}</strong>
          <AlarmSigns alarm={alarm} />
          <Link to={`${back}${search}`} className="alarm-back" aria-label="返回列表" title="返回列表">
            <CloseOutlined aria-hidden />
          </Link>
        </div>
        <Title>{whatHappened(alarm)}</Title>
        <p>{[pointName, equipment].filter(Boolean).join(' · ')}</p>
        <p>
          <SubjectLink kind="enterprise" id={enterpriseId}>
            {enterpriseName}
          </SubjectLink>
        </p>
        <Duration alarm={alarm} />
        <AlarmActs alarm={alarm} />
      </div>
      <Holds holds={alarm.holds} />
      <Advice alarm={alarm} />
      <AlarmFacts alarm={alarm} />
      <AlarmStory id={alarm.id} />
    </article>
  );
}

function Duration({ alarm: { raisedAt, returnedAt } }: { readonly alarm: AlarmDetail }) {
  const now = useNow();
  const until = returnedAt === null ? now : new Date(returnedAt);
  return (
    <p className="quiet">
      {returnedAt === null ? '已持续' : '持续了'} {lasting(raisedAt, until)}
    </p>
  );
}

/** What the rationalisation says to do; an alarm without an answer should not be one. */
function Advice({ alarm: { cause, advice } }: { readonly alarm: AlarmDetail }) {
  return (
    <section className="panel" aria-label="应对">
      <h3>应对措施</h3>
      {advice === null ? <p className="quiet">没有写明应对措施。请在报警设定中补充。</p> : <p>{advice}</p>}
      {cause !== null && <p className="quiet">可能原因：{cause}</p>}
    </section>
  );
}
