import { dayNumber } from '../calendar/day.ts';
import type { Source } from '../engine/rule.ts';

export const CLOSURE_SOURCE: Source = {
  standard: '中华人民共和国安全生产法（2021年修正）',
  clause: '第113条',
  basis: 'quotation',
};

/** What is on record of an enterprise. */
export interface ClosureFacts {
  /** A major hazard stands there; null while nobody has determined. */
  readonly majorHazard: boolean | null;
  /** Days on which penalties for it were decided. */
  readonly penalisedOn: readonly string[];
  /** Stopped for rectification and still unfit. */
  readonly unfitAfterStop: boolean;
  readonly unfitWithMajorAccident: boolean;
  readonly refusedStop: boolean;
}

/** Why closure may be proposed to the government; empty where nothing calls for it. */
export function closureGrounds(facts: ClosureFacts): readonly string[] {
  const { majorHazard, penalisedOn, unfitAfterStop, unfitWithMajorAccident, refusedStop } = facts;
  const often = majorHazard === true ? repeated(penalisedOn) : undefined;
  return [
    ...(often === undefined ? [] : [`存在重大事故隐患，${often}`]),
    ...(unfitAfterStop ? ['经停产停业整顿仍不具备安全生产条件'] : []),
    ...(unfitWithMajorAccident ? ['不具备安全生产条件，导致发生重大、特别重大事故'] : []),
    ...(refusedStop ? ['拒不执行停产停业整顿决定'] : []),
  ];
}

const WITHIN_DAYS = 180;

/** Three penalties within 180 days, or four within a year. The first day is not counted; the last one is. */
function repeated(penalisedOn: readonly string[]): string | undefined {
  const days = penalisedOn.toSorted();
  const three = days.some((first, at) => {
    const last = days[at + 2];
    return last !== undefined && dayNumber(last) - dayNumber(first) <= WITHIN_DAYS;
  });
  if (three) return `${WITHIN_DAYS}日内3次受到行政处罚`;
  const four = days.some((first, at) => {
    const last = days[at + 3];
    return last !== undefined && last <= yearAfter(first);
  });
  return four ? '1年内4次受到行政处罚' : undefined;
}

/** The same day of the next year; from 29 February its last day. */
function yearAfter(on: string): string {
  const next = `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`;
  return on.endsWith('-02-29') ? next.replace('-02-29', '-02-28') : next;
}
