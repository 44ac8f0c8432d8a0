import { listUntrue, type Untrue } from '@zhiben/contract/supervision-meetings.ts';
import { falseRectificationLabel, hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import { consequenceLabel } from '@zhiben/vocabulary/supervision.ts';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SubjectLink } from '../../../ui/SubjectLink.tsx';
import { Time } from '../../../ui/Time.tsx';
import { SupervisionTabs } from '../SupervisionTabs.tsx';
import '../supervision.css';

/** Rectifications found untrue: what shows it, what followed, and what has not. */
export function UntruePage() {
  const found = useOperation(listUntrue, {});
  return (
    <Loaded query={found}>
      {(rows) => (
        <Page title="表面、假装、敷衍整改" note={`共 ${rows.length} 次`}>
          <SupervisionTabs />
          <div className="stack">
            {rows.length === 0 && <p className="quiet">没有被退回或重新打开的不实整改。</p>}
            {rows.map((one) => (
              <UntruePanel key={`${one.hazardId} ${one.at}`} one={one} />
            ))}
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function UntruePanel({ one }: { readonly one: Untrue }) {
  return (
    <section className="panel" aria-label={one.number}>
      <div className="proposal-head">
        <h2>
          {falseRectificationLabel[one.because]}：
          <Link to={`/enterprises/${one.enterpriseId}`}>{one.enterpriseName}</Link>
        </h2>
        <span>
          <Link to={`/hazards/${one.hazardId}`}>{one.number}</Link>
          {'　'}
          <span className="quiet">现为{hazardStateLabel[one.state]}</span>
        </span>
      </div>
      <p>{one.reason === '' ? '未写明理由' : one.reason}</p>
      <p className="quiet">
        {one.byName}　<Time at={one.at} />
        {one.doubts.length > 0 && (
          <>
            {'　'}
            <Link to="/authenticity?state=confirmed">已确认存疑 {one.doubts.length} 项</Link>
          </>
        )}
      </p>
      <p>
        已采取：
        {one.taken.length === 0 && <span className="quiet">无</span>}
        {one.taken.map(({ what, id, title }) => (
          <span key={id}>
            {consequenceLabel[what]}{' '}
            <SubjectLink kind={what === 'case' ? 'case' : 'letter'} id={id}>
              {title}
            </SubjectLink>
            {'　'}
          </span>
        ))}
      </p>
      {one.missing.length > 0 && (
        <p>
          尚缺：<strong>{one.missing.map((what) => consequenceLabel[what]).join('、')}</strong>
          {'　'}
          <Link to="/supervision/proposals">查看建议</Link>
        </p>
      )}
    </section>
  );
}
