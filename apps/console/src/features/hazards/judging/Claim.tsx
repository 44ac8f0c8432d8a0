import type { HazardView } from '@zhiben/contract/hazard-view.ts';
import { hazardLevelLabel, registeredStatusLabel } from '@zhiben/vocabulary/hazards.ts';

/** What the imported register claims of the hazard, in a line. */
export function Claim({ registered }: Pick<HazardView, 'registered'>) {
  if (registered === null) return null;
  const { level, status, measures } = registered;
  const claims = [level && hazardLevelLabel[level], status && registeredStatusLabel[status], measures].filter(Boolean);
  return (
    <p className="quiet judging-claim">
      <span className="tag tag-unknown unknown">未核实</span> 原台账：{claims.join(' · ') || '未登记等级和状态'}
    </p>
  );
}
