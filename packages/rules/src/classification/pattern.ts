import type { Concept, Span } from './concept.ts';
import { absent, broken, disabled, flawed, insufficient } from './lexicon/defects.ts';
import type { Passage } from './reading.ts';

/** Looks for something in a passage: the words that show it, or nothing. */
export type Pattern = (passage: Passage) => readonly Span[] | undefined;

export function has(concept: Concept): Pattern {
  return (passage) => {
    const span = spansIn(passage, concept)[0];
    return span && [span];
  };
}

export function all(...patterns: readonly Pattern[]): Pattern {
  return (passage) => {
    const found: Span[] = [];
    for (const pattern of patterns) {
      const spans = pattern(passage);
      if (spans === undefined) return undefined;
      found.push(...spans);
    }
    return found;
  };
}

export function one(...patterns: readonly Pattern[]): Pattern {
  return (passage) => {
    for (const pattern of patterns) {
      const spans = pattern(passage);
      if (spans !== undefined) return spans;
    }
    return undefined;
  };
}

export function not(pattern: Pattern): Pattern {
  return (passage) => (pattern(passage) === undefined ? [] : undefined);
}

/** The same question put to the whole text: what was said anywhere in it. */
export function anywhere(pattern: Pattern): Pattern {
  return ({ reading }) => {
    const [text] = reading.passages.text;
    return text && pattern(text);
  };
}

/** `first` and `second` in either order with at most `gap` characters and no clause end between them. */
export function near(first: Concept, second: Concept, gap = 12): Pattern {
  return (passage) => pair(passage, first, second, (a, b, text) => closeBy(a, b, gap, text));
}

/** `second` comes after `first` within `gap` characters, across commas too. */
export function follows(first: Concept, second: Concept, gap: number): Pattern {
  return (passage) => pair(passage, first, second, (a, b) => a.end <= b.start && b.start - a.end <= gap);
}

/**
 * The thing is missing. Before it, "not installed" reaches over its own words; after it, it must end what is said, since
 * in 报警器未设置铅封 the seal is missing and not the detector.
 */
export function lacks(thing: Concept): Pattern {
  return one(
    (passage) =>
      pair(
        passage,
        absent,
        thing,
        (no, it, text) =>
          no.end <= it.start && closeBy(no, it, 18, text) && !OTHER_DEED.test(text.slice(no.end, it.start)),
      ),
    (passage) => pair(passage, thing, absent, (it, no, text) => saidOf(it, no, 10, text) && ends(text, no.end)),
    (passage) => pair(passage, thing, insufficient, (it, no, text) => saidOf(it, no, 10, text)),
  );
}

/** The thing was put out of service on purpose. */
export function isDisabled(thing: Concept): Pattern {
  return one(
    (passage) => pair(passage, thing, disabled, (it, off, text) => saidOf(it, off, 14, text)),
    (passage) => pair(passage, disabled, thing, (off, it, text) => off.end <= it.start && closeBy(off, it, 6, text)),
  );
}

/** The thing does not work. */
export function isBroken(thing: Concept): Pattern {
  return (passage) => pair(passage, thing, broken, (it, off, text) => saidOf(it, off, 14, text));
}

/** The thing is there and said to be not good enough. */
export function isFlawed(thing: Concept): Pattern {
  return (passage) => pair(passage, thing, flawed, (it, how, text) => saidOf(it, how, 14, text));
}

export function spansIn({ reading, start, end }: Passage, concept: Concept): readonly Span[] {
  return reading.spansOf(concept).filter((span) => span.start >= start && span.end <= end);
}

type Fits = (first: Span, second: Span, text: string) => boolean;

function pair(passage: Passage, first: Concept, second: Concept, fits: Fits): readonly Span[] | undefined {
  for (const one of spansIn(passage, first)) {
    for (const other of spansIn(passage, second)) if (fits(one, other, passage.reading.text)) return [one, other];
  }
  return undefined;
}

function closeBy(one: Span, other: Span, gap: number, text: string): boolean {
  const [from, to] = one.start <= other.start ? [one.end, other.start] : [other.end, one.start];
  return to - from <= gap && !/[,;:。]/u.test(text.slice(from, to));
}

/** Between a thing and what is said of it no other subject may step in: 报警系统操作记录不全 is about the records. */
const OTHER_SUBJECT =
  /记录|签字|人员|资料|台账|标识|标志|铭牌|培训|维护|保养|照明|画面|鼠标|显示屏|报告|制度|手续|票|证|报警值|参数/u;

function saidOf(thing: Span, defect: Span, gap: number, text: string): boolean {
  return (
    thing.end <= defect.start &&
    closeBy(thing, defect, gap, text) &&
    !OTHER_SUBJECT.test(text.slice(thing.end, defect.start))
  );
}

/** 没有张贴操作规程 says that posting is missing, not the procedure. */
const OTHER_DEED =
  /张贴|上墙|悬挂|公示|发放|发到|评审|修订|更新|培训|执行|落实|遵守|按照?$|检定|校验|校准|标定|维护|保养|检查|测试|试验|标识|定期|及时|签|审批|备案|兑现|演练|告知|完善|更换|接地|清理|穿|戴|携带|查看|记录|佩|学习|掌握|熟悉/u;
const REST =
  /(?:$|[,;:。!?、()]|到位|齐全|完善|完全|完成|措施|设施|装置|系统|功能|或|及|且|在|于|不|至|足|到|和|并|的|\d)/uy;

function ends(text: string, at: number): boolean {
  REST.lastIndex = at;
  return REST.test(text);
}
