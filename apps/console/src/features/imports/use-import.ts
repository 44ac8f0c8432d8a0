import { useQueryClient } from '@tanstack/react-query';
import { getImport, type ImportView } from '@zhiben/contract/imports.ts';
import type { ImportId } from '@zhiben/vocabulary/ids.ts';
import { keyOf, useOperation } from '../../api/use-operation.ts';
import { isBusy } from './import-words.ts';

const REFETCH_MS = 1000;

/** One import, asked again every second while the server is at work on it. */
export function useImport(importId: ImportId) {
  const { known } = useKnownImport(importId);
  const view = known();
  const busy = view !== undefined && isBusy(view);
  return useOperation(getImport, { params: { importId } }, { refetchEveryMs: busy && REFETCH_MS });
}

/** The import as last answered, so that the next act carries the newest version at once. */
export function useKnownImport(importId: ImportId) {
  const queries = useQueryClient();
  const key = keyOf(getImport, { params: { importId } });
  return {
    known: () => queries.getQueryData<ImportView>(key),
    learn: (view: ImportView) => void queries.setQueryData(key, view),
  };
}
