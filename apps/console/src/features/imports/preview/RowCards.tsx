import type { ImportRow } from '@zhiben/contract/imports.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Cell } from './Cell.tsx';
import { ExcludeButton } from './ExcludeButton.tsx';
import { hasNotes, RowNotes } from './RowNotes.tsx';
import { RowState } from './RowState.tsx';
import type { RowsProps } from './RowsTable.tsx';
import { shownFields } from './shown-fields.ts';

/** What tells a row apart; the rest opens on demand. */
const MAIN = ['enterprise', 'description', 'foundOn', 'name', 'kind', 'township'];

/** The rows one under another, as a telephone shows them. */
export function RowCards(props: RowsProps) {
  return (
    <ul className="import-cards" aria-busy={props.loading}>
      {props.rows.map((row) => (
        <li key={row.row}>
          <RowCard {...props} row={row} />
        </li>
      ))}
    </ul>
  );
}

function RowCard({ view, row, correct, decide }: RowsProps & { readonly row: ImportRow }) {
  const [whole, setWhole] = useState(false);
  const doubtful = new Set(row.problems.map(({ field }) => field));
  const fields = shownFields(view);
  const shown = fields.filter(({ id }) => whole || MAIN.includes(id) || doubtful.has(id));
  const more = fields.length - shown.length;
  return (
    <article className={row.status === 'excluded' ? 'import-excluded' : ''} aria-label={`第 ${row.row} 行`}>
      <div className="card-line">
        <strong>第 {row.row} 行</strong>
        <RowState status={row.status} />
      </div>
      <dl>
        {shown.map(({ id, label }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <Cell row={row} field={id} label={label} correct={correct} />
            </dd>
          </div>
        ))}
      </dl>
      {hasNotes(row) && <RowNotes row={row} fields={view.fields} correct={correct} decide={decide} />}
      <div className="import-choice">
        <ExcludeButton row={row} correct={correct} />
        {(more > 0 || whole) && (
          <Button size="small" type="text" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? '收起' : `其余 ${more} 项`}
            <span className="sr-only">第 {row.row} 行</span>
          </Button>
        )}
      </div>
    </article>
  );
}
