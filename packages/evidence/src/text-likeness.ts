/** Phrases everybody writes: that two texts share them says nothing. */
const STOCK =
  /正常|无异常|未见异常|未发现|完好|符合要求|已检查|已报修|已整改|已处理|立即整改|安排维修|存在隐患|现场检查|发现/g;
const NOT_SAID = /[\s\p{P}\p{S}]/gu;

/** What a text really says: without stock phrases, marks and spaces, in one writing of letters and digits. */
export const saidIn = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(NOT_SAID, '').replace(STOCK, '');

/** Pairs of neighbouring characters: Chinese words are mostly two long. */
function pairsIn(said: string): ReadonlySet<string> {
  const characters = [...said];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** How much of what two texts say is the same, from 0 to 1: shared pairs of characters among all of them. */
export function textLikeness(one: string, other: string): number {
  const [ofOne, ofOther] = [pairsIn(saidIn(one)), pairsIn(saidIn(other))];
  const shared = [...ofOne].filter((pair) => ofOther.has(pair)).length;
  const all = ofOne.size + ofOther.size - shared;
  return all === 0 ? 0 : shared / all;
}

const SKETCH_SIZE = 12;
const SKETCH_BITS = 24;

/**
 * A sketch for an index (MinHash): two texts agree in about as many of its twelve numbers as they are alike. Numbers of different
 * places never meet.
 */
export function sketchOf(text: string): readonly number[] {
  const pairs = [...pairsIn(saidIn(text))];
  if (pairs.length === 0) return [];
  return Array.from({ length: SKETCH_SIZE }, (_, place) => {
    const least = pairs.reduce((smallest, pair) => Math.min(smallest, hashOf(pair, place)), 2 ** 32);
    return place * 2 ** SKETCH_BITS + (least >>> (32 - SKETCH_BITS));
  });
}

function hashOf(pair: string, place: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(place + 1, 0x9e3779b1);
  for (const character of pair) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
