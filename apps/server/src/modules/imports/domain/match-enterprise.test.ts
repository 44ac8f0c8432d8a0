import { describe, expect, test } from 'vitest';
import { type DirectoryEntry, enterpriseMatcher } from './match-enterprise.ts';

const entry = (name: string, ...aliases: string[]): DirectoryEntry => ({ id: name, name, aliases });

const DIRECTORY = [
  entry('清河区白塔加油站', '白塔中石化站'),
  entry('清河区石桥加油站'),
  entry('清河区石桥加油加气站'),
  entry('清河石油储运有限公司松林油库'),
  entry('清河瑞丰制药有限公司'),
  entry('清河华晟精细化工有限公司'),
  entry('清河区永安化工经营部'),
];
const match = enterpriseMatcher(DIRECTORY);

describe('an enterprise', () => {
  test.each(['清河瑞丰制药有限公司', ' 清河瑞丰制药 有限公司', '清河瑞丰制药有限公司　'])(
    'written %s is itself',
    (name) => {
      expect(match(name)).toMatchObject({ kind: 'exact', id: '清河瑞丰制药有限公司' });
    },
  );

  test('is known by a recorded alias', () => {
    expect(match('白塔中石化站')).toMatchObject({ kind: 'alias', id: '清河区白塔加油站' });
  });

  test.each([
    ['瑞丰制药', '清河瑞丰制药有限公司'],
    ['清河瑞丰制药有限公司（一厂区）', '清河瑞丰制药有限公司'],
    ['清河瑞丰制药有限公司(南区)', '清河瑞丰制药有限公司'],
    ['清河区瑞丰制药公司', '清河瑞丰制药有限公司'],
    ['清河瑞丰制药有限责任公司', '清河瑞丰制药有限公司'],
    ['清河瑞丰制药有限公司二车间', '清河瑞丰制药有限公司'],
    ['白塔加油站', '清河区白塔加油站'],
    ['清河白塔加油站', '清河区白塔加油站'],
    ['白塔站', '清河区白塔加油站'],
    ['松林油库', '清河石油储运有限公司松林油库'],
    ['华晟化工', '清河华晟精细化工有限公司'],
    ['永安化工', '清河区永安化工经营部'],
  ])('called %s is proposed as %s', (name, id) => {
    expect(match(name)).toMatchObject({ kind: 'proposed', id });
  });

  test.each([
    ['石桥站', 'two filling stations at 石桥'],
    ['清河瑞峰制药有限公司', 'a wrong character, or another company'],
    ['白岭加油站', 'another place'],
    ['清河石油储运有限公司柏林油库', 'another depot of the same company'],
    ['上河区白塔加油站', 'a station of that name in another district'],
    ['清河石油储运有限公司', 'the company, not the depot'],
  ])('called %s is never chosen silently: it may be %s', (name) => {
    const answer = match(name);

    expect(answer).toMatchObject({ kind: 'proposed', id: undefined });
    expect(answer.candidates.length).toBeGreaterThan(0);
  });

  test.each(['不存在的某某公司', '加油站', '有限公司', '清河', '某某区应急局', '（一厂区）', '!'])(
    'called %s is unknown',
    (name) => {
      expect(match(name)).toEqual({ kind: 'unknown', candidates: [] });
    },
  );
});

test('two enterprises of one name are both shown and none is chosen', () => {
  const twins = enterpriseMatcher([
    { id: '1', name: '兴隆商店', aliases: [] },
    { id: '2', name: '兴隆商店', aliases: [] },
  ]);

  expect(twins('兴隆商店')).toMatchObject({ kind: 'proposed', id: undefined, candidates: [{ id: '1' }, { id: '2' }] });
});

test('candidates stand with the nearest first', () => {
  const names = match('石桥站').candidates.map(({ score }) => score);

  expect(names).toEqual([...names].sort((one, other) => other - one));
});

test('the name of a register wins over an alias of another enterprise', () => {
  const both = enterpriseMatcher([entry('甲化工厂', '乙化工厂'), entry('乙化工厂')]);

  expect(both('乙化工厂')).toMatchObject({ kind: 'exact', id: '乙化工厂' });
});
