import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useChanged } from '../api/changed.ts';

interface RegisterCardsProps<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly hrefOf?: ((row: Row) => string) | undefined;
  readonly card: (row: Row) => ReactNode;
  readonly openId?: string | undefined;
}

/** Rows as cards: the list on the phone, and the list beside an open case, where J and K go down and up. */
export function RegisterCards<Row>({ rows, idOf, hrefOf, card, openId }: RegisterCardsProps<Row>) {
  const changed = useChanged();
  const { search } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  useStepping(rows, idOf, hrefOf, openId);
  useEffect(() => {
    if (openId !== undefined) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [openId]);
  return (
    <ul className="cards" ref={list}>
      {rows.map((row) => {
        const id = idOf(row);
        const look = `card ${changed(id) ? 'changed' : ''}`;
        return (
          <li key={id}>
            {hrefOf ? (
              <Link className={look} to={hrefOf(row) + search} aria-current={id === openId ? 'true' : undefined}>
                {card(row)}
              </Link>
            ) : (
              <div className={look}>{card(row)}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

function useStepping<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  hrefOf: ((row: Row) => string) | undefined,
  openId: string | undefined,
) {
  const navigate = useNavigate();
  const { search } = useLocation();
  useEffect(() => {
    if (openId === undefined || hrefOf === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const next = rows[rows.findIndex((row) => idOf(row) === openId) + step];
      if (next !== undefined) navigate(hrefOf(next) + search);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null
  );
}
