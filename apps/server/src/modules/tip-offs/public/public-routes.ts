import { tipOffPageOperations as api } from '@zhiben/contract/tip-off-page.ts';
import { openRoute, type Route } from '../../../platform/http/route.ts';
import { readPosterCode } from '../sealing/poster-code.ts';
import { setPuzzle } from '../sealing/puzzle.ts';
import type { TipOffKeys } from '../sealing/tip-off-keys.ts';
import type { TipOffsNeeds } from '../tip-offs-needs.ts';
import type { Crowd } from './crowd.ts';
import { followTipOff } from './follow-tip-off.ts';
import { asReporter } from './reporter.ts';
import { sayMore } from './say-more.ts';
import { takePhoto } from './take-photo.ts';
import { takeTipOff } from './take-tip-off.ts';

/** What anyone may ask without an account. Each opens its own transactions: a flood is refused before the database hears of it. */
export function publicRoutes(needs: TipOffsNeeds, keys: TipOffKeys, crowd: Crowd): readonly Route[] {
  const photo = takePhoto(needs);
  return [
    openRoute(api.openTipOffForm, async ({ body, scope }) => {
      const now = needs.clock.now();
      const puzzle = setPuzzle(keys.puzzle, crowd.bits(now), now);
      const place = body.poster === null ? undefined : readPosterCode(keys.poster, body.poster);
      if (place === undefined) return { enterpriseName: null, placeName: null, puzzle };
      const { enterpriseId, placeId } = place;
      return asReporter(scope, async ({ tx }) => ({
        enterpriseName: (await needs.enterpriseNames(tx, [enterpriseId])).get(enterpriseId) ?? null,
        placeName: placeId === null ? null : ((await needs.placeName(tx, enterpriseId, placeId)) ?? null),
        puzzle,
      }));
    }),
    openRoute(api.sendTipOff, ({ body, scope }) => takeTipOff(scope, body, { keys, crowd }, needs.clock.now())),
    openRoute(api.sendTipOffPhoto, ({ request, scope }) => photo(scope, request)),
    openRoute(api.followTipOff, ({ body, scope }) => followTipOff(scope, body.code)),
    openRoute(api.sayMore, ({ body, scope }) => sayMore(scope, body)),
  ];
}
