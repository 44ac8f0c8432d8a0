import { type Act, type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { toWarning } from '../warning-store.ts';
import { waitAfter } from './back-off.ts';
import { InsideAddress } from './public-address.ts';
import type { ReceiverKeys } from './receiver-keys.ts';
import { sendOne, type ToDeliver } from './send-one.ts';

/** Brings a letter to a mailbox; absent where the installation has no mail server. */
export type SendEmail = (to: string, subject: string, text: string) => Promise<void>;

export interface DeliveryNeeds {
  readonly keys: ReceiverKeys;
  readonly publicUrl: string;
  readonly insideAllowed: boolean;
  readonly sendEmail: SendEmail | null;
}

const AT_ONCE = 16;
/** Longer than any try takes: a server that dies while it tries leaves the delivery to the next one. */
const CLAIMED_MS = 60_000;

/** Tries what is due. Nothing is sent inside a transaction; what comes of it is kept in one of its own. */
export async function deliverWarnings(scope: Scope, needs: DeliveryNeeds, signal: AbortSignal): Promise<void> {
  let due: readonly ToDeliver[] = [];
  do {
    due = await scope(SYSTEM, claimDue);
    await Promise.all(due.map((one) => tryOne(scope, one, needs)));
  } while (due.length === AT_ONCE && !signal.aborted);
}

async function claimDue({ tx, now }: Act): Promise<readonly ToDeliver[]> {
  const claimed = await tx
    .updateTable('warning_deliveries')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), next_try_at: new Date(now.getTime() + CLAIMED_MS) }))
    .where('id', 'in', (waiting) =>
      waiting
        .selectFrom('warning_deliveries')
        .select('id')
        .where('state', '=', 'waiting')
        .where('next_try_at', '<=', now)
        .orderBy('next_try_at')
        .limit(AT_ONCE)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
  return Promise.all(claimed.map(async (delivery) => ({ delivery, now, ...(await around(tx, delivery)) })));
}

async function around(tx: Act['tx'], delivery: ToDeliver['delivery']) {
  const push = await tx
    .selectFrom('warning_pushes')
    .selectAll()
    .where('id', '=', delivery.push_id)
    .executeTakeFirstOrThrow();
  const row = await tx
    .selectFrom('warnings')
    .selectAll()
    .where('id', '=', delivery.warning_id)
    .executeTakeFirstOrThrow();
  const receiver = await tx
    .selectFrom('warning_receivers')
    .selectAll()
    .where('number', '=', delivery.receiver_number ?? -1)
    .executeTakeFirstOrThrow();
  return { push, warning: toWarning(row), receiver };
}

async function tryOne(scope: Scope, one: ToDeliver, needs: DeliveryNeeds): Promise<void> {
  const problem = await sendOne(one, needs).then(
    () => null,
    (error: unknown) => error,
  );
  await scope(SYSTEM, (act) => (problem === null ? keepDelivered(act, one) : keepProblem(act, one, problem)));
}

const keepDelivered = async ({ tx, now }: Act, { delivery }: ToDeliver): Promise<void> => {
  await tx
    .updateTable('warning_deliveries')
    .set({ state: 'delivered', next_try_at: null, problem: null, ended_at: now })
    .where('id', '=', delivery.id)
    .execute();
};

/** Tried again later, or given up: then somebody is told, since a warning that nobody hears is none. */
async function keepProblem(act: Act, { delivery, warning }: ToDeliver, error: unknown): Promise<void> {
  const wait = error instanceof InsideAddress ? null : waitAfter(delivery.attempts);
  const problem = sayProblem(error);
  await act.tx
    .updateTable('warning_deliveries')
    .set({
      problem,
      ...(wait === null
        ? { state: 'failed', next_try_at: null, ended_at: act.now }
        : { next_try_at: new Date(act.now.getTime() + wait) }),
    })
    .where('id', '=', delivery.id)
    .execute();
  if (wait !== null) return;
  await record(act, {
    act: 'warning.delivery-failed',
    subjectKind: 'warning',
    subjectId: warning.id,
    enterpriseId: warning.enterpriseId,
    detail: { number: warning.number, way: delivery.way, receiver: delivery.receiver_name, problem },
  });
}

function sayProblem(error: unknown): string {
  if (error instanceof InsideAddress) return '地址在内网，未经允许不能推送';
  const { name, message, code } = error as Error & { readonly code?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return '对方10秒内没有应答';
  return `没有送到：${code ?? message}`.slice(0, 200);
}
