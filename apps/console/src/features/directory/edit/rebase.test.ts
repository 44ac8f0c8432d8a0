import { expect, test } from 'vitest';
import { EMPTY_FORM } from './profile-form.ts';
import { rebase } from './rebase.ts';

const seen = { ...EMPTY_FORM, name: '云峰化工', township: '北桥镇', phone: '1' };

test("another's change is taken over where this person changed nothing", () => {
  const mine = { ...seen, phone: '2' };
  const latest = { ...seen, township: '南桥镇' };

  expect(rebase(mine, seen, latest)).toEqual({
    form: { ...seen, phone: '2', township: '南桥镇' },
    contested: [],
    taken: ['township'],
  });
});

test('where both changed the same field the typed words stand and the field is named', () => {
  const { form, contested } = rebase({ ...seen, township: '西桥镇' }, seen, { ...seen, township: '南桥镇' });

  expect([form.township, contested]).toEqual(['西桥镇', ['township']]);
});

test('the same change made by both is no contest', () => {
  const both = { ...seen, township: '南桥镇' };

  expect(rebase(both, seen, both).contested).toEqual([]);
});

test('a cleared choice and one never made are the same', () => {
  expect(rebase({ ...seen, ownership: undefined }, seen, { ...seen, ownership: null }).contested).toEqual([]);
});
