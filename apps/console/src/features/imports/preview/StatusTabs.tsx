import type { ImportView } from '@zhiben/contract/imports.ts';
import { type RowStatus, rowStatusLabel } from '../import-words.ts';

interface StatusTabsProps {
  readonly counts: ImportView['counts'];
  readonly status: string | undefined;
  readonly onChoose: (status: string | undefined) => void;
}

const STATUSES = Object.keys(rowStatusLabel) as RowStatus[];

/** How many rows stand how; each opens those rows. */
export function StatusTabs({ counts, status, onChoose }: StatusTabsProps) {
  const tabs = [
    { value: undefined, label: '全部', count: counts.rows },
    ...STATUSES.map((value) => ({ value, label: rowStatusLabel[value], count: counts[value] })),
  ];
  return (
    <nav className="import-tabs" aria-label="按状态查看">
      {tabs.map(({ value, label, count }) => (
        <button
          key={label}
          type="button"
          aria-current={value === status ? 'true' : undefined}
          onClick={() => onChoose(value)}
        >
          {label} <strong>{count}</strong>
        </button>
      ))}
    </nav>
  );
}
