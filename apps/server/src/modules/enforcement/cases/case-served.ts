import { lastDayOf } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import type { DocumentKind } from '@zhiben/vocabulary/enforcement.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { clockOf, endClocks, forEnterprise, layClocks } from './case-clocks.ts';
import { findCase, owes, partiesOf } from './case-store.ts';

interface Served {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly caseId: string;
  readonly deliveredOn: string;
}

/** Papers that are addressed to the parties; the others stay in the office or go to the police. */
const TOLD: readonly DocumentKind[] = [
  'penalty-notice',
  'hearing-notice',
  'decision-unit',
  'decision-person',
  'kept-evidence-notice',
  'seizure-decision',
  'holding-outcome',
  'deferral-approval',
  'demand-notice',
];

/** A paper of a case has reached its party: the enterprise knows of the case, and what runs from the service begins to run. */
export async function caseServed(act: Act, { id, kind, caseId, deliveredOn }: Served): Promise<void> {
  if (!TOLD.includes(kind)) return;
  await act.tx
    .updateTable('enforcement_cases')
    .set({ told_on: deliveredOn })
    .where('id', '=', caseId)
    .where('told_on', 'is', null)
    .execute();
  if (kind === 'decision-unit' || kind === 'decision-person') await decisionServed(act, id, caseId, deliveredOn);
}

async function decisionServed(act: Act, documentId: string, caseId: string, deliveredOn: string): Promise<void> {
  const row = await findCase(act.tx, caseId);
  await act.tx
    .updateTable('case_parties')
    .set({ served_on: deliveredOn, pay_by: lastDayOf('payment', deliveredOn).on })
    .where('document_id', '=', documentId)
    .execute();
  const decided = (await partiesOf(act.tx, [caseId])).filter(({ document_id }) => document_id !== null);
  if (decided.some(({ served_on }) => served_on === null)) return;
  const last = decided.reduce((latest, { served_on }) => ((served_on ?? '') > latest ? (served_on ?? '') : latest), '');
  await endClocks(act, row, ['case-serve']);
  if (!decided.some(owes)) return;
  await layClocks(act, row, [
    // One for all of them: it ends when the last of them has paid.
    forEnterprise(clockOf('case-pay', 'payment', last)),
    clockOf('case-court', 'court-application', lastDayOf('lawsuit', last).on),
  ]);
}
