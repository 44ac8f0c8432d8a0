import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { photoOf } from './act.ts';
import { button, PATIENCE_MS, take } from './person.ts';
import { drawSignature } from './signature.ts';

export const PASSED = '氢气汇流排间';
export const reactor = (page: Page) => page.getByRole('region', { name: '加氢反应釜框架' });
export const hydrogen = (page: Page) => page.getByRole('region', { name: PASSED });

export async function answerAll(place: Locator, verdict: string): Promise<void> {
  const lines = place.locator('.check-line');
  await lines.first().waitFor();
  for (let at = 0; at < (await lines.count()); at++) await take(lines.nth(at), verdict);
}

export async function answerBadly(line: Locator, words: string): Promise<void> {
  await take(line, '异常');
  await line.getByRole('textbox').fill(words);
  const photo = { name: '法兰.jpg', mimeType: 'image/jpeg', buffer: await photoOf(words) };
  await line.locator('input[type=file]').setInputFiles(photo);
  await line.getByRole('img', { name: '照片 1' }).waitFor();
}

export async function sign(page: Page): Promise<void> {
  await drawSignature(page, '手写签名区');
  await button(page, '确认签名').click();
  await page.getByRole('img', { name: /的签名$/ }).waitFor();
}

export async function handOver(page: Page): Promise<void> {
  await button(page, '提交自查').click();
  await expect.poll(() => page.locator('main').innerText(), { timeout: PATIENCE_MS }).toContain('已送达');
}

/** Opens the check of this title among those of today. */
export async function openCheck(page: Page, title: RegExp): Promise<void> {
  await page.goto('/checks/today');
  await page.getByRole('link', { name: title }).click();
  await page.locator('.check-line').first().waitFor();
}
