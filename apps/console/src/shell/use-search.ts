import { searchAll } from '@zhiben/contract/platform.ts';
import { useOperation } from '../api/use-operation.ts';
import { useSettled } from '../ui/use-settled.ts';

/** What the server finds for what is typed. While it has not answered for exactly that, the hits are those of earlier words. */
export function useSearch(typed: string) {
  const words = typed.trim();
  const q = useSettled(words, 150);
  const { data, error, isSuccess, isPlaceholderData } = useOperation(
    searchAll,
    { query: { q } },
    { enabled: q !== '', keepLast: true },
  );
  const settled = words !== '' && q === words && isSuccess && !isPlaceholderData;
  return {
    hits: words === '' ? [] : (data ?? []),
    settled,
    /** Said instead of hits: that there are none, or why nobody knows. */
    note: error?.message ?? (settled && data.length === 0 ? '没有找到，换个词试试' : undefined),
  };
}
