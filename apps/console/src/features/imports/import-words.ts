import type { ImportRow, ImportView } from '@zhiben/contract/imports.ts';

export const importStateLabel: Readonly<Record<ImportView['state'], string>> = {
  reading: '读取中',
  preview: '待写入',
  committed: '已写入',
  undone: '已撤销',
  failed: '失败',
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
