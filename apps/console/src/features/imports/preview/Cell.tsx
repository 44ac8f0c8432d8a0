import type { ImportRow } from '@zhiben/contract/imports.ts';
import { Input } from 'antd';
import { useState } from 'react';
import type { Correct } from './use-correct.ts';

interface CellProps {
  readonly row: ImportRow;
  readonly field: string;
  readonly label: string;
  readonly correct: Correct;
}

const LONGEST = 2000;

/** What stands in one cell; a click opens it for correction. */
export function Cell({ row, field, label, correct }: CellProps) {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState<string>();
  const value = row.values[field];
  const text = value?.text ?? '';
  if (open) {
    const save = (typed: string) => {
      setOpen(false);
      if (typed === text) return;
      setSent(typed);
      const settled = () => setSent(undefined);
      correct(row.row, { corrections: { [field]: typed } }).then(settled, settled);
    };
    return (
      <CellInput initial={text} label={`第 ${row.row} 行${label}`} onSave={save} onCancel={() => setOpen(false)} />
    );
  }
  return (
    <button
      type="button"
      className={`import-cell ${lookOf(row, field)}`}
      disabled={row.status === 'excluded' || sent !== undefined}
      onClick={() => setOpen(true)}
    >
      {/* The name keeps the words that are seen, so that they can be spoken to the page. */}
      <span className="sr-only">
        第 {row.row} 行{label}：
      </span>
      <Shown text={sent ?? text} shown={sent === undefined ? (value?.shown ?? '') : ''} />
      {field === 'enterprise' && row.enterprise?.kind === 'alias' && <span className="quiet">（已记住的写法）</span>}
      {value?.corrected === true && <span className="quiet">（已更正）</span>}
    </button>
  );
}

interface CellInputProps {
  readonly initial: string;
  readonly label: string;
  readonly onSave: (typed: string) => void;
  readonly onCancel: () => void;
}

function CellInput({ initial, label, onSave, onCancel }: CellInputProps) {
  const [typed, setTyped] = useState(initial);
  return (
    <Input.TextArea
      autoFocus
      autoSize
      aria-label={label}
      value={typed}
      maxLength={LONGEST}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onSave(typed.trim())}
      onKeyDown={(event) => {
        // Enter also ends the choice of a character while Chinese is typed.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          onSave(typed.trim());
        }
      }}
    />
  );
}

/** What the register says, and what would be recorded where that is another. */
function Shown({ text, shown }: { readonly text: string; readonly shown: string }) {
  if (text === '' && shown === '') return <span className="quiet">—</span>;
  return (
    <>
      {text}
      {shown !== '' && shown !== text && <span className="import-shown">→ {shown}</span>}
    </>
  );
}

function lookOf({ problems }: ImportRow, field: string): string {
  const here = problems.filter((problem) => problem.field === field);
  if (here.some(({ severity }) => severity === 'error')) return 'import-wrong';
  return here.length > 0 ? 'import-doubtful' : '';
}
