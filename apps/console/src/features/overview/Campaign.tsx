import type { MeasureProgress, OverviewView } from '@zhiben/contract/overview.ts';
import { Explained } from '../../ui/Explained.tsx';
import { percent, progressWords, shareDone } from './progress-words.ts';

/** Every measure of the plan in a line. */
export function Campaign({ campaign: { title, explain, measures } }: Pick<OverviewView, 'campaign'>) {
  return (
    <section className="panel overview-campaign" aria-labelledby="campaign">
      <h2 id="campaign">
        治本攻坚进度 <span className="quiet">{title}</span>
      </h2>
      <ol>
        {measures.map((measure) => (
          <li key={measure.number}>
            <Explained
              href={measure.href}
              explain={`${progressWords(measure)}。${explain}`}
              className="overview-measure"
            >
              <span className="overview-number">{measure.number}</span>
              <span className="overview-what">{measure.title}</span>
              {measure.overdue && <span className="tag tag-overdue">有逾期</span>}
              <Share measure={measure} />
            </Explained>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Share({ measure }: { readonly measure: MeasureProgress }) {
  const share = shareDone(measure);
  if (share === null) return <span className="overview-none unknown">{whyNot(measure)}</span>;
  return (
    <>
      <span className="overview-bar" aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className="overview-percent">{percent(share)}</span>
    </>
  );
}

const whyNot = ({ itemsWithoutSource }: MeasureProgress) =>
  itemsWithoutSource > 0 ? '尚无记录来源' : '没有适用的企业';
