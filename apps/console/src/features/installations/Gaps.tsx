import type { InstallationRow } from '@zhiben/contract/installation-view.ts';
import { installationGapLabel } from '@zhiben/vocabulary/installations.ts';

/** What is lacking, each in a word; nothing where all is on record. */
export function Gaps({ gaps }: Pick<InstallationRow, 'gaps'>) {
  return (
    <span className="unit-gaps">
      {gaps.map((gap) => (
        <span key={gap} className="tag tag-near">
          {installationGapLabel[gap]}
        </span>
      ))}
    </span>
  );
}
