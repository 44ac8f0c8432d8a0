import type { Criterion } from '../criterion.ts';
import { mem2017121 } from './edition.ts';

type Words = Pick<Criterion, 'title' | 'scope' | 'evidence' | 'lookAlikes'> & { readonly topics: readonly string[] };

/** Criterion `number` of the twenty, e.g. 5 → MH-05, with the AQ 3067 topics it is taken to correspond to. */
export function criterion121(number: number, group: string, { topics, ...words }: Words): Criterion {
  return {
    id: `MH-${String(number).padStart(2, '0')}`,
    editionId: mem2017121.id,
    number: String(number),
    group,
    source: { standard: '安监总管三〔2017〕121号', clause: `第${number}条`, basis: 'quotation' },
    counterparts: topics.map((topic) => `AQ-${topic}`),
    ...words,
  };
}
