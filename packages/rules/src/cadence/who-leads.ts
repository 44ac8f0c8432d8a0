import type { UnitKind } from './cadence-rules.ts';

export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly orgUnitId: string | null;
}

/** Which posts lead a unit of each level (各级主要负责人带队); a setting, since enterprises name their posts freely. */
export const LEADING_POSTS: Readonly<Record<UnitKind, RegExp>> = {
  company: /董事长|总经理|总裁|经理|厂长|站长|库主任|主要负责人|法定代表人|经营者|负责人/,
  plant: /厂长|总监|部长|处长|科长|经理|主任|负责人|安全员/,
  workshop: /主任|车间主管|经理|部长|负责人/,
  team: /班长|班组长|组长|负责人/,
};

/** Deputies and safety officers come after whoever is first in charge. */
const SECOND = /副|安全员|助理/;

/** The people of a unit who may lead its check, first in charge first; among equals whoever has been on file longest. */
export function leadersOf(unit: Unit, people: readonly Person[]): readonly Person[] {
  const able = people.filter(({ orgUnitId, post }) => orgUnitId === unit.id && LEADING_POSTS[unit.kind].test(post));
  return able.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

const rank = ({ post }: Person): number => (SECOND.test(post) ? 1 : 0);

/** A unit and those above it, nearest first. A ring in the records ends where it closes. */
export function unitAndAbove(unit: Unit, units: ReadonlyMap<string, Unit>): readonly Unit[] {
  const chain = [unit];
  for (let above = unit.parentId; above !== null; ) {
    const next = units.get(above);
    if (next === undefined || chain.includes(next)) break;
    chain.push(next);
    above = next.parentId;
  }
  return chain;
}
