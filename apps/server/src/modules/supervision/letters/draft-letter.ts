import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { editLetter as editOperation, draftLetter as operation } from '@zhiben/contract/supervision.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { SupervisionNeeds } from '../supervision-needs.ts';
import { addresseeMissing, enterpriseMissing } from '../supervision-refusals.ts';
import { findMatters, keepMatters, refuseOthers } from './letter-matters.ts';
import { lockLetter, takeLetterStep } from './letter-store.ts';

type Needs = Pick<SupervisionNeeds, 'matters' | 'enterpriseNames'>;
export type LetterToDraft = BodyOf<typeof operation>;
type Words = Omit<BodyOf<typeof editOperation>, 'version'>;

/** Writes a letter down. Nobody outside the office knows of it before it is issued. */
export async function draftLetter(act: Act, body: LetterToDraft, needs: Needs): Promise<string> {
  const { tx, now, actor } = act;
  const { kind, rule, why, ...words } = body;
  const found = await findMatters(act, words.matters, needs);
  const said = await wordsOf(act, words, needs);
  refuseOthers(found, said.enterprise_id);
  const id = v7(now);
  await tx
    .insertInto('supervision_letters')
    .values({
      id,
      kind,
      rule,
      why,
      ...said,
      drafted_at: now,
      drafted_by: actor.personId,
      drafted_by_name: actor.name,
    })
    .execute();
  await keepMatters(act, id, found);
  const detail = kind === 'covert-sheet' ? { kind } : { title: said.subject, kind, rule };
  await record(act, { act: 'letter.draft', subjectKind: 'letter', subjectId: id, enterpriseId: null, detail });
  return id;
}

/** Changes what has not been issued. */
export async function editLetter(
  act: Act,
  id: string,
  { version, ...words }: BodyOf<typeof editOperation>,
  needs: Needs,
): Promise<void> {
  const row = await lockLetter(act, id, 'edit', version);
  const found = await findMatters(act, words.matters, needs);
  const said = await wordsOf(act, words, needs);
  refuseOthers(found, said.enterprise_id);
  await keepMatters(act, id, found);
  await takeLetterStep(act, row, 'edit', said);
}

async function wordsOf({ tx }: Act, words: Words, { enterpriseNames }: Needs) {
  const { addresseeKind, enterpriseId, addressee } = words;
  return {
    ...(await addresseeOf()),
    addressee_kind: addresseeKind,
    subject: words.subject,
    measures: words.measures,
    answer_days: words.answerDays,
    meets_at: words.meetsAt,
    meets_place: words.meetsPlace,
    insiders: [...new Set(words.insiders)],
  };

  async function addresseeOf() {
    if (addresseeKind !== 'enterprise') {
      if (addressee === '') throw addresseeMissing();
      return { enterprise_id: null, addressee };
    }
    const name = enterpriseId === null ? undefined : (await enterpriseNames(tx, [enterpriseId])).get(enterpriseId);
    if (name === undefined) throw enterpriseMissing();
    return { enterprise_id: enterpriseId, addressee: name };
  }
}
