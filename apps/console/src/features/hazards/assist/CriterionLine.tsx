import { clauseOf } from '../fields/clause-of.ts';
import { BasisTag, type Label } from './BasisTag.tsx';

/** A criterion by its clause and title, with how the clause is known. */
export function CriterionLine({ label }: { readonly label: Label }) {
  return (
    <span className="criterion">
      <strong>{clauseOf(label)}</strong> {label.title} <BasisTag basis={label.basis} />
    </span>
  );
}

/** The same under the other edition. */
export function Counterparts({ labels }: { readonly labels: readonly Label[] }) {
  if (labels.length === 0) return null;
  return (
    <p className="quiet">
      {labels[0]?.standard} 对应：
      {labels.map(({ criterionId, title, clause }) => (
        <span key={criterionId} className="counterpart">
          {clauseOf({ clause })} {title}
        </span>
      ))}{' '}
      <BasisTag basis="provisional" />
    </p>
  );
}
