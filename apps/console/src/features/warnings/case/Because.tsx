import type { WarningDetail } from '@zhiben/contract/warnings.ts';
import { warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';

/** Why this colour: which facts led there, and which are missing. */
export function Because({ warning }: { readonly warning: WarningDetail }) {
  const { because, missing, level, rule, settingsVersion } = warning;
  return (
    <section className="panel" aria-label="为什么是这个等级">
      <h3>为什么是{warningLevelLabel[level]}</h3>
      <ol className="warning-lines">
        {because.map(({ words, steps }) => (
          <li key={words}>
            {words}
            {steps > 0 && <span className="quiet">　提高 {steps} 级</span>}
          </li>
        ))}
        {missing.map((fact) => (
          <li key={fact}>
            <span className="tag tag-unknown unknown">未登记</span> {fact}
            <span className="quiet">　未计入</span>
          </li>
        ))}
      </ol>
      <p className="quiet" style={{ marginTop: 12 }}>
        {rule.standard}：{rule.clause}。{rule.provisional && <span className="warning-provisional">暂定</span>}{' '}
        分级公式为本局{settingsVersion === 0 ? '沿用的产品自带设置' : `第 ${settingsVersion} 版设置`}。
      </p>
    </section>
  );
}
