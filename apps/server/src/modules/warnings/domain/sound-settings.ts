import { WARNING_LEVELS, type WarningSettings } from '@zhiben/rules/warnings/warning-settings.ts';
import { warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';

/** Why these settings cannot be meant; undefined where they can. */
export function whyUnsound({ colours }: WarningSettings): string | undefined {
  for (const [at, level] of WARNING_LEVELS.entries()) {
    const label = warningLevelLabel[level];
    const { pushAtOnce, enterpriseMinutes, clearMinutes } = colours[level];
    if (!pushAtOnce.includes('enterprise')) return `${label}必须立即推送企业，否则无人处置。请勾选企业。`;
    if (enterpriseMinutes > clearMinutes) return `${label}的签收时限长于销警时限。请改短签收时限。`;
    const milder = WARNING_LEVELS[at - 1];
    if (milder !== undefined && enterpriseMinutes > colours[milder].enterpriseMinutes) {
      return `${label}的签收时限长于${warningLevelLabel[milder]}。等级越高，时限不能越长。`;
    }
  }
  return undefined;
}
