import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';

/** The part of JSON Schema that the contract's schemas become. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
}

/** Text that people, their machines or their enemies send where the contract expects a word. */
const TEXTS = [
  '正常的文字',
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff tail',
  '\u202e反向\u2066',
  '\ufeff',
  '👩‍👩‍👧‍👦'.repeat(20),
  '%',
  '_%\\',
  "'; drop table hazards; --",
  '<script>alert(1)</script>',
  '=cmd|calc',
  '{{7*7}}',
  '../../etc/passwd',
  '字'.repeat(5000),
  'null',
  '1e400',
  '-0',
];
const DAYS = ['2026-11-01', '2026-02-30', '0000-01-01', '0001-01-01', '9999-12-31', '99999-01-01', '-0044-03-15'];
const INSTANTS = [...DAYS.map((day) => `${day}T00:00:00Z`), '2026-11-01T25:00:00Z', '2026-11-01T00:00:60.999999999Z'];
const NUMBERS = [0, 1, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 1e308, -1e308, 5e-324];
const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const CURSORS = [
  cursor('not a date', randomUUID()),
  cursor('0000-00-00T00:00:00Z', randomUUID()),
  cursor('2026-11-01T00:00:00Z', 'x'),
  cursor('9'.repeat(300), '1'),
  cursor('\0', randomUUID()),
  cursor({ key: 1 }),
  '%%%',
];
const OF_ANOTHER_KIND = [null, true, 0, '', [], {}, [[]], { length: -1 }, [null]];

/** Values that nearly fit a schema of the contract, each with something about it that a person would hardly mean. */
export function nastyValueOf(schema: z.ZodType | undefined, knownIds: readonly string[]): fc.Arbitrary<unknown> {
  if (schema === undefined) return fc.constant(undefined);
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return arbitraryOf(json, knownIds, '');
}

function arbitraryOf(schema: Schema, ids: readonly string[], name: string): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  const fitting =
    choices === undefined
      ? fittingOf(schema, ids, name)
      : fc.oneof(...choices.map((one) => arbitraryOf(one, ids, name)));
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: fc.constantFrom(...OF_ANOTHER_KIND) });
}

function fittingOf(schema: Schema, ids: readonly string[], name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return textOf(schema, ids, name);
    case 'number':
    case 'integer':
      return fc.constantFrom(...NUMBERS, schema.minimum ?? 0);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, ids, name), { maxLength: 3 });
    case 'object':
      return objectOf(schema, ids);
    default:
      return fc.constantFrom(...NUMBERS, ...TEXTS, ...OF_ANOTHER_KIND);
  }
}

function textOf({ format }: Schema, ids: readonly string[], name: string): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.constantFrom(...ids, randomUUID(), 'no-uuid');
  if (format === 'date') return fc.constantFrom(...DAYS);
  if (format === 'date-time') return fc.constantFrom(...INSTANTS);
  if (name === 'cursor') return fc.constantFrom(...CURSORS);
  return fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 50 }));
}

function objectOf({ properties = {}, required = [] }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema, ids, name)] as const);
  return fc.record(Object.fromEntries(parts), {
    requiredKeys: Object.keys(properties).filter((name) => required.includes(name)),
  });
}
