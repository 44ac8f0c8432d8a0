import { getGrading } from '@zhiben/contract/grading.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Link } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { Loaded } from '../Loaded.tsx';
import { Time } from '../Time.tsx';
import { ColourTag } from './ColourTag.tsx';
import { mayChange, PossibleChanges } from './PossibleChanges.tsx';
import { WhyColour } from './WhyColour.tsx';

const CHANGES_SHOWN = 3;

/** The risk grade of an enterprise on a page of another room: its colour, why, and what would change it. */
export function RiskGrade({ enterpriseId }: { readonly enterpriseId: EnterpriseId }) {
  return useMay('grading:read') ? <Grade enterpriseId={enterpriseId} /> : null;
}

function Grade({ enterpriseId }: { readonly enterpriseId: EnterpriseId }) {
  const found = useOperation(getGrading, { params: { enterpriseId } });
  return (
    <section className="panel risk-grade" aria-labelledby="risk-grade">
      <h2 id="risk-grade">
        <Link to={`/grading/${enterpriseId}`}>安全风险分级</Link>
      </h2>
      <Loaded query={found}>
        {(view) => (
          <>
            <p>
              <ColourTag standing={view.standing} /> {view.score !== null && <strong>{view.score} 分</strong>}{' '}
              <span className="quiet">
                {view.gradedAt === null ? '尚未评定' : <Time at={view.gradedAt} />} {view.why}
              </span>
            </p>
            <WhyColour view={view} />
            {mayChange(view) && (
              <>
                <h3 id="risk-changes">单项改进的效果</h3>
                <PossibleChanges view={view} labelledBy="risk-changes" most={CHANGES_SHOWN} />
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
