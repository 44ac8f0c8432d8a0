import type { Tx } from '../../../platform/db/scope.ts';
import '../../../platform/ledger/ledger-tables.ts';

const districtTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The acts after which a file has another version. */
const CHANGING = ['enterprise.create', 'enterprise.import', 'enterprise.update', 'enterprise.learn-alias'];

/** Who changed a file last and when, as words for a sentence: 「由监管执法人员张三于11/23 14:05」. */
export async function latestChange(tx: Tx, enterpriseId: string): Promise<string> {
  const entry = await tx
    .selectFrom('ledger_entries')
    .select(['actor_name', 'post', 'at'])
    .where('subject_id', '=', enterpriseId)
    .where('act', 'in', CHANGING)
    .orderBy('tx_order', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return entry === undefined ? '被他人' : `由${entry.post}${entry.actor_name}于${districtTime.format(entry.at)}`;
}
