import type { CheckDetail } from '@zhiben/contract/self-check-view.ts';
import { addCheckEvidence, submitCheck } from '@zhiben/contract/self-checks.ts';
import type { EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { asProblem } from '../../../api/api-problem.ts';
import { call, upload } from '../../../api/client.ts';
import { filesOfDraft, type KeptFile, keepFile } from './device.ts';
import { type Draft, filesOf, toSubmission } from './draft.ts';

export type Sent =
  | { readonly kind: 'arrived'; readonly check: CheckDetail }
  /** No answer, or one that time may mend: it stays in the queue. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Sends a finished draft: its files first, each once, then the answers. Cut off anywhere, it goes on from there. */
export async function sendDraft(draft: Draft): Promise<Sent> {
  try {
    const evidence = await sendFiles(draft);
    const body = toSubmission(draft, evidence, new Date());
    const check = await call(submitCheck, { params: { checkId: draft.checkId }, body });
    return { kind: 'arrived', check };
  } catch (error) {
    const { status, message } = asProblem(error);
    return mayPass(status) ? { kind: 'waiting' } : { kind: 'refused', sentence: message };
  }
}

/** A cut line, an ended session, too many requests, a server that is just starting. */
const mayPass = (status: number) => status === 0 || status === 401 || status === 408 || status === 429 || status >= 500;

async function sendFiles(draft: Draft): Promise<ReadonlyMap<string, EvidenceId>> {
  const wanted = new Set(filesOf(draft));
  const sent = new Map<string, EvidenceId>();
  for (const file of await filesOfDraft(draft.key)) {
    if (wanted.has(file.key)) sent.set(file.key, file.evidenceId ?? (await sendFile(file)));
  }
  return sent;
}

async function sendFile(file: KeptFile): Promise<EvidenceId> {
  const form = new FormData();
  form.set('kind', file.kind);
  if (file.takenAt !== null) form.set('takenAt', file.takenAt);
  form.set('file', file.blob, file.name);
  const { checkId, key } = file;
  const { id } = await upload(addCheckEvidence, { checkId }, form, { idempotencyKey: key });
  await keepFile({ ...file, evidenceId: id });
  return id;
}
