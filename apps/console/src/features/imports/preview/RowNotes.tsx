import type { ImportRow, ImportView } from '@zhiben/contract/imports.ts';
import { Changes } from './Changes.tsx';
import { Duplicates } from './Duplicates.tsx';
import { EnterpriseChoice, isEnterpriseOpen } from './EnterpriseChoice.tsx';
import type { Correct, Decide } from './use-correct.ts';

interface RowNotesProps {
  readonly row: ImportRow;
  readonly fields: ImportView['fields'];
  readonly correct: Correct;
  readonly decide: Decide;
}

export const hasNotes = (row: ImportRow): boolean =>
  row.status !== 'excluded' &&
  (row.problems.length > 0 || row.duplicates.length > 0 || row.changes.length > 0 || isEnterpriseOpen(row));

/** What is to be said about a row: its problems by column, whose it may be, what it may repeat. */
export function RowNotes({ row, fields, correct, decide }: RowNotesProps) {
  const labelOf = (field: string | null) => fields.find(({ id }) => id === field)?.label ?? '';
  return (
    <div className="import-notes">
      {row.problems.length > 0 && (
        <ul aria-label={`第 ${row.row} 行的问题`}>
          {row.problems.map(({ column, field, severity, sentence }) => (
            <li key={column + field + sentence} className={severity === 'error' ? 'import-error' : ''}>
              <strong>{severity === 'error' ? '错误' : '提示'}</strong>
              <span className="nowrap">
                {column !== '' && `${column} 列 `}
                {labelOf(field)}
              </span>
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      <Changes row={row} />
      <EnterpriseChoice row={row} correct={correct} decide={decide} />
      <Duplicates row={row} correct={correct} label={labelOf('description')} />
    </div>
  );
}
