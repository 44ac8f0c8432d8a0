import { api } from '@zhiben/contract/api.ts';
import { RectificationPlan } from '@zhiben/contract/hazard-view.ts';
import { ReportHazard } from '@zhiben/contract/hazards.ts';
import type { EnterpriseFacts } from '@zhiben/rules/enterprise-facts.ts';
import { criterion } from '@zhiben/rules/major-hazards.ts';
import { HazardState } from '@zhiben/vocabulary/hazards.ts';
import { mayDo, type Permission } from '@zhiben/vocabulary/permissions.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountyPerson } from './county.ts';
import { addDays } from './days.ts';
import { district, everyone } from './district.ts';
import type { HazardMove, HazardStory } from './hazard-story.ts';
import { HAZARD_CASES, hazardStories } from './hazards.ts';

const TODAY = '2026-11-23';
const yunling = district();
const people = everyone(yunling);
const stories = hazardStories(yunling, TODAY);
const named = stories.map((story) => [story.report.description, story] as const);

const OPERATION: Readonly<Record<HazardMove['action'], { readonly permission: Permission | 'public' }>> = {
  determine: api.determineHazard,
  dismiss: api.dismissHazard,
  list: api.listHazardPublicly,
  plan: api.planHazard,
  rectify: api.rectifyHazard,
  accept: api.acceptHazard,
  reject: api.rejectHazard,
  apply: api.applyHazard,
  'write-off': api.writeOffHazard,
  return: api.returnHazard,
  reopen: api.reopenHazard,
  extend: api.extendHazard,
  'stop-production': api.stopProduction,
  'resume-production': api.resumeProduction,
};

const actor = (key: string): CountyPerson | undefined => people.get(key);
const may = (key: string, permission: Permission | 'public'): boolean => {
  const role = actor(key)?.role;
  return role != null && permission !== 'public' && mayDo(role, permission);
};
const reaches = (key: string, enterprise: string): boolean => {
  const [from = ''] = key.split('.');
  const served = yunling.agencies.find((agency) => agency.key === from)?.serves ?? [];
  return from === 'bureau' || from === enterprise || served.includes(enterprise);
};
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const facts = (key: string): EnterpriseFacts => {
  const profile = yunling.enterprises.find((enterprise) => enterprise.key === key)?.profile;
  return {
    kind: profile?.kind,
    hasStorage: profile?.hasStorage ?? undefined,
    hazardousProcesses: profile?.hazardousProcesses ?? undefined,
    majorHazardLevels: profile?.installations?.flatMap(({ level }) => level ?? []),
  };
};
const doers = ({ moves }: HazardStory, action: HazardMove['action']) =>
  moves.flatMap((move, index) => (move.action === action ? [{ by: move.by, index }] : []));

describe('the hazards of the invented district', () => {
  test('are the same for the same seed and day', () => {
    expect(hazardStories(district(), TODAY)).toEqual(stories);
  });

  test('are all told', () => {
    expect(stories).toHaveLength(HAZARD_CASES.length);
  });

  test('stand in every state, whatever day it is', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((later) => addDays('2026-01-05', later));
    fc.assert(
      fc.property(day, (today) => {
        const states = new Set(hazardStories(yunling, today).map(({ endsIn }) => endsIn));
        expect([...states].toSorted()).toEqual([...HazardState.options].toSorted());
      }),
      { numRuns: 40 },
    );
  });

  test('include major ones from before 2024 that are still open', () => {
    const stock = stories.filter(({ report, endsIn }) => report.foundOn < '2024' && endsIn === 'rectifying');
    expect(stock.length).toBeGreaterThan(1);
  });

  test('never happen in the future', () => {
    for (const today of [TODAY, '2024-03-18', '2027-02-01']) {
      const instants = hazardStories(yunling, today).flatMap(({ report, moves }) =>
        [report, ...moves].map(({ at }) => at),
      );
      const endOfToday = Date.parse(addDays(today, 1)) - 8 * 3_600_000;
      expect(instants.filter((at) => at.getTime() >= endOfToday)).toEqual([]);
    }
  });

  test.each(named)('%s — every act by somebody who may, within reach, in the order of time', (_text, story) => {
    const { report, moves, enterprise } = story;
    expect(may(report.by, api.reportHazard.permission)).toBe(true);
    expect(moves.filter(({ by, action }) => !may(by, OPERATION[action].permission))).toEqual([]);
    expect([report, ...moves].filter(({ by }) => !reaches(by, enterprise))).toEqual([]);

    const instants = [report, ...moves].map(({ at }) => at.getTime());
    expect(new Set(instants).size).toBe(instants.length);
    expect(instants).toEqual(instants.toSorted((left, right) => left - right));
  });

  test.each(named)('%s — nobody accepts or reviews their own work', (_text, story) => {
    const rectified = doers(story, 'rectify');
    for (const accepted of [...doers(story, 'accept'), ...doers(story, 'reject')]) {
      expect(rectified.findLast(({ index }) => index < accepted.index)?.by).not.toBe(accepted.by);
    }
    const enterpriseActs = [...rectified, ...doers(story, 'accept'), ...doers(story, 'apply')].map(({ by }) => by);
    expect(doers(story, 'write-off').filter(({ by }) => enterpriseActs.includes(by))).toEqual([]);
  });

  test.each(named)(
    '%s — judged by a criterion of the edition in force when it was found',
    (_text, { report, moves, enterprise }) => {
      for (const move of moves.filter((each) => each.action === 'determine')) {
        expect(move.editionId).toBe(report.foundOn < '2026-09-30' ? 'mem-2017-121' : 'aq-3067-2026');
        expect(move.criterionId === null).toBe(move.level === 'general');
        const found = move.criterionId === null ? undefined : criterion(move.editionId, move.criterionId);
        expect(found?.id ?? null).toBe(move.criterionId);
        expect(found?.scope(facts(enterprise)).applies).not.toBe('no');
        expect(move.reason).not.toBe('');
      }
    },
  );

  test.each(named)('%s — says what the contract asks for', (_text, { report, moves, place }) => {
    const body = { ...report, enterpriseId: '0192f000-0000-7000-8000-000000000000' };
    const plans = moves.flatMap((move) => (move.action === 'plan' ? [move.plan] : []));

    expect(ReportHazard.safeParse(body).success).toBe(true);
    expect(plans.filter((plan) => !RectificationPlan.safeParse(plan).success)).toEqual([]);
    expect(yunling.enterprises.flatMap(({ places }) => places).map(({ key }) => key)).toContain(place);
  });

  test.each(named)('%s — has deadlines ahead and proof of what was done', (_text, { moves }) => {
    for (const move of moves) {
      const deadline = move.action === 'plan' ? move.plan.completeBy : 'rectifyBy' in move ? move.rectifyBy : null;
      if (deadline !== null) expect(deadline > dayOf(move.at)).toBe(true);
    }
    const claims = moves.filter(({ action }) => action === 'rectify' || action === 'write-off');
    expect(claims.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });
});
