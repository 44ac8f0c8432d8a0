import type { HazardChannel } from '@zhiben/vocabulary/hazards.ts';
import type { CountyPerson, District } from './county.ts';
import { everyone } from './district.ts';
import type { Random } from './random.ts';

/** Who does what in one story. Nobody accepts their own rectification, and the bureau reviews what it did not do. */
export interface Cast {
  readonly reporter: CountyPerson;
  readonly foundBy: string;
  readonly judge: CountyPerson;
  readonly director: CountyPerson;
  readonly planner: CountyPerson;
  readonly rectifier: CountyPerson;
  readonly acceptor: CountyPerson;
  readonly principal: CountyPerson;
  readonly reviewer: CountyPerson;
  readonly secondReviewer: CountyPerson;
}

export function castOf(district: District, enterprise: string, channel: HazardChannel, chance: Random): Cast {
  const people = everyone(district);
  const person = (...keys: string[]): CountyPerson => {
    const found = keys.map((key) => people.get(key)).find((candidate) => candidate !== undefined);
    if (found === undefined) throw new Error(`Nobody is called ${keys.join(' or ')}.`);
    return found;
  };
  const own = (...posts: string[]) => person(...posts.map((post) => `${enterprise}.${post}`));
  const served = district.agencies.some(({ serves }) => serves.includes(enterprise));

  const reporters: Readonly<Record<HazardChannel, () => CountyPerson>> = {
    'self-check': () => own(chance.pick(['worker', 'team', 'safety']), 'team'),
    inspection: () => person('bureau.supervisor'),
    'joint-inspection': () => person('bureau.supervisor2'),
    expert: () => person(served ? chance.pick(['agency.expert', 'agency.expert2']) : 'bureau.supervisor3'),
    'tip-off': () => person('bureau.duty'),
    monitoring: () => person('bureau.duty'),
    other: () => person('bureau.supervisor3'),
  };
  const reporter = reporters[channel]();

  return {
    reporter,
    foundBy: FOUND_BY[channel] ?? reporter.name,
    judge: person(chance.pick(['bureau.supervisor', 'bureau.supervisor3'])),
    director: person('bureau.director'),
    planner: own('safety'),
    rectifier: own(chance.pick(['workshop', 'team']), 'team'),
    acceptor: own('safety'),
    principal: own('principal'),
    reviewer: person('bureau.supervisor'),
    secondReviewer: person('bureau.supervisor2'),
  };
}

/** Who is named as the finder where it is not whoever wrote it down; who tips off stays unnamed. */
const FOUND_BY: Partial<Record<HazardChannel, string>> = {
  'tip-off': '群众举报',
  monitoring: '风险监测预警系统',
  'joint-inspection': '消地协作联合检查组',
};
