import { CHANGZHI_2024 } from '@zhiben/rules/campaign/changzhi-2024.ts';
import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

type Editable = {
  measures: { number: number; items: { scope: string; dueOn: string | null }[] }[];
  filings: unknown[];
};
const edited = (change: (plan: Editable) => void): string => {
  const plan = structuredClone(CHANGZHI_2024) as unknown as Editable;
  change(plan);
  return JSON.stringify(plan);
};
const problems = (words: string) => {
  const read = readPlan(words);
  return 'problems' in read ? read.problems : [];
};

test('the plan that ships is one an office could have loaded', () => {
  expect(readPlan(JSON.stringify(CHANGZHI_2024))).toEqual({ plan: CHANGZHI_2024 });
});

test('the plan that ships has all nineteen measures, from 1 to 20 without 19', () => {
  const numbers = CHANGZHI_2024.measures.map(({ number }) => number);
  expect(numbers).toEqual([...Array.from({ length: 18 }, (_, at) => at + 1), 20]);
});

test('a scope nobody has a rule for is refused with the place where it stands', () => {
  const words = edited(({ measures }) => Object.assign(measures[2]?.items[0] ?? {}, { scope: '全部' }));
  expect(problems(words)[0]).toMatch(/^第3个措施的第1个任务的适用范围：/);
});

test('a day that is none, a number twice and a paper twice are refused', () => {
  const words = edited((plan) => {
    Object.assign(plan.measures[0]?.items[0] ?? {}, { dueOn: '2024-02-30' });
  });
  expect(problems(words)[0]).toMatch(/^第1个措施的第1个任务的期限：请填写日期/);
  const twice = edited((plan) => {
    Object.assign(plan.measures[1] ?? {}, { number: 1 });
    plan.filings.push(plan.filings[0]);
  });
  expect(problems(twice)).toEqual(['第2个措施：措施序号重复', '第6个材料：同一年度的同一种材料重复']);
});

test('half a file is refused with what to do', () => {
  expect(problems('{"title":')[0]).toMatch(/下载方案数据/);
});
