import { getEvidenceContent } from '@zhiben/contract/evidence.ts';
import type { LetterDetail } from '@zhiben/contract/supervision.ts';
import { fileUrl } from '../../../api/client.ts';
import { Time } from '../../../ui/Time.tsx';

/** What was answered, latest last, and how the office judged it. */
export function Answers({ letter: { answers, kind } }: { readonly letter: LetterDetail }) {
  if (kind === 'exposure') return null;
  return (
    <section className="panel" aria-label="答复">
      <h2>答复（{answers.length}）</h2>
      {answers.length === 0 && <p className="quiet">收文单位尚未答复。</p>}
      {answers.map((one) => (
        <div key={one.revision} className="letter-row">
          <p>{one.words}</p>
          {one.files.map(({ id, name }) => (
            <p key={id}>
              <a href={fileUrl(getEvidenceContent, { params: { evidenceId: id } })}>{name}</a>
            </p>
          ))}
          <p className="quiet">
            {one.byName}　<Time at={one.at} />
          </p>
          {one.accepted !== null && (
            <p>
              {one.accepted ? '认可' : '退回重报'}：{one.judgedWords === '' ? '—' : one.judgedWords}（{one.judgedByName}
              ）
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
