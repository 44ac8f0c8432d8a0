import type { Operation } from '@zhiben/contract/operation.ts';
import * as ids from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { EXAMPLES } from './examples.ts';

/** What an identifier names, as the vocabulary calls it: `HazardId`, `EnterpriseId`, … */
export type IdKind = keyof typeof ids;
const SCHEMAS = new Map(Object.entries(ids) as readonly (readonly [IdKind, unknown])[]);
export const ID_KINDS: readonly IdKind[] = [...SCHEMAS.keys()];

/** A place in a request where somebody else's record could be named, or searched for. */
export interface Slot {
  /** `params.hazardId`, `body.evidenceIds`, `query.q`. */
  readonly at: string;
  readonly names: IdKind | 'words';
  /** The request cannot be sent without it. */
  readonly required: boolean;
}

/** What goes into a slot; undefined leaves an optional one empty. */
export type Choose = (slot: Slot) => string | undefined;

export interface Input {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

const KIND_OF = new Map([...SCHEMAS].map(([kind, schema]) => [schema, kind]));
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** A request that the contract takes, made from nothing but the contract and what is chosen for its slots. */
export function fill(operation: Operation, choose: Choose): Input {
  const part = (name: 'params' | 'query' | 'body', schema: z.ZodType | undefined) =>
    schema === undefined
      ? undefined
      : (sample(schema, { operation, at: name, required: true, choose }) as Input['query']);
  const example = EXAMPLES[operation.id] ?? {};
  const body = part('body', operation.body);
  return {
    params: { ...part('params', operation.params), ...example.params },
    query: { ...part('query', operation.query), ...example.query },
    body: body && { ...body, ...example.body },
  };
}

const known = new Map<Operation, readonly Slot[]>();

/** Every slot of an operation, in the order of the contract. */
export function slotsOf(operation: Operation): readonly Slot[] {
  const slots = known.get(operation) ?? findSlots(operation);
  known.set(operation, slots);
  return slots;
}

function findSlots(operation: Operation): readonly Slot[] {
  const slots: Slot[] = [];
  fill(operation, (slot) => {
    slots.push(slot);
    return slot.names === 'words' ? '甲' : NOBODY;
  });
  return [...new Map(slots.map((slot) => [slot.at, slot])).values()];
}

interface Place {
  readonly operation: Operation;
  readonly at: string;
  readonly required: boolean;
  readonly choose: Choose;
}

function sample(schema: z.core.$ZodType, place: Place): unknown {
  const names = KIND_OF.get(schema);
  if (names !== undefined) return place.choose({ at: place.at, names, required: place.required });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return sample(schema.unwrap(), { ...place, required: false });
  }
  if (schema instanceof z.ZodNullable) {
    return sample(schema.unwrap(), { ...place, required: false }) ?? (place.required ? null : undefined);
  }
  if (schema instanceof z.ZodUnion) return sample(schema.options[0] ?? z.never(), place);
  if (schema instanceof z.ZodObject) return object(schema, place);
  if (schema instanceof z.ZodArray) {
    const item = sample(schema.element, place);
    return item === undefined ? undefined : [item];
  }
  return leaf(schema, place);
}

function object(schema: z.ZodObject, place: Place): unknown {
  const members = Object.entries(schema.shape).map(([name, member]) => {
    return [name, sample(member, { ...place, at: `${place.at}.${name}` })] as const;
  });
  const given = members.filter(([, value]) => value !== undefined);
  if (place.required) return Object.fromEntries(given);
  return given.length === 0 ? undefined : object(schema, { ...place, required: true });
}

function leaf(schema: z.core.$ZodType, { operation, at, required, choose }: Place): unknown {
  if (at.startsWith('query.') && schema instanceof z.ZodString) return choose({ at, names: 'words', required });
  if (!required) return undefined;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodRecord) return {};
  if (at.startsWith('params.') && !(schema instanceof z.ZodNumber)) throw new Error(unfilled(operation, at));
  const fitting = CANDIDATES.find((candidate) => z.safeParse(schema, candidate).success);
  if (fitting === undefined) throw new Error(unfilled(operation, at));
  return fitting;
}

const unfilled = ({ id }: Operation, at: string) =>
  `${id}: nothing is known that fits ${at}; an identifier belongs in vocabulary/ids.ts, anything else in CANDIDATES`;

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Values that fit most of what a form asks for; a new kind of field may need another. */
const CANDIDATES: readonly unknown[] = [
  1,
  2,
  30,
  2026,
  true,
  today(),
  new Date().toISOString(),
  '000000',
  '2025-12',
  '隔墙之试',
  '隔墙之试、墙外之试',
  'wall.trial',
  'wall-trial-of-twenty-letters',
];
