import { type EnterpriseField, enterpriseFieldLabel } from '@zhiben/vocabulary/enterprises.ts';
import { type ActFact, factsOf } from '../../../ui/act-facts.ts';

/** What an entry says was changed. Of contact details the ledger keeps only that they changed; that is said too. */
export function changesIn(detail: Readonly<Record<string, unknown>>): readonly ActFact[] {
  const changed = Array.isArray(detail['changed']) ? detail['changed'].map(String) : [];
  const shown = Object.keys((detail['to'] ?? {}) as object);
  const withheld = changed.filter((field) => !shown.includes(field));
  return [
    ...factsOf(detail, ['changed']),
    ...withheld.map((field) => ({
      label: enterpriseFieldLabel[field as EnterpriseField] ?? field,
      text: '已修改（个人信息不记入责任账）',
    })),
  ];
}
