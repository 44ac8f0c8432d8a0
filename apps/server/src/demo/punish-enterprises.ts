import type { District } from '@zhiben/county/county.ts';
import { everyone } from '@zhiben/county/district.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { Product } from '../compose.ts';
import type { Actor } from '../platform/actor.ts';
import { dayOf } from '../platform/clock.ts';
import { type Act, SYSTEM } from '../platform/db/scope.ts';
import type { Keys } from './seed-district.ts';

const DAY_MS = 86_400_000;

/** Two cases of the office: one that ran its course last quarter, unit and person together, and one being looked into. */
export async function punishEnterprises(product: Product, county: District, keys: Keys): Promise<void> {
  const people = everyone(county);
  const actor = (key: string, role: Actor['role']): Actor => ({
    ...SYSTEM,
    accountId: keys.get(key) ?? '',
    personId: keys.get(key) ?? '',
    name: people.get(key)?.name ?? '',
    post: people.get(key)?.post ?? '',
    role,
    realm: 'bureau',
  });
  const officer = actor('bureau.supervisor', 'supervisor');
  const director = actor('bureau.director', 'director');
  await product.scope(officer, async (act) => {
    const ago = (days: number, who = officer): Act => ({
      ...act,
      actor: who,
      now: new Date(act.now.getTime() - days * DAY_MS),
    });
    const officers = await act.tx.selectFrom('officers').select('id').execute();
    const officerIds = officers.map(({ id }) => id) as never;
    await closeCase(product, { ago, director, officerIds, enterpriseId: EnterpriseId.parse(keys.get('songling')) });
    const { cases } = product.enforcement;
    const id = await cases.propose(ago(3), {
      enterpriseId: EnterpriseId.parse(keys.get('jintang')),
      findingId: null,
      conduct: 'chemical-basics',
      actEndedOn: dayOf(ago(4).now),
      stage: 'overdue',
      cause: '可燃气体报警系统未与监管平台联网，逾期未改正',
      proposal: '责令限期改正期满后复核，仍未联网，建议立案。',
      persons: [{ name: '分管安全负责人', post: '副总经理' }],
      officerIds,
    });
    await cases.move(ago(2, director), id, { version: 1, action: 'approve', words: '同意立案', on: null });
  });
}

interface Past {
  readonly ago: (days: number, who?: Actor) => Act;
  readonly director: Actor;
  readonly officerIds: never;
  readonly enterpriseId: EnterpriseId;
}

async function closeCase(product: Product, { ago, director, officerIds, enterpriseId }: Past): Promise<void> {
  const { cases, serve } = product.enforcement;
  const id = await cases.propose(ago(80), {
    enterpriseId,
    findingId: null,
    conduct: 'chemical-basics',
    actEndedOn: dayOf(ago(82).now),
    stage: 'overdue',
    cause: '安全操作规程与岗位不符，逾期未改正',
    proposal: '责令限期改正期满后复核，装卸岗位操作规程仍未修订，建议立案。',
    persons: [{ name: '油库主任', post: '主任' }],
    officerIds,
  });
  const said = (action: 'approve' | 'publish' | 'close', version: number, words: string) => ({
    version,
    action,
    words,
    on: null,
  });
  const deliver = (days: number, documentId: string, recipient: string) =>
    serve(ago(days), documentId, {
      recipient,
      place: '企业办公室',
      way: 'direct',
      deliveredOn: dayOf(ago(days).now),
      deliverers: ['执法人员甲', '执法人员乙'],
      note: '',
    });
  await cases.move(ago(79, director), id, said('approve', 1, '同意立案'));
  await cases.investigate(ago(70), id, {
    version: 2,
    facts: '装卸岗位仍使用2019年版操作规程，与现有装卸臂联锁不符；责令改正期满未修订。',
    evidence: '责令限期整改指令书、复核记录、操作规程复印件、询问笔录',
    articleId: 'hazchem-safety-2025-101-chemical-basics',
    articleReason: '',
  });
  const parties = await cases.parties(ago(69), id);
  const fines = parties.map((party) => ({
    partyId: party.id as never,
    fineYuan: party.party === 'unit' ? 110_000 : 22_000,
    basisYuan: null,
  }));
  await cases.notify(ago(68), id, { version: 3, penalties: fines, hearing: false });
  const notice = await cases.paper(ago(67).tx, id, 'penalty-notice');
  await deliver(67, notice?.id ?? '', '值班负责人');
  const discretion = '逾期后主动停用相关鹤位，未造成后果，在幅度内从轻';
  await cases.decide(ago(55, director), id, { version: 4, penalties: fines, discretion });
  let version = 5;
  for (const { id: partyId, document_id, name, fine_yuan } of await cases.parties(ago(54), id)) {
    await deliver(54, document_id ?? '', name);
    const payment = { partyId: partyId as never, paidYuan: Number(fine_yuan), paidOn: dayOf(ago(45).now) };
    await cases.pay(ago(45), id, { version, ...payment });
    version += 1;
  }
  await cases.move(ago(50), id, said('publish', version, '局网站行政处罚信息栏'));
  await cases.move(ago(44), id, said('close', version + 1, '罚款已缴清，操作规程已修订并复核'));
}
