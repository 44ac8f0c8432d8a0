import type { EffectSettingsVersion } from '@zhiben/contract/dual-prevention.ts';
import { vetoItemLabel } from '@zhiben/vocabulary/dual-prevention.ts';
import { Link } from 'react-router';

/** By what the figure is reckoned, and that the office has set it for the time being. */
export function Provisional({ version: { version, settings } }: { readonly version: EffectSettingsVersion }) {
  const { grades, vetoItems, leastFoundHazards, deductionForTooFew, deductionPerStewardshipMissed } = settings;
  return (
    <p className="quiet">
      E＝（排查任务＋隐患治理）×否决系数。<span className="effect-provisional">暂定</span>
      {grades.map(({ grade, atLeast }) => `${grade} ≥${atLeast}`).join('，')}；自查发现少于 {leastFoundHazards} 项扣{' '}
      {deductionForTooFew} 分；否决：{vetoItems.map((item) => vetoItemLabel[item]).join('、') || '未设'}
      ；包保未履职每次扣 {deductionPerStewardshipMissed} 分，本周没有包保任务到期的不计。
      <Link to="/dual-prevention/settings">{version === 0 ? '评分设置' : `评分设置第 ${version} 版`}</Link>
    </p>
  );
}
