import { correctImportRow, type ImportView } from '@zhiben/contract/imports.ts';
import type { BodyInputOf } from '@zhiben/contract/operation.ts';
import { useRef } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useKnownImport } from '../use-import.ts';

export type Correction = Omit<BodyInputOf<typeof correctImportRow>, 'version'>;
export type Correct = (row: number, correction: Correction) => Promise<void>;

/** Corrects rows one after another, each with the version that the one before it left. */
export function useCorrect(view: ImportView) {
  const { known, learn } = useKnownImport(view.id);
  const { mutateAsync, error, isPending } = useAct(correctImportRow);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const send = async (row: number, correction: Correction) => {
    const version = (known() ?? view).version;
    const answer = await mutateAsync({ params: { importId: view.id, row }, body: { ...correction, version } });
    learn(answer.import);
  };
  const correct: Correct = (row, correction) => {
    const sent = last.current.then(() => send(row, correction));
    last.current = sent.catch(() => undefined);
    return sent;
  };
  return { correct, error, isPending };
}
