import type { ImportRow } from '@zhiben/contract/imports.ts';
import { rowStatusLabel } from '../import-words.ts';

const LOOK: Readonly<Record<ImportRow['status'], string>> = {
  ready: 'tag-state',
  warning: 'tag-state',
  error: 'tag-near',
  duplicate: 'tag-near',
  excluded: 'tag-final',
};

export const RowState = ({ status }: Pick<ImportRow, 'status'>) => (
  <span className={`tag ${LOOK[status]}`}>{rowStatusLabel[status]}</span>
);
