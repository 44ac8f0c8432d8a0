import type { CriterionLabel } from '@zhiben/contract/hazard-view.ts';
import type { z } from 'zod';

export type Label = z.infer<typeof CriterionLabel>;

/** How the clause is known: from the standard's own words, or only provisionally. */
export function BasisTag({ basis }: Pick<Label, 'basis'>) {
  return basis === 'quotation' ? (
    <span className="tag tag-final" title="依据标准原文">
      依据
    </span>
  ) : (
    <span className="tag tag-unknown unknown" title="条文内容尚未与官方文本核对，判定时请以标准原文为准">
      暂定
    </span>
  );
}
