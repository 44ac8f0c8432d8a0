import type { OverviewView } from '@zhiben/contract/overview.ts';
import type { Actor } from '../../platform/actor.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Act, Scope } from '../../platform/db/scope.ts';
import { lateDuties } from '../../platform/duties/index.ts';
import { enforcementFigures, gradingFigures, warningFigures, workFigures, zeroingFigures } from './figures.ts';
import { lateView } from './late-view.ts';
import { measureProgress } from './measure-progress.ts';
import type { OverviewNeeds } from './overview-needs.ts';

const SHOWN = 6;

/** Asks every room for its figures, all at once: each in a transaction of its own, bound to what this person may see. */
export async function countOverview(scope: Scope, actor: Actor, needs: OverviewNeeds): Promise<OverviewView> {
  const ask = <Answer>(of: (act: Act) => Promise<Answer>) =>
    scope(actor, async (act) => ({ now: act.now, answer: await of(act) }));
  const [campaign, zeroing, late, enterprises, colours, enforcement, warnings] = await Promise.all([
    ask((act) => needs.campaign(act)),
    ask((act) => needs.zeroing(act)),
    ask((act) => lateDuties(act, SHOWN)),
    ask(({ tx }) => needs.enterprises(tx)),
    ask(({ tx }) => needs.riskColours(tx)),
    ask((act) => needs.enforcement(act)),
    ask(({ tx }) => needs.warnings(tx)),
  ]);
  const begun = new Date(
    Math.min(...[campaign, zeroing, late, enterprises, colours, enforcement, warnings].map(({ now }) => now.getTime())),
  );
  const names = new Map(enterprises.answer.map(({ id, name }) => [id, name]));
  return {
    computedAt: begun.toISOString(),
    today: dayOf(begun),
    enterprises: names.size,
    zeroing: zeroingFigures(zeroing.answer),
    warnings: warningFigures(warnings.answer),
    grading: gradingFigures(enterprises.answer, colours.answer),
    enforcement: enforcementFigures(enforcement.answer, needs.openCaseStates),
    work: workFigures(),
    late: lateView(late.answer, (id) => names.get(id) ?? ''),
    campaign: {
      title: campaign.answer.title,
      explain: '每项任务在每家适用企业各计一次，由记录统计；没有记录的计为不明，不计为完成。点击查看各项。',
      measures: campaign.answer.measures.map(measureProgress),
    },
  };
}
