import { dayOf } from '../../platform/clock.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { Mapping } from './domain/field.ts';
import type { RegisterTable } from './domain/find-table.ts';
import { HAZARD_FIELDS, type HazardFieldId } from './domain/hazard-fields.ts';
import { enterpriseMatcher } from './domain/match-enterprise.ts';
import { type ColumnProposal, mappingOf, proposeMapping } from './domain/propose-mapping.ts';
import { readRegister } from './domain/read-register.ts';
import type { RegisterReading } from './domain/register-reading.ts';
import { importStore } from './import-store.ts';
import type { Decisions } from './import-tables.ts';
import type { ImportsNeeds } from './imports-needs.ts';

export interface Judged extends RegisterReading {
  readonly proposals: readonly ColumnProposal[];
}

/** What headings meant is remembered for the office that keeps the register. */
export const officeOf = ({ actor }: Act): string => actor.agencyId ?? actor.enterpriseId ?? 'bureau';

/** Reads the register anew under what people have decided so far. */
export async function judgeImport(
  act: Act,
  table: RegisterTable,
  decisions: Decisions,
  needs: ImportsNeeds,
): Promise<Judged> {
  const remembered = await importStore(act.tx).headings(officeOf(act));
  const proposals = proposeMapping(table, HAZARD_FIELDS, remembered).map((proposal) => decided(proposal, decisions));
  const mapping = mappingOf(proposals) as Mapping<HazardFieldId>;
  const directory = await needs.enterprisesForMatching(act.tx);
  const onRecord = await needs.knownHazards(act.tx, named(table, mapping, directory));
  const byRow = new Map(Object.entries(decisions.rows ?? {}).map(([row, decision]) => [Number(row), decision]));
  return {
    proposals,
    ...readRegister({ table, mapping, directory, onRecord, asOf: dayOf(act.now), decisions: byRow }),
  };
}

function decided(proposal: ColumnProposal<HazardFieldId>, { mapping = {} }: Decisions): ColumnProposal<HazardFieldId> {
  const choice = mapping[String(proposal.column.index)];
  if (choice === undefined) return proposal;
  const fieldId = HAZARD_FIELDS.find(({ id }) => id === choice)?.id;
  return { ...proposal, fieldId, confidence: 1, because: 'remembered' };
}

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
  return [...new Set(matches.flatMap((found) => ('id' in found && found.id !== undefined ? [found.id] : [])))];
}
