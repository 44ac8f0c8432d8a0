import type { TipOffProgress } from '@zhiben/contract/tip-off-page.ts';
import { ask, newKey, Problem } from './ask.ts';
import { element, say, show } from './element.ts';
import { sendPhotos } from './send-photos.ts';

/** How a tip-off stands, under its query code; and more words and photos for it. */
export function following(): void {
  const code = () => element<HTMLInputElement>('typed').value;
  const words = element<HTMLTextAreaElement>('words');
  let key = newKey();

  onSubmit('follow', 'follow-problem', async () => {
    tell(await ask<TipOffProgress>('/progress', { code: code() }));
    element('progress').focus();
  });
  onSubmit('more', 'more-problem', async () => {
    tell(await ask<TipOffProgress>('/messages', { code: code(), key, text: words.value }));
    key = newKey();
    words.value = '';
  });
  words.addEventListener('input', () => {
    key = newKey();
  });
  const pick = element<HTMLInputElement>('pick-more');
  pick.addEventListener('change', () => {
    const photos = Array.from(pick.files ?? []);
    pick.value = '';
    void sendPhotos(code(), photos, element('sending-more'));
  });
}

function onSubmit(form: string, problem: string, send: () => Promise<void>): void {
  const button = element(form).querySelector('button');
  element(form).addEventListener('submit', (event) => {
    event.preventDefault();
    say(problem, null);
    if (button !== null) button.disabled = true;
    send()
      .catch((error: unknown) => say(problem, error instanceof Problem ? error.message : '没有送达，请稍后再试。'))
      .finally(() => {
        if (button !== null) button.disabled = false;
      });
  });
}

function tell({ stateLabel, sentence, answer, rewardYuan, messages, photos, receivedAt }: TipOffProgress): void {
  show('progress', true);
  say('state', stateLabel);
  say('sentence', `${sentence}（${time(receivedAt)}收到${photos === 0 ? '' : `，照片${photos}张`}）`);
  say('answer', answer === null ? null : `答复：${answer}`);
  say(
    'reward',
    rewardYuan === null
      ? null
      : `已批准奖励${rewardYuan.toLocaleString('zh-CN')}元，请凭查询码与区应急管理局联系领取。`,
  );
  element('messages').replaceChildren(...messages.map(line));
}

function line({ fromReporter, text, at }: TipOffProgress['messages'][number]): HTMLElement {
  const item = document.createElement('li');
  const who = document.createElement('small');
  item.className = fromReporter ? 'mine' : '';
  who.textContent = `${fromReporter ? '您' : '区应急管理局'} ${time(at)}`;
  item.append(who, text);
  return item;
}

const time = (at: string): string =>
  new Date(at).toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
