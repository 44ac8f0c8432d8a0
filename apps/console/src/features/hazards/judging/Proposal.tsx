import { RiskTag } from '../../../ui/RiskTag.tsx';
import { CriterionLine } from '../assist/CriterionLine.tsx';
import { opinionOf } from '../assist/opinion.ts';
import type { Assistance } from '../assist/use-assistance.ts';

/** The assistant's opinion in short: how grave, by which criterion, what is missing. */
export function Proposal({ assistance }: { readonly assistance: Assistance | undefined }) {
  if (assistance === undefined) return <div aria-busy className="quiet" />;
  const [nearest] = assistance.ranked;
  const { tone, word } = opinionOf[assistance.opinion];
  return (
    <div className="judging-proposal">
      <p>
        <RiskTag tone={tone}>{word}</RiskTag>
      </p>
      {nearest !== undefined && (
        <p>
          <CriterionLine label={nearest.label} />
        </p>
      )}
      {nearest !== undefined && nearest.missing.length > 0 && (
        <p className="quiet">尚缺：{nearest.missing.join('；')}</p>
      )}
      {nearest?.lookAlike != null && <p className="quiet">区分：{nearest.lookAlike}</p>}
    </div>
  );
}
