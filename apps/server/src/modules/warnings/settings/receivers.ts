import { randomBytes } from 'node:crypto';
import type { BodyOf, ResultOf } from '@zhiben/contract/operation.ts';
import type {
  addWarningReceiver as adding,
  listWarningReceivers as listing,
} from '@zhiben/contract/warning-settings.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { pushWayLabel } from '@zhiben/vocabulary/warnings.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { ReceiverKeys } from '../delivery/receiver-keys.ts';
import { enterpriseNotFound, receiverNotFound, receiverUnsound } from '../warning-refusals.ts';
import type { WarningsNeeds } from '../warnings-needs.ts';

/** Registers somebody who is told outside the screen. What messages to them are signed with is told once. */
export async function addReceiver(
  act: Act,
  body: BodyOf<typeof adding>,
  keys: ReceiverKeys,
  { enterpriseNames }: Pick<WarningsNeeds, 'enterpriseNames'>,
): Promise<ResultOf<typeof adding>> {
  const { audience, enterpriseId, way, name, address, phone } = body;
  refuseUnsound(body);
  if (enterpriseId !== null && !(await enterpriseNames(act.tx, [enterpriseId])).has(enterpriseId)) {
    throw enterpriseNotFound();
  }
  const secret = way === 'email' ? null : randomBytes(32).toString('base64url');
  const { number } = await act.tx
    .insertInto('warning_receivers')
    .values({
      audience,
      enterprise_id: enterpriseId,
      way,
      name,
      address,
      phone: way === 'sms' ? phone : null,
      sealed: secret === null ? null : keys.seal(secret),
      made_at: act.now,
      made_by_name: act.actor.name,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  await record(act, {
    act: 'warning.add-receiver',
    subjectKind: 'warning',
    subjectId: `receiver-${number}`,
    enterpriseId: null,
    detail: { name, way, told: audience, address },
  });
  return { number, secret };
}

function refuseUnsound({ audience, enterpriseId, way, address, phone }: BodyOf<typeof adding>): void {
  if (enterpriseId !== null && audience !== 'enterprise') {
    throw receiverUnsound('enterpriseId', '只有推送对象为企业时才能指定企业。');
  }
  if (way === 'email') {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
      throw receiverUnsound('address', '请填写电子邮箱，如 zhiban@example.gov.cn。');
    return;
  }
  if (!/^https?:\/\/[^\s/]+/.test(address) || !URL.canParse(address)) {
    throw receiverUnsound('address', `${pushWayLabel[way]}的地址应以 https:// 或 http:// 开头。`);
  }
  if (way === 'sms' && !/^\+?[\d-]{5,20}$/.test(phone ?? '')) throw receiverUnsound('phone', '请填写手机号码。');
}

export async function closeReceiver(act: Act, number: number): Promise<void> {
  const closed = await act.tx
    .updateTable('warning_receivers')
    .set({ closed_at: act.now })
    .where('number', '=', number)
    .where('closed_at', 'is', null)
    .returning(['name', 'way'])
    .executeTakeFirst();
  if (closed === undefined) throw receiverNotFound();
  await record(act, {
    act: 'warning.close-receiver',
    subjectKind: 'warning',
    subjectId: `receiver-${number}`,
    enterpriseId: null,
    detail: { name: closed.name, way: closed.way },
  });
}

export async function listReceivers(
  { tx }: Act,
  { enterpriseNames }: Pick<WarningsNeeds, 'enterpriseNames'>,
): Promise<ResultOf<typeof listing>['receivers']> {
  const rows = await tx
    .selectFrom('warning_receivers as receiver')
    .leftJoin('warning_deliveries as delivery', 'delivery.receiver_number', 'receiver.number')
    .groupBy('receiver.number')
    .orderBy('receiver.number')
    .selectAll('receiver')
    .select(({ fn }) => [
      fn.count<number>('delivery.id').filterWhere('delivery.state', '=', 'delivered').as('delivered'),
      fn.count<number>('delivery.id').filterWhere('delivery.state', '=', 'failed').as('failed'),
    ])
    .execute();
  const names = await enterpriseNames(
    tx,
    rows.flatMap(({ enterprise_id }) => enterprise_id ?? []),
  );
  return rows.map((row) => ({
    number: row.number,
    audience: row.audience,
    enterpriseId: EnterpriseId.nullable().parse(row.enterprise_id),
    enterpriseName: names.get(row.enterprise_id ?? '') ?? null,
    way: row.way,
    name: row.name,
    address: row.address,
    phone: row.phone,
    madeAt: row.made_at.toISOString(),
    madeByName: row.made_by_name,
    closedAt: row.closed_at?.toISOString() ?? null,
    delivered: row.delivered,
    failed: row.failed,
  }));
}
