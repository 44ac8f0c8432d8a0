import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { type DocumentKind, documentKindLabel, documentSeries } from '@zhiben/vocabulary/enforcement.ts';
import { sql } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { evidenceStore } from '../../../platform/files/evidence-store.ts';
import { record } from '../../../platform/ledger/record.ts';
import type { EnforcementNeeds } from '../enforcement-needs.ts';
import { enterpriseNotFound } from '../enforcement-refusals.ts';
import type { VisitOfficer } from '../enforcement-tables.ts';
import { dayWords } from './document-words.ts';
import { type Content, fillTemplate } from './fill-template.ts';
import type { Picture } from './signature-pictures.ts';
import { currentTemplate } from './templates.ts';

export type DocumentNeeds = Pick<EnforcementNeeds, 'files' | 'publicUrl' | 'enterpriseOnFile'>;

/** A paper about to be written: what it is about, who signs, and what it says beyond what every paper says. */
export interface Paper {
  readonly kind: DocumentKind;
  /** Null for a letter to whoever is no enterprise; `addressee` then says to whom. */
  readonly enterpriseId: string | null;
  readonly addressee?: string;
  readonly visitId: string | null;
  readonly caseId?: string;
  readonly letterId?: string;
  readonly officers: readonly VisitOfficer[];
  readonly content: Content;
  /** Pictures in place of words, by the same names. */
  readonly pictures?: ReadonlyMap<string, Picture>;
  /** An inspection that has not begun: nothing of the paper may be told to whoever hears of acts. */
  readonly sealed?: boolean;
}

export interface MadeDocument {
  readonly id: string;
  readonly number: string;
}

/** Numbers, fills and keeps one document. Its number, its row and its entry commit with the act it belongs to, or none does. */
export async function makeDocument(act: Act, paper: Paper, needs: DocumentNeeds): Promise<MadeDocument> {
  const { tx, now, actor } = act;
  const { kind, enterpriseId, visitId, caseId = null, letterId = null, sealed = false } = paper;
  const number = await nextNumber(act, kind);
  const pictures = paper.pictures ?? new Map<string, Picture>();
  const shown = Object.fromEntries([...pictures].map(([name, { fileHash }]) => [name, fileHash]));
  const said = { ...(await commonWords(act, paper, needs)), 文号: number.text, ...paper.content, ...shown };
  const contentHash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const code = randomBytes(18).toString('base64url');
  const address = `${needs.publicUrl.replace(/\/$/, '')}/wsyz#${code}`;
  const template = await currentTemplate(tx, kind, needs.files);
  const file = await fillTemplate(template.bytes, kind, { ...said, 内容摘要: contentHash }, address, pictures);
  const kept = await needs.files.put(Readable.from([file]), `${documentKindLabel[kind]}.docx`);
  const { hash, sizeBytes, mediaType } = kept;
  await evidenceStore(tx).knowFile({ hash, size_bytes: sizeBytes, media_type: mediaType, stored_at: now });
  const id = v7(now);
  await tx
    .insertInto('enforcement_documents')
    .values({
      id,
      kind,
      series: number.series,
      year: number.year,
      serial: number.serial,
      number: number.text,
      enterprise_id: enterpriseId,
      visit_id: visitId,
      case_id: caseId,
      letter_id: letterId,
      content: JSON.stringify(said),
      content_hash: contentHash,
      file_hash: hash,
      template_revision: template.revision,
      code,
      made_at: now,
      made_by_name: actor.name,
    })
    .execute();
  await record(act, {
    act: 'enforcement-document.make',
    subjectKind: 'enforcement-document',
    subjectId: id,
    // Nothing of a paper reaches the enterprise before it is served.
    enterpriseId: null,
    detail: sealed ? { kind, contentHash } : { number: number.text, kind, contentHash, fileHash: hash },
  });
  return { id, number: number.text };
}

/** The row of the year is held until the end of the act: whoever comes next waits, and a refused act gives its number back. */
async function nextNumber({ tx, now }: Act, kind: DocumentKind) {
  const series = documentSeries[kind];
  const year = Number(dayOf(now).slice(0, 4));
  const { rows } = await sql<{ last: number }>`
    insert into enforcement_numbers (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = enforcement_numbers.last + 1 returning last`.execute(tx);
  const serial = rows[0]?.last ?? 1;
  return { series, year, serial, text: `${series}〔${year}〕${serial}号` };
}

async function commonWords(
  { tx, now }: Act,
  { enterpriseId, addressee, officers }: Paper,
  needs: DocumentNeeds,
): Promise<Content> {
  const enterprise = enterpriseId === null ? undefined : await needs.enterpriseOnFile(tx, enterpriseId);
  if (enterprise === undefined && addressee === undefined) throw enterpriseNotFound();
  return {
    单位名称: enterprise?.name ?? addressee ?? '',
    单位地址: enterprise?.address ?? '（未登记）',
    主要负责人: enterprise?.principalName ?? '（未登记）',
    联系电话: enterprise?.phone ?? '（未登记）',
    执法人员: officers.map(({ name, certificate }) => `${name}（证号：${certificate}）`).join('、'),
    制作日期: dayWords(dayOf(now)),
  };
}
