import type { Selectable } from 'kysely';
import type { Warning } from '../domain/warning.ts';
import type { Push } from '../warning-store.ts';
import type { WarningDeliveriesTable, WarningReceiversTable } from '../warning-tables.ts';
import type { DeliveryNeeds } from './deliver-warnings.ts';
import { postSigned } from './post-signed.ts';
import { bodyOf, sentenceOf, type Told } from './warning-message.ts';

export interface ToDeliver {
  readonly delivery: Selectable<WarningDeliveriesTable>;
  readonly push: Push;
  readonly warning: Warning;
  readonly receiver: Selectable<WarningReceiversTable>;
  readonly now: Date;
}

/** One try by the way of its receiver; a gateway for short messages is called as any other program, with the telephone in it. */
export async function sendOne(
  { delivery, push, warning, receiver, now }: ToDeliver,
  { keys, publicUrl, insideAllowed, sendEmail }: DeliveryNeeds,
): Promise<void> {
  const told: Told = {
    deliveryId: delivery.id,
    audience: push.audience,
    level: push.level,
    reason: push.reason,
    toldAt: push.told_at,
    answerBy: push.answer_by,
    phone: receiver.phone,
  };
  if (receiver.way === 'email') {
    if (sendEmail === null) throw new Error('没有设置邮件服务器（SMTP_URL）');
    const sentence = sentenceOf(warning, told);
    return sendEmail(receiver.address, sentence, `${sentence}\n\n${publicUrl}/warnings/${warning.id}\n`);
  }
  return postSigned({
    url: receiver.address,
    secret: keys.open(receiver.sealed ?? Buffer.alloc(0)),
    key: delivery.id,
    body: bodyOf(warning, told, publicUrl),
    at: now,
    insideAllowed,
  });
}
