import type { verifyDocument } from '@zhiben/contract/enforcement-documents.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { documentWords } from './document-words.ts';

type Verified = ResultOf<typeof verifyDocument>;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is not in the page`);
  return found;
}

/** What the code on the paper leads to, or a sentence why there is nothing. */
async function verify(code: string): Promise<Verified | string> {
  const headers = { 'content-type': 'application/json' };
  const asked = fetch('/api/enforcement-documents/verification', {
    method: 'POST',
    headers,
    body: JSON.stringify({ code }),
  });
  const response = await asked.catch(() => undefined);
  if (response === undefined) return '网络不通，请稍后刷新重试。';
  const answer = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as Verified;
  return (answer as { detail?: string } | undefined)?.detail ?? '系统忙，请稍后刷新重试。';
}

const found = await verify(location.hash.slice(1));
if (typeof found === 'string') element('said').textContent = found;
else {
  element('kind').textContent = documentWords[found.kind];
  element('number').textContent = found.number;
  element('enterprise-name').textContent = found.enterpriseName;
  element('made').textContent = found.madeOn;
  element('content-hash').textContent = found.contentHash;
  element('file-hash').textContent = found.fileHash;
  element('said').textContent = '核验通过：本机关制作过这份文书。';
  element('about').hidden = false;
}
