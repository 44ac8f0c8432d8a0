import type { EffectFigures, EffectRow } from '@zhiben/contract/dual-prevention.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { checksHref, hazardsHref } from './records-href.ts';
import { pointsWords } from './week-words.ts';

interface PartProps {
  readonly row: EffectRow;
  readonly figures: EffectFigures;
}

/** A: what was to be checked and was in time; each number opens its checks. */
export function Checking({ row, figures: { planned, done, excused, checking } }: PartProps) {
  return (
    <span className="effect-part">
      <b>{pointsWords(checking)}</b>
      <span>
        按时 <Count href={checksHref(row, 'done')}>{done}</Count> / 应查{' '}
        <Count href={checksHref(row, 'done,late,missed')}>{planned}</Count>
        {planned > done && (
          <>
            ，未按时 <Count href={checksHref(row, 'late,missed')}>{planned - done}</Count>
          </>
        )}
        {excused > 0 && (
          <>
            ，免查 <Count href={checksHref(row, 'excused')}>{excused}</Count>
          </>
        )}
      </span>
    </span>
  );
}

/** B: what was to be rectified and was accepted, and whether anything was found at all. */
export function Rectifying({ row, figures }: PartProps) {
  const { due, accepted, found, rectifying, tooFewDeduction } = figures;
  return (
    <span className="effect-part">
      <b>{pointsWords(rectifying)}</b>
      <span>
        验收 <Count href={hazardsHref(row, 'accepted')}>{accepted}</Count> / 到期{' '}
        <Count href={hazardsHref(row, 'due')}>{due}</Count>，自查发现{' '}
        <Count href={hazardsHref(row, 'found')}>{found}</Count>
        {tooFewDeduction > 0 && `，隐患过少扣 ${pointsWords(tooFewDeduction)}`}
      </span>
    </span>
  );
}

/** α: what brings all to nothing. */
export function VetoCounts({ row, figures: { majorOverdue, pretended } }: PartProps) {
  if (majorOverdue === 0 && pretended === 0) return <span className="quiet">无</span>;
  return (
    <span className="effect-vetoes">
      {majorOverdue > 0 && (
        <span>
          重大隐患逾期未整改 <Count href={hazardsHref(row, 'major-overdue')}>{majorOverdue}</Count>
        </span>
      )}
      {pretended > 0 && (
        <span>
          假装整改 <Count href={hazardsHref(row, 'pretended')}>{pretended}</Count>
        </span>
      )}
    </span>
  );
}

export const stewardshipWords = ({ stewardshipDeduction }: EffectFigures): string =>
  stewardshipDeduction === null ? '未计（无记录）' : `扣 ${pointsWords(stewardshipDeduction)}`;

function Count({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return <Link to={href}>{children}</Link>;
}
