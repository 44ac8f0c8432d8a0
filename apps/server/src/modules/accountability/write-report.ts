import type { AccountabilityView, AnswerLine, CheckLine, ConclusionView } from '@zhiben/contract/accountability.ts';
import { answerLevelLabel, checkVerdictLabel } from '@zhiben/vocabulary/accountability.ts';
import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { hazardChannelLabel, hazardLevelLabel } from '@zhiben/vocabulary/hazards.ts';
import { dayOf } from '../../platform/clock.ts';
import { type DocumentPart, writeDocument } from '../../platform/documents/write-document.ts';

/** The whole trace as an official paper: nothing is said in it that the page does not show, and each line names its entries. */
export function writeReport(trace: AccountabilityView, now: Date): Promise<Buffer> {
  const { hazard, hash } = trace;
  return writeDocument({
    title: '隐患责任倒查报告',
    subtitle: `${hazard.enterpriseName}　${hazard.number}`,
    parts: [
      ...aboutTheHazard(trace),
      ...aboutTheTime(trace),
      ...aboutTheChecks(trace),
      ...aboutRectification(trace),
      { heading: '五、责任链条' },
      { table: chainTable(trace.chain) },
      { heading: '六、说明' },
      ...numbered(trace.notes),
      { heading: '七、结论' },
      ...conclusionParts(trace.conclusions[0]),
      { heading: '八、检查明细' },
      { table: checksTable('倒查期间的全部检查', trace.checks, NO_RECORD) },
      { small: `核验码（SHA-256）：${hash}` },
      { small: `${instant(now.toISOString())} 由责任账和在册记录生成；「责任账」列为所依据记录的序号。` },
    ],
  });
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const NO_RECORD = '没有检查记录。无记录不等于未开展排查。';
const instant = (at: string): string => clock.format(new Date(at));
const entries = (ledger: readonly string[]): string => (ledger.length === 0 ? '—' : ledger.join('、'));
const numbered = (lines: readonly string[]): DocumentPart[] =>
  lines.length === 0 ? [{ text: '无。' }] : lines.map((words, index) => ({ text: `（${index + 1}）${words}` }));

function aboutTheHazard({ hazard, rule }: AccountabilityView): DocumentPart[] {
  const units = hazard.units.length === 0 ? '无记录' : hazard.units.join(' → ');
  const facts: readonly (readonly [string, string])[] = [
    ['隐患编号', hazard.number],
    ['企业', hazard.enterpriseName],
    ['隐患描述', hazard.description],
    ['部位', hazard.location ?? '无记录'],
    ['所属单元', units],
    ['等级', hazard.level === null ? '未判定' : hazardLevelLabel[hazard.level]],
    ['判定情形', hazard.criterionTitle ?? '未判定'],
    ['排查渠道', hazardChannelLabel[hazard.channel]],
    ['发现', `${hazard.foundOn}　${hazard.foundBy}`],
  ];
  return [
    { heading: '一、隐患基本情况' },
    {
      table: {
        caption: '隐患',
        columns: [
          { header: '项目', share: 2 },
          { header: '内容', share: 8 },
        ],
        rows: facts.map(([name, value]) => [name, value]),
        empty: '',
      },
    },
    { text: `倒查依据：《${rule.standard}》${rule.clause}。` },
  ];
}

function aboutTheTime({ existence }: AccountabilityView): DocumentPart[] {
  const presumed = existence.presumed ? '（推定）' : '';
  return [
    { heading: '二、倒查期间' },
    { text: `${instant(existence.from)} 至 ${instant(existence.until)}${presumed}。${existence.why}。` },
    ...existence.evidence.map(({ at, words, ledger }) => ({
      text: `${instant(at)}　${words}（责任账 ${entries(ledger)}）`,
    })),
  ];
}

function aboutTheChecks({ counts, checks }: AccountabilityView): DocumentPart[] {
  const failed = checks.filter(({ verdict }) =>
    ['not-checked', 'checked-and-not-found', 'found-and-not-fixed'].includes(verdict),
  );
  return [
    { heading: '三、各级排查情况' },
    {
      table: {
        caption: '各级排查次数',
        columns: ['层级', '应查', '完成', '存在问题', '记录'].map((header, index) => ({
          header,
          share: index === 0 ? 4 : 2,
        })),
        rows: counts.map(({ cadence, due, done, failed: wrong, onRecord }) => [
          cadenceLabel[cadence],
          ...(onRecord ? [String(due), String(done), String(wrong), '有'] : ['—', '—', '—', '无记录']),
        ]),
        empty: '',
      },
    },
    { table: checksTable('存在问题的检查', failed, checks.length === 0 ? NO_RECORD : '没有存在问题的检查。') },
  ];
}

function checksTable(caption: string, checks: readonly CheckLine[], empty: string) {
  const person = ({ name, post }: CheckLine['dutyHolder']) => `${name}（${post}）`;
  return {
    caption,
    columns: [
      { header: '检查', share: 3 },
      { header: '期限', share: 3 },
      { header: '责任人', share: 3 },
      { header: '检查人及时间', share: 3 },
      { header: '认定及理由', share: 4 },
      { header: '责任账', share: 2 },
    ],
    rows: checks.map((check) => [
      [cadenceLabel[check.cadence], check.unitName ?? ''].filter((words) => words !== '').join('\n'),
      `${instant(check.from)}\n${instant(check.until)}`,
      person(check.dutyHolder),
      check.doneBy === null
        ? '—'
        : `${person(check.doneBy)}\n${check.doneAt === null ? '无时间记录' : instant(check.doneAt)}`,
      [`${checkVerdictLabel[check.verdict]}：${check.why}`, ...spoken(check)].join('\n'),
      entries(check.ledger),
    ]),
    empty,
  };
}

const spoken = ({ answers }: CheckLine): readonly string[] =>
  answers.filter(({ words }) => words !== '').map(({ item, words }) => `${item}：${words}`);

function aboutRectification({ falseRectifications }: AccountabilityView): DocumentPart[] {
  return [
    { heading: '四、整改不实' },
    ...(falseRectifications.length === 0
      ? [{ text: '没有整改不实的记录。' }]
      : falseRectifications.map(({ at, words, ledger }) => ({
          text: `${instant(at)}　${words}（责任账 ${entries(ledger)}）`,
        }))),
  ];
}

function chainTable(chain: readonly AnswerLine[]) {
  const grounds = (lines: AnswerLine['nobodyOnRecord']) =>
    lines.map(({ words, times }) => (times > 1 ? `${words}${times}次` : words)).join('\n');
  return {
    caption: '逐级责任人',
    columns: [
      { header: '层级', share: 3 },
      { header: '姓名', share: 3 },
      { header: '当时职务', share: 3 },
      { header: '事由', share: 6 },
      { header: '责任账', share: 3 },
    ],
    rows: chain.flatMap(({ level, people, nobodyOnRecord }) => [
      ...people.map(({ name, post, grounds: why, ledger }) => [
        answerLevelLabel[level],
        name,
        post === '' ? '—' : post,
        grounds(why),
        entries(ledger),
      ]),
      ...(nobodyOnRecord.length === 0 ? [] : [[answerLevelLabel[level], '无记录', '—', grounds(nobodyOnRecord), '—']]),
    ]),
    empty: '没有据以追究的记录。',
  };
}

function conclusionParts(conclusion: ConclusionView | undefined): DocumentPart[] {
  if (conclusion === undefined) return [{ text: '本局尚未作出结论。' }];
  const { version, summary, persons, concludedAt, concludedByName, post, traceHash } = conclusion;
  return [
    { text: summary },
    {
      table: {
        caption: '追究责任人员',
        columns: [
          { header: '层级', share: 3 },
          { header: '姓名', share: 3 },
          { header: '职务', share: 3 },
          { header: '理由', share: 6 },
          { header: '处理建议', share: 4 },
        ],
        rows: persons.map((person) => [
          answerLevelLabel[person.level],
          person.name,
          person.post,
          person.reason,
          person.proposal,
        ]),
        empty: '未列追究人员。',
      },
    },
    {
      small: `第${version}版　${concludedByName}（${post}）　${dayOf(new Date(concludedAt))}　所依据记录的核验码：${traceHash}`,
    },
  ];
}
