import { type Answer, answerKey } from './answer.ts';

/** What keeps a set of answers from being a finished check. */
export interface Faults {
  /** Lines of the sheet that nobody answered. */
  readonly missing: readonly string[];
  /** Bad answers that do not say what is wrong. */
  readonly wordless: readonly string[];
}

export interface Line {
  readonly placeId: string;
  readonly placeName: string;
  readonly itemKey: string;
  readonly item: string;
}

export function faultsOf(lines: readonly Line[], answers: readonly Answer[]): Faults {
  const given = new Set(answers.map(answerKey));
  const names = new Map(lines.map((line) => [answerKey(line), `${line.placeName}：${line.item}`]));
  const wordless = answers.filter(({ verdict, words }) => verdict === 'abnormal' && words === '');
  return {
    missing: lines.filter((line) => !given.has(answerKey(line))).map((line) => `${line.placeName}：${line.item}`),
    wordless: wordless.map((answer) => names.get(answerKey(answer)) ?? answer.item),
  };
}
