import { commentHazard } from '@zhiben/contract/hazards.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { Button, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useDraft } from '../../../ui/use-draft.ts';

const EMPTY = { text: '' };

/** A word about the hazard. It goes into the ledger and moves nothing. */
export function Comment({ hazardId }: { readonly hazardId: HazardId }) {
  const { value, change, clear } = useDraft(`hazard:${hazardId}:comment`, EMPTY);
  const act = useAct(commentHazard);
  const send = () => act.mutate({ params: { hazardId }, body: { text: value.text } }, { onSuccess: clear });
  return (
    <div className="comment no-print">
      <Input.TextArea
        aria-label="备注"
        placeholder="写备注，记入责任账"
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={value.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Button onClick={send} loading={act.isPending} disabled={value.text.trim() === ''}>
        备注
      </Button>
      <ProblemNotice error={act.error} />
    </div>
  );
}
