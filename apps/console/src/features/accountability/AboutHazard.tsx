import type { AccountabilityView } from '@zhiben/contract/accountability.ts';
import { hazardChannelLabel } from '@zhiben/vocabulary/hazards.ts';
import { Link } from 'react-router';
import { LevelTag } from '../../ui/LevelTag.tsx';
import { shortTime } from '../../ui/moments.ts';
import { useNow } from '../../ui/use-now.ts';

/** The hazard in question, and the time for which is looked back. */
export function AboutHazard({ trace: { hazard, existence, rule } }: { readonly trace: AccountabilityView }) {
  const now = useNow();
  const at = (instant: string) => shortTime(new Date(instant), now);
  return (
    <section className="panel" aria-labelledby="hazard">
      <h2 id="hazard">隐患与倒查期间</h2>
      <p>
        <LevelTag level={hazard.level} /> {hazard.description}
      </p>
      <dl className="trace-facts">
        <dt>企业</dt>
        <dd>
          <Link to={`/enterprises/${hazard.enterpriseId}`}>{hazard.enterpriseName}</Link>
        </dd>
        <dt>部位</dt>
        <dd>{hazard.location ?? <NoRecord />}</dd>
        <dt>所属单元</dt>
        <dd>{hazard.units.length === 0 ? <NoRecord /> : hazard.units.join(' → ')}</dd>
        <dt>判定情形</dt>
        <dd>{hazard.criterionTitle ?? '未判定'}</dd>
        <dt>发现</dt>
        <dd>
          {hazard.foundOn}　{hazardChannelLabel[hazard.channel]}　{hazard.foundBy}
        </dd>
        <dt>倒查期间</dt>
        <dd>
          {at(existence.from)} 至 {at(existence.until)}
          {existence.presumed && (
            <span className="tag tag-unknown unknown" title={existence.why}>
              推定
            </span>
          )}
          <div className="quiet">{existence.why}</div>
        </dd>
        {existence.evidence.length > 0 && (
          <>
            <dt>存在证据</dt>
            <dd>
              {existence.evidence.map(({ at: seen, words }) => (
                <div key={seen + words}>
                  {at(seen)}　{words}
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>依据</dt>
        <dd>
          {rule.standard}，{rule.clause}
        </dd>
      </dl>
    </section>
  );
}

/** Unknown is never a finding. */
export function NoRecord() {
  return <span className="tag tag-unknown unknown">无记录</span>;
}
