import { addVisitEvidence, getVisit, recordVisit, startVisit } from '@zhiben/contract/enforcement.ts';
import type { EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { asProblem } from '../../../api/api-problem.ts';
import { call, upload } from '../../../api/client.ts';
import { filesOfDraft, putFile, type SiteFile } from './site-device.ts';
import { filesOf, type SiteDraft, toRecord } from './site-draft.ts';
import { changeSite, siteDraftsNow } from './site-drafts.ts';

let running: Promise<void> | undefined;

/** Sends what this person has finished, one after the other; a second call joins the first. */
export function sendFinished(accountId: string): Promise<void> {
  running ??= sendAll(accountId).finally(() => {
    running = undefined;
  });
  return running;
}

async function sendAll(accountId: string): Promise<void> {
  const finished = (await siteDraftsNow()).filter((one) => one.accountId === accountId && one.stage === 'finished');
  for (const draft of finished) {
    try {
      await sendOne(draft);
      await changeSite(draft, (latest) => ({ ...latest, stage: 'delivered', refusal: null }));
    } catch (error) {
      const { status, message } = asProblem(error);
      if (!mayPass(status)) await changeSite(draft, (latest) => ({ ...latest, stage: 'refused', refusal: message }));
    }
  }
}

/** A cut line, an ended session, too many requests, a server that is just starting. */
const mayPass = (status: number) => status === 0 || status === 401 || status === 408 || status === 429 || status >= 500;

/** Opens the seal if the gate had no network, then sends the files, each once, then the record. Cut off anywhere, it goes on from there. */
async function sendOne(draft: SiteDraft): Promise<void> {
  const params = { visitId: draft.visitId };
  const standing = await call(getVisit, { params });
  if (standing.startedAt === null) await call(startVisit, { params, body: { version: standing.version } });
  const evidence = await sendFiles(draft);
  await call(recordVisit, { params, body: toRecord(draft, evidence) });
}

async function sendFiles(draft: SiteDraft): Promise<ReadonlyMap<string, EvidenceId>> {
  const wanted = new Set(filesOf(draft));
  const sent = new Map<string, EvidenceId>();
  for (const file of await filesOfDraft(draft.key)) {
    if (wanted.has(file.key)) sent.set(file.key, file.evidenceId ?? (await sendFile(file)));
  }
  return sent;
}

async function sendFile(file: SiteFile): Promise<EvidenceId> {
  const form = new FormData();
  form.set('kind', file.kind);
  form.set('takenAt', file.takenAt);
  form.set('file', file.blob, file.name);
  const { id } = await upload(addVisitEvidence, { visitId: file.visitId }, form, { idempotencyKey: file.key });
  await putFile({ ...file, evidenceId: id });
  return id;
}
