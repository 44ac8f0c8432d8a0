import { anyApplies, type Scope } from '../../engine/applicability.ts';
import { ofKind, openFor } from '../../engine/scopes.ts';
import type { Criterion } from '../criterion.ts';
import { aq30672026 } from './edition.ts';

/** Hazchem producers, dealers with storage, and chemical enterprises, pharmaceutical ones included. */
const scope: Scope = anyApplies(
  ofKind('producer', 'pharma', 'storage-dealer', 'oil-depot', 'filling-station', 'warehouse'),
  openFor('user', '使用企业属于化工（含医药）行业时适用'),
  openFor('gas-supply', '城镇燃气另有判定标准，取得危险化学品许可的部分适用'),
);

type TopicRow = readonly [title: string, evidence: readonly string[], counterparts: readonly string[]];

/** The topics of one group in clause order: the first row of group 5.4 is clause 5.4.1. */
export function topicGroup(group: string, name: string, rows: readonly TopicRow[]): Criterion[] {
  return rows.map(([title, evidence, counterparts], index) => {
    const clause = `${group}.${index + 1}`;
    return {
      id: `AQ-${clause}`,
      editionId: aq30672026.id,
      number: clause,
      title,
      group: name,
      source: { standard: 'AQ 3067-2026', clause, basis: 'provisional' },
      scope,
      evidence,
      lookAlikes: [],
      counterparts,
    };
  });
}
