import { randomUUID } from 'node:crypto';
import type { Scope } from '../../platform/db/scope.ts';
import { CROWD_LIMITS, type CrowdLimits, watchCrowd } from './public/crowd.ts';
import { publicRoutes } from './public/public-routes.ts';
import { takeTipOff } from './public/take-tip-off.ts';
import { type PosterPlace, posterCode } from './sealing/poster-code.ts';
import { setPuzzle } from './sealing/puzzle.ts';
import { tipOffKeys } from './sealing/tip-off-keys.ts';
import type { TipOffsNeeds } from './tip-offs-needs.ts';
import { triageRoutes } from './triage/triage-routes.ts';

export { filesOfThePublic } from './files-of-the-public.ts';
export { openTipOffs } from './open-tip-offs.ts';
export type { TipOffsNeeds } from './tip-offs-needs.ts';

/** What somebody reports, without a page that sends it. */
interface SpokenReport {
  readonly place: PosterPlace | null;
  readonly description: string;
  readonly location: string | null;
  readonly name: string | null;
  readonly contact: string | null;
}

/** The tip-offs module, wired. The composition root calls it once. */
export function createTipOffs(needs: TipOffsNeeds, limits: CrowdLimits = CROWD_LIMITS) {
  const keys = tipOffKeys(needs.secret);
  const crowd = watchCrowd(limits);
  return {
    routes: [...publicRoutes(needs, keys, crowd), ...triageRoutes(needs, keys)],

    /** The use case itself, for whoever acts without HTTP. */
    report: (scope: Scope, { place, ...words }: SpokenReport) => {
      const now = needs.clock.now();
      const { challenge } = setPuzzle(keys.puzzle, 0, now);
      const poster = place === null ? null : posterCode(keys.poster, place);
      const sent = { key: randomUUID(), challenge, solution: '0', poster, website: '' };
      return takeTipOff(scope, { ...words, ...sent }, { keys, crowd }, now);
    },
  };
}

export type TipOffs = ReturnType<typeof createTipOffs>;
