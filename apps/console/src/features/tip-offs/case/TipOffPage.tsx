import { CloseOutlined } from '@ant-design/icons';
import { getTipOff, type TipOffDetail } from '@zhiben/contract/tip-offs.ts';
import type { TipOffId } from '@zhiben/vocabulary/ids.ts';
import { declineReasonLabel } from '@zhiben/vocabulary/tip-offs.ts';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Remaining } from '../../../ui/Remaining.tsx';
import { SubjectLink } from '../../../ui/SubjectLink.tsx';
import { Time } from '../../../ui/Time.tsx';
import { usePhone } from '../../../ui/use-phone.ts';
import { TipOffActs } from '../acts/TipOffActs.tsx';
import { TipOffSigns } from '../TipOffSigns.tsx';
import { Alike } from './Alike.tsx';
import { Photos } from './Photos.tsx';
import { RewardPanel } from './RewardPanel.tsx';
import { TipOffStory } from './TipOffStory.tsx';
import { Words } from './Words.tsx';

/** One tip-off: what was said, what may be done, what may be the same, what was done. */
export function TipOffPage({ id }: { readonly id: string }) {
  const tipOff = useOperation(getTipOff, { params: { tipOffId: id as TipOffId } });
  return <Loaded query={tipOff}>{(found) => <Case tipOff={found} />}</Loaded>;
}

function Case({ tipOff }: { readonly tipOff: TipOffDetail }) {
  const { number, description, dueAt, receivedAt, photos, messages, reward } = tipOff;
  const { search } = useLocation();
  const Title = usePhone() ? 'h1' : 'h2';
  useEffect(() => {
    document.title = `${number} · 治本`;
  }, [number]);
  return (
    <article className="tip-off" aria-label={`举报 ${number}`}>
      <div className="panel">
        <div className="tip-off-row tip-off-head">
          <strong>{number}</strong>
          <TipOffSigns tipOff={tipOff} />
          <Remaining dueAt={dueAt} />
          <Link to={`/tip-offs${search}`} className="tip-off-back" aria-label="返回列表" title="返回列表">
            <CloseOutlined aria-hidden />
          </Link>
        </div>
        <Title>{description}</Title>
        <Where tipOff={tipOff} />
        <p className="quiet">
          <Time at={receivedAt} /> 收到，{tipOff.hasIdentity ? '举报人身份已封存' : '匿名'}
        </p>
        <Outcome tipOff={tipOff} />
        <TipOffActs tipOff={tipOff} />
      </div>
      <Photos photos={photos} />
      <Alike tipOff={tipOff} />
      <Words messages={messages} />
      {reward !== null && <RewardPanel reward={reward} />}
      <TipOffStory id={tipOff.id} />
    </article>
  );
}

function Where({ tipOff }: { readonly tipOff: TipOffDetail }) {
  const { enterpriseId, enterpriseName, placeName, location } = tipOff;
  return (
    <p>
      {enterpriseId !== null && (
        <SubjectLink kind="enterprise" id={enterpriseId}>
          {enterpriseName}
        </SubjectLink>
      )}{' '}
      {[placeName, location].filter(Boolean).join(' · ')}
    </p>
  );
}

/** What became of it. */
function Outcome({ tipOff }: { readonly tipOff: TipOffDetail }) {
  const { hazard, joinedTo, joinedHere, referredTo, declinedBecause, verified, answer } = tipOff;
  return (
    <>
      {hazard !== null && (
        <p>
          已立为隐患 <Link to={`/hazards/${hazard.id}`}>{hazard.number}</Link>
        </p>
      )}
      {joinedTo !== null && (
        <p>
          已并入 <Link to={`/tip-offs/${joinedTo.id}`}>{joinedTo.number}</Link>
        </p>
      )}
      {joinedHere.length > 0 && (
        <p>
          已并入本件：
          {joinedHere.map(({ id, number }) => (
            <Link key={id} to={`/tip-offs/${id}`}>
              {number}{' '}
            </Link>
          ))}
        </p>
      )}
      {referredTo !== null && <p>已移送{referredTo}</p>}
      {declinedBecause !== null && <p>不予受理：{declineReasonLabel[declinedBecause]}</p>}
      {verified !== null && <p>核查结果：{verified ? '属实' : '不属实'}</p>}
      {answer !== null && <p>答复：{answer}</p>}
    </>
  );
}
