import { type FalseRectification, falseRectificationLabel } from '@zhiben/vocabulary/hazards.ts';
import type { LetterKind, MatterKind, ProposalRule } from '@zhiben/vocabulary/supervision.ts';
import type { Settings } from './supervision-settings.ts';

interface HazardUnderway {
  readonly id: string;
  readonly number: string;
  readonly enterpriseId: string;
  readonly description: string;
  readonly rectifyFrom: Date | null;
  readonly rectifyUntil: Date | null;
}
interface Untrue {
  readonly hazardId: string;
  readonly number: string;
  readonly enterpriseId: string;
  readonly because: FalseRectification;
  readonly reason: string;
  readonly at: Date;
}

/** What stands on record, as far as it may call for a letter. */
export interface SupervisedRecords {
  readonly now: Date;
  readonly hazards: readonly HazardUnderway[];
  readonly untrue: readonly Untrue[];
  readonly orders: readonly {
    readonly visitId: string;
    readonly enterpriseId: string;
    readonly recheckedOn: string;
    readonly unmet: number;
  }[];
  readonly checks: readonly { readonly id: string; readonly enterpriseId: string }[];
}

export interface DueRow {
  readonly kind: MatterKind;
  readonly id: string;
  readonly title: string;
  readonly words: string;
}

/** A letter that the records call for, to one enterprise, and why. */
export interface DueLetter {
  readonly rule: ProposalRule;
  readonly kind: LetterKind;
  readonly enterpriseId: string;
  readonly reason: string;
  readonly rows: readonly DueRow[];
}

/** More stand in no letter; what is left over calls for the next one. */
const MOST_ROWS = 20;

/** How what was already written about is told apart. */
export const coverKey = (rule: ProposalRule, kind: LetterKind, matter: MatterKind, id: string): string =>
  `${rule} ${kind} ${matter} ${id}`;

type Row = DueRow & { readonly enterpriseId: string };
interface Finding {
  readonly rows: readonly Row[];
  readonly reason: (rows: readonly Row[]) => string;
  /** Fewer rows of one enterprise than this call for nothing. */
  readonly least?: number;
}

/** The letters due by these records under these settings, without those already written about the same. */
export function dueLetters(
  records: SupervisedRecords,
  settings: Settings,
  covered: ReadonlySet<string>,
): readonly DueLetter[] {
  const found = findings(records, settings);
  return (Object.keys(found) as ProposalRule[]).flatMap((rule) => {
    const { rows, reason, least = 1 } = found[rule];
    const ofEach = [...Map.groupBy(rows, ({ enterpriseId }) => enterpriseId)].filter(([, own]) => own.length >= least);
    return settings.letters[rule].flatMap((kind) =>
      ofEach.flatMap(([enterpriseId, own]): DueLetter[] => {
        const open = own.filter((row) => !covered.has(coverKey(rule, kind, row.kind, row.id)));
        // Together they are the reason: where a number of them counts, one new one brings the others along.
        const told = (open.length === 0 ? [] : least > 1 ? own : open).slice(0, MOST_ROWS);
        if (told.length === 0) return [];
        return [{ rule, kind, enterpriseId, reason: reason(told), rows: uniqueRows(told) }];
      }),
    );
  });
}

const uniqueRows = (rows: readonly Row[]): DueRow[] =>
  [...new Map(rows.map((row) => [`${row.kind} ${row.id}`, row])).values()].map(({ kind, id, title, words }) => ({
    kind,
    id,
    title,
    words,
  }));

function findings(records: SupervisedRecords, settings: Settings): Readonly<Record<ProposalRule, Finding>> {
  const { hazards, untrue, orders, checks, now } = records;
  const since = monthsBefore(now, settings.repeatedMonths);
  return {
    'rectification-near': {
      rows: hazards.filter((one) => isNear(one, now, settings.nearPercent)).map((one) => hazardRow(one)),
      reason: (rows) => `${rows.length}处重大隐患整改时间已过${settings.nearPercent}%，尚未报告完成`,
    },
    'rectification-late': {
      rows: hazards.filter((one) => isLate(one, now)).map((one) => hazardRow(one)),
      reason: (rows) => `${rows.length}处重大隐患已超过整改期限，尚未报告完成`,
    },
    'order-unmet': {
      rows: orders.map(({ visitId, enterpriseId, recheckedOn, unmet }) => ({
        kind: 'visit',
        id: visitId,
        enterpriseId,
        title: `${recheckedOn} 复查`,
        words: `${unmet} 项未整改`,
      })),
      reason: (rows) => `责令整改经复查仍未整改（${rows.length}次检查）`,
    },
    'false-rectification': {
      rows: untrue.map(untrueRow),
      reason: (rows) => `${rows.length}处隐患的整改经核实不实，应约谈、通报并依法查处`,
    },
    repeated: {
      rows: untrue.filter(({ at }) => at >= since).map(untrueRow),
      reason: () => `${settings.repeatedMonths}个月内整改不实达到${settings.repeatedTimes}次`,
      least: settings.repeatedTimes,
    },
    'checks-missed': {
      rows: checks.map(({ id, enterpriseId }) => ({ kind: 'check', id, enterpriseId, title: '自查', words: '未提交' })),
      reason: (rows) => `近${settings.checksDays}天应开展的自查无一提交（${rows.length}次）`,
    },
  };
}

const hazardRow = ({ id, number, enterpriseId, description }: HazardUnderway): Row => ({
  kind: 'hazard',
  id,
  enterpriseId,
  title: number,
  words: description,
});

const untrueRow = ({ hazardId, number, enterpriseId, because, reason }: Untrue): Row => ({
  kind: 'hazard',
  id: hazardId,
  enterpriseId,
  title: number,
  words: `${falseRectificationLabel[because]}：${reason}`,
});

const isLate = ({ rectifyUntil }: HazardUnderway, now: Date): boolean => rectifyUntil !== null && rectifyUntil < now;

/** From that share of the time on, and while there is time left. */
function isNear({ rectifyFrom, rectifyUntil }: HazardUnderway, now: Date, percent: number): boolean {
  if (rectifyFrom === null || rectifyUntil === null || rectifyUntil < now) return false;
  const whole = rectifyUntil.getTime() - rectifyFrom.getTime();
  return now.getTime() - rectifyFrom.getTime() >= (whole * percent) / 100;
}

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}
