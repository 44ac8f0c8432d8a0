import type { QueryOf, ResultOf } from '@zhiben/contract/operation.ts';
import type { getTipOffPoster } from '@zhiben/contract/tip-offs.ts';
import QRCode from 'qrcode';
import type { Act } from '../../../platform/db/scope.ts';
import { posterCode } from '../sealing/poster-code.ts';
import { enterpriseNotFound, placeNotFound } from '../tip-off-refusals.ts';
import type { TipOffsNeeds } from '../tip-offs-needs.ts';

type Needs = Pick<TipOffsNeeds, 'publicUrl' | 'enterpriseNames' | 'placeName'>;

/** The code to hang up: of the district, of an enterprise, or of one place in it. */
export async function printPoster(
  { tx }: Act,
  { enterpriseId, placeId }: QueryOf<typeof getTipOffPoster>,
  { publicUrl, enterpriseNames, placeName }: Needs,
  key: Buffer,
): Promise<ResultOf<typeof getTipOffPoster>> {
  const names = { enterpriseName: null, placeName: null } as {
    enterpriseName: string | null;
    placeName: string | null;
  };
  if (enterpriseId !== undefined) {
    names.enterpriseName = (await enterpriseNames(tx, [enterpriseId])).get(enterpriseId) ?? null;
    if (names.enterpriseName === null) throw enterpriseNotFound();
  }
  if (placeId !== undefined) {
    names.placeName = enterpriseId === undefined ? null : ((await placeName(tx, enterpriseId, placeId)) ?? null);
    if (names.placeName === null) throw placeNotFound();
  }
  const where = enterpriseId === undefined ? '' : `?m=${posterCode(key, { enterpriseId, placeId: placeId ?? null })}`;
  const address = `${publicUrl.replace(/\/$/, '')}/jb${where}`;
  // Level Q: a code on a gate gets dirty and is still read.
  const picture = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'Q', margin: 2 });
  return { ...names, address, picture };
}
