import type { TipOffDetail } from '@zhiben/contract/tip-offs.ts';
import { Time } from '../../../ui/Time.tsx';

type Reward = NonNullable<TipOffDetail['reward']>;

/** What the rule says it is worth, who proposed and who decided. */
export function RewardPanel({ reward }: { readonly reward: Reward }) {
  const { amountYuan, reckoning, standard, provisional, proposedByName, proposedAt, note, approved } = reward;
  return (
    <section className="panel" aria-label="举报奖励">
      <h3>
        举报奖励 {amountYuan.toLocaleString('zh-CN')} 元 {provisional && <span className="tag tag-unknown">暂定</span>}
      </h3>
      <p>{reckoning}</p>
      <p className="quiet">依据：{standard}</p>
      <p>
        {proposedByName} <Time at={proposedAt} /> 提出：{note}
      </p>
      {approved === null ? (
        <p>待审定</p>
      ) : (
        <p>
          {reward.decidedByName} <Time at={reward.decidedAt} /> {approved ? '批准' : '不批准'}：{reward.decisionNote}
        </p>
      )}
    </section>
  );
}
