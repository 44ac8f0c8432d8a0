import { FINAL_STATES, HazardAction, type HazardLevel, HazardState } from '@zhiben/vocabulary/hazards.ts';
import { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedTo } from './after-the-move.ts';
import type { Hazard } from './hazard.ts';
import { levelsOpenTo, mayNow, step } from './hazard-lifecycle.ts';
import { reported } from './reported.ts';

const fresh = reported({
  id: HazardId.parse('019a0000-0000-7000-8000-000000000001'),
  serial: 1,
  enterpriseId: EnterpriseId.parse('019a0000-0000-7000-8000-000000000002'),
  description: '罐区可燃气体报警器未接入控制室',
  location: null,
  placeId: null,
  channel: 'inspection',
  foundOn: '2026-11-20',
  foundBy: '王检查',
  reportedAt: new Date('2026-11-20T02:00:00Z'),
  reportedBy: { id: 'reporter', name: '王检查' },
  registered: null,
});
const hazard = (change: Partial<Hazard>): Hazard => ({ ...fresh, ...change });
const li = { id: 'li', name: '李' };

describe('a hazard', () => {
  test('goes the short way when general, the long way when major, and waits when suspected', () => {
    expect(step(fresh, 'determine', { personId: 'wang', level: 'general' })).toEqual({
      kind: 'moved',
      state: 'rectifying',
    });
    expect(step(fresh, 'determine', { personId: 'wang', level: 'major' })).toEqual({
      kind: 'moved',
      state: 'awaiting-listing',
    });
    expect(step(fresh, 'determine', { personId: 'wang', level: 'suspected' })).toEqual({
      kind: 'moved',
      state: 'suspected',
    });
  });

  test('is not accepted by the person who rectified it', () => {
    const submitted = hazard({ level: 'major', state: 'awaiting-acceptance', rectifiedBy: li });

    expect(step(submitted, 'accept', { personId: 'li' })).toEqual({ kind: 'refused', because: 'own-work' });
    expect(step(submitted, 'accept', { personId: 'zhao' })).toEqual({ kind: 'moved', state: 'awaiting-application' });
  });

  test('is not written off by anyone who rectified, accepted or applied', () => {
    const applied = hazard({
      level: 'major',
      state: 'awaiting-review',
      rectifiedBy: li,
      acceptedBy: { id: 'zhao', name: '赵' },
      appliedBy: 'qian',
    });

    for (const personId of ['li', 'zhao', 'qian'])
      expect(step(applied, 'write-off', { personId })).toEqual({ kind: 'refused', because: 'own-work' });
    expect(step(applied, 'write-off', { personId: 'wang' })).toEqual({ kind: 'moved', state: 'written-off' });
  });

  test('of an old register closes on record only when general and entered there as done', () => {
    const registered = {
      level: null,
      status: 'claimed-closed' as const,
      measures: null,
      responsible: null,
      deadlineOn: null,
      remark: null,
      importId: 'i',
      row: 5,
    };

    expect(
      step(hazard({ level: 'general', state: 'rectifying', registered }), 'close-on-record', { personId: 'wang' }).kind,
    ).toBe('moved');
    expect(step(hazard({ level: 'general', state: 'rectifying' }), 'close-on-record', { personId: 'wang' })).toEqual({
      kind: 'refused',
      because: 'not-claimed',
    });
    expect(
      step(hazard({ level: 'major', state: 'rectifying', registered }), 'close-on-record', { personId: 'wang' }),
    ).toEqual({ kind: 'refused', because: 'not-now' });
  });

  test('under listed supervision cannot be judged down again', () => {
    for (const state of HazardState.options.filter((state) => state !== 'awaiting-listing')) {
      expect(
        step(hazard({ level: 'major', state }), 'determine', { personId: 'wang', level: 'general' }).kind,
        state,
      ).toBe(state === 'reported' || state === 'suspected' ? 'moved' : 'refused');
    }
  });

  test('offers somebody a next action in every state but the last ones', () => {
    const levels: readonly HazardLevel[] = ['major', 'general'];
    const moving = HazardAction.options.filter(
      (action) => !['comment', 'stop-production', 'resume-production', 'extend'].includes(action),
    );
    const stuck = HazardState.options.filter((state) =>
      levels.every((level) =>
        moving.every((action) => mayNow(hazard({ state, level }), action, 'anyone').kind === 'refused'),
      ),
    );

    expect(stuck).toEqual(['dismissed']);
  });

  test('resumes production only once it is written off', () => {
    const stop = { scope: '一车间', since: new Date() };

    expect(
      step(hazard({ level: 'major', state: 'rectifying', stop }), 'resume-production', { personId: 'wang' }).kind,
    ).toBe('refused');
    expect(
      step(hazard({ level: 'major', state: 'written-off', stop }), 'resume-production', { personId: 'wang' }).kind,
    ).toBe('moved');
  });
});

