import type { HazardState } from '@zhiben/vocabulary/hazards.ts';
import type { HazardCase, Twist } from './hazard-case.ts';

export type Stage =
  | 'suspect'
  | 'judge-general'
  | 'judge'
  | 'dismiss'
  | 'stop'
  | 'list'
  | 'plan'
  | 'extend'
  | 'rectify'
  | 'reject'
  | 'accept'
  | 'apply'
  | 'return'
  | 'write-off'
  | 'resume'
  | 'reopen';

/** Where a major hazard stands after each stage; a general one skips listing, plan, application and review. */
const AFTER: Readonly<Record<Stage, HazardState>> = {
  suspect: 'suspected',
  'judge-general': 'rectifying',
  judge: 'awaiting-listing',
  dismiss: 'dismissed',
  stop: 'awaiting-listing',
  list: 'awaiting-plan',
  plan: 'rectifying',
  extend: 'rectifying',
  rectify: 'awaiting-acceptance',
  reject: 'rectifying',
  accept: 'awaiting-application',
  apply: 'awaiting-review',
  return: 'rectifying',
  'write-off': 'written-off',
  resume: 'written-off',
  reopen: 'rectifying',
};

/** The stages of a case in order, up to the last time its story is in the state it has come to. */
export function stagesOf(hazard: HazardCase): readonly Stage[] {
  if (hazard.until === 'reported') return [];
  const all = wholeLife(hazard);
  const last = all.findLastIndex((stage) => stateAfter(stage, hazard) === hazard.until);
  if (last < 0) throw new Error(`${hazard.place}: no stage of this story leads to ${hazard.until}.`);
  return all.slice(0, last + 1);
}

export function stateAfter(stage: Stage, { level }: HazardCase): HazardState {
  if (level === 'general' && stage === 'judge') return 'rectifying';
  if (level === 'general' && stage === 'accept') return 'closed';
  return AFTER[stage];
}

function wholeLife({ level, until, twists = [] }: HazardCase): readonly Stage[] {
  const when = (twist: Twist, ...stages: Stage[]): Stage[] => (twists.includes(twist) ? stages : []);
  if (until === 'dismissed') return ['dismiss'];
  if (level === 'suspected') return ['suspect'];

  const rectified: Stage[] = [...when('extended', 'extend'), 'rectify', ...when('rejected', 'reject', 'rectify')];
  if (level === 'general') return ['judge', ...rectified, 'accept', ...when('reopened', 'reopen', 'rectify', 'accept')];

  return [
    ...when('suspected-first', 'suspect'),
    ...when('raised', 'judge-general'),
    'judge',
    ...when('stopped', 'stop'),
    'list',
    'plan',
    ...rectified,
    'accept',
    'apply',
    ...when('returned', 'return', 'rectify', 'accept', 'apply'),
    'write-off',
    ...when('stopped', 'resume'),
    ...when('reopened', 'reopen', 'rectify', 'accept', 'apply', 'write-off'),
  ];
}
