import { useQueryClient } from '@tanstack/react-query';
import { determineHazards } from '@zhiben/contract/hazard-determination.ts';
import { listHazards } from '@zhiben/contract/hazards.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { App, Button, Input } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { countByLevel, isComplete } from './decision.ts';
import type { Decisions } from './use-decisions.ts';

const MOST = 200;

/** Sends what has been decided, with the reason, as one act. */
export function SendDecisions({ decisions }: { readonly decisions: Decisions }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const act = useAct(determineHazards);
  const { items, reason, setReason, moved, drop, clear } = decisions;
  const decided = Object.entries(items);
  if (decided.length === 0) return null;

  const { major, general, suspected } = countByLevel(Object.values(items));
  const ready =
    reason.trim() !== '' && moved.length === 0 && decided.length <= MOST && decided.every(([, one]) => isComplete(one));
  const send = () =>
    act.mutate(
      {
        body: {
          reason,
          items: decided.map(([id, { version, level, criterionId }]) => ({
            hazardId: id as HazardId,
            version,
            level,
            criterionId,
          })),
        },
      },
      {
        onSuccess: ({ determined }) => {
          clear();
          void message.success(`已判定 ${determined} 条`);
        },
        onError: () => void queries.invalidateQueries({ queryKey: [listHazards.id] }),
      },
    );
  return (
    <section className="judging-send" aria-label="提交判定">
      <strong>
        已选 {decided.length} 条：重大 {major} · 一般 {general} · 疑似重大 {suspected}
      </strong>
      <Input.TextArea
        aria-label="判定理由"
        placeholder="判定理由（各条共用，记入责任账）"
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 4 }}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="primary" onClick={send} loading={act.isPending} disabled={!ready}>
        判定 {decided.length} 条
      </Button>
      {moved.length > 0 && (
        <p role="alert">
          所选中有 {moved.length} 条已被他人更新。
          <Button size="small" onClick={() => drop(moved)}>
            取消这 {moved.length} 条
          </Button>
        </p>
      )}
      {decided.length > MOST && <p role="alert">一次最多判定 {MOST} 条，请分批提交。</p>}
      <ProblemNotice error={act.error} />
    </section>
  );
}
