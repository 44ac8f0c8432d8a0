import { type Cadence, cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { Link } from 'react-router';
import { Remaining } from '../../../ui/Remaining.tsx';
import { Time } from '../../../ui/Time.tsx';
import { answerTo, type Draft, linesOf } from '../offline/draft.ts';
import { KeepingTag } from '../offline/KeepingTag.tsx';

interface ToDoCardProps {
  readonly id: string;
  readonly title: string;
  readonly cadence: Cadence;
  readonly dueAt: string;
  readonly doneAt: string | null;
  readonly draft: Draft | undefined;
}

/** One check: whose, until when, how far it has come and where it is kept. */
export function ToDoCard({ id, title, cadence, dueAt, doneAt, draft }: ToDoCardProps) {
  return (
    <Link className="card" to={`/checks/today/${id}`}>
      <span className="card-line">
        <strong>
          {title} {cadenceLabel[cadence]}
        </strong>
        {doneAt === null && <Remaining dueAt={dueAt} certain />}
      </span>
      <span className="card-line quiet">
        <span>{draft === undefined ? <Standing doneAt={doneAt} /> : progressOf(draft)}</span>
        {draft !== undefined && <KeepingTag draft={draft} />}
      </span>
    </Link>
  );
}

function Standing({ doneAt }: { readonly doneAt: string | null }) {
  if (doneAt === null) return <>未开始</>;
  return (
    <>
      已完成 <Time at={doneAt} />
    </>
  );
}

function progressOf(draft: Draft): string {
  const lines = linesOf(draft);
  const answered = lines.filter(({ placeId, itemKey }) => answerTo(draft, placeId, itemKey).verdict !== null);
  return `已检查 ${answered.length}/${lines.length} 项`;
}
