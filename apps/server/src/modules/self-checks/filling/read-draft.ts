import type { Tx } from '../../../platform/db/scope.ts';
import { answerUnknown, placesAdded, sheetUnknown } from '../check-refusals.ts';
import type { Check } from '../check-store.ts';
import { type Answer, answerKey } from '../domain/answer.ts';
import type { Line } from '../domain/faults-of.ts';
import type { OrganisationOnFile, SelfChecksNeeds } from '../self-checks-needs.ts';
import { currentSheet, type Sheet, sheetAt, templatesOf } from '../sheets/current-sheets.ts';
import type { Submission } from './submit-check.ts';

interface Draft {
  readonly answers: readonly Answer[];
  /** What had to be answered: every line of every sheet the person had, closed places aside. */
  readonly lines: readonly Line[];
  /** What the person should know: an older sheet, a place closed meanwhile. */
  readonly notices: readonly string[];
}

/** Reads a draft by the sheets it was filled with, which may no longer be the newest and still hold. */
export async function readDraft(
  tx: Tx,
  check: Check,
  submission: Submission,
  { organisationOf }: Pick<SelfChecksNeeds, 'organisationOf'>,
): Promise<Draft> {
  const templates = await templatesOf(tx, check.enterprise_id);
  const { places } = await organisationOf(tx, check.enterprise_id);
  const placeOf = new Map(places.map((place) => [place.id as string, place]));
  const used = submission.sheets.map((named) => {
    const sheet = sheetAt(templates, check.cadence, named);
    const place = placeOf.get(named.placeId);
    if (sheet === undefined || place === undefined) throw sheetUnknown();
    return { place, sheet, newest: currentSheet(templates, check.cadence, named.placeId) };
  });
  const covered = new Set(used.map(({ place }) => place.id as string));
  if (covered.size !== used.length) throw sheetUnknown();
  const added = check.place_ids.filter((id) => !covered.has(id)).flatMap((id) => placeOf.get(id) ?? []);
  const left = added.filter(({ closedAt }) => closedAt === null);
  if (left.length > 0) throw placesAdded(left.map(({ name }) => name));

  const lines = used.flatMap(({ place, sheet }) => linesOf(place, sheet));
  const known = new Map(lines.map((line) => [answerKey(line), line]));
  const answers = submission.answers.map((answer): Answer => {
    const line = known.get(answerKey(answer));
    if (line === undefined) throw answerUnknown();
    return { ...answer, item: line.item };
  });
  if (new Set(answers.map(answerKey)).size !== answers.length) throw answerUnknown();

  const open = new Set(used.filter(({ place }) => place.closedAt === null).map(({ place }) => place.id as string));
  return { answers, lines: lines.filter(({ placeId }) => open.has(placeId)), notices: used.flatMap(noticesOf) };
}

type Place = OrganisationOnFile['places'][number];

const linesOf = (place: Place, sheet: Sheet): readonly Line[] =>
  sheet.items.map(({ key, text }) => ({ placeId: place.id, placeName: place.name, itemKey: key, item: text }));

function noticesOf({ place, sheet, newest }: { place: Place; sheet: Sheet; newest: Sheet | undefined }): string[] {
  const older = newest?.templateOf !== sheet.templateOf || newest.version !== sheet.version;
  return [
    ...(older ? [`「${place.name}」的自查表在填写期间已修改，本次按填写时的第 ${sheet.version} 版有效`] : []),
    ...(place.closedAt === null ? [] : [`「${place.name}」已停用，所填内容已保存`]),
  ];
}
