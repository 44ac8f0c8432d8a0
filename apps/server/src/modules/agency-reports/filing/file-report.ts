import type { ReportSaid } from '@zhiben/contract/agency-reports.ts';
import type { Selectable } from 'kysely';
import { dayOf } from '../../../platform/clock.ts';
import type { Schema } from '../../../platform/db/schema.ts';
import type { Act, Tx } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { evidenceStore } from '../../../platform/files/evidence-store.ts';
import type { StoredFile } from '../../../platform/files/index.ts';
import { record } from '../../../platform/ledger/record.ts';
import {
  dayToCome,
  engineerUnknown,
  fileUnfit,
  notServed,
  numberTaken,
  stayReversed,
} from '../agency-report-refusals.ts';
import '../agency-report-tables.ts';
import { isReadable } from '../reading/kinds.ts';
import { certificateOf } from './keep-engineers.ts';

/** Takes a report in: what is said of it, who was on site, and its file. It is looked at afterwards, off the path of the request. */
export async function fileReport(act: Act, enterpriseId: string, said: ReportSaid, file: StoredFile): Promise<string> {
  const { tx, actor, now } = act;
  const { agencyId } = actor;
  if (agencyId === null || !actor.reach.includes(enterpriseId)) throw notServed();
  if (!isReadable(file.mediaType)) throw fileUnfit(file.name);
  const roster = await rosterOf(tx, said);
  refuseImpossible(said, roster, dayOf(now));
  const { hash, mediaType, sizeBytes, name } = file;
  await evidenceStore(tx).knowFile({ hash, size_bytes: sizeBytes, media_type: mediaType, stored_at: now });
  const id = v7(now);
  const added = await tx
    .insertInto('agency_reports')
    .values({
      id,
      agency_id: agencyId,
      enterprise_id: enterpriseId,
      kind: said.kind,
      number: said.number,
      subject: said.subject,
      issued_on: said.issuedOn,
      from_on: said.visits.map(({ fromOn }) => fromOn).toSorted()[0] ?? said.issuedOn,
      until_on:
        said.visits
          .map(({ untilOn }) => untilOn)
          .toSorted()
          .at(-1) ?? said.issuedOn,
      conclusions: said.conclusions,
      ...{ file_hash: hash, file_name: name, media_type: mediaType, size_bytes: sizeBytes },
      ...{ filed_by: actor.personId, filed_by_name: actor.name, filed_at: now },
    })
    .onConflict((conflict) => conflict.constraint('a_number_stands_once_in_an_agency').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) throw numberTaken(said.number);
  await enterStays(act, { id, agencyId, enterpriseId }, said, roster);
  await record(act, {
    act: 'agency-report.file',
    subjectKind: 'agency-report',
    subjectId: id,
    enterpriseId,
    detail: { title: `${said.number} ${said.subject}`, agencyId, ...said, file: name, hash },
  });
  return id;
}

type Roster = ReadonlyMap<string, Selectable<Schema['agency_engineers']>>;

async function rosterOf(tx: Tx, { visits }: ReportSaid): Promise<Roster> {
  const wanted = [...new Set(visits.map(({ certificate }) => certificateOf(certificate)))];
  const rows = await tx.selectFrom('agency_engineers').selectAll().where('certificate', 'in', wanted).execute();
  const roster = new Map(rows.map((row) => [row.certificate, row]));
  const unknown = wanted.filter((certificate) => !roster.has(certificate));
  if (unknown.length > 0) throw engineerUnknown(unknown);
  return roster;
}

/** What cannot be meant is refused at once. What is doubtful is taken in as it was said, and looked at. */
function refuseImpossible({ visits, issuedOn }: ReportSaid, roster: Roster, today: string): void {
  for (const { certificate, fromOn, fromHalf, untilOn, untilHalf } of visits) {
    if (`${untilOn}${untilHalf}` < `${fromOn}${fromHalf}`)
      throw stayReversed(roster.get(certificateOf(certificate))?.name ?? certificate);
    if (fromOn > today) throw dayToCome('到场日期');
  }
  if (issuedOn > today) throw dayToCome('出具日期');
}

interface OfReport {
  readonly id: string;
  readonly agencyId: string;
  readonly enterpriseId: string;
}

async function enterStays({ tx, now }: Act, of: OfReport, { visits }: ReportSaid, roster: Roster): Promise<void> {
  await tx
    .insertInto('agency_report_visits')
    .values(
      visits.map((visit) => {
        const certificate = certificateOf(visit.certificate);
        const engineer = roster.get(certificate);
        return {
          id: v7(now),
          report_id: of.id,
          agency_id: of.agencyId,
          enterprise_id: of.enterpriseId,
          engineer_name: engineer?.name ?? '',
          certificate,
          valid_from: engineer?.valid_from ?? visit.fromOn,
          valid_until: engineer?.valid_until ?? visit.untilOn,
          ...{ from_on: visit.fromOn, from_half: visit.fromHalf, until_on: visit.untilOn, until_half: visit.untilHalf },
        };
      }),
    )
    .execute();
}
