import type { GradingView } from '@zhiben/contract/installation-view.ts';
import { Time } from '../../../ui/Time.tsx';
import { figureWords } from '../figure-words.ts';
import { UnitLevel } from '../UnitLevel.tsx';

/** How the unit was graded before, newest first. */
export function EarlierGradings({ gradings }: { readonly gradings: readonly GradingView[] }) {
  if (gradings.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="earlier">
      <h2 id="earlier">以前的分级</h2>
      <ol className="unit-list">
        {gradings.map((one) => (
          <li key={one.id}>
            <UnitLevel {...one} /> S {figureWords(one.s)}　R {figureWords(one.r)}
            <div className="quiet">
              {one.substances.map(({ name, designTonnes }) => `${name} ${designTonnes ?? '未登记'} 吨`).join('、')}
            </div>
            <div className="quiet">
              {one.because}，{one.gradedByName} <Time at={one.gradedAt} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
