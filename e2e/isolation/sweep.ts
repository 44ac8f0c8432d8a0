import { randomInt, randomUUID } from 'node:crypto';
import { operations } from '@zhiben/contract/api.ts';
import type { Operation } from '@zhiben/contract/operation.ts';
import { mayDo } from '@zhiben/vocabulary/permissions.ts';
import type { Answer } from './ask.ts';
import { fill, ID_KINDS, type IdKind, type Input, type Slot, slotsOf } from './fill-operation.ts';
import type { District } from './open-district.ts';
import { versionsIn } from './record-of.ts';
import { secretsFor, type Tenant, type Visitor } from './tenants.ts';

type Ids = Readonly<Record<IdKind, string>>;
type Asked = Answer & { readonly ids: Ids };

/** Ends the session it is tried with: tried by itself, after everything else. */
export const ENDS_SESSION = 'signOut';
export const TRIED: readonly Operation[] = operations.filter(({ id }) => id !== ENDS_SESSION);

/** Tries operations as people and keeps what should not have been. */
export function openSweep({ send, owner }: District) {
  const leaks: string[] = [];
  let tries = 0;
  const versionOf = versionsIn(owner);

  async function attempt(
    visitor: Visitor,
    operation: Operation,
    ids: Ids,
    put: Readonly<Record<string, string>> = {},
  ): Promise<Asked> {
    tries += 1;
    const words = (visitor.own[0] ?? visitor.others[0])?.marks.record;
    const input = fill(operation, ({ at, names, required }) => {
      if (at in put) return put[at];
      if (!required) return undefined;
      return names === 'words' ? words : ids[names];
    });
    const subject = subjectOf(operation, input);
    const version = 'version' in (input.body ?? {}) ? await versionOf(subject) : undefined;
    const body = version !== undefined ? { ...input.body, version } : input.body;
    const answer = await send(visitor, { operation, input: { ...input, body } });
    const told = secretsFor(visitor).find((secret) => answer.text.includes(secret));
    if (told !== undefined) complain(visitor, operation, `was told ${told}`, answer);
    if (answer.status >= 500) complain(visitor, operation, 'broke it', answer);
    return { ...answer, ids: { ...ids, ...put } };
  }

  function complain({ title }: Visitor, { id }: Operation, what: string, { status, body }: Answer): void {
    leaks.push(`${title} · ${id} · ${what} · ${status} ${body.slice(0, 200)}`);
  }

  return {
    leaks,
    tries: () => tries,
    attempt,
    complain,
  };
}
export type Sweep = ReturnType<typeof openSweep>;

/** Whoever may not do this at all is told so, in the same words whatever they name. */
export async function tryWithoutPermission(sweep: Sweep, visitor: Visitor, operation: Operation): Promise<void> {
  const [status, code] = visitor.role === null ? [401, 'session-ended'] : [403, 'not-permitted'];
  const aims = isAimed(operation) ? [...visitor.own, ...visitor.others].map(({ ids }) => ids) : [];
  for (const ids of [...aims, unheardOf()]) {
    const answer = await sweep.attempt(visitor, operation, ids);
    if (answer.status !== status || codeOf(answer) !== code) sweep.complain(visitor, operation, 'was let in', answer);
  }
}

/** Another's record, named where the request must name one, is answered as one that never was. */
export async function tryOthers(sweep: Sweep, visitor: Visitor, operation: Operation): Promise<void> {
  if (!isAimed(operation)) return;
  const nowhere = await sweep.attempt(visitor, operation, unheardOf());
  if (nowhere.status < 400) sweep.complain(visitor, operation, 'found what does not exist', nowhere);
  for (const other of visitor.others) {
    const answer = await sweep.attempt(visitor, operation, other.ids);
    if (!same(answer, nowhere)) sweep.complain(visitor, operation, `told ${other.title}'s from nobody's`, answer);
  }
}

/** In a request about one's own, another's record named in one place more is answered as one that never was. */
export async function tryOthersWithin(
  sweep: Sweep,
  visitor: Visitor,
  operation: Operation,
  codes: Codes,
): Promise<void> {
  const [own] = visitor.own;
  if (own === undefined && isAimed(operation)) return;
  const records = own === undefined ? [unheardOf()] : each(operation, own);
  const foreign = slotsWithin(operation).flatMap((slot) =>
    visitor.others.flatMap((other) => namesFor(slot, other).map((names) => ({ slot, ...names }))),
  );
  for (const names of foreign) {
    const { at } = names.slot;
    for (const ids of records) {
      const answer = await tryWithin(sweep, visitor, operation, { ids, ...names });
      codes.add(`${operation.id} ${at}`, codeOf(answer));
      // Refused for this very field: a hazard in another state can only be refused for less.
      if (answer.body.includes(`"path":"${at.split('.').at(-1)}"`)) break;
    }
  }
}

interface Within {
  readonly ids: Ids;
  readonly slot: Slot;
  readonly foreign: string;
  readonly unknown: string;
}

