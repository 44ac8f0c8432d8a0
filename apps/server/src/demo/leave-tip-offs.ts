import type { Product } from '../compose.ts';
import type { Keys } from './seed-district.ts';

/** What the invented public has left at the office's door: two about the same thing, and one without a name. */
export async function leaveTipOffs({ scope, tipOffs }: Product, keys: Keys): Promise<void> {
  const place = { enterpriseId: keys.get('ruihe') ?? '', placeId: null };
  await tipOffs.report(scope, {
    place,
    description: '北门卸车区装卸软管开裂，用胶布缠着继续卸料，地上有一摊，已经好几天了',
    location: '北门卸车区',
    name: '赵先生',
    contact: '演示号码 000-0000',
  });
  await tipOffs.report(scope, {
    place,
    description: '北门卸车区的软管裂了，用胶布缠着还在卸料，地上一摊，好几天没人管',
    location: null,
    name: null,
    contact: null,
  });
  await tipOffs.report(scope, {
    place: null,
    description: '每天夜里十一点以后有不挂牌的槽罐车停在路边往小桶里倒东西，气味刺鼻',
    location: '云岭区建设路南段废品站门口',
    name: null,
    contact: null,
  });
}
