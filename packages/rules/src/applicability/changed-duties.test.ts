import { expect, test } from 'vitest';
import type { EnterpriseFacts } from '../enterprise-facts.ts';
import { changedDuties } from './changed-duties.ts';

const producer: EnterpriseFacts = { kind: 'producer', majorHazardLevels: [] };
const changes = (before: EnterpriseFacts, after: EnterpriseFacts) =>
  changedDuties(before, after).map(({ duty, before: was }) => `${duty.id}: ${was} → ${duty.applies}`);

test('a first major-hazard installation brings its duties', () => {
  expect(changes(producer, { ...producer, majorHazardLevels: [3] })).toEqual([
    'permit-scene: no → yes',
    'positioning: no → yes',
    'stewardship: no → yes',
    'joint-inspection: no → yes',
    'predictive-maintenance: no → yes',
    'monitoring-data: no → yes',
  ]);
});

test('a station that moves into private hands has two years more for its cameras', () => {
  const station: EnterpriseFacts = { kind: 'filling-station', ownership: 'state', locationKind: 'built-up' };
  expect(changes(station, { ...station, ownership: 'private' })).toEqual([
    'video-analytics-2024: yes → no',
    'video-analytics-2026: no → yes',
  ]);
});

test('a fact withdrawn leaves what hung on it unclear', () => {
  expect(changes({ kind: 'gas-supply', hasStorage: false }, { kind: 'gas-supply' })).toEqual([
    'full-coverage-inspection: yes → unknown',
  ]);
});

test('a change that decides nothing changes no duty', () => {
  expect(changes(producer, { ...producer, hazardousProcesses: ['硝化'] })).toEqual([]);
});
