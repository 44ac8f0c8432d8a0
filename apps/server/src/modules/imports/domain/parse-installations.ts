import { HAZARDOUS_PROCESSES, type HazardousProcess, type MajorHazardLevel } from '@zhiben/vocabulary/enterprises.ts';
import { halfWidth, plain } from './plain-text.ts';
import { type Reading, read } from './reading.ts';

/** A major-hazard installation as a list names it. `level` is null where nobody has graded it. */
export interface ListedInstallation {
  readonly name: string;
  readonly level: MajorHazardLevel | null;
  readonly rValue: null;
}

const NONE = /^(无|没有|不涉及|未涉及|不构成|未构成|否|0|不存在|不属于).{0,8}$/;
const UNSAID = /^[\s/\\\-—–]*$/;
const LEVELS: readonly (readonly [RegExp, MajorHazardLevel])[] = [
  [/(四|4|IV)级/, 4],
  [/(三|3|III)级/, 3],
  [/(二|2|II)级/, 2],
  [/(一|1|I)级/, 1],
];
const BARE_LEVEL = /^(重大危险源)?(?:[一二三四1-4]|I{1,3}|IV)级?(重大危险源)?$/;
const MOST_OF_ONE_LEVEL = 50;

const partsOf = (text: string) =>
  halfWidth(text)
    .split(/[、,;\n/]|(?<=级\d+[个处])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** 无 is known to be none; an empty cell is not known. */
export function parseProcesses(text: string): Reading<readonly HazardousProcess[]> {
  if (UNSAID.test(text)) return { kind: 'blank' };
  if (NONE.test(text.trim())) return read([]);

  const found = partsOf(text).map((part) => ({ part, process: processNamed(part) }));
  const unknown = found.filter(({ process }) => process === undefined).map(({ part }) => `「${part}」`);
  if (unknown.length > 0) {
    return {
      kind: 'unreadable',
      sentence: `${unknown.join('')}不是重点监管的危险化工工艺，请改为「氯化」「硝化」等18种之一或「无」。`,
    };
  }
  return read([...new Set(found.flatMap(({ process }) => process ?? []))]);
}

function processNamed(part: string): HazardousProcess | undefined {
  const words = plain(part.replace(/(反应|化工)?(工艺|装置)$/, ''));
  const exact = HAZARDOUS_PROCESSES.find((process) => namesOf(process).includes(words));
  return exact ?? HAZARDOUS_PROCESSES.find((process) => plain(process).includes(words) && words.length >= 2);
}

/** 电解（氯碱） answers to 电解, 氯碱 and both. */
const namesOf = (named: HazardousProcess) => [
  plain(named),
  plain(named.replace(/（.*）/, '')),
  plain(/（(.*)）/.exec(named)?.[1] ?? named),
];

/** 液氨罐区（三级）；氯乙烯罐区（四级）, 一级1个、三级2个, 三级 or 不构成. */
export function parseInstallations(text: string): Reading<readonly ListedInstallation[]> {
  if (UNSAID.test(text)) return { kind: 'blank' };
  if (NONE.test(text.trim())) return read([]);

  const parts = partsOf(text);
  const installations = parts.flatMap(installationsIn);
  if (installations.length > 0 && parts.every((part) => levelIn(part) !== undefined || /未定级/.test(part))) {
    return read(installations);
  }
  return { kind: 'unreadable', sentence: `看不懂重大危险源「${text}」，请写成「液氨罐区（三级）」，没有的写「无」。` };
}

function installationsIn(part: string): readonly ListedInstallation[] {
  const level = levelIn(part) ?? null;
  const count = Math.min(Number(/(\d+)\s*[个处]/.exec(part)?.[1] ?? 1), MOST_OF_ONE_LEVEL);
  const name = nameIn(part);
  return Array.from({ length: count }, (_, at) => ({
    name: count === 1 ? name : `${name}${at + 1}`,
    level,
    rValue: null,
  }));
}

function levelIn(part: string): MajorHazardLevel | undefined {
  const bare = /^([1-4])$/.exec(part)?.[1];
  if (bare !== undefined) return Number(bare) === 1 ? 1 : Number(bare) === 2 ? 2 : Number(bare) === 3 ? 3 : 4;
  return LEVELS.find(([pattern]) => pattern.test(part))?.[1];
}

function nameIn(part: string): string {
  const named = part
    .replace(/\(?(?:[一二三四1-4]|I{1,3}|IV)级(重大危险源)?\)?|\(?未定级\)?|\d+\s*[个处]|[::]/g, '')
    .trim();
  return named === '' || BARE_LEVEL.test(part) || /^\d$/.test(named) ? '重大危险源' : named;
}
