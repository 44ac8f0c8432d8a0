import type { ImportView } from '@zhiben/contract/imports.ts';

/** Below it the proposal is a guess. */
const SURE = 0.8;

interface ConfidenceProps {
  readonly column: ImportView['mapping'][number];
  readonly chosen: string | null;
}

/** How the proposal came about, so that a person knows where to look closely. */
export function Confidence({ column, chosen }: ConfidenceProps) {
  const { field, confidence, remembered } = column;
  if (chosen !== field || column.chosen) return <span className="tag tag-state">已修改</span>;
  if (remembered) return <span className="tag tag-state">沿用上次</span>;
  if (chosen === null) return <span className="quiet">不导入</span>;
  const percent = `${Math.round(confidence * 100)}%`;
  return confidence >= SURE ? (
    <span className="quiet">吻合 {percent}</span>
  ) : (
    <span className="tag tag-near">请核对（{percent}）</span>
  );
}
