import type { Draft } from './draft.ts';
import { type Keeping, useDrafts } from './drafts.ts';
import { useSending } from './queue.ts';

/** Where a draft truly is: on its way to this device's store, kept, on the line, arrived, or refused. */
export function KeepingTag({ draft }: { readonly draft: Draft }) {
  const { keeping } = useDrafts();
  const sending = useSending().has(draft.key);
  const word = sending ? '正在发送' : wordOf(draft, keeping.get(draft.key));
  return (
    <span className={`tag ${word === '已送达' ? 'tag-final' : 'tag-state'}`} role="status">
      {word}
    </span>
  );
}

function wordOf({ stage }: Draft, keeping: Keeping | undefined): string {
  if (stage === 'delivered') return '已送达';
  if (stage === 'refused') return '未被接收';
  if (keeping === 'failed') return '没有保存到本机';
  if (keeping !== 'kept') return '正在保存';
  return stage === 'finished' ? '已保存在本机，待发送' : '已保存在本机';
}
