import type { getCampaignBoard } from '@zhiben/contract/campaign.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { FilingState, filingStateLabel } from '@zhiben/vocabulary/campaign.ts';
import { Link } from 'react-router';

type Papers = ResultOf<typeof getCampaignBoard>['filings'];

/** The papers the plan asks every enterprise for: handed in, late, missing; each number opens those enterprises. */
export function PapersOfDistrict({ papers }: { readonly papers: Papers }) {
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">方案、总结与评估报告</h2>
      <ul className="campaign-papers">
        {papers.map(({ kind, year, title, dueOn, counts, late }) => {
          const to = (query: string) => `/campaign/enterprises?filing=${kind}&year=${year}&${query}`;
          return (
            <li key={`${kind}${year}`}>
              <strong>{title}</strong>
              <span className="quiet nowrap">{dueOn} 前</span>
              <span className="campaign-counts">
                {FilingState.options
                  .filter((state) => counts[state] > 0)
                  .map((state) => (
                    <Link key={state} to={to(`state=${state}`)}>
                      {filingStateLabel[state]} {counts[state]}
                    </Link>
                  ))}
                {late > 0 && <Link to={to('late=true')}>其中迟报 {late}</Link>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
