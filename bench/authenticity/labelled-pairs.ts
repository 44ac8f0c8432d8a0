import { type Random, randomFor } from '@zhiben/county/random.ts';
import { DISGUISES } from './disguises.ts';
import { another, photograph, standing, stepped } from './photograph.ts';
import { inventScene, KINDS, rectified } from './scene.ts';

/** Photos of one place of an invented plant, honest ones and disguised copies of the first. */
export interface PlaceOnPhotos {
  readonly kind: string;
  readonly first: Buffer;
  /** Really taken anew: what makes them look alike, and how. */
  readonly honest: Readonly<Record<'another-angle' | 'after-rectification' | 'moments-later', Buffer>>;
  readonly disguised: readonly { readonly disguise: string; readonly photo: Buffer }[];
}

/** The same place for the same seed and number. Disguises go round, so that every one is used equally often. */
export async function photographPlace(seed: number, index: number, disguisesEach: number): Promise<PlaceOnPhotos> {
  const random = randomFor(seed, `place ${index}`);
  const kind = KINDS[index % KINDS.length] ?? 'tank-farm';
  const scene = inventScene(random, kind);
  const camera = standing(random);
  const first = await photograph(scene, camera, random);
  return {
    kind,
    first,
    honest: {
      'another-angle': await photograph(scene, stepped(camera, random, 40, 160), random),
      'after-rectification': await photograph(
        rectified(scene, random),
        another(stepped(camera, random, 10, 50), random),
        random,
      ),
      'moments-later': await photograph(scene, stepped(camera, random, 5, 15), random),
    },
    disguised: await disguise(first, index * disguisesEach, disguisesEach, random),
  };
}

async function disguise(photo: Buffer, from: number, amount: number, random: Random) {
  const all = Object.entries(DISGUISES);
  const disguised = [];
  for (let next = from; next < from + amount; next++) {
    const [name, make] = all[next % all.length] ?? ['recompressed', async (same: Buffer) => same];
    disguised.push({ disguise: name, photo: await make(photo, random) });
  }
  return disguised;
}
