import type { ImportKind, ImportRow, ImportView } from '@zhiben/contract/imports.ts';

export const importStateLabel: Readonly<Record<ImportView['state'], string>> = {
  reading: '读取中',
  preview: '待写入',
  committed: '已写入',
  undone: '已撤销',
  failed: '失败',
};

export const importKindLabel: Readonly<Record<ImportKind, string>> = {
  hazards: '隐患台账',
  enterprises: '企业名单',
};

export type RowStatus = ImportRow['status'];

export const rowStatusLabel: Readonly<Record<RowStatus, string>> = {
  ready: '可导入',
  warning: '有提示',
  error: '有错误',
  duplicate: '疑似重复',
  excluded: '已排除',
};

/** The server is at work on it and says more by itself. */
export const isBusy = ({ state }: ImportView): boolean => state === 'reading';

/** What writing an import makes, or has made. */
export function whatIsWritten({ counts, effects }: ImportView): string {
  if (effects === null) return ` ${counts.ready + counts.warning} 条隐患`;
  const { added, changed, same } = effects;
  return `：新增 ${added} 家、更新 ${changed} 家企业${same > 0 ? `（另有 ${same} 家与档案一致）` : ''}`;
}

/** What taking it back does, before anybody confirms it. */
export function whatIsWithdrawn({ counts, effects }: ImportView): string {
  if (effects === null) {
    return `将撤下这次写入的 ${counts.ready + counts.warning} 条隐患及其待办。其中只要有一条已有人处理，就不能撤销。`;
  }
  return `将撤下新增的 ${effects.added} 家企业，恢复更新过的 ${effects.changed} 家原来的档案。企业已有隐患、人员等记录或档案又有更新的，不能撤销。`;
}
