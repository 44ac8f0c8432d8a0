import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { expect, test } from 'vitest';
import { asGraded, EMPTY_FORM, formOf, profileOf } from './profile-form.ts';

const profile: EnterpriseProfile = {
  name: '云峰化工有限公司',
  aliases: ['云峰厂'],
  creditCode: '91320000MA1STAR01X',
  kind: 'producer',
  hasStorage: false,
  ownership: 'private',
  locationKind: null,
  hazardousProcesses: ['氯化'],
  installations: [{ name: '液氯库', level: 1, rValue: 180 }],
  standardization: '2',
  township: null,
  address: '长兴路8号',
  principalName: null,
  phone: null,
};

test('a file goes through its form unchanged', () => {
  expect(profileOf(formOf(profile))).toEqual(profile);
});

test('what nobody recorded and what was recorded as none stay apart', () => {
  const unknown = { ...profile, hazardousProcesses: null, installations: null, hasStorage: null };
  const none = { ...profile, hazardousProcesses: [], installations: [], hasStorage: false };

  expect(profileOf(formOf(unknown))).toEqual(unknown);
  expect(profileOf(formOf(none))).toEqual(none);
});

test('once units are graded, what was entered about installations no longer counts', () => {
  const graded = [{ name: '液氯储存单元', level: 2 as const, rValue: 60 }];

  expect(asGraded(profile, null)).toEqual(profile);
  expect(asGraded(profile, graded).installations).toEqual(graded);
  expect(asGraded(profile, []).installations).toEqual([]);
});

test('a new file says nothing that was not entered', () => {
  expect(profileOf(EMPTY_FORM)).toBe(undefined);
  expect(profileOf({ ...EMPTY_FORM, name: ' 新厂 ', kind: 'dealer' })).toEqual({
    ...profile,
    name: '新厂',
    kind: 'dealer',
    aliases: [],
    creditCode: null,
    hasStorage: null,
    ownership: null,
    hazardousProcesses: null,
    installations: null,
    standardization: null,
    address: null,
  });
});
