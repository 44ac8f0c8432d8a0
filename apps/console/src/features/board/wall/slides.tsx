import type { BoardView } from '@zhiben/contract/board.ts';
import type { ReactNode } from 'react';
import { clauseBefore } from '../clause-before.ts';
import { WallBars } from './WallBars.tsx';
import { WallMonths } from './WallMonths.tsx';
import { WallOverdue } from './WallOverdue.tsx';
import { WallOverview } from './WallOverview.tsx';

export interface Slide {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** The pages of the wall; one that has nothing to say is left out. */
export function slidesOf(view: BoardView): readonly Slide[] {
  const criteria = view.byCriterion.map((bar) => ({ ...bar, label: `${clauseBefore(bar.id)}${bar.label}` }));
  const open = view.byEnterprise.some((enterprise) => enterprise.open > 0);
  return [
    { id: 'overview', title: '总览', content: <WallOverview view={view} /> },
    ...(view.overdue.length > 0
      ? [{ id: 'overdue', title: '逾期', content: <WallOverdue rows={view.overdue} /> }]
      : []),
    ...(view.months.length > 0 ? [{ id: 'months', title: '走势', content: <WallMonths months={view.months} /> }] : []),
    ...(open
      ? [
          {
            id: 'breakdown',
            title: '分布',
            content: (
              <div className="wall-pair">
                <WallBars title="未清零最多的企业" bars={view.byEnterprise} />
                <WallBars title="未清零最多的判定情形" bars={criteria} />
              </div>
            ),
          },
        ]
      : []),
  ];
}
