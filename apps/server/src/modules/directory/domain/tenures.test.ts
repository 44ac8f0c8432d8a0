import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PersonEvent, tenuresOf } from './tenures.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const li = { personId: 'li', name: '李四', post: '车间主任', orgUnitId: 'shop', atWork: true };
const added: PersonEvent = { kind: 'add', at: day(1), ledger: '1' };

test('somebody added once has held the post since then', () => {
  expect(tenuresOf(li, [added])).toEqual([
    { personId: 'li', name: '李四', post: '车间主任', orgUnitId: 'shop', from: day(1), until: null, ledger: ['1'] },
  ]);
});

test('a promotion ends one post and begins another, and both name the entry that says so', () => {
  const promoted: PersonEvent = { kind: 'change', at: day(9), ledger: '2', postBefore: '班长', unitBefore: 'team' };

  expect(tenuresOf(li, [added, promoted])).toMatchObject([
    { post: '班长', orgUnitId: 'team', from: day(1), until: day(9), ledger: ['1', '2'] },
    { post: '车间主任', orgUnitId: 'shop', from: day(9), until: null, ledger: ['2'] },
  ]);
});

test('a new telephone number changes no post', () => {
  const corrected: PersonEvent = { kind: 'change', at: day(5), ledger: '2' };
  expect(tenuresOf(li, [added, corrected])).toMatchObject([{ from: day(1), until: null }]);
});

test('between leaving and coming back nobody held the post', () => {
  const away: readonly PersonEvent[] = [
    { kind: 'close', at: day(5), ledger: '2' },
    { kind: 'reopen', at: day(8), ledger: '3' },
  ];
  expect(tenuresOf(li, [added, ...away])).toMatchObject([
    { from: day(1), until: day(5) },
    { from: day(8), until: null },
  ]);
  expect(tenuresOf({ ...li, atWork: false }, [added, ...away.slice(0, 1)])).toMatchObject([
    { from: day(1), until: day(5) },
  ]);
});

test('what was before the first record is not told', () => {
  const promoted: PersonEvent = { kind: 'change', at: day(9), ledger: '2', postBefore: '班长' };
  expect(tenuresOf(li, [promoted])).toMatchObject([{ post: '车间主任', from: day(9), until: null }]);
  expect(tenuresOf(li, [])).toEqual([]);
});

test('whatever is recorded forwards is told backwards the same', () => {
  const life = fc.array(fc.record({ move: fc.constantFrom('post', 'unit', 'leave-or-return'), to: fc.nat(3) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(life, (moves) => {
      let now = { post: '班长', orgUnitId: 'u0', atWork: true };
      const events: PersonEvent[] = [added];
      const told = [{ ...now, at: 1 }];
      moves.forEach(({ move, to }, index) => {
        const at = day(index + 2);
        const ledger = String(index + 2);
        if (move === 'leave-or-return') {
          events.push({ kind: now.atWork ? 'close' : 'reopen', at, ledger });
          now = { ...now, atWork: !now.atWork };
        } else if (now.atWork && move === 'post') {
          events.push({ kind: 'change', at, ledger, postBefore: now.post });
          now = { ...now, post: `第${to}岗` };
        } else if (now.atWork) {
          events.push({ kind: 'change', at, ledger, unitBefore: now.orgUnitId });
          now = { ...now, orgUnitId: `u${to}` };
        }
        told.push({ ...now, at: index + 2 });
      });

      const tenures = tenuresOf({ personId: 'li', name: '李四', ...now }, events);
      for (const { at, atWork, post, orgUnitId } of told) {
        const then = tenures.filter(({ from, until }) => from <= day(at) && (until === null || day(at) < until));
        expect(then).toMatchObject(atWork ? [{ post, orgUnitId }] : []);
      }
    }),
  );
});
