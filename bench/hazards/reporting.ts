import { randomUUID } from 'node:crypto';
import { random } from '@zhiben/county/random.ts';
import type { Asked } from './press.ts';
import type { SignedIn } from './session.ts';

const CHANNEL = { bureau: 'inspection', enterprise: 'self-check', agency: 'expert' } as const;

/** One client reporting one hazard after the other, each a new one. */
export function reportingOf({ realm, enterpriseIds, cookie }: SignedIn, seed: number, today: string): Asked[] {
  const chance = random(seed);
  const fresh = () => ({
    key: randomUUID(),
    body: JSON.stringify({
      enterpriseId: chance.pick(enterpriseIds),
      description: `装卸栈台${chance.between(1, 48)}号安全阀前手动阀关闭，巡检记录未反映，编号${chance.between(1, 999_999)}。`,
      location: '装卸栈台',
      channel: CHANNEL[realm],
      foundOn: today,
    }),
  });
  return [{ kind: 'report', method: 'POST', path: '/api/hazards', cookie, fresh }];
}
