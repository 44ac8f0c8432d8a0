import type { CoverageItem } from '@zhiben/contract/enforcement-coverage.ts';
import { enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { whyOf } from './why-of.ts';

interface PlanCardsProps {
  readonly items: readonly CoverageItem[];
  /** Null where this person may not settle who is in. */
  readonly onSettle: ((item: CoverageItem) => void) | null;
}

/** The year's plan on the phone, one enterprise under the other. */
export function PlanCards({ items, onSettle }: PlanCardsProps) {
  return items.map((item) => (
    <div key={item.enterpriseId} className="visit-finding">
      <p>
        <Link to={`/enterprises/${item.enterpriseId}`}>{item.enterpriseName}</Link>
      </p>
      <p className="quiet">
        {enterpriseKindLabel[item.kind]}
        {item.quarter !== null && `　${item.quarter}季度`}
        {item.visitedOn === null && item.planned !== null && `　合并检查 ${item.planned.on}`}
        {item.visitedOn !== null && `　已于 ${item.visitedOn} 检查`}
      </p>
      <p>{whyOf(item)}</p>
      {onSettle !== null && <Button onClick={() => onSettle(item)}>核定</Button>}
    </div>
  ));
}
