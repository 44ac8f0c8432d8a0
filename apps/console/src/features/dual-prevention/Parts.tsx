import type { EffectFigures, EffectRow } from '@zhiben/contract/dual-prevention.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { checksHref, hazardsHref, stewardsHref } from './records-href.ts';
import { pointsWords } from './week-words.ts';

interface PartProps {
  readonly row: EffectRow;
  readonly figures: EffectFigures;
}

/** A: what was to be checked and was in time; each number opens its checks. */
export function Checking({ row, figures }: PartProps) {
  const { planned, done, excused, checking, stewardshipDeduction, stewardshipMissed } = figures;
  return (
    <Part points={checking} figures={figures}>
      <Count label="应查" many={planned} href={checksHref(row, 'done,late,missed')} />
      <Count label="按时" many={done} href={checksHref(row, 'done')} />
      {planned > done && <Count label="未按时" many={planned - done} href={checksHref(row, 'late,missed')} />}
      {excused > 0 && <Count label="免查" many={excused} href={checksHref(row, 'excused')} />}
      {stewardshipMissed !== null && <Count label="包保未履职" many={stewardshipMissed} href={stewardsHref(row)} />}
      <span className="quiet" title="包保责任制扣分">
        包保{stewardshipDeduction === null ? '未计' : `扣 ${pointsWords(stewardshipDeduction)}`}
      </span>
    </Part>
  );
}

/** B: what was to be rectified and was accepted, and whether anything was found at all. */
export function Rectifying({ row, figures }: PartProps) {
  const { score, due, accepted, found, rectifying, tooFewDeduction } = figures;
  return (
    <Part points={rectifying} figures={figures}>
      <Count label="到期" many={due} href={hazardsHref(row, 'due')} />
      <Count label="验收" many={accepted} href={hazardsHref(row, 'accepted')} />
      <Count label="自查发现" many={found} href={hazardsHref(row, 'found')} />
      {score !== null && tooFewDeduction > 0 && <span className="quiet">过少扣 {pointsWords(tooFewDeduction)}</span>}
    </Part>
  );
}

/** α: what brings all to nothing. */
export function VetoCounts({ row, figures: { majorOverdue, pretended } }: PartProps) {
  if (majorOverdue === 0 && pretended === 0) return <span className="quiet">无</span>;
  return (
    <span className="effect-counts">
      {majorOverdue > 0 && (
        <Count label="重大隐患逾期未整改" many={majorOverdue} href={hazardsHref(row, 'major-overdue')} />
      )}
      {pretended > 0 && <Count label="假装整改" many={pretended} href={hazardsHref(row, 'pretended')} />}
    </span>
  );
}

interface PointsProps {
  readonly points: number;
  readonly figures: EffectFigures;
  readonly children: ReactNode;
}

/** Points say nothing where nothing was to be done. */
function Part({ points, figures: { score }, children }: PointsProps) {
  return (
    <span className="effect-part">
      <b>{score === null ? '—' : pointsWords(points)}</b>
      <span className="effect-counts">{children}</span>
    </span>
  );
}

interface CountProps {
  readonly label: string;
  readonly many: number;
  readonly href: string;
}

/** A number with the rows behind it; none has none. */
function Count({ label, many, href }: CountProps) {
  return many === 0 ? (
    <span className="effect-none">{label} 0</span>
  ) : (
    <Link to={href}>
      {label} {many}
    </Link>
  );
}
