import type { Concept, Span } from './concept.ts';
import { normalise } from './normalise.ts';

/** A part of a reading that words are looked for in. */
export interface Passage {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
}

export type Width = 'clause' | 'sentence' | 'text';

/** One text prepared for questions: its passages, and where each concept stands (looked up once). */
export interface Reading {
  readonly text: string;
  readonly passages: Readonly<Record<Width, readonly Passage[]>>;
  spansOf(concept: Concept): readonly Span[];
  /** The words as they were written, with their place in the original text. */
  original(span: Span): { readonly text: string; readonly start: number; readonly end: number };
}

const SENTENCE_END = /[。;!?]|(?<![\d.第])\d{1,2}[、.)](?=\p{Script=Han})/gu;
const CLAUSE_END = /[。;!?,:]|(?<![\d.第])\d{1,2}[、.)](?=\p{Script=Han})/gu;

/** What says that there is nothing wrong, or that something is forbidden in general. */
const SAYS_ALL_IS_WELL =
  /未发现|不存在|未出现|未发生|无异常|无此类|符合要求|符合规定|符合标准|均正常|运行正常|完好有效|严禁|不得|防止|避免/u;
const SAYS_OTHERWISE = /不符合|未(?:采取|制定|设置)[^,;。]{0,8}(?:防止|避免)|为(?:防止|避免)/u;

/** What follows a noun and takes its place as the subject. */
const TAIL =
  /(?:的|等|处|设备|装置|设施|系统)?(?:标识|标志|标签|标牌|铭牌|警示|告知|色标|编号|位号|台账|记录|档案|资料|说明书|布置图|布点图|平面图|清单|报告|证书|合格证|检定|校验|检验|标定|螺栓|螺丝|铅封|防护罩|保护罩|护罩|防雨|接地|跨接|支架|托架|盖板|表面|外壳|外观|油漆|防腐|静电|声光|指示灯|电源线|维护|保养|巡检|巡查|管理制度|培训|演练|量程|设定值|报警值|测试|试验|计划|考核|兑现|有效期|参数|旁|附近|周围|周边|下方|下部|上方|底部|顶部|外侧|门口|前方|后方)/uy;

export function read(original: string): Reading {
  const { text, origin } = normalise(original);
  const clauses = split(text, CLAUSE_END);
  const fine = clauses.filter(({ start, end }) => saysAllIsWell(text.slice(start, end)));
  const found = new Map<Concept, readonly Span[]>();

  const reading: Reading = {
    text,
    passages: { clause: [], sentence: [], text: [] },
    spansOf(concept) {
      const spans = found.get(concept) ?? findSpans(text, concept).filter((span) => !fine.some(around(span)));
      found.set(concept, spans);
      return spans;
    },
    original(span) {
      const start = origin[span.start] ?? 0;
      const words = original.slice(start, origin[span.end] ?? original.length).trimEnd();
      return { text: words, start, end: start + words.length };
    },
  };

  const passages = (ranges: readonly Range[]) => ranges.map((range): Passage => ({ reading, ...range }));
  return Object.assign(reading, {
    passages: {
      clause: passages(clauses),
      sentence: passages(split(text, SENTENCE_END)),
      text: passages([{ start: 0, end: text.length }]),
    },
  });
}

function findSpans(text: string, concept: Concept): Span[] {
  const spans: Span[] = [];
  for (const { index: start, 0: words } of text.matchAll(concept.words)) {
    const end = start + words.length;
    if (end > start && !(concept.headed && isModifier(text, end))) spans.push({ start, end, concept });
  }
  return spans;
}

function isModifier(text: string, end: number): boolean {
  TAIL.lastIndex = end;
  return TAIL.test(text);
}

function saysAllIsWell(part: string): boolean {
  return SAYS_ALL_IS_WELL.test(part) && !SAYS_OTHERWISE.test(part);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function around(span: Range): (range: Range) => boolean {
  return ({ start, end }) => start <= span.start && span.end <= end;
}

function split(text: string, ends: RegExp): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(ends)) {
    if (index > start) ranges.push({ start, end: index });
    start = index + mark.length;
  }
  return text.length > start ? [...ranges, { start, end: text.length }] : ranges;
}
