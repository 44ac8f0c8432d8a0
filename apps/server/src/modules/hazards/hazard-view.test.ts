import { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import { expect, test } from 'vitest';
import type { Act } from '../../platform/db/scope.ts';
import type { Hazard } from './domain/hazard.ts';
import { reported } from './domain/reported.ts';
import { toDetail } from './hazard-view.ts';

const now = new Date('2026-11-23T02:00:00Z');
const fresh = reported({
  id: HazardId.parse('019a0000-0000-7000-8000-000000000001'),
  serial: 1,
  enterpriseId: EnterpriseId.parse('019a0000-0000-7000-8000-000000000002'),
  description: '液氨储罐紧急切断阀未投用',
  location: null,
  placeId: null,
  channel: 'inspection',
  foundOn: '2026-11-20',
  foundBy: '王检查',
  reportedAt: now,
  reportedBy: { id: 'wang', name: '王检查' },
  registered: null,
});
const li = { id: 'li', name: '李' };

const shownTo = (role: Role, personId: string, change: Partial<Hazard>) =>
  toDetail({ ...fresh, ...change }, { enterpriseName: '云岭测试化工有限公司', determinations: [], duplicateOf: null }, {
    now,
    actor: { role, personId },
  } as Act);

test('a judgement is offered only the levels that would change something', () => {
  expect(shownTo('supervisor', 'wang', {}).levelsOpen).toEqual(['major', 'general', 'suspected']);
  expect(shownTo('supervisor', 'wang', { level: 'major', state: 'awaiting-listing' }).levelsOpen).toEqual(['general']);
  expect(shownTo('supervisor', 'wang', { level: 'major', state: 'rectifying' }).levelsOpen).toEqual([]);
});

test('who rectified learns why another must accept; what is merely done already is no news', () => {
  const stopped = { scope: '液氨罐区', since: now };
  const view = shownTo('safety-manager', 'li', {
    level: 'major',
    state: 'awaiting-acceptance',
    rectifiedBy: li,
  });

  expect(view.refusedActions).toEqual([{ action: 'accept', why: '整改人不得验收自己的整改，请由其他管理人员验收。' }]);
  expect(shownTo('director', 'wang', { level: 'major', state: 'awaiting-plan', stop: stopped }).refusedActions).toEqual(
    [{ action: 'resume-production', why: '隐患核销前不得恢复生产。' }],
  );
});
