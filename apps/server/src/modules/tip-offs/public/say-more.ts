import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { sayMore as operation, TipOffProgress } from '@zhiben/contract/tip-off-page.ts';
import type { Scope } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { hashOf } from '../sealing/query-code.ts';
import { enoughSaid } from '../tip-off-refusals.ts';
import { tipOffStore } from '../tip-off-store.ts';
import { progressOf, tipOffWith } from './follow-tip-off.ts';
import { asReporter } from './reporter.ts';

const MOST_MESSAGES = 30;

/** The reporter adds something, or answers what the office asked. The same message sent twice is one. */
export function sayMore(scope: Scope, { code, key, text }: BodyOf<typeof operation>): Promise<TipOffProgress> {
  return asReporter(scope, async (act) => {
    const { tx, now } = act;
    const tipOffs = tipOffStore(tx);
    const own = await tipOffWith(act, code);
    await tipOffs.lock(own.id);
    const said = await tipOffs.messagesOf([own.id]);
    const sentHash = hashOf(`${own.id} ${key}`);
    if (said.some(({ sent_hash }) => sent_hash === sentHash)) return progressOf(act, own);
    if (said.filter(({ from_reporter }) => from_reporter).length >= MOST_MESSAGES) throw enoughSaid();

    const message = { id: v7(now), tip_off_id: own.id, from_reporter: true, text, at: now };
    await tipOffs.say({ ...message, by_person: null, by_name: null, sent_hash: sentHash });
    const heard = own.joinedTo ?? own.id;
    await tx.updateTable('tip_offs').set({ reporter_spoke_at: now }).where('id', '=', heard).execute();
    const detail = { number: own.number };
    await record(act, { act: 'tip-off.message', subjectKind: 'tip-off', subjectId: heard, enterpriseId: null, detail });
    return progressOf(act, own);
  });
}
