import type { CheckDetail } from '@zhiben/contract/self-check-view.ts';
import { EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { describe, expect, test } from 'vitest';
import { beginDraft, type Draft, filesOf, toSubmission, unfinished, withAnswer, withNewPlaces } from './draft.ts';

const TANK = '0192f000-0000-7000-8000-000000000001';
const OLD = '0192f000-0000-7000-8000-000000000002';
const NEW = '0192f000-0000-7000-8000-000000000005';
const PHOTO = EvidenceId.parse('0192f000-0000-7000-8000-000000000003');
const SIGNATURE = EvidenceId.parse('0192f000-0000-7000-8000-000000000004');
const items = [
  { key: 'leak', text: '有无泄漏' },
  { key: 'alarm', text: '报警器是否完好' },
];
const sheet = (placeId: string, placeName: string, placeClosed: boolean) => ({
  placeId,
  placeName,
  placeClosed,
  templateOf: null,
  version: 0,
  items,
});
const check = {
  id: '0192f000-0000-7000-8000-000000000009',
  revision: 0,
  orgUnitName: '甲班',
  cadence: 'team-daily',
  dueAt: '2026-11-24T15:59:59.999Z',
  sheets: [sheet(TANK, '罐区', false), sheet(OLD, '旧泵房', true)],
  answers: [],
} as unknown as CheckDetail;

const begun = beginDraft('account', check, 'draft-0123456789abcdef');
const answered = (draft: Draft, ...bad: readonly string[]): Draft =>
  items.reduce(
    (all, { key }) => withAnswer(all, TANK, key, { verdict: bad.includes(key) ? 'abnormal' : 'normal' }),
    draft,
  );

describe('a check on the phone', () => {
  test('asks for the open places only', () => {
    expect(begun.sheets.map(({ placeName }) => placeName)).toEqual(['罐区']);
  });

  test.each([
    ['nothing answered', begun, '还有 2 项没有检查：罐区 有无泄漏'],
    ['one line left', withAnswer(begun, TANK, 'leak', { verdict: 'normal' }), '还有 1 项没有检查：罐区 报警器是否完好'],
    ['a bad answer without words', answered(begun, 'alarm'), '异常项须说明情况：罐区 报警器是否完好'],
    [
      'a bad answer of blanks',
      withAnswer(answered(begun, 'alarm'), TANK, 'alarm', { words: '  ' }),
      '异常项须说明情况：罐区 报警器是否完好',
    ],
    ['no signature', answered(begun), '请检查人签名'],
  ])('is not finished with %s', (_case, draft, sentence) => {
    expect(unfinished(draft)?.sentence).toBe(sentence);
  });

  test('is finished with every line answered and signed', () => {
    expect(unfinished({ ...answered(begun), signatureKey: 's' })).toBeNull();
  });

  test('begun after another carries the answers that stand', () => {
    const standing = {
      placeId: TANK,
      itemKey: 'leak',
      item: '',
      verdict: 'abnormal',
      words: '滴液',
      photoIds: [PHOTO],
    };
    const second = beginDraft('account', { ...check, revision: 1, answers: [standing] } as unknown as CheckDetail, 'd');

    expect(second.baseRevision).toBe(1);
    expect(unfinished(second)?.sentence).toBe('还有 1 项没有检查：罐区 报警器是否完好');
  });

  test('asks for a place that came to it meanwhile as well, and keeps what was answered', () => {
    const now = { ...check, sheets: [...check.sheets, sheet(NEW, '新泵房', false)] } as unknown as CheckDetail;
    const grown = withNewPlaces(answered(begun), now);

    expect(unfinished(grown)?.sentence).toBe('还有 2 项没有检查：新泵房 有无泄漏');
    expect(grown.answers).toEqual(answered(begun).answers);
    expect(withNewPlaces(grown, now)).toBe(grown);
  });

  test('is sent with its photos by their numbers and both of its times', () => {
    const draft: Draft = {
      ...withAnswer(answered(begun, 'leak'), TANK, 'leak', { words: ' 滴液 ', photoKeys: ['p1'] }),
      signatureKey: 's1',
      finishedAt: '2026-11-24T01:00:00.000Z',
    };
    const sent = toSubmission(
      draft,
      new Map([
        ['p1', PHOTO],
        ['s1', SIGNATURE],
      ]),
      new Date('2026-11-24T05:00:00Z'),
    );

    expect(filesOf(draft)).toEqual(['p1', 's1']);
    expect(sent).toMatchObject({
      signatureId: SIGNATURE,
      finishedAtOnDevice: '2026-11-24T01:00:00.000Z',
      sentAtOnDevice: '2026-11-24T05:00:00.000Z',
    });
    expect(sent.answers[0]).toMatchObject({ verdict: 'abnormal', words: '滴液', photoIds: [PHOTO] });
  });
});
