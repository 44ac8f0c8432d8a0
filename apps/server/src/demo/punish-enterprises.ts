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
    const officers = await act.tx.selectFrom('officers').select(['id', 'name']).orderBy('certificate').execute();
    const officerIds = officers.map(({ id }) => id) as never;
    await closeCase(product, {
      ago,
      director,
      officers,
      officerIds,
      enterpriseId: EnterpriseId.parse(keys.get('songling')),
    });
    const { cases } = product.enforcement;
    const id = await cases.propose(ago(3), {
      enterpriseId: EnterpriseId.parse(keys.get('jintang')),
      findingId: null,
      conduct: 'equipment-and-monitoring',
      actEndedOn: dayOf(ago(4).now),
      stage: 'overdue',
      cause: '硝化工段可燃气体报警器停用，逾期未改正',
      proposal: '责令限期改正期满后复核，报警器仍未投用，建议立案。',
      persons: [{ name: '分管安全负责人', post: '副总经理' }],
      officerIds,
    });
    await cases.move(ago(2, director), id, { version: 1, action: 'approve', words: '同意立案', on: null });
    await cases.ask(ago(1), id, {
      version: 2,
      kind: 'kept-evidence',
      words: '报警控制器历史记录可能被覆盖，建议先行登记保存',
      until: null,
      goods: [{ name: '可燃气体报警控制器及存储卡', quantity: '1台', place: '硝化工段控制室' }],
      partyId: null,
      instalments: [],
    });
    await cases.propose(ago(1), {
      enterpriseId: EnterpriseId.parse(keys.get('qingluan')),
      findingId: null,
      conduct: 'people-and-records',
      actEndedOn: dayOf(ago(2).now),
      stage: 'overdue',
      cause: '充装人员未经培训上岗，逾期未改正',
      proposal: '责令限期改正期满后复核，2名充装人员仍无培训考核记录，建议立案。',
      persons: [{ name: '站长', post: '站长' }],
      officerIds,
    });
  });
}

interface Past {
  readonly ago: (days: number, who?: Actor) => Act;
  readonly director: Actor;
  readonly officerIds: never;
  readonly officers: readonly { readonly name: string }[];
  readonly enterpriseId: EnterpriseId;
}

async function closeCase(product: Product, { ago, director, officers, officerIds, enterpriseId }: Past): Promise<void> {
  const { cases, serve } = product.enforcement;
  const id = await cases.propose(ago(80), {
    enterpriseId,
    findingId: null,
    conduct: 'equipment-and-monitoring',
    actEndedOn: dayOf(ago(82).now),
    stage: 'overdue',
    cause: '装卸区可燃气体报警器停用，逾期未改正',
    proposal: '责令限期改正期满后复核，2台报警器仍未投用，建议立案。',
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
      deliverers: officers.map(({ name }) => name),
      note: '',
    });
  await cases.move(ago(79, director), id, said('approve', 1, '同意立案'));
  await cases.investigate(ago(70), id, {
    version: 2,
    facts: '装卸区2台可燃气体报警器断电停用，责令改正期满经复核仍未投用。',
    evidence: '责令限期整改指令书、复核记录、现场照片、询问笔录',
    articleId: 'spl-99-equipment-and-monitoring',
    articleReason: '',
  });
  const parties = await cases.parties(ago(69), id);
  const fines = parties.map((party) => ({
    partyId: party.id as never,
    fineYuan: party.party === 'unit' ? 110_000 : 15_000,
    basisYuan: null,
    also: '',
  }));
  await cases.notify(ago(68), id, { version: 3, penalties: fines, hearing: false });
  const notice = await cases.paper(ago(67).tx, id, 'penalty-notice');
  await deliver(67, notice?.id ?? '', '值班负责人');
  const discretion = '主动停用相关鹤位，未造成后果，在幅度内从轻';
  await cases.decide(ago(55, director), id, { version: 4, penalties: fines, discretion });
  let version = 5;
  for (const { id: partyId, document_id, name, fine_yuan } of await cases.parties(ago(54), id)) {
    await deliver(54, document_id ?? '', name);
    const payment = { partyId: partyId as never, paidYuan: Number(fine_yuan), paidOn: dayOf(ago(45).now) };
    await cases.pay(ago(45), id, { version, ...payment });
    version += 1;
  }
  await cases.move(ago(50), id, said('publish', version, '局网站行政处罚信息栏'));
  await cases.move(ago(44), id, said('close', version + 1, '罚款已缴清，报警器已投用并复核'));
}
