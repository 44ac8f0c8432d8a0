import { correctImportRow, decideImportRows, type ImportView } from '@zhiben/contract/imports.ts';
import type { BodyInputOf } from '@zhiben/contract/operation.ts';
import { useRef } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useKnownImport } from '../use-import.ts';

export type Correction = Omit<BodyInputOf<typeof correctImportRow>, 'version'>;
export type Correct = (row: number, correction: Correction) => Promise<void>;
export type Decision = Omit<BodyInputOf<typeof decideImportRows>, 'version'>;
export type Decide = (decision: Decision) => Promise<void>;

/** Corrects rows one act after another, each with the version that the one before it left. */
export function useCorrect(view: ImportView) {
  const { known, learn } = useKnownImport(view.id);
  const one = useAct(correctImportRow);
  const many = useAct(decideImportRows);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const version = () => (known() ?? view).version;
  const inTurn = (send: () => Promise<void>) => {
    const sent = last.current.then(send);
    last.current = sent.catch(() => undefined);
    return sent;
  };
  const correct: Correct = (row, correction) =>
    inTurn(async () => {
      const params = { importId: view.id, row };
      const answer = await one.mutateAsync({ params, body: { ...correction, version: version() } });
      learn(answer.import);
    });
  const decide: Decide = (decision) =>
    inTurn(async () => {
      const params = { importId: view.id };
      learn(await many.mutateAsync({ params, body: { ...decision, version: version() } }));
    });
  return { correct, decide, error: one.error ?? many.error, isPending: one.isPending || many.isPending };
}
