import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { importPoints as operation } from '@zhiben/contract/points.ts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/actor.ts';
import type { Act, Scope } from '../../../platform/db/scope.ts';
import { readWorkbookApart } from '../../../platform/documents/read-workbook-apart.ts';
import { receiveFile } from '../../../platform/files/receive-file.ts';
import { type Deed, recordMany } from '../../../platform/ledger/record.ts';
import type { TelemetryNeeds } from '../telemetry-needs.ts';
import { enterpriseNotFound, nothingToRead } from '../telemetry-refusals.ts';
import { differenceOf } from './change-point.ts';
import { columnsOf, pointStore } from './point-store.ts';
import { type PointRow, readPointRows } from './read-point-rows.ts';

type Outcome = ResultOf<typeof operation>;

/** Takes a table of points over: all of it or, with any problem, nothing. */
export async function importPoints(
  request: FastifyRequest,
  { scope, actor }: { readonly scope: Scope; readonly actor: Actor },
  enterpriseId: string,
  needs: TelemetryNeeds,
): Promise<Outcome> {
  await scope(actor, (act) => refuseUnknown(act, enterpriseId, needs));
  const [sheet] = await readWorkbookApart(await receiveFile(request));
  if (sheet === undefined) throw nothingToRead();
  return scope(actor, async (act) => {
    await refuseUnknown(act, enterpriseId, needs);
    const places = new Map((await needs.placesOf(act.tx, enterpriseId)).map(({ id, name }) => [name, id]));
    const { points, problems } = readPointRows(sheet, places);
    if (problems.length > 0) return { added: 0, changed: 0, unchanged: 0, problems: [...problems] };
    return writeRows(act, enterpriseId, points);
  });
}

async function refuseUnknown({ tx }: Act, enterpriseId: string, needs: TelemetryNeeds): Promise<void> {
  if (!(await needs.enterpriseNames(tx, [enterpriseId])).has(enterpriseId)) throw enterpriseNotFound();
}

async function writeRows(act: Act, enterpriseId: string, rows: readonly PointRow[]): Promise<Outcome> {
  const points = pointStore(act.tx);
  const known = new Map((await points.some({ enterpriseId })).map((point) => [point.tag, point]));
  const outcome = { added: 0, changed: 0, unchanged: 0, problems: [] };
  const deeds: Deed[] = [];
  const deed = (what: string, id: number, detail: Deed['detail'] = {}) =>
    deeds.push({ act: what, subjectKind: 'point', subjectId: String(id), enterpriseId, detail });
  for (const { point } of rows) {
    const { tag, ...fields } = point;
    const before = known.get(tag);
    const changed = before && differenceOf(before, columnsOf(fields));
    if (before === undefined) {
      const kept = { enterprise_id: enterpriseId, tag, closed_at: null, created_at: act.now };
      const added = await points.add({ ...columnsOf(fields), ...kept });
      deed('point.add', added?.id ?? 0, { tag, ...fields });
      outcome.added += 1;
    } else if (changed !== undefined && changed.length > 0) {
      await points.change(before.id, columnsOf(fields));
      deed('point.change', before.id, { tag, changed, reason: '由表格写入' });
      outcome.changed += 1;
    } else outcome.unchanged += 1;
  }
  const about: Deed = { act: 'point.import', subjectKind: 'point', subjectId: enterpriseId, enterpriseId };
  if (deeds.length > 0)
    await recordMany(act, deeds, { ...about, detail: { added: outcome.added, changed: outcome.changed } });
  return outcome;
}
