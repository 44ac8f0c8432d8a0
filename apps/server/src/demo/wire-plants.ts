import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instruments } from '@zhiben/county/plants/instruments.ts';
import type { Instrument, Plant } from '@zhiben/county/plants/plant.ts';
import { PLANTS } from '@zhiben/county/plants/plants.ts';
import { PlaceId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import type { Product } from '../compose.ts';
import { SYSTEM } from '../platform/db/scope.ts';
import type { Keys } from './seed-district.ts';

/** What the gateway of an invented plant signs in with. */
const PlantGateway = z.object({ plant: z.string(), login: z.string(), secret: z.string() });
export type PlantGateway = z.infer<typeof PlantGateway>;

const fileOf = (dataFolder: string) => join(dataFolder, 'plant-gateways.json');

/** Enters the measuring points of the invented plants and lets a gateway of each in. Its secret is told once, so it is kept here. */
export async function wirePlants(product: Product, keys: Keys, dataFolder: string): Promise<void> {
  const gateways: PlantGateway[] = [];
  for (const plant of PLANTS) gateways.push(await wirePlant(product, plant, keys));
  writeFileSync(fileOf(dataFolder), JSON.stringify(gateways), { mode: 0o600 });
}

/** None in a district that was loaded before its plants had gateways. */
export function gatewaysOfPlants(dataFolder: string): readonly PlantGateway[] {
  try {
    return z.array(PlantGateway).parse(JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function wirePlant({ scope, telemetry }: Product, plant: Plant, keys: Keys): Promise<PlantGateway> {
  const enterpriseId = keys.get(plant.key) ?? '';
  return scope(SYSTEM, async (act) => {
    for (const instrument of instruments(plant)) {
      await telemetry.addPoint(act, enterpriseId, toPoint(instrument, plant, keys));
    }
    const { gateway, secret } = await telemetry.admitGateway(act, enterpriseId, '厂区采集网关');
    return { plant: plant.key, login: gateway.login, secret };
  });
}

function toPoint({ limits: _, place, ...instrument }: Instrument, plant: Plant, keys: Keys) {
  return { ...instrument, placeId: PlaceId.parse(keys.get(`${plant.key}.${place}`)) };
}
