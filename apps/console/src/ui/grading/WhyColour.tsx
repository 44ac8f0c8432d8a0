import type { EnterpriseGrading } from '@zhiben/contract/grading.ts';
import { gradeEnterprise } from '@zhiben/rules/grading/grade-enterprise.ts';
import { gradingFactLabel, gradingStandingLabel } from '@zhiben/vocabulary/grading.ts';
import { factsOf } from './facts-of.ts';

/** The grounds of a colour, what keeps it open, and whether the records say something else by now. */
export function WhyColour({ view }: { readonly view: EnterpriseGrading }) {
  const now = gradeEnterprise(factsOf(view.declared, view.recorded));
  return (
    <>
      {now.directRed.map((words) => (
        <p key={words}>直接判红：{words}</p>
      ))}
      {now.heldAtOrange && <p>标准化未达标，按本区方案四（二）不低于橙色，重点监管、重点盯守。</p>}
      {view.now !== null && <p>现按记录为「{gradingStandingLabel[view.now]}」，与评定时不同，应重新评定。</p>}
      {now.missing.length > 0 && (
        <p>
          缺 {now.missing.length} 项事实，等级待定；已知事实下得分在 {now.lowest} 至 {now.highest} 之间。缺：
          {now.missing.map((fact) => gradingFactLabel[fact]).join('、')}
        </p>
      )}
    </>
  );
}
