/** Hex SHA-256 of a text; handed in, so that the rule itself knows no library. */
export type Hash = (text: string) => string;

export interface Pool {
  readonly objects: readonly string[];
  readonly officers: readonly string[];
}

export interface Drawn {
  readonly object: string;
  readonly officers: readonly string[];
}

const OFFICERS_EACH = 2;

/** How anybody computes the draw again, in the words published beside it. */
export const DRAW_RECIPE = [
  '公布的承诺值 = SHA-256(种子)，在抽取之前公布；抽取时由见证人报出一个词。',
  '抽取串 = SHA-256(种子 + ":" + 见证词)，均为小写十六进制文本。',
  '对象：按 SHA-256(抽取串 + ":" + 企业编号) 由小到大排列，取前若干家。',
  '人员：对每一家，按 SHA-256(抽取串 + ":" + 企业编号 + ":" + 人员编号) 由小到大排列，取前两人。',
  '命令行核对：printf "%s" "<文本>" | sha256sum',
] as const;

/** What is published before the draw: whoever holds the seed can no longer change it. */
export const commitmentTo = (seed: string, hash: Hash): string => hash(seed);

/** Draws so many objects and two officers for each. The witness's word keeps whoever made the seed from knowing the outcome. */
export function drawLots(pool: Pool, howMany: number, seed: string, witness: string, hash: Hash): readonly Drawn[] {
  if (new Set(pool.officers).size < OFFICERS_EACH) throw new RangeError('a draw needs two officers');
  const lot = hash(`${seed}:${witness}`);
  return ranked(pool.objects, (id) => hash(`${lot}:${id}`))
    .slice(0, howMany)
    .map((object) => ({
      object,
      officers: ranked(pool.officers, (id) => hash(`${lot}:${object}:${id}`)).slice(0, OFFICERS_EACH),
    }));
}

function ranked(ids: readonly string[], rank: (id: string) => string): readonly string[] {
  return [...new Set(ids)]
    .map((id) => ({ id, place: rank(id) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ id }) => id);
}
