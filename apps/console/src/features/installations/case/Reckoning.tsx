import type { GradingView, SubstanceReckoning } from '@zhiben/contract/installation-view.ts';
import { majorHazardLevelLabel } from '@zhiben/vocabulary/enterprises.ts';
import { unitStandingLabel } from '@zhiben/vocabulary/installations.ts';
import { Time } from '../../../ui/Time.tsx';
import { figureWords, rowWords } from '../figure-words.ts';

/** The grading with every figure that led to it and the row it was read in. */
export function Reckoning({ grading }: { readonly grading: GradingView }) {
  const { standing, level, s, alpha, r, residents, substances, missing } = grading;
  return (
    <section className="panel" aria-labelledby="reckoning">
      <h2 id="reckoning">辨识分级</h2>
      <p className="unit-verdict">
        {unitStandingLabel[standing]}
        {level !== null && `，${majorHazardLevelLabel[level]}`}
      </p>
      {substances.length > 0 && <Substances substances={substances} />}
      <dl className="unit-sums">
        <dt>S＝∑q/Q</dt>
        <dd>
          {figureWords(s)}
          {missing.length > 0 && <span className="quiet">（已知部分）</span>}
          <span className="quiet"> {s >= 1 ? '≥1，构成' : '<1'}</span>
        </dd>
        {standing !== 'below-threshold' && (
          <>
            <dt>α</dt>
            <dd>
              {figureWords(alpha)}
              <span className="quiet">　厂界外500米内常住人口{residents === null ? '未登记' : ` ${residents} 人`}</span>
            </dd>
            <dt>R＝α·∑β·q/Q</dt>
            <dd>{figureWords(r)}</dd>
          </>
        )}
      </dl>
      {missing.length > 0 && <p className="unit-missing">还缺：{missing.join('、')}。补齐前不定级，也不按“无”计算。</p>}
      <p className="quiet">
        GB 18218-2018 表1至表4、α 和分级标准；公式<span className="unit-provisional">暂定</span>，待与标准原文核对。
        {grading.because}，{grading.gradedByName} <Time at={grading.gradedAt} />
      </p>
    </section>
  );
}

function Substances({ substances }: { readonly substances: readonly SubstanceReckoning[] }) {
  // Two tanks of the same substance are two lines that say the same.
  const lines = substances.map((one, at) => ({ ...one, at: `line ${at}` }));
  return (
    <div className="unit-table">
      <table>
        <thead>
          <tr>
            <th>物质</th>
            <th className="number">设计最大量 q（吨）</th>
            <th className="number">临界量 Q（吨）</th>
            <th className="number">q/Q</th>
            <th className="number">β</th>
            <th className="number">β·q/Q</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ at, ...one }) => (
            <tr key={at}>
              <td>{one.name}</td>
              <td className="number">{one.designTonnes ?? '未登记'}</td>
              <td className="number">
                {one.thresholdTonnes ?? '未登记'} <small className="quiet">{rowWords(one.thresholdFrom)}</small>
              </td>
              <td className="number">{figureWords(one.ratio)}</td>
              <td className="number">
                {one.beta ?? '未登记'} <small className="quiet">{rowWords(one.betaFrom)}</small>
              </td>
              <td className="number">{figureWords(one.weighted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
