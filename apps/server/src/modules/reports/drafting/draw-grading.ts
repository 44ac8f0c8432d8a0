import type { DraftSection } from '@zhiben/contract/reports.ts';
import {
  type GradingStanding,
  gradingStandingLabel,
  GradingStanding as Standings,
} from '@zhiben/vocabulary/grading.ts';
import type { Drawing } from './draw-up.ts';

/** How many stand in each colour, and which stand in red and orange. */
export async function gradingSection({ act, needs, enterprises }: Drawing): Promise<Omit<DraftSection, 'section'>> {
  const colours = await needs.riskColours(act.tx);
  const standingOf = (id: string): GradingStanding => (colours.has(id) ? (colours.get(id) ?? 'pending') : 'ungraded');
  const many = (standing: GradingStanding) => enterprises.filter(({ id }) => standingOf(id) === standing).length;
  const worst = enterprises
    .map(({ id, name }) => ({ name, standing: standingOf(id) }))
    .filter(({ standing }) => standing === 'red' || standing === 'orange')
    .toSorted((one, other) => Standings.options.indexOf(one.standing) - Standings.options.indexOf(other.standing));
  return {
    words: `安全风险等级：${Standings.options.map((standing) => `${gradingStandingLabel[standing]}${many(standing)}家`).join('，')}。`,
    figures: Standings.options.map((standing) => ({
      id: `graded-${standing}`,
      label: gradingStandingLabel[standing],
      value: many(standing),
      unit: '家',
      href: `/grading?standing=${standing}`,
      explain: '以最近一次评定为准',
    })),
    charts: [
      {
        caption: '各风险等级的企业',
        unit: '家',
        bars: Standings.options.map((standing) => ({
          label: gradingStandingLabel[standing],
          value: many(standing),
          tone: standing === 'pending' || standing === 'ungraded' ? ('plain' as const) : standing,
        })),
      },
    ],
    tables: [
      {
        caption: '红色、橙色企业',
        columns: [
          { header: '企业', share: 6 },
          { header: '等级', share: 2 },
        ],
        rows: worst.map(({ name, standing }) => [name, gradingStandingLabel[standing]]),
        empty: '没有评定为红色、橙色的企业。',
      },
    ],
  };
}
