import type { TipOffView } from '@zhiben/contract/tip-offs.ts';
import { tipOffStateLabel } from '@zhiben/vocabulary/tip-offs.ts';

/** Where a tip-off stands, and whether the reporter waits for a reaction. */
export function TipOffSigns({ tipOff }: { readonly tipOff: TipOffView }) {
  const { state, dueAt, heardAnew } = tipOff;
  return (
    <span className="tip-off-row">
      <span className={`tag ${dueAt === null ? 'tag-final' : 'tag-state'}`}>{tipOffStateLabel[state]}</span>
      {heardAnew && <span className="tag tag-near">有新补充</span>}
    </span>
  );
}
