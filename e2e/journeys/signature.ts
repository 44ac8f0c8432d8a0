import type { Page } from 'playwright-core';

/** Signs with a finger on the sheet of this name. */
export async function drawSignature(page: Page, sheetName: string): Promise<void> {
  const sheet = page.getByRole('img', { name: sheetName });
  // Away from what is held at the edges of the screen.
  await sheet.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('there is nothing to sign on');
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 20, { steps: 5 });
  await page.mouse.move(box.x + 210, box.y + 90, { steps: 5 });
  await page.mouse.up();
}
