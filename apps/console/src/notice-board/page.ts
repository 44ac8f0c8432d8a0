import type { NoticeBoard } from '@zhiben/contract/notice-boards.ts';
import { boardWords, type StewardWords } from './board-words.ts';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is not in the page`);
  return found;
}

/** What the code in the address leads to, or a sentence why there is nothing. */
async function read(code: string): Promise<NoticeBoard | string> {
  const headers = { 'content-type': 'application/json' };
  const asked = fetch('/api/notice-boards/read', { method: 'POST', headers, body: JSON.stringify({ code }) });
  const response = await asked.catch(() => undefined);
  if (response === undefined) return '网络不通，请稍后刷新重试，或查看现场公示牌。';
  const answer = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as NoticeBoard;
  return (answer as { detail?: string } | undefined)?.detail ?? '系统忙，请稍后刷新重试。';
}

function show(board: NoticeBoard): void {
  const { title, enterprise, level, substances, stewards, rule } = boardWords(board);
  document.title = `${title} 安全包保公示`;
  element('name').textContent = title;
  element('enterprise').textContent = enterprise;
  element('level').textContent = level;
  element('substances').textContent = substances;
  element('rule').textContent = rule;
  element('stewards').replaceChildren(...stewards.map(stewardSection));
  element('said').hidden = true;
  for (const id of ['about', 'rule']) element(id).hidden = false;
}

function stewardSection({ role, person, phone, duties }: StewardWords): HTMLElement {
  const section = document.createElement('section');
  section.append(line('h2', role), line('p', person, 'person'));
  if (phone !== null) {
    const call = document.createElement('a');
    call.href = `tel:${phone.replace(/[^\d+]/g, '')}`;
    call.textContent = phone;
    section.append(call);
  }
  const list = document.createElement('ul');
  list.append(...duties.map((duty) => line('li', duty)));
  section.append(list);
  return section;
}

function line(kind: string, words: string, look = ''): HTMLElement {
  const made = document.createElement(kind);
  made.textContent = words;
  made.className = look;
  return made;
}

const found = await read(location.hash.slice(1));
if (typeof found === 'string') element('said').textContent = found;
else show(found);
