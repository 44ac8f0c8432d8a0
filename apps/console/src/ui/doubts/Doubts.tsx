import type { DoubtView } from '@zhiben/contract/authenticity.ts';
import { doubtKindLabel } from '@zhiben/vocabulary/doubts.ts';
import { Time } from '../Time.tsx';
import { DoubtSides } from './DoubtSides.tsx';
import { DoubtStateTag } from './DoubtStateTag.tsx';
import { factsInWords } from './doubt-words.ts';
import { SettleDoubt } from './SettleDoubt.tsx';
import './doubts.css';

/** What is doubtful about a hazard or a check, for whoever reviews it. Nothing where nothing is. */
export function Doubts({ doubts }: { readonly doubts: readonly DoubtView[] }) {
  if (doubts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="doubts">
      <h2 id="doubts">
        存疑 <span className="quiet">{doubts.length} 条，供核实，不作结论</span>
      </h2>
      {doubts.map((doubt) => (
        <article key={doubt.id} className="doubt" aria-label={doubtKindLabel[doubt.kind]}>
          <h3>
            {doubtKindLabel[doubt.kind]} <DoubtStateTag state={doubt.state} />
          </h3>
          <DoubtSides doubt={doubt} />
          <DoubtWords doubt={doubt} />
          <SettleDoubt doubt={doubt} />
        </article>
      ))}
    </section>
  );
}

/** What it rests on, and what became of it. */
export function DoubtWords({ doubt: { facts, settled } }: { readonly doubt: DoubtView }) {
  return (
    <>
      {factsInWords(facts).map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
      {settled !== null && (
        <div className="quiet">
          {settled.by} <Time at={settled.at} />：{settled.words}
        </div>
      )}
    </>
  );
}
