import { Alert, Button } from 'antd';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Time } from '../../../ui/Time.tsx';
import type { Draft } from '../offline/draft.ts';
import { forgetDraft, keepDraft } from '../offline/drafts.ts';
import { KeepingTag } from '../offline/KeepingTag.tsx';
import { sendFinished, useSending } from '../offline/queue.ts';

/** A check that was handed over: where it is now, and the way back to it while it has not arrived. */
export function Handed({ draft }: { readonly draft: Draft }) {
  const sending = useSending().has(draft.key);
  const { stage, refusal, finishedAt, deliveredAt, checkId } = draft;
  return (
    <section className="panel check-handed">
      <p>
        <KeepingTag draft={draft} />
      </p>
      {refusal !== null && <Alert type="error" role="alert" showIcon title={refusal} />}
      <p className="quiet">
        完成于本机时间 <Time at={finishedAt} />
        {deliveredAt !== null && (
          <>
            ，送达 <Time at={deliveredAt} />
          </>
        )}
      </p>
      {stage === 'delivered' ? (
        <>
          <LinkButton to={`/checks/${checkId}`}>查看结果</LinkButton>
          <Button size="large" onClick={() => void forgetDraft(draft)}>
            补充检查
          </Button>
        </>
      ) : (
        <>
          {stage === 'finished' && (
            <Button size="large" disabled={sending} onClick={() => void sendFinished(draft.accountId)}>
              立即发送
            </Button>
          )}
          <Button size="large" disabled={sending} onClick={() => void keepDraft({ ...draft, stage: 'open' })}>
            继续修改
          </Button>
        </>
      )}
    </section>
  );
}
