import { ask, Problem } from './ask.ts';
import { keepDraft } from './draft.ts';
import { element, say, show } from './element.ts';
import { photoTray } from './photo-tray.ts';
import { sendPhotos } from './send-photos.ts';
import { type Puzzle, solvePuzzle } from './solve-puzzle.ts';

interface Form {
  readonly enterpriseName: string | null;
  readonly placeName: string | null;
  readonly puzzle: Puzzle;
}

interface Taken {
  readonly queryCode: string;
  readonly changedSince: boolean;
}

/** The report itself: filled in, sent, and answered with a query code. */
export function reporting(): void {
  const poster = new URLSearchParams(location.search).get('m');
  const draft = keepDraft();
  const photos = photoTray();
  let form = opening();

  /** Offline, it is asked for again with the report. */
  function opening() {
    const opened = openForm();
    opened.catch(() => undefined);
    return opened;
  }

  async function openForm() {
    const opened = await ask<Form>('/form', { poster });
    sayWhere(opened);
    // Solved while the person types.
    return { challenge: opened.puzzle.challenge, solution: solvePuzzle(opened.puzzle) };
  }

  async function send(): Promise<void> {
    const { challenge, solution } = await form.catch(() => (form = opening()));
    const { queryCode, changedSince } = await ask<Taken>('', {
      ...typed(),
      key: draft.key(),
      poster,
      challenge,
      solution: await solution,
    });
    draft.clear();
    receipt(queryCode, changedSince);
    await sendPhotos(queryCode, photos, element('sending'));
  }

  element('report').addEventListener('submit', (event) => {
    event.preventDefault();
    const button = element<HTMLButtonElement>('send');
    say('report-problem', null);
    draft.write();
    button.disabled = true;
    button.textContent = '正在提交…';
    send()
      .catch((error: unknown) => {
        if (error instanceof Problem && error.code.startsWith('puzzle-')) form = opening();
        say('report-problem', error instanceof Problem ? error.message : '没有送达，请稍后再试，不会重复。');
      })
      .finally(() => {
        button.disabled = false;
        button.textContent = '提交举报';
      });
  });
}

function typed() {
  const value = (id: string) => element<HTMLInputElement>(id).value;
  return {
    description: value('description'),
    location: value('location'),
    name: value('name'),
    contact: value('contact'),
    website: value('website'),
  };
}

function sayWhere({ enterpriseName, placeName }: Form): void {
  if (enterpriseName === null) return;
  say('where', `举报地点：${enterpriseName}${placeName === null ? '' : ` · ${placeName}`}`);
  element('location-label').textContent = '具体位置（选填）';
  element<HTMLInputElement>('location').placeholder = '如：东侧罐区、二车间';
}

function receipt(queryCode: string, changedSince: boolean): void {
  show('report', false);
  show('receipt', true);
  show('changed', changedSince);
  element('code').textContent = queryCode;
  element<HTMLInputElement>('typed').value = queryCode;
  const copy = element<HTMLButtonElement>('copy');
  copy.hidden = navigator.clipboard === undefined;
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(queryCode).then(
      () => (copy.textContent = '已复制'),
      () => (copy.textContent = '请长按查询码复制'),
    );
  });
  element('receipt').focus();
}
