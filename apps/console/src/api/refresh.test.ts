import { QueryClient } from '@tanstack/react-query';
import { getBoard } from '@zhiben/contract/board.ts';
import { getEnterprise } from '@zhiben/contract/directory.ts';
import { getStructure } from '@zhiben/contract/directory-structure.ts';
import { listCriteria } from '@zhiben/contract/hazard-determination.ts';
import { acceptHazard } from '@zhiben/contract/hazard-rectification.ts';
import { getHazard, listHazards } from '@zhiben/contract/hazards.ts';
import { beforeEach, expect, test } from 'vitest';
import { refreshAfter, refreshSubject } from './refresh.ts';

const mine = '01930000-0000-7000-8000-000000000001';
const other = '01930000-0000-7000-8000-000000000002';
const huayi = '01930000-0000-7000-8000-00000000000a';
const anda = '01930000-0000-7000-8000-00000000000b';
let queries: QueryClient;

const keys = {
  list: [listHazards.id, null, { q: '氯' }, 'pages'],
  board: [getBoard.id, null, null],
  mine: [getHazard.id, { hazardId: mine }, null],
  other: [getHazard.id, { hazardId: other }, null],
  criteria: [listCriteria.id, null, null],
  huayi: [getEnterprise.id, { enterpriseId: huayi }, null],
  peopleOfHuayi: [getStructure.id, { enterpriseId: huayi }, null],
  peopleOfAnda: [getStructure.id, { enterpriseId: anda }, null],
};

beforeEach(() => {
  queries = new QueryClient();
  for (const key of Object.values(keys)) queries.setQueryData(key, {});
});

const old = () =>
  Object.entries(keys)
    .filter(([, key]) => queries.getQueryState(key)?.isInvalidated)
    .map(([name]) => name);

test('a changed hazard makes its own page, the lists and the board old, and no other hazard', () => {
  refreshSubject(queries, 'hazard', mine);
  expect(old()).toEqual(['list', 'board', 'mine']);
});

test('accepting a hazard does the same without waiting for the event', () => {
  refreshAfter(queries, acceptHazard, { hazardId: mine });
  expect(old()).toEqual(['list', 'board', 'mine']);
});

test('whoever joins or leaves an enterprise is seen on its open page, and on no other', () => {
  refreshSubject(queries, 'person', mine, huayi);
  expect(old()).toEqual(['peopleOfHuayi']);
});

test('a changed hazard makes the figures of its enterprise old', () => {
  refreshSubject(queries, 'hazard', mine, huayi);
  expect(old()).toEqual(['list', 'board', 'mine', 'huayi']);
});

test('a change of something no screen shows asks nothing again', () => {
  refreshSubject(queries, 'session', mine);
  expect(old()).toEqual([]);
});