interface Walked {
  readonly hazard: Hazard;
  readonly story: readonly { action: HazardAction; person: string }[];
}

const MOVING = HazardAction.options.filter(
  (action) => !['comment', 'stop-production', 'resume-production', 'extend'].includes(action),
);

interface Press {
  readonly pick: number;
  readonly person: string;
  readonly level: HazardLevel;
}
const press = fc.record<Press>({
  pick: fc.nat(1000),
  person: fc.constantFrom('li', 'zhao', 'qian', 'wang'),
  level: fc.constantFrom('major', 'major', 'general', 'suspected'),
});

/** Lets chance press buttons, as any person: every second time one that goes through, otherwise any at all. */
function walk(presses: readonly Press[]): Walked {
  return presses.reduce<Walked>(
    ({ hazard, story }, { pick, person, level }) => {
      const open = MOVING.filter((action) => step(hazard, action, { personId: person, level }).kind === 'moved');
      const offered = pick % 2 === 0 && open.length > 0 ? open : HazardAction.options;
      const action = offered[pick % offered.length] ?? 'comment';
      const outcome = step(hazard, action, { personId: person, level });
      if (outcome.kind === 'refused') return { hazard, story };
      const moved = movedTo(hazard, outcome.state, new Date(), marks(action, person, level));
      return { hazard: moved, story: [...story, { action, person }] };
    },
    { hazard: fresh, story: [] },
  );
}

function marks(action: HazardAction, id: string, level: HazardLevel): Partial<Hazard> {
  const named = { id, name: id };
  if (action === 'determine') return { level };
  if (action === 'rectify') return { rectifiedBy: named };
  if (action === 'accept') return { acceptedBy: named };
  if (action === 'apply') return { appliedBy: id };
  return action === 'write-off' ? { reviewedBy: named } : {};
}

describe('whatever people press', () => {
  test('no major hazard is written off without listing, plan, acceptance by another person, application and review', () => {
    let writtenOff = 0;
    fc.assert(
      fc.property(fc.array(press, { minLength: 20, maxLength: 120 }), (presses) => {
        const { hazard, story } = walk(presses);
        if (hazard.state !== 'written-off') return;
        writtenOff++;
        const last = (action: HazardAction) => story.findLastIndex((told) => told.action === action);
        const whoDid = (action: HazardAction) => story[last(action)]?.person;

        expect(last('list')).toBeGreaterThanOrEqual(0);
        expect(last('plan')).toBeGreaterThan(last('list'));
        expect(last('rectify')).toBeGreaterThan(last('plan'));
        expect(last('accept')).toBeGreaterThan(last('rectify'));
        expect(last('apply')).toBeGreaterThan(last('accept'));
        expect(last('write-off')).toBeGreaterThan(last('apply'));
        expect(whoDid('accept')).not.toBe(whoDid('rectify'));
        expect([whoDid('rectify'), whoDid('accept'), whoDid('apply')]).not.toContain(whoDid('write-off'));
      }),
      { numRuns: 3000, seed: 20261123 },
    );
    expect(writtenOff).toBeGreaterThan(10);
  });

  test('only general hazards end the short way, and a listed major hazard stays major', () => {
    fc.assert(
      fc.property(fc.array(press, { maxLength: 80 }), (presses) => {
        const { hazard, story } = walk(presses);
        if (hazard.state === 'closed') expect(hazard.level).toBe('general');
        if (story.some(({ action }) => action === 'list')) expect(hazard.level).toBe('major');
      }),
      { numRuns: 1000 },
    );
  });

  test('a final state is left only by opening the hazard again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FINAL_STATES),
        fc.constantFrom(...HazardAction.options),
        press,
        (state, action, { person, level }) => {
          const outcome = step(hazard({ state, level: 'major' }), action, { personId: person, level });
          if (outcome.kind === 'moved' && outcome.state !== state) expect(action).toBe('reopen');
        },
      ),
    );
  });

  test('the levels offered are those a judgement may give', () => {
    for (const state of HazardState.options) {
      for (const level of levelsOpenTo(hazard({ state, level: null }))) {
        expect(step(hazard({ state, level: null }), 'determine', { personId: 'wang', level }).kind).toBe('moved');
      }
    }
  });
});
