import type { TipOffProgress } from '@zhiben/contract/tip-off-page.ts';
import { type TipOffState, tipOffStateLabel } from '@zhiben/vocabulary/tip-offs.ts';
import type { Act, Scope } from '../../../platform/db/scope.ts';
import type { TipOff } from '../domain/tip-off.ts';
import { hashOfCode } from '../sealing/query-code.ts';
import { codeUnknown } from '../tip-off-refusals.ts';
import { tipOffStore } from '../tip-off-store.ts';
import { asReporter } from './reporter.ts';

const SENTENCE: Readonly<Record<TipOffState, string>> = {
  received: '已收到您的举报，正在研究是否受理。',
  investigating: '已受理，正在核查处理。',
  referred: '已移送有权处理的部门。',
  declined: '经研究，不予受理。',
  joined: '与另一件举报反映同一问题，已合并办理。',
  answered: '已办结，办理结果如下。',
};

/** How a tip-off stands, for whoever has its code. One that was joined stands as the one it was joined to. */
export const followTipOff = (scope: Scope, code: string): Promise<TipOffProgress> =>
  asReporter(scope, async (act) => progressOf(act, await tipOffWith(act, code)));

export async function tipOffWith({ tx }: Act, code: string): Promise<TipOff> {
  const tipOff = await tipOffStore(tx).byCode(hashOfCode(code));
  if (tipOff === undefined) throw codeUnknown();
  return tipOff;
}

export async function progressOf({ tx }: Act, own: TipOff): Promise<TipOffProgress> {
  const tipOffs = tipOffStore(tx);
  const main = own.joinedTo === null ? own : ((await tipOffs.find(own.joinedTo)) ?? own);
  const reward = await tipOffs.rewardOf(own.id);
  const messages = await tipOffs.messagesOf([own.id]);
  return {
    receivedAt: own.receivedAt.toISOString(),
    state: main.state,
    stateLabel: tipOffStateLabel[main.state],
    sentence: own === main ? SENTENCE[own.state] : `${SENTENCE.joined}${SENTENCE[main.state]}`,
    answer: main.answer,
    photos: (await tipOffs.photosOf(own.id)).length,
    rewardYuan: reward?.approved === true ? reward.amount_yuan : null,
    messages: messages.map(({ from_reporter, text, at }) => ({
      fromReporter: from_reporter,
      text,
      at: at.toISOString(),
    })),
  };
}
