import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { getLoopBoard, listLoop } from '@zhiben/contract/supervision-loop.ts';
import { LoopRow } from '@zhiben/contract/supervision-loop.ts';
import { LoopStep } from '@zhiben/vocabulary/supervision.ts';
import { pageFrom } from '../../../platform/db/page-from.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { SupervisionNeeds } from '../supervision-needs.ts';
import { hazardNotInLoop } from '../supervision-refusals.ts';
import { type HazardInLoop, hazardsInLoop } from './loop-rows.ts';

type Needs = Pick<SupervisionNeeds, 'majorHazards' | 'enterpriseNames' | 'enforcementFigures'>;

export async function findLoop(
  act: Act,
  { waiting, enterpriseId, ...page }: QueryOf<typeof listLoop>,
  needs: Needs,
): Promise<ResultOf<typeof listLoop>> {
  const fitting = (await hazardsInLoop(act, needs)).filter(
    ({ hazard, steps }) =>
      (enterpriseId === undefined || hazard.enterpriseId === enterpriseId) &&
      (waiting === undefined || steps.some(({ step, standing }) => standing === 'waiting' && waiting.includes(step))),
  );
  const { items, ...rest } = pageFrom(fitting, page, ({ hazard }) => hazard.id);
  return { items: await toRows(act, items, needs), ...rest };
}

/** One hazard in the loop, after something was done about it. */
export async function showLoopRow(act: Act, hazardId: string, needs: Needs): Promise<LoopRow> {
  const one = (await hazardsInLoop(act, needs)).find(({ hazard }) => hazard.id === hazardId);
  const [row] = one === undefined ? [] : await toRows(act, [one], needs);
  if (row === undefined) throw hazardNotInLoop();
  return row;
}

async function toRows({ tx }: Act, found: readonly HazardInLoop[], { enterpriseNames }: Needs): Promise<LoopRow[]> {
  const names = await enterpriseNames(
    tx,
    found.map(({ hazard }) => hazard.enterpriseId),
  );
  return found.map(({ hazard, steps }) =>
    LoopRow.parse({
      id: hazard.id,
      number: hazard.number,
      enterpriseId: hazard.enterpriseId,
      enterpriseName: names.get(hazard.enterpriseId) ?? '',
      description: hazard.description,
      state: hazard.state,
      steps,
    }),
  );
}

/** How many stand where, and the four assessments as far as records tell. */
export async function showLoopBoard(act: Act, needs: Needs): Promise<ResultOf<typeof getLoopBoard>> {
  const all = await hazardsInLoop(act, needs);
  const many = (name: LoopStep, standing: string) =>
    all.filter(({ steps }) => steps.some((one) => one.step === name && one.standing === standing)).length;
  const hazards = all.map(({ hazard }) => hazard);
  const { ordered, met } = await needs.enforcementFigures(act.tx);
  return {
    steps: LoopStep.options.map((step) => ({ step, done: many(step, 'done'), waiting: many(step, 'waiting') })),
    indicators: [
      {
        id: 'action',
        title: '整体行动',
        part: hazards.filter(({ closedAt }) => closedAt !== null).length,
        whole: hazards.length,
        words: '已核销的重大隐患，占全部重大隐患',
        href: '/hazards?level=major&state=written-off',
      },
      {
        id: 'self-checks',
        title: '企业自查抽查',
        part: hazards.filter(({ channel }) => channel === 'self-check').length,
        whole: hazards.length,
        words: '企业自查发现的重大隐患，占全部重大隐患',
        href: '/hazards?level=major&channel=self-check',
      },
      {
        id: 'enforcement',
        title: '部门精准严格执法',
        part: met,
        whole: ordered,
        words: '复查全部整改到位的责令整改，占已复查的责令整改',
        href: '/visits?state=rechecked',
      },
      {
        id: 'leadership',
        title: '党委政府组织领导',
        part: null,
        whole: null,
        words: '尚无记录来源',
        href: null,
      },
    ],
  };
}
