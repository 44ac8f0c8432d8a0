import { expect, test } from 'vitest';
import { type OtherStay, type ReportOnSite, type SignedStay, visitFaults } from './visit-faults.ts';

const stay = (over: Partial<SignedStay> = {}): SignedStay => ({
  certificate: 'PJ-2023-0012',
  name: '何文博',
  fromOn: '2026-11-10',
  fromHalf: 'am',
  untilOn: '2026-11-11',
  untilHalf: 'am',
  validFrom: '2023-01-01',
  validUntil: '2026-12-31',
  ...over,
});
const other = (over: Partial<OtherStay> = {}): OtherStay => ({
  ...stay(),
  reportId: 'r2',
  enterpriseId: 'e2',
  enterpriseName: '锦塘仓储',
  reportNumber: 'AH-2',
  ...over,
});
const faults = (over: Partial<ReportOnSite>) =>
  visitFaults({ enterpriseId: 'e1', issuedOn: '2026-11-20', stays: [stay()], others: [], photoDays: [], ...over }).map(
    ({ kind }) => kind,
  );

test.each<[string, Partial<OtherStay>, readonly string[]]>([
  [
    'the same half day elsewhere',
    { fromOn: '2026-11-11', fromHalf: 'am', untilOn: '2026-11-11', untilHalf: 'am' },
    ['engineer-two-places'],
  ],
  ['the half day after', { fromOn: '2026-11-11', fromHalf: 'pm', untilOn: '2026-11-12', untilHalf: 'pm' }, []],
  ['the half day before', { fromOn: '2026-11-09', fromHalf: 'am', untilOn: '2026-11-09', untilHalf: 'pm' }, []],
  ['the same enterprise', { enterpriseId: 'e1' }, []],
  ['another certificate', { certificate: 'PJ-2023-0013' }, []],
])('an engineer signed for %s', (_, over, expected) => {
  expect(faults({ others: [other(over)] })).toEqual(expected);
});

test('who is at three enterprises in one day, half a day each at two of them, is asked about it', () => {
  const half = (enterpriseId: string, fromHalf: 'am' | 'pm') =>
    other({
      enterpriseId,
      reportId: enterpriseId,
      fromOn: '2026-11-11',
      fromHalf,
      untilOn: '2026-11-11',
      untilHalf: fromHalf,
    });
  expect(faults({ others: [half('e2', 'pm'), half('e3', 'pm')] })).toEqual(['too-many-sites']);
  expect(faults({ others: [half('e2', 'pm')] })).toEqual([]);
});

test.each([
  ['2026-11-10', ['issued-before-visit']],
  ['2026-11-11', []],
])('a report issued on %s, with a visit that ends on 2026-11-11', (issuedOn, expected) => {
  expect(faults({ issuedOn })).toEqual(expected);
});

test.each([
  [{ validUntil: '2026-11-10' }, ['certificate-invalid']],
  [{ validUntil: '2026-11-11' }, []],
  [{ validFrom: '2026-11-11' }, ['certificate-invalid']],
  [{ validFrom: '2026-11-10' }, []],
])('a certificate with %o and a visit from 10 to 11 November', (over, expected) => {
  expect(faults({ stays: [stay(over)] })).toEqual(expected);
});

test.each([
  [['2026-11-09', '2026-11-12'], []],
  [['2026-11-13'], ['photo-day']],
  [[], []],
])('photos that cameras date %o, a day of tolerance given', (photoDays, expected) => {
  expect(faults({ photoDays })).toEqual(expected);
});

test('the sentence names the person, the half day and the other enterprise', () => {
  const [fault] = visitFaults({
    enterpriseId: 'e1',
    issuedOn: '2026-11-20',
    stays: [stay()],
    others: [other({ fromHalf: 'pm' })],
    photoDays: [],
  });
  expect(fault?.said).toBe('何文博（证书 PJ-2023-0012）2026-11-10 下午至 2026-11-11 上午同时在 锦塘仓储（报告 AH-2）');
});
