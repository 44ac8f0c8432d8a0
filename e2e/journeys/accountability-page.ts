import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import type { Locator } from 'playwright-core';
import { unzip } from '../../apps/server/src/platform/documents/unzip.ts';
import type { Person } from './person.ts';

/** Level → names, as the page lists who has to answer. */
export type Chain = Readonly<Record<string, readonly string[]>>;

export interface CheckOnPage {
  readonly verdict: string;
  readonly cadence: string;
  readonly holder: string;
  /** Numbers of the entries in the ledger that it rests on. */
  readonly ledger: readonly string[];
}

/** Goes from the case of a hazard to who should have seen it. */
export async function openTrace({ page }: Person, hazard: string): Promise<void> {
  await page.goto(hazard);
  await page.getByRole('link', { name: '谁该查到、查了没有、逐级由谁负责' }).click();
  await page.getByRole('heading', { name: '逐级责任人' }).waitFor();
}

export async function chainOn({ page }: Person): Promise<Chain> {
  const levels = page.locator('ol.chain > li');
  await levels.first().waitFor();
  const named: [string, string[]][] = [];
  for (const level of await levels.all()) {
    const names = await textsOf(level.locator('.chain-people > div > div:first-child'));
    named.push([await level.locator('strong').first().innerText(), names.map((name) => name.split('　')[0] ?? '')]);
  }
  return Object.fromEntries(named.filter(([, names]) => names.length > 0));
}

export async function failedChecksOn({ page }: Person): Promise<readonly CheckOnPage[]> {
  const lines = page.locator('ol.trace-checks > li');
  await lines.first().waitFor();
  return (await textsOf(lines)).map((text) => ({
    verdict: firstLine(text),
    cadence: Object.values(cadenceLabel).find((words) => text.includes(words)) ?? '',
    holder: /责任人 (.+?)（/.exec(text)?.[1] ?? '',
    ledger: /责任账 ([\d、]+)/.exec(text)?.[1]?.split('、') ?? [],
  }));
}

const firstLine = (text: string) => text.split(/\s/)[0] ?? '';

async function textsOf(all: Locator): Promise<readonly string[]> {
  return (await all.allInnerTexts()).map((text) => text.trim());
}

/** The words of a Word document, each paragraph a line. */
export function wordsOfPaper(paper: Buffer): string {
  const parts = unzip(paper, (name) => name === 'word/document.xml');
  const xml = parts.get('word/document.xml')?.toString() ?? '';
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '');
}
