import { Alert, Button } from 'antd';
import { useState } from 'react';
import {
  answerTo,
  begunAt,
  type Draft,
  type Line,
  lineKey,
  linesOf,
  unfinished,
  withAnswer,
} from '../offline/draft.ts';
import { changeDraft } from '../offline/drafts.ts';
import { sendFinished } from '../offline/queue.ts';
import { LineField } from './LineField.tsx';
import { SignatureField } from './SignatureField.tsx';

/** Every line of every place, the signature, and the button that hands the check over. */
export function FillForm({ draft }: { readonly draft: Draft }) {
  const [told, setTold] = useState<string | null>(null);
  const lines = linesOf(draft);
  const answered = lines.filter(({ placeId, itemKey }) => answerTo(draft, placeId, itemKey).verdict !== null).length;

  const finish = async () => {
    const fault = unfinished(draft);
    setTold(fault?.sentence ?? null);
    if (fault !== null) return showLine(fault.line);
    const finishedAt = new Date().toISOString();
    await changeDraft(draft, (latest) => ({ ...latest, stage: 'finished', finishedAt, refusal: null }));
    void sendFinished(draft.accountId);
  };
  return (
    <>
      {draft.refusal !== null && <Alert type="warning" showIcon title={draft.refusal} />}
      {draft.baseRevision > 0 && <p className="quiet">已有人提交过这次自查，下面是现有的答案，可以修改后再提交。</p>}
      {draft.sheets.map(({ placeId, placeName, version, items }) => (
        <section key={placeId} className="panel check-place" aria-label={placeName}>
          <h2>
            {placeName}
            <span className="quiet check-version">{version === 0 ? '标准自查表' : `自查表第 ${version} 版`}</span>
          </h2>
          {items.map(({ key, text }) => (
            <LineField
              key={key}
              id={idOf({ placeId, itemKey: key })}
              draft={draft}
              placeId={placeId}
              itemKey={key}
              text={text}
              onChange={(change) =>
                void changeDraft(draft, (latest) => withAnswer(begunAt(latest, new Date()), placeId, key, change))
              }
            />
          ))}
        </section>
      ))}
      <SignatureField draft={draft} />
      {told !== null && <Alert type="error" role="alert" showIcon title={told} />}
      <div className="check-send">
        <span className="quiet">
          已检查 {answered}/{lines.length} 项
        </span>
        <Button type="primary" size="large" onClick={() => void finish()}>
          提交自查
        </Button>
      </div>
    </>
  );
}

const idOf = ({ placeId, itemKey }: Pick<Line, 'placeId' | 'itemKey'>) => `line ${lineKey(placeId, itemKey)}`;

function showLine(line: Line | null): void {
  const at = line === null ? 'signature' : idOf(line);
  document.getElementById(at)?.scrollIntoView({ block: 'center' });
}
