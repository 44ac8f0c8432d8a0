import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { District } from '@zhiben/county/county.ts';
import { instruments } from '@zhiben/county/plants/instruments.ts';
import type { Instrument } from '@zhiben/county/plants/plant.ts';
import { PLANTS } from '@zhiben/county/plants/plants.ts';
import { PlaceId } from '@zhiben/vocabulary/ids.ts';
import type { PointKind } from '@zhiben/vocabulary/monitoring.ts';
import type { Product } from '../compose.ts';
import type { NewPoint } from '../modules/telemetry/index.ts';
import type { Actor } from '../platform/actor.ts';
import { SYSTEM } from '../platform/db/scope.ts';
import type { Keys } from './seed-district.ts';
import { setAlarms } from './set-alarms.ts';

/** What a plant's own gateway knows: how to sign in. By the key of the enterprise. */
export type Gateways = Readonly<Record<string, { readonly login: string; readonly secret: string }>>;

/** The secret is told once; the demonstration's plants keep theirs here, as a device would. */
const fileOf = (dataFolder: string) => join(dataFolder, 'demonstration-gateways.json');

export const gatewaysOf = async (dataFolder: string): Promise<Gateways> =>
  existsSync(fileOf(dataFolder)) ? JSON.parse(await readFile(fileOf(dataFolder), 'utf8')) : {};

/** Enters the instruments of each plant into the table of points and lets its gateway in, through the real use cases. */
export async function equipPlants(
  { scope, telemetry, alarms }: Product,
  county: District,
  keys: Keys,
  dataFolder: string,
): Promise<void> {
  const gateways: Record<string, Gateways[string]> = {};
  for (const plant of PLANTS) {
    const enterpriseId = keys.get(plant.key) ?? '';
    await scope(managerOf(county, plant.key, keys), async (act) => {
      for (const instrument of instruments(plant)) {
        const { id: pointId, kind } = await telemetry.addPoint(act, enterpriseId, pointOf(instrument, plant.key, keys));
        await setAlarms(act, alarms, { pointId, kind, instrument });
      }
      const { gateway, secret } = await telemetry.admitGateway(act, enterpriseId, '控制室数据网关');
      gateways[plant.key] = { login: gateway.login, secret };
    });
  }
  await writeFile(fileOf(dataFolder), JSON.stringify(gateways), { mode: 0o600 });
}

/** Done by the safety manager of the enterprise, whose work it is; the ledger says so. */
function managerOf(county: District, key: string, keys: Keys): Actor {
  const people = county.enterprises.find((enterprise) => enterprise.key === key)?.people ?? [];
  const manager =
    people.find(({ role }) => role === 'safety-manager') ?? people.find(({ role }) => role === 'principal');
  const enterpriseId = keys.get(key) ?? '';
  if (manager === undefined) throw new Error(`${key} has no manager`);
  const { name, post, key: personKey } = manager;
  return {
    ...SYSTEM,
    ...{ accountId: personKey, personId: keys.get(personKey) ?? '', name, post },
    ...{ role: manager.role ?? 'safety-manager', realm: 'enterprise', enterpriseId, reach: [enterpriseId] },
  };
}

function pointOf(instrument: Instrument, plantKey: string, keys: Keys): NewPoint {
  const { tag, name, unit, rangeLow, rangeHigh, decimals, everySeconds, equipment, place } = instrument;
  const placeId = keys.get(`${plantKey}.${place}`) ?? keys.get(place);
  return {
    ...{ tag, name, kind: kindOf(instrument), unit, rangeLow, rangeHigh, decimals, everySeconds, equipment },
    placeId: placeId === undefined ? null : PlaceId.parse(placeId),
  };
}

function kindOf({ kind, unit }: Instrument): PointKind {
  if (kind !== 'gas') return kind;
  return unit === '%LEL' ? 'combustible-gas' : 'toxic-gas';
}
