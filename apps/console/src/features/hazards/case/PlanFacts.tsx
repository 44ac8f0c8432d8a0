import type { RectificationPlan } from '@zhiben/contract/hazard-view.ts';
import { FactList } from './FactList.tsx';

/** 五落实, as the enterprise reported it. */
export function PlanFacts({ plan }: { readonly plan: RectificationPlan | null }) {
  if (plan === null) return null;
  return (
    <section className="panel" aria-labelledby="plan">
      <h2 id="plan">整改方案（五落实）</h2>
      <FactList
        facts={[
          { name: '措施', value: plan.measures },
          { name: '资金', value: yuan(plan.fundsYuan) },
          { name: '时限', value: plan.completeBy },
          { name: '责任人', value: plan.responsiblePerson },
          { name: '预案', value: plan.contingency },
        ]}
      />
    </section>
  );
}

export const yuan = (amount: number): string => `${amount.toLocaleString('zh-CN')} 元`;
