import { useEffect } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const ROWS = '.register-list .row-link, .register-list .card';

/**
 * Arrows go down and up the register; Enter opens the row, as on any link. Beside an open case the next one opens at
 * once, and Enter goes over to what may be done there.
 */
export function useRowKeys(caseOpen: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !onList(event.target)) return;
      const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const current = at >= 0 ? at : rows.findIndex((row) => row.ariaCurrent === 'true');
      if (event.key === 'Enter' && caseOpen && rows[current]?.ariaCurrent === 'true') enterCase(event);
      else move(event, rows[current + (STEPS[event.key] ?? Number.NaN)], caseOpen);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [caseOpen]);
}

/** Elsewhere, in a form or in the text of a case, the keys keep their usual meaning. */
const onList = (target: EventTarget | null) => target instanceof HTMLElement && target.matches(`body, main, ${ROWS}`);

function move(event: KeyboardEvent, next: HTMLElement | undefined, open: boolean): void {
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  if (open) next.click();
}

function enterCase(event: KeyboardEvent): void {
  const first = document.querySelector<HTMLElement>('.case-actions button');
  if (first === null) return;
  event.preventDefault();
  first.focus();
}
