import { fullTime, shortTime } from './moments.ts';
import { useNow } from './use-now.ts';

/** An instant as a person says it; the whole of it on hover. */
export function Time({ at }: { readonly at: string | null | undefined }) {
  const now = useNow();
  if (at === null || at === undefined) return <span className="quiet">—</span>;
  const instant = new Date(at);
  return (
    <time dateTime={at} title={fullTime(instant)} className="nowrap">
      {shortTime(instant, now)}
    </time>
  );
}
