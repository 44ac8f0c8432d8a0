import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import { EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { describe, expect, test } from 'vitest';
import { beginSite, filesOf, SITE, type SiteDraft, toRecord, unfinished, withAnswer } from './site-draft.ts';

const SIGNED = EvidenceId.parse('0192f000-0000-7000-8000-000000000004');
const visit = {
  id: '0192f000-0000-7000-8000-000000000001',
  version: 2,
  enterpriseName: '华谊化工',
  officers: [
    { id: 'one', name: '张三', certificate: '1' },
    { id: 'two', name: '李四', certificate: '2' },
  ],
  items: [{ key: 'alarm', text: '报警器', clause: 'AQ 3067-2026 5.4.2', conduct: 'equipment-and-monitoring' }],
  startedAt: null,
} as unknown as VisitDetail;
const begun = beginSite('account', visit, 'draft-0123456789abcdef', new Date('2026-11-30T02:00:00Z'));
const bad = (change: object): SiteDraft =>
  withAnswer(begun, 'alarm', { verdict: 'abnormal', words: '失电', rectifyBy: '2026-12-10', ...change });
const told: SiteDraft = {
  ...bad({}),
  site: { place: '罐区', sitePerson: '赵总', sitePost: '总经理', sitePhone: '', words: '抽查罐区' },
};
const signed: SiteDraft = { ...told, signatures: { one: 's1', two: 's2' } };

describe('an inspection on the phone', () => {
  test.each<[string, SiteDraft, string | null]>([
    ['nothing answered', begun, '还有 1 项没有检查：报警器'],
    ['a finding without words', bad({ words: ' ' }), '报警器：请写明发现的问题'],
    ['an order without a day', bad({ rectifyBy: null }), '报警器：请填写整改期限'],
    ['a major hazard by no criterion', bad({ level: 'major' }), '报警器：请选择重大事故隐患的判定情形'],
    [
      'a major hazard done on the spot',
      bad({ level: 'major', criterionId: 'c', disposition: 'on-the-spot' }),
      '报警器：重大事故隐患须责令限期整改',
    ],
    ['nobody of the site', bad({}), '请填写检查场所、现场负责人及其职务和检查情况'],
    ['an officer who did not sign', { ...told, signatures: { one: 's1' } }, '请李四签名'],
    ['neither signature nor refusal of the site', signed, '请现场负责人签名，拒签的写明情况'],
    ['a refusal to sign', { ...signed, siteRefused: '拒签' }, null],
    ['all signatures', { ...signed, signatures: { ...signed.signatures, [SITE]: 's3' } }, null],
  ])('with %s', (_, draft, sentence) => {
    expect(unfinished(draft)).toBe(sentence);
  });

  test('is sent with its files by their numbers', () => {
    const whole = { ...signed, signatures: { ...signed.signatures, [SITE]: 's3' } };
    const numbers = new Map(filesOf(whole).map((key) => [key, SIGNED]));
    expect(toRecord(whole, numbers)).toMatchObject({
      siteSignatureId: SIGNED,
      siteRefused: null,
      officerSignatureIds: [SIGNED, SIGNED],
      answers: [{ key: 'alarm', verdict: 'abnormal', words: '失电' }],
    });
  });
});
