import type { OrgUnitView } from '@zhiben/contract/directory-structure.ts';
import { expect, test } from 'vitest';
import { inTreeOrder, withBelow } from './in-tree-order.ts';

const unit = (id: string, parentId: string | null) =>
  ({ id, parentId, kind: 'team', name: id, version: 1, closedAt: null }) as unknown as OrgUnitView;
const UNITS = [unit('plant', null), unit('second', 'plant'), unit('first', 'plant'), unit('team', 'second')];

test('each unit stands right below the one it belongs to', () => {
  expect(inTreeOrder(UNITS).map(({ unit: { id }, depth }) => `${depth} ${id}`)).toEqual([
    '0 plant',
    '1 second',
    '2 team',
    '1 first',
  ]);
});

test('a unit whose parent is closed and hidden stands at the top', () => {
  expect(inTreeOrder([unit('team', 'closed')]).map(({ depth }) => depth)).toEqual([0]);
});

test('a unit is taken with everything below it', () => {
  expect([...withBelow('second', UNITS)]).toEqual(['second', 'team']);
});
