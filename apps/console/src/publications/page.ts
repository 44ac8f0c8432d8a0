import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { readPublications } from '@zhiben/contract/supervision-loop.ts';
import { kindWords, stateWords } from './told-words.ts';

type Told = ResultOf<typeof readPublications>;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is not in the page`);
  return found;
}

/** What is told to everyone, or a sentence why it cannot be shown. */
async function read(): Promise<Told | string> {
  const response = await fetch('/api/publications').catch(() => undefined);
  if (response === undefined) return '网络不通，请稍后刷新重试。';
  const answer = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as Told;
  return (answer as { detail?: string } | undefined)?.detail ?? '系统忙，请稍后刷新重试。';
}

function line(tag: 'h2' | 'p' | 'li', text: string, look = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = look;
  return made;
}

function panel(...parts: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('section');
  made.append(...parts);
  return made;
}

function publicationOf({ kind, month, issuedOn, withdrawn, rows }: Told['publications'][number]): HTMLElement {
  const head = line('h2', `${month} ${kindWords[kind]}（${rows.length}）`);
  if (withdrawn !== null) return panel(head, line('p', `已撤回：${withdrawn}`));
  const list = document.createElement('ol');
  for (const row of rows) {
    const dates = row.closedOn === null ? (row.rectifyBy ?? '') : row.closedOn;
    const said =
      row.closedOn === null ? `${stateWords[row.state]}${dates === '' ? '' : `，期限 ${dates}`}` : `${dates} 核销`;
    list.append(line('li', `${row.enterpriseName}：${row.criterion}（${said}）`));
  }
  return panel(
    head,
    line('p', `${issuedOn} 公开`, 'quiet'),
    ...(rows.length === 0 ? [line('p', '本月没有。')] : [list]),
  );
}

function exposureOf({ number, enterpriseName, subject, measures, issuedOn, correction }: Told['exposures'][number]) {
  return panel(
    line('h2', `曝光：${enterpriseName}`),
    line('p', subject),
    ...(measures === '' ? [] : [line('p', `要求：${measures}`)]),
    ...(correction === null ? [] : [line('p', `更正：${correction}`)]),
    line('p', `${number}　${issuedOn}`, 'quiet'),
  );
}

const told = await read();
if (typeof told === 'string') element('said').textContent = told;
else {
  element('exposures').append(...told.exposures.map(exposureOf));
  element('publications').append(...told.publications.map(publicationOf));
  const nothing = told.exposures.length + told.publications.length === 0;
  element('said').textContent = '目前没有公开内容。';
  element('said').hidden = !nothing;
}
