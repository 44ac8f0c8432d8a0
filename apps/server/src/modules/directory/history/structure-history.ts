import type { ControlView } from '@zhiben/contract/controls.ts';
import type { OrgUnitView } from '@zhiben/contract/directory-structure.ts';
import type { ControlKind } from '@zhiben/vocabulary/accountability.ts';
import { startOfDay } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../../../platform/ledger/ledger-tables.ts';
import { controlStore } from '../control/control-store.ts';
import { type PersonEvent, type PostTenure, tenuresOf } from '../domain/tenures.ts';
import { type Person, structureStore } from '../structure/structure-store.ts';

/** Who held which post, which unit a place belonged to and who stood behind the enterprise, at any time on record. */
export interface StructureHistory {
  readonly units: readonly Pick<OrgUnitView, 'id' | 'parentId' | 'kind' | 'name'>[];
  readonly tenures: readonly PostTenure[];
  readonly placements: readonly Omit<PostTenure, 'personId' | 'name' | 'post'>[];
  readonly controls: readonly ControlPeriod[];
}

export interface ControlPeriod {
  readonly kind: ControlKind;
  readonly name: string;
  readonly inCharge: string | null;
  readonly from: Date;
  readonly until: Date | null;
  readonly ledger: readonly string[];
}

/** Told from the ledger and the register; of a place only when one is named. */
export async function structureHistory(
  tx: Tx,
  enterpriseId: string,
  placeId: string | null,
): Promise<StructureHistory> {
  const structure = structureStore(tx);
  const units = await structure.unitsOf(enterpriseId);
  const people = await structure.peopleOf(enterpriseId);
  const place = (await structure.placesOf(enterpriseId)).find(({ id }) => id === placeId);
  const told = await changesOf(tx, [enterpriseId, ...people.map(({ id }) => id)]);

  return {
    units,
    tenures: people.flatMap((person) => tenuresOf(asNow(person), eventsOf(told.get(person.id) ?? [], units))),
    placements:
      place === undefined
        ? []
        : tenuresOf(
            {
              personId: place.id,
              name: place.name,
              post: '',
              orgUnitId: place.orgUnitId,
              atWork: place.closedAt === null,
            },
            eventsOf(
              (told.get(enterpriseId) ?? []).filter(({ detail }) => detail['placeId'] === place.id),
              units,
            ),
          ),
    controls: controlsOf(await controlStore(tx).of(enterpriseId), told.get(enterpriseId) ?? []),
  };
}

interface Told {
  readonly id: string;
  readonly at: Date;
  readonly act: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const KINDS = new Map<string, PersonEvent['kind']>(
  ['person', 'place'].flatMap((what) =>
    (['add', 'change', 'close', 'reopen'] as const).map((kind) => [`${what}.${kind}`, kind] as const),
  ),
);

async function changesOf(tx: Tx, subjects: readonly string[]): Promise<ReadonlyMap<string, readonly Told[]>> {
  const rows = await tx
    .selectFrom('ledger_entries')
    .select(['id', 'at', 'act', 'subject_id', 'detail'])
    .where('subject_id', 'in', subjects)
    .where('act', 'in', [...KINDS.keys(), 'enterprise.control'])
    .orderBy('tx_order')
    .orderBy('id')
    .execute();
  const told = rows.map(({ id, detail, ...row }) => ({ ...row, id: String(id), detail: JSON.parse(detail) }));
  return Map.groupBy(told, ({ subject_id }) => subject_id);
}

const asNow = ({ id, name, post, orgUnitId, closedAt }: Person) => ({
  personId: id,
  name,
  post,
  orgUnitId,
  atWork: closedAt === null,
});

function eventsOf(told: readonly Told[], units: readonly OrgUnitView[]): readonly PersonEvent[] {
  return told.flatMap(({ id, at, act, detail }) => {
    const kind = KINDS.get(act);
    if (kind === undefined) return [];
    const before = (detail['from'] ?? {}) as Readonly<Record<string, unknown>>;
    return [
      {
        kind,
        at,
        ledger: id,
        ...(typeof before['post'] === 'string' ? { postBefore: before['post'] } : {}),
        ...('unit' in before ? { unitBefore: unitBefore(detail, before['unit'], units) } : {}),
      },
    ];
  });
}

/** Older entries speak in names alone; a name that is not one unit's leaves the unit unknown. */
function unitBefore(detail: Told['detail'], name: unknown, units: readonly OrgUnitView[]): string | null {
  const ids = detail['unitIds'] as { readonly from: string | null } | undefined;
  if (ids !== undefined) return ids.from;
  const called = units.filter((unit) => unit.name === name);
  return called.length === 1 ? (called[0]?.id ?? null) : null;
}

/** Each entry holds from its day until the next day recorded for its kind; of one day, what was recorded last. */
function controlsOf(newestFirst: readonly ControlView[], told: readonly Told[]): readonly ControlPeriod[] {
  const said = newestFirst.filter(
    (control, index) =>
      newestFirst.findIndex(({ kind, fromOn }) => kind === control.kind && fromOn === control.fromOn) === index,
  );
  return said.flatMap(({ id, kind, name, inCharge, fromOn }) => {
    if (name === null) return [];
    const next = said.findLast((other) => other.kind === kind && other.fromOn > fromOn);
    const ledger = told.filter(({ detail }) => detail['controlId'] === id).map((entry) => entry.id);
    return [
      {
        kind,
        name,
        inCharge,
        from: startOfDay(fromOn),
        until: next === undefined ? null : startOfDay(next.fromOn),
        ledger,
      },
    ];
  });
}
