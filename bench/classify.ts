import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { assistDetermination, type Suggestion } from '@zhiben/rules/classification/assist-determination.ts';

/** A labelled hazard: `criterion` is MH-01…MH-20 or "general"; `ambiguous` marks labels a reader may argue about. */
interface LabelledCase {
  readonly id: string;
  readonly text: string;
  readonly criterion: string;
  readonly major: boolean;
  readonly ambiguous?: boolean;
}

interface Answer extends LabelledCase {
  readonly suggestion: Suggestion;
  readonly suspected: boolean;
  readonly rank: number;
}

/** The labels are by 121号, so every case is asked about on a day it was in force. */
const AS_OF = '2024-06-30';
const ROUNDS = 50;

const { values } = parseArgs({ options: { cases: { type: 'string' } } });
if (values.cases === undefined || !existsSync(values.cases)) {
  say(`classify: skipped, no cases at ${values.cases ?? '--cases FILE'}`);
} else {
  measure(values.cases);
}

function measure(file: string): void {
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): LabelledCase => JSON.parse(line));
  const answers = cases.map(answer);

  for (const { id, text, criterion, suspected, major, rank, suggestion } of answers) {
    if (suspected === major && (!major || rank === 0)) continue;
    const first = suggestion.ranked.slice(0, 3).map(({ criterionId, score }) => `${criterionId} ${score}`);
    say(
      `${suspected === major ? 'rank' : 'MISS'}  ${id}  ${criterion}  ${suggestion.level}  ${first.join(', ') || '–'}  ${text}`,
    );
  }

  const figures = {
    ...figuresOf(answers),
    unambiguous: figuresOf(answers.filter(({ ambiguous }) => ambiguous !== true)),
    medianMicroseconds: medianMicroseconds(cases),
  };
  const [cpu] = cpus();
  say(
    JSON.stringify({
      name: 'classify',
      machine: { cpu: cpu?.model, cores: cpus().length, node: process.version },
      seed: null,
      figures,
    }),
  );
}

function answer(labelled: LabelledCase): Answer {
  const suggestion = assistDetermination({ text: labelled.text, asOf: AS_OF });
  return {
    ...labelled,
    suggestion,
    suspected: suggestion.level !== 'general-likely',
    rank: suggestion.ranked.findIndex(({ criterionId }) => criterionId === labelled.criterion),
  };
}

function figuresOf(answers: readonly Answer[]) {
  const count = (suspected: boolean, major: boolean) =>
    answers.filter((one) => one.suspected === suspected && one.major === major).length;
  const majors = answers.filter(({ major }) => major);
  const confusion = {
    truePositive: count(true, true),
    falsePositive: count(true, false),
    falseNegative: count(false, true),
    trueNegative: count(false, false),
  };
  return {
    n: answers.length,
    majors: majors.length,
    precision: share(confusion.truePositive, confusion.truePositive + confusion.falsePositive),
    recall: share(confusion.truePositive, majors.length),
    top1: share(majors.filter(({ rank }) => rank === 0).length, majors.length),
    top3: share(majors.filter(({ rank }) => rank >= 0 && rank < 3).length, majors.length),
    confusion,
  };
}

/** The median over cases of the mean time of one answer, after a warm-up round. */
function medianMicroseconds(cases: readonly LabelledCase[]): number {
  const times = cases.map(({ text }) => {
    const startedAt = performance.now();
    for (let round = 0; round < ROUNDS; round++) assistDetermination({ text, asOf: AS_OF });
    return ((performance.now() - startedAt) / ROUNDS) * 1000;
  });
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
