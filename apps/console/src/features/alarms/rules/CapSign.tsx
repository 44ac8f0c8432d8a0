import type { PointAlarms } from '@zhiben/contract/alarm-rules.ts';

/** Whether the cap of the standard is kept. What is not known is grey and hatched, never good. */
export function CapSign({ cap }: { readonly cap: PointAlarms['rules'][number]['cap'] }) {
  const { verdict, missing, standard, provisional } = cap;
  if (verdict === 'not-applicable') return null;
  const source = `${standard}${provisional ? '（暂定）' : ''}`;
  if (verdict === 'met') return <span className="tag tag-final">不高于上限，{source}</span>;
  return (
    <span className="tag tag-unknown unknown" title={source}>
      未核对上限：缺{missing.join('、')}
    </span>
  );
}
