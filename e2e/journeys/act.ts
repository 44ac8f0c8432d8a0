import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { button } from './person.ts';

/** Does one act on the case that is open: its button, its form, and the word that it is done. */
export async function act(page: Page, label: string, fillIn: (form: Locator) => Promise<void>): Promise<void> {
  const form = await openAct(page, label);
  await fillIn(form);
  await button(form, label).click();
  await page.getByText(`已办理：${label}`).first().waitFor();
  await form.waitFor({ state: 'hidden' });
}

export async function openAct(page: Page, label: string): Promise<Locator> {
  await button(page, label).click();
  const form = page.getByRole('dialog').filter({ hasText: `${label} · ` });
  await form.waitFor();
  return form;
}

/** Brings a photo as evidence and waits until it has arrived. */
export async function bringPhoto(form: Locator, name: string): Promise<void> {
  const photo = { name, mimeType: 'image/jpeg', buffer: await photoOf(name) };
  await form.locator('input[type=file]').first().setInputFiles(photo);
  await form.locator('.evidence-choice.chosen', { hasText: name }).waitFor();
}

/** A picture that no other name gives, to a person and to whatever compares pictures: every piece of evidence is its own. */
export async function photoOf(words: string): Promise<Buffer> {
  const [hue] = new TextEncoder().encode(words.slice(-1)).slice(-1);
  const marks = createHash('sha512').update(words).digest();
  const stains = Array.from({ length: 60 }, (_, index) => {
    const [x, y, grey] = [marks[index] ?? 0, marks[(index * 7 + 3) % 64] ?? 0, marks[(index * 5 + 11) % 64] ?? 0];
    return `<rect x="${x * 6}" y="${y * 4.5}" width="${30 + (grey % 90)}" height="${24 + (x % 60)}" fill="rgb(${grey},${grey},${grey})" opacity="0.5"/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
    <rect width="1600" height="1200" fill="hsl(${(hue ?? 0) * 7}, 12%, 62%)"/>
    <rect y="860" width="1600" height="340" fill="#6d7072"/>
    <rect x="360" y="240" width="420" height="640" rx="190" fill="#c9ced2" stroke="#8b9299" stroke-width="12"/>
    <path d="M780 520 H1240 V880 M570 240 V120 H1320" fill="none" stroke="#a9b4bb" stroke-width="44"/>
    <circle cx="1240" cy="520" r="70" fill="#b33a2b"/><circle cx="1240" cy="520" r="34" fill="#f0ede6"/>
    ${stains.join('')}
  </svg>`;
  return sharp(Buffer.from(drawing))
    .jpeg({ quality: 82 })
    .withExif({ IFD0: { ImageDescription: words } })
    .toBuffer();
}
