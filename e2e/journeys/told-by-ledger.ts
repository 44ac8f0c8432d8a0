import { type Cadence, cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import type { Person } from './person.ts';

interface Entry {
  readonly id: string;
  readonly act: string;
  readonly actorName: string;
  readonly subjectId: string;
  readonly detail: string;
}

interface Answer {
  readonly placeId: string;
  readonly verdict: string;
}

/** A check that the ledger shows to have called a place normal. */
export interface Passed {
  readonly holder: string;
  readonly cadence: string;
  readonly ledger: readonly string[];
}

/** Who passed a place as normal, read from nothing but the auditor's export. */
export async function passedByLedger(auditor: Person, placeId: string): Promise<readonly Passed[]> {
  const exported = await (await auditor.page.request.get('/api/ledger/export')).text();
  const entries = exported
    .split('\n')
    .filter((line) => line.startsWith('{"n":'))
    .map(read);
  const aboutChecks = Map.groupBy(entries, ({ subjectId }) => subjectId);
  return entries
    .filter(({ act }) => act === 'check.submit')
    .flatMap(({ subjectId, actorName, detail }): readonly Passed[] => {
      const { cadence, revision, answers } = JSON.parse(detail) as {
        cadence: Cadence;
        revision: number;
        answers: Answer[];
      };
      const here = answers.filter((answer) => answer.placeId === placeId);
      const passed = revision === 1 && here.length > 0 && here.every(({ verdict }) => verdict === 'normal');
      const rests = (aboutChecks.get(subjectId) ?? []).map(({ id }) => id);
      return passed ? [{ holder: actorName, cadence: cadenceLabel[cadence], ledger: rests }] : [];
    });
}

const read = (line: string): Entry => JSON.parse(line) as Entry;
