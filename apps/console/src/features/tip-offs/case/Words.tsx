import type { TipOffDetail } from '@zhiben/contract/tip-offs.ts';
import { Time } from '../../../ui/Time.tsx';

/** What the office and the reporter said to each other under the query code. */
export function Words({ messages }: Pick<TipOffDetail, 'messages'>) {
  if (messages.length === 0) return null;
  return (
    <section className="panel" aria-label="与举报人的往来">
      <h3>与举报人的往来</h3>
      <ul className="tip-off-lines">
        {messages.map(({ fromReporter, byName, text, at }) => (
          <li key={`${at}${text}`}>
            <span className="quiet">
              {fromReporter ? '举报人' : byName} <Time at={at} />
            </span>
            <div>{text}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
