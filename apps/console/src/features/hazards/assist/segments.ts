export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

export interface Segment {
  readonly text: string;
  /** What these words were taken for; undefined for words that led nowhere. */
  readonly why: string | undefined;
}

/** A text cut where the leading words begin and end. Words that overlap are shown as one, with both reasons. */
export function segments(text: string, marks: readonly Mark[]): readonly Segment[] {
  const cut: Segment[] = [];
  let at = 0;
  for (const { start, end, why } of joined(marks)) {
    if (start > at) cut.push({ text: text.slice(at, start), why: undefined });
    cut.push({ text: text.slice(start, end), why });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), why: undefined });
  return cut;
}

function joined(marks: readonly Mark[]): readonly Mark[] {
  const whole: Mark[] = [];
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (last === undefined || mark.start >= last.end) whole.push(mark);
    else whole[whole.length - 1] = { ...last, end: Math.max(last.end, mark.end), why: bothOf(last.why, mark.why) };
  }
  return whole;
}

const bothOf = (one: string, other: string): string => (one.includes(other) ? one : `${one}、${other}`);
