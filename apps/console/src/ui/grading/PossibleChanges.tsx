import type { EnterpriseGrading } from '@zhiben/contract/grading.ts';
import { gradeEnterprise } from '@zhiben/rules/grading/grade-enterprise.ts';
import { whatWouldChange } from '@zhiben/rules/grading/what-would-change.ts';
import { gradingColourLabel, gradingFactLabel } from '@zhiben/vocabulary/grading.ts';
import { factsOf } from './facts-of.ts';
import './grading.css';

interface PossibleChangesProps {
  readonly view: EnterpriseGrading;
  /** The names a reader hears the list by. */
  readonly labelledBy: string;
  readonly most?: number;
}

export const mayChange = ({ declared, recorded }: EnterpriseGrading): boolean =>
  whatWouldChange(factsOf(declared, recorded)).length > 0;

/** What each single improvement would bring, most first. */
export function PossibleChanges({ view, labelledBy, most }: PossibleChangesProps) {
  const facts = factsOf(view.declared, view.recorded);
  const { colour: now } = gradeEnterprise(facts);
  return (
    <ul className="grading-changes" aria-labelledby={labelledBy}>
      {whatWouldChange(facts)
        .slice(0, most)
        .map(({ facts: [fact = ''], gain, colour }) => (
          <li key={fact}>
            {gradingFactLabel[fact]}
            <span className="quiet">
              {gain !== null && gain > 0 && `得分 +${gain}`}
              {colour !== null && colour !== now && `　等级变为${gradingColourLabel[colour]}`}
            </span>
          </li>
        ))}
    </ul>
  );
}
