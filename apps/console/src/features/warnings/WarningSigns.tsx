import type { WarningView } from '@zhiben/contract/warnings.ts';
import { type WarningLevel, warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { warningAudienceLabel, warningStateLabel } from '@zhiben/vocabulary/warnings.ts';
import { RiskTag } from '../../ui/RiskTag.tsx';

/** The colour, by colour, shape and word. */
export const WarningLevelTag = ({ level }: { readonly level: WarningLevel }) => (
  <RiskTag tone={level}>{warningLevelLabel[level]}</RiskTag>
);

/** Where a warning stands, and who has not answered. */
export function WarningSigns({ warning }: { readonly warning: WarningView }) {
  const { state, standing, unanswered, told } = warning;
  const open = state !== 'cleared';
  return (
    <span className="warning-row">
      <span className={`tag ${open ? 'tag-state' : 'tag-final'}`}>{warningStateLabel[state]}</span>
      {open && standing > 0 && <span className="tag tag-near">{standing} 个报警未恢复</span>}
      {open && told !== 'enterprise' && <span className="tag tag-unknown">已报{warningAudienceLabel[told]}</span>}
      {unanswered.length > 0 && (
        <span className="tag tag-near">{unanswered.map((who) => warningAudienceLabel[who]).join('、')}未签收</span>
      )}
    </span>
  );
}
