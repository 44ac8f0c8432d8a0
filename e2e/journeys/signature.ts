import type { Locator, Page } from 'playwright-core';

/** Signs with a finger on the sheet of this name. */
export async function drawSignature(within: Page | Locator, sheetName: string): Promise<void> {
  const sheet = within.getByRole('img', { name: sheetName });
  // Away from what is held at the edges of the screen.
  await sheet.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('there is nothing to sign on');
  const { mouse } = sheet.page();
  await mouse.move(box.x + 30, box.y + 60);
  await mouse.down();
  await mouse.move(box.x + 120, box.y + 20, { steps: 5 });
  await mouse.move(box.x + 210, box.y + 90, { steps: 5 });
  await mouse.up();
}
