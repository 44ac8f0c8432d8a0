import { AlarmRuleSettings, type AlarmRuleView } from '@zhiben/contract/alarm-rules.ts';
import {
  type AlarmKind,
  alarmConsequenceLabel,
  alarmKindLabel,
  alarmPriorityLabel,
  alarmResponseLabel,
} from '@zhiben/vocabulary/monitoring.ts';
import type { Sheet } from '../../../platform/documents/sheet.ts';
import { type WorkbookColumn, writeWorkbook } from '../../../platform/documents/write-workbook.ts';
import { tableUnreadable } from '../alarm-refusals.ts';
import type { RuleSettings } from './rule-settings.ts';

const number = (header: string, of: (rule: AlarmRuleView) => number | null): WorkbookColumn<AlarmRuleView> => ({
  header,
  width: 12,
  number: of,
});
const text = (header: string, width: number, of: (rule: AlarmRuleView) => string | null) => ({
  header,
  width,
  text: of,
});

/** The rationalisation table: what is read back, and beside it what only explains. */
const COLUMNS: readonly WorkbookColumn<AlarmRuleView>[] = [
  text('位号', 16, ({ tag }) => tag),
  text('报警类型', 12, ({ kind }) => alarmKindLabel[kind]),
  number('限值', ({ limit }) => limit),
  number('设定值', ({ setpoint }) => setpoint),
  number('死区', ({ deadband }) => deadband),
  number('触发延时（秒）', ({ onDelaySeconds }) => onDelaySeconds),
  number('恢复延时（秒）', ({ offDelaySeconds }) => offDelaySeconds),
  number('判断时长（秒）', ({ withinSeconds }) => withinSeconds),
  number('职业接触限值', ({ exposureLimit }) => exposureLimit),
  text('后果', 10, ({ consequence }) => alarmConsequenceLabel[consequence]),
  text('可用时间', 14, ({ response }) => alarmResponseLabel[response]),
  text('可能原因', 30, ({ cause }) => cause),
  text('应对措施', 30, ({ advice }) => advice),
  text('抑制条件', 20, ({ suppressedByWords }) => suppressedByWords),
  text('优先级（计算）', 12, ({ priority }) => alarmPriorityLabel[priority]),
  text('测点名称', 24, ({ pointName }) => pointName),
  text('设备', 16, ({ equipment }) => equipment),
  text('单位', 8, ({ unit }) => unit),
  text('企业名称', 30, ({ enterpriseName }) => enterpriseName),
];
const READ = COLUMNS.slice(0, 14).map(({ header }) => header);

export const writeRuleTable = (rows: readonly AlarmRuleView[]): Promise<Buffer> =>
  writeWorkbook({ sheet: '报警合理化表', columns: COLUMNS, rows });

/** A line of the table as it was read: which alarm, and what it is to be. */
export interface RuleLine {
  readonly row: number;
  readonly tag: string;
  readonly kind: AlarmKind;
  readonly settings: Omit<RuleSettings, 'suppressedBy'>;
  readonly suppressedByWords: string | null;
}
export interface LineProblem {
  readonly row: number;
  readonly problem: string;
}

/** Reads the table back. Every line that cannot be read says why; numbers of rows are those the sheet shows. */
export function readRuleTable(sheet: Sheet | undefined): readonly (RuleLine | LineProblem)[] {
  const [heading, ...lines] = sheet?.rows ?? [];
  const titles = heading?.map((cell) => cell.text) ?? [];
  const missing = READ.filter((title) => !titles.includes(title));
  if (missing.length > 0) throw tableUnreadable(`表中缺少${missing.join('、')}列`);
  return lines.flatMap((cells, at) => {
    const of = (title: string) => cells[titles.indexOf(title)]?.text ?? '';
    return cells.every((cell) => cell.kind === 'blank') ? [] : [readLine(at + 2, of)];
  });
}

function readLine(row: number, of: (title: string) => string): RuleLine | LineProblem {
  const kind = wordFor(alarmKindLabel, of('报警类型'));
  if (kind === undefined) return { row, problem: `报警类型「${of('报警类型')}」不认识` };
  const read = AlarmRuleSettings.omit({ suppressedBy: true }).safeParse({
    limit: amount(of('限值')) ?? 0,
    setpoint: amount(of('设定值')),
    deadband: amount(of('死区')) ?? 0,
    onDelaySeconds: amount(of('触发延时（秒）')) ?? 0,
    offDelaySeconds: amount(of('恢复延时（秒）')) ?? 0,
    withinSeconds: amount(of('判断时长（秒）')) ?? 0,
    exposureLimit: amount(of('职业接触限值')),
    consequence: wordFor(alarmConsequenceLabel, of('后果')),
    response: wordFor(alarmResponseLabel, of('可用时间')),
    cause: of('可能原因') || null,
    advice: of('应对措施') || null,
  });
  if (!read.success)
    return {
      row,
      problem: read.error.issues.map(({ path }) => `${TITLE[String(path[0])] ?? ''}填写有误`).join('；'),
    };
  return { row, tag: of('位号'), kind, settings: read.data, suppressedByWords: of('抑制条件') || null };
}

const TITLE: Readonly<Record<string, string>> = {
  limit: '限值',
  setpoint: '设定值',
  deadband: '死区',
  onDelaySeconds: '触发延时',
  offDelaySeconds: '恢复延时',
  withinSeconds: '判断时长',
  exposureLimit: '职业接触限值',
  consequence: '后果',
  response: '可用时间',
  cause: '可能原因',
  advice: '应对措施',
};

/** NaN for what is no number, so that it is refused and not taken for nothing. */
const amount = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

function wordFor<Word extends string>(labels: Readonly<Record<Word, string>>, typed: string): Word | undefined {
  return (Object.keys(labels) as Word[]).find((word) => labels[word] === typed.trim());
}
