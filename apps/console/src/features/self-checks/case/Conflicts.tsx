import type { CheckConflict, CheckDetail } from '@zhiben/contract/self-check-view.ts';
import { settleConflict } from '@zhiben/contract/self-checks.ts';
import { checkVerdictLabel } from '@zhiben/vocabulary/checks.ts';
import { Button } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Time } from '../../../ui/Time.tsx';

interface ConflictsProps {
  readonly check: CheckDetail;
  readonly maySettle: boolean;
}

/** Where two people said different things: both values, and who has looked decides which holds. */
export function Conflicts({ check, maySettle }: ConflictsProps) {
  return (
    <section className="panel check-conflicts" aria-labelledby="conflicts">
      <h2 id="conflicts">两人答案不一致，待核定</h2>
      {check.openConflicts.map((conflict) => (
        <Conflict
          key={`${conflict.offered.placeId} ${conflict.offered.itemKey} ${conflict.offeredAt}`}
          check={check}
          conflict={conflict}
          maySettle={maySettle}
        />
      ))}
    </section>
  );
}

function Conflict({ check, conflict, maySettle }: ConflictsProps & { readonly conflict: CheckConflict }) {
  const settle = useAct(settleConflict);
  const { standing, offered, standingBy, offeredBy, offeredAt } = conflict;
  const place = check.sheets.find(({ placeId }) => placeId === standing.placeId)?.placeName ?? '已停用的场所';
  const choose = ({ item: _item, ...answer }: typeof standing) =>
    settle.mutate({ params: { checkId: check.id }, body: { revision: check.revision, answer } });
  return (
    <article>
      <h3>
        {place}：{standing.item}
      </h3>
      <div className="check-both">
        {[
          { answer: standing, by: standingBy, act: '采用先提交的' },
          { answer: offered, by: offeredBy, act: '采用后提交的' },
        ].map(({ answer, by, act }) => (
          <div key={act}>
            <strong>{checkVerdictLabel[answer.verdict]}</strong> {answer.words}
            <p className="quiet">{by}</p>
            {maySettle && (
              <Button loading={settle.isPending} onClick={() => choose(answer)}>
                {act}
              </Button>
            )}
          </div>
        ))}
      </div>
      <p className="quiet">
        后一份提交于 <Time at={offeredAt} />
        。两份答案都已留存；其中的异常已上报隐患，不因核定撤销。
      </p>
      <ProblemNotice error={settle.error} />
    </article>
  );
}
