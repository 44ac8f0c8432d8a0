import { element } from './element.ts';

export const MOST_PHOTOS = 6;

/** The photos picked so far, each to be taken out again with a touch. */
export function photoTray() {
  const picked: File[] = [];
  const input = element<HTMLInputElement>('pick');

  function draw(): void {
    const tray = element('photos');
    for (const picture of tray.querySelectorAll('img')) URL.revokeObjectURL(picture.src);
    tray.replaceChildren(...picked.map((photo, at) => thumbnail(photo, () => remove(at))));
  }

  function remove(at: number): void {
    picked.splice(at, 1);
    draw();
  }

  input.addEventListener('change', () => {
    picked.push(...Array.from(input.files ?? []).slice(0, MOST_PHOTOS - picked.length));
    // The same photo can be picked again after it was taken out.
    input.value = '';
    draw();
  });
  return picked;
}

function thumbnail(photo: File, onRemove: () => void): HTMLElement {
  const button = document.createElement('button');
  const picture = document.createElement('img');
  const word = document.createElement('span');
  button.type = 'button';
  picture.src = URL.createObjectURL(photo);
  picture.alt = photo.name;
  word.textContent = '移除';
  button.append(picture, word);
  button.addEventListener('click', onRemove);
  return button;
}
