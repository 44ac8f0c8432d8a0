import type { FaultKind } from './fault.ts';

interface Place {
  readonly position: number;
  readonly entryId?: string | undefined;
  readonly seal?: number | undefined;
}

/** Says what was found wrong with one entry, for people. */
export function entrySentence(kind: FaultKind, { position, entryId, seal }: Place): string {
  const entry = entryId === undefined ? `第 ${position} 条记录` : `第 ${position} 条记录（编号 ${entryId}）`;
  const where = seal === undefined ? '尚未封印的部分' : `第 ${seal} 号封印`;
  const said: Record<FaultKind, string> = {
    changed: `${entry}的内容被改动，与${where}所载不符。`,
    removed: `${entry}被删除，${where}载有它而文件中没有。`,
    inserted: `${entry}是插入的，${where}没有它。`,
    reordered: `从${entry}起先后次序被改动，与${where}所载不符。`,
    truncated: `文件在第 ${position} 条记录处中断，其后内容缺失。`,
    'seal-broken': `${where}为第 ${position} 条记录所存的散列值被改动，记录本身与封印的根相符。`,
    malformed: `第 ${position} 条记录处的一行不是记录，也不是封印，文件格式被破坏。`,
  };
  return said[kind];
}

export const sealSentence = (seal: number, firstEntry: number, why: string): string =>
  `第 ${seal} 号封印（自第 ${firstEntry} 条记录起）${why}。`;
