import type { ImportView } from '@zhiben/contract/imports.ts';
import { importStateLabel } from './import-words.ts';

const FINAL: readonly ImportView['state'][] = ['committed', 'undone', 'failed'];

export function ImportState({ state }: { readonly state: ImportView['state'] }) {
  return <span className={`tag ${FINAL.includes(state) ? 'tag-final' : 'tag-state'}`}>{importStateLabel[state]}</span>;
}
