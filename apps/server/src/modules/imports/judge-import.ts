import { setImmediate } from 'node:timers/promises';
import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { EnterpriseFieldId } from './domain/enterprise-fields.ts';
import type { Mapping } from './domain/field.ts';
import type { RegisterTable } from './domain/find-table.ts';
import type { HazardFieldId } from './domain/hazard-fields.ts';
import { enterpriseMatcher } from './domain/match-enterprise.ts';
import { type ColumnProposal, mappingOf, proposeMapping } from './domain/propose-mapping.ts';
import { readEnterprises } from './domain/read-enterprises.ts';
import { readingRegister } from './domain/read-register.ts';
import { headingStore } from './heading-store.ts';
import { effectsOf, fieldsOf, type JudgedRow } from './import-kind.ts';
import type { ImportRecord } from './import-store.ts';
import type { Decisions, Summary } from './import-tables.ts';
import type { ImportsNeeds } from './imports-needs.ts';

export interface Judged extends Summary {
  readonly rows: readonly JudgedRow[];
}

type ToJudge = Pick<ImportRecord, 'kind' | 'office' | 'decisions' | 'summary'> & { readonly sheet: RegisterTable };
type OnRead = (rows: number) => Promise<void>;

/** Reads the register anew under what people have decided so far, serving others in between. */
export async function judgeImport(
  act: Act,
  held: ToJudge,
  needs: ImportsNeeds,
  onRead: OnRead = async () => undefined,
): Promise<Judged> {
  const proposals = (await proposed(act, held)).map((proposal) => decided(proposal, held.decisions));
  const rows = held.kind === 'hazards' ? judgeHazards : judgeEnterprises;
  return { proposals, ...(await rows(act, held, mappingOf(proposals), needs, onRead)) };
}

/** Proposed once; from then on it is the person's. */
async function proposed(act: Act, { kind, office, sheet, summary }: ToJudge): Promise<readonly ColumnProposal[]> {
  if (summary !== null) return summary.proposals;
  return proposeMapping(sheet, fieldsOf(kind), await headingStore(act.tx).of(office, kind));
}

function decided(proposal: ColumnProposal, { mapping = {} }: Decisions): ColumnProposal {
  const choice = mapping[String(proposal.column.index)];
  if (choice === undefined || (choice ?? undefined) === (proposal.fieldId ?? undefined)) return proposal;
  return { ...proposal, fieldId: choice ?? undefined, confidence: 1, because: 'chosen' };
}

async function judgeHazards(act: Act, held: ToJudge, columns: Mapping, needs: ImportsNeeds, onRead: OnRead) {
  const { sheet: table, decisions } = held;
  const mapping = columns as Mapping<HazardFieldId>;
  const directory = await needs.enterprisesForMatching(act.tx);
  const chosen = Object.values(decisions.rows ?? {}).flatMap(({ enterpriseId }) => enterpriseId ?? []);
  const onRecord = await needs.knownHazards(act.tx, [...new Set([...chosen, ...named(table, mapping, directory)])]);
  const source = { table, mapping, directory, onRecord, asOf: dayOf(act.now), decisions: byRow(decisions) };
  const steps = readingRegister(source);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { ...step.value, effects: null };
    await onRead(step.value);
    await setImmediate();
  }
}

async function judgeEnterprises(act: Act, held: ToJudge, columns: Mapping, needs: ImportsNeeds, onRead: OnRead) {
  const mapping = columns as Mapping<EnterpriseFieldId>;
  const onFile = await needs.enterprisesOnFile(act.tx);
  const reading = readEnterprises({ table: held.sheet, mapping, onFile, decisions: byRow(held.decisions) });
  await onRead(reading.rows.length);
  return { ...reading, effects: effectsOf(reading.rows) };
}

const byRow = ({ rows = {} }: Decisions) =>
  new Map(Object.entries(rows).map(([row, decision]) => [Number(row), decision]));

/** The enterprises the register speaks of, so that only their hazards are compared. */
function named(
  table: RegisterTable,
  mapping: Mapping<HazardFieldId>,
  directory: Parameters<typeof enterpriseMatcher>[0],
): readonly string[] {
  const column = [...mapping].find(([, field]) => field === 'enterprise')?.[0];
  if (column === undefined) return [];
  const match = enterpriseMatcher(directory);
  const names = new Set(table.rows.map((row) => row.cells[column]?.text ?? ''));
  const matches = [...names].filter((name) => name !== '').map(match);
  return matches.flatMap((found) => ('id' in found && found.id !== undefined ? [found.id] : []));
}
