import type { Source } from '../engine/rule.ts';

/** 总局令第40号 asks for electronic records of what is measured; its text was not at hand. */
export const RETENTION_SOURCE: Source = {
  standard: '危险化学品重大危险源监督管理暂行规定（总局令第40号）',
  clause: '第十三条',
  basis: 'provisional',
};

/** No record of what was measured is kept for less. */
export const LEAST_HISTORY_DAYS = 30;

/** Until when something measured by then may be deleted: never sooner than asked, and never what something open still points to. */
export function deletedBefore(now: number, days: number, heldSince: number | undefined): number {
  const due = now - Math.max(days, LEAST_HISTORY_DAYS) * 86_400_000;
  return heldSince === undefined ? due : Math.min(due, heldSince);
}
