import { askWithFile, newKey, Problem, persist } from './ask.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** Sends photos one after the other and says of each what became of it. One that does not pass can be sent again, and is never kept twice. */
export async function sendPhotos(code: string, photos: readonly File[], place: HTMLElement): Promise<void> {
  for (const [at, photo] of photos.entries()) {
    const line = document.createElement('p');
    place.append(line);
    await sendOne({ code, key: newKey(), photo, line, name: `第${at + 1}张照片` });
  }
}

interface Sending {
  readonly code: string;
  readonly key: string;
  readonly photo: File;
  readonly line: HTMLElement;
  readonly name: string;
}

async function sendOne(sending: Sending): Promise<void> {
  const { code, key, photo, line, name } = sending;
  line.className = '';
  line.textContent = `${name}上传中…`;
  try {
    const form = new FormData();
    form.append('code', code);
    form.append('key', key);
    form.append('file', await shrinkPhoto(photo), 'photo.jpg');
    await persist(() => askWithFile('/photos', form));
    line.textContent = `${name}已收到。`;
  } catch (error) {
    line.className = 'problem';
    line.textContent = `${name}：${error instanceof Problem ? error.message : '无法读取，请换一张。'}`;
    line.append(again(() => void sendOne(sending)));
  }
}

function again(send: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = '重传';
  button.addEventListener('click', send);
  return button;
}
