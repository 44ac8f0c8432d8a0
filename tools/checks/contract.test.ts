import { api, operations } from '@zhiben/contract/api.ts';
import { demoOperations } from '@zhiben/contract/platform.ts';
import { PERMISSIONS } from '@zhiben/vocabulary/permissions.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const every = [...operations, ...Object.values(demoOperations)];
const named = every.map((operation) => [operation.id, operation] as const);

/** Operations for which no session can exist yet, or none is needed. Adding one here opens a door: think twice. */
const PUBLIC = [
  'confirmSecondFactor',
  'followTipOff',
  'getHealth',
  'inspectLink',
  'listDemoAccounts',
  'openTipOffForm',
  'readNoticeBoard',
  'readPublications',
  'redeemLink',
  'sayMore',
  'sendSamples',
  'sendTipOff',
  'sendTipOffPhoto',
  'signIn',
  'signInToDemo',
  'verifyDocument',
];

const twice = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => words.indexOf(word) !== index);

describe('the contract', () => {
  test('calls every operation by its own name', () => {
    expect(twice(every.map(({ id }) => id))).toEqual([]);
    expect(Object.entries({ ...api, ...demoOperations }).filter(([name, { id }]) => name !== id)).toEqual([]);
  });

  test('has one operation at one address', () => {
    expect(twice(every.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`))).toEqual([]);
  });

  test('asks for a permission that somebody can have', () => {
    const known = new Set<string>([...PERMISSIONS, 'public']);
    expect(every.filter(({ permission }) => !known.has(permission)).map(({ id }) => id)).toEqual([]);
  });

  test('is open without a session only where it must be', () => {
    const open = every.filter(({ permission }) => permission === 'public').map(({ id }) => id);
    expect(open.toSorted()).toEqual(PUBLIC);
  });

  test('uses every permission there is', () => {
    const used = new Set<string>(every.map(({ permission }) => permission));
    expect(PERMISSIONS.filter((permission) => !used.has(permission))).toEqual([]);
  });

  test.each(named)('%s describes the parameters of its address', (_id, { path, params }) => {
    const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const described = params instanceof z.ZodObject ? Object.keys(params.shape) : [];
    expect(described.toSorted()).toEqual(inPath.toSorted());
  });

  test.each(named)('%s changes nothing by asking, and creates only by sending', (_id, { method, body, creates }) => {
    if (method === 'GET') expect(body).toBeUndefined();
    if (creates === true) expect(method).toBe('POST');
  });
});
