import type { PatrolRow } from '@zhiben/contract/duty-room.ts';

/** A part of a whole, in percent and in numbers; what no record tells is hatched, never good. */
export function Share({ share }: { readonly share: PatrolRow['online'] }) {
  if (share === null || share.whole === 0) return <span className="tag tag-unknown unknown">未接入</span>;
  const { part, whole } = share;
  // Rounded down: all of them is all of them.
  return (
    <>
      {Math.floor((part / whole) * 1000) / 10}%
      <span className="quiet">
        （{part}/{whole}）
      </span>
    </>
  );
}
