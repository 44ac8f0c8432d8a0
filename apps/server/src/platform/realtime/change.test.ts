import { expect, test } from 'vitest';
import { ANDA, HUAYI, PEOPLE } from '../plant.fixture.ts';
import { type Change, maySee } from './change.ts';

const change = (subjectKind: string, enterpriseId: string | null): Change => ({
  id: 1,
  at: new Date(0),
  topic: 't',
  subjectKind,
  subjectId: 's',
  enterpriseId,
});

test.each([
  [
    'a hazard of Huayi',
    change('hazard', HUAYI),
    ['director', 'supervisor', 'colleague', 'bystander', 'duty', 'huayi', 'huayiPrincipal', 'worker', 'expert'],
  ],
  [
    'a hazard of Anda',
    change('hazard', ANDA),
    ['director', 'supervisor', 'colleague', 'bystander', 'duty', 'anda', 'andaPrincipal'],
  ],
  ['an import of the bureau', change('import', null), ['director', 'supervisor', 'colleague', 'bystander', 'duty']],
  ['an account', change('account', null), ['system', 'security']],
  ['an account of Huayi', change('account', HUAYI), ['system', 'security']],
  ['the ledger', change('ledger', null), ['auditor']],
])('%s is news for those alone who may read it', (_case, event, readers) => {
  expect(
    Object.entries(PEOPLE)
      .filter(([, actor]) => maySee(actor, event))
      .map(([name]) => name),
  ).toEqual(readers);
});