async function tryWithin(
  sweep: Sweep,
  visitor: Visitor,
  operation: Operation,
  { ids, slot, foreign, unknown }: Within,
): Promise<Answer> {
  const { at } = slot;
  const told = await sweep.attempt(visitor, operation, ids, { [at]: foreign });
  const nowhere = await sweep.attempt(visitor, operation, ids, { [at]: unknown });
  if (!same(told, nowhere)) sweep.complain(visitor, operation, `told another's ${at} from nobody's`, told);
  if (at.startsWith('body.') && told.status < 400) sweep.complain(visitor, operation, `took another's ${at}`, told);
  return told;
}

/** The only record that a request names is tried by itself. */
function slotsWithin(operation: Operation): readonly Slot[] {
  const slots = slotsOf(operation);
  return slots.length === 1 && isAimed(operation) ? [] : slots;
}

/** One's own record is reached: what is refused for another's is not refused for a mistake of the request. */
export async function tryOwn(sweep: Sweep, visitor: Visitor, operation: Operation, codes: Codes): Promise<void> {
  if (operation.permission === 'public' || !isAimed(operation)) {
    const answer = await sweep.attempt(visitor, operation, visitor.own[0]?.ids ?? unheardOf());
    codes.add(operation.id, codeOf(answer));
    return;
  }
  const nowhere = await sweep.attempt(visitor, operation, unheardOf());
  for (const ids of visitor.own.slice(0, 1).flatMap((own) => each(operation, own))) {
    const answer = await sweep.attempt(visitor, operation, ids);
    codes.add(operation.id, codeOf(answer));
    if (same(answer, nowhere)) sweep.complain(visitor, operation, 'did not reach their own', answer);
    if (answer.status < 400) return;
  }
}

/** Which refusals were heard where. */
export function gatherCodes() {
  const heard = new Map<string, Set<string>>();
  return {
    heard,
    add: (where: string, code: string) => void heard.set(where, (heard.get(where) ?? new Set()).add(code)),
  };
}
export type Codes = ReturnType<typeof gatherCodes>;

export const isPermitted = ({ role }: Visitor, { permission }: Operation) =>
  permission === 'public' || (role !== null && mayDo(role, permission));

const isAimed = (operation: Operation) =>
  slotsOf(operation).some(({ required, names }) => required && names !== 'words');

/** The record that the address ends at: what a change gives the version of. */
function subjectOf(operation: Operation, { params }: Input): string {
  const last = slotsOf(operation).findLast(({ at }) => at.startsWith('params.'));
  return String(params[last?.at.slice('params.'.length) ?? '']);
}

const unheardOf = () => Object.fromEntries(ID_KINDS.map((kind) => [kind, newId(kind)])) as Ids;

/** Points and rules are numbered; a number above all that were given is nobody's. */
const newId = (kind: IdKind) => (NUMBERED.includes(kind) ? String(randomInt(920_000, 999_000)) : randomUUID());
const NUMBERED: readonly IdKind[] = ['PointId', 'AlarmRuleId'];

/** The tenant's records, once for each hazard where a hazard is named. */
function each(operation: Operation, { ids, hazards, paperFile }: Tenant): readonly Ids[] {
  if (operation.id === 'filePaper') return [{ ...ids, EvidenceId: paperFile }];
  const aboutHazards = slotsOf(operation).some(({ names, required }) => required && names === 'HazardId');
  return aboutHazards ? hazards.map((hazard) => ({ ...ids, HazardId: hazard.id })) : [ids];
}

/** What is another's, and beside it something alike that is nobody's. */
function namesFor({ names }: Slot, { ids, marks, hazards }: Tenant): readonly Pick<Within, 'foreign' | 'unknown'>[] {
  if (names !== 'words') return [{ foreign: ids[names], unknown: newId(names) }];
  const number = hazards[0]?.number ?? '';
  return [
    { foreign: marks.name, unknown: '白泽渡' },
    { foreign: marks.record, unknown: '白泽档' },
    { foreign: number, unknown: number.replace(/\d+$/, (digits) => '9'.repeat(digits.length)) },
    { foreign: ids.HazardId, unknown: randomUUID() },
  ];
}

/** What is different in every answer. */
const VOLATILE = new Set(['date', 'x-request-id', 'content-length', 'etag', 'set-cookie']);
const OF_LIMITS = /^x-ratelimit-|^retry-after$/;

/** Two answers that tell the same, but for what was asked. */
function same(left: Asked, right: Asked): boolean {
  return told(left) === told(right);
}

function told({ status, headers, body, ids }: Asked): string {
  const kept = [...headers].filter(([name]) => !VOLATILE.has(name) && !OF_LIMITS.test(name));
  const plain = Object.values(ids).reduce((text, id) => text.replaceAll(id, '…'), body);
  return JSON.stringify([status, kept, timeless(plain)]);
}

/** An answer without what only tells when it was given: the ledger is sealed every minute. */
export const timeless = (body: string) =>
  body
    .replace(/"sealed":(true|false)/g, '"sealed":…')
    .replace(/"(requestId|computedAt)":"[^"]*"/g, '"$1":"…"')
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*/g, '<$1>')
    .replace(/[\d/]{10} [\d:]{5}(?= 由责任账和在册记录生成)/g, '…');

export function codeOf({ status, body }: Answer): string {
  const [, code] = /"code":"([\w-]+)"/.exec(status >= 400 ? body : '') ?? [];
  return code ?? String(status);
}
