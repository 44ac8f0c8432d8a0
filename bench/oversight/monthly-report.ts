import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ReportRow } from '@zhiben/contract/reports.ts';
import { ask, type Office, secondsSince } from './ask.ts';

const run = promisify(execFile);
const POLL_MS = 50;

/** The month's report of the whole district, from asking for it to the Word file: with how often it told how far it was. */
export async function monthlyReport(officer: Office) {
  const today = new Date().toISOString().slice(0, 10);
  const startedAt = performance.now();
  const period = { kind: 'monthly', year: Number(today.slice(0, 4)), part: Number(today.slice(5, 7)) };
  const { id } = await ask<ReportRow>(officer, 'POST', '/reports', period);
  const told = new Set<string>();
  let report: ReportRow;
  do {
    await pause(POLL_MS);
    report = await ask<ReportRow>(officer, 'GET', `/reports/${id}`);
    if (report.progress !== null) told.add(report.progress.doing);
  } while (report.state === 'drafting');
  if (report.state !== 'ready') throw new Error(`the report was not drawn up: ${report.failure}`);
  const figuresSeconds = secondsSince(startedAt);
  const wordAt = performance.now();
  const reply = await fetch(`${officer.url}/api/reports/${id}/report.docx`, { headers: { cookie: officer.cookie } });
  const file = new Uint8Array(await reply.arrayBuffer());
  const wordSeconds = secondsSince(wordAt);
  return {
    ...{ figuresSeconds, wordSeconds, totalSeconds: secondsSince(startedAt) },
    ...{ progressTold: told.size, kilobytes: Math.round(file.byteLength / 1024), pages: await pagesOf(file) },
  };
}

/** As LibreOffice sets them; null where it is not installed. */
async function pagesOf(file: Uint8Array): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), 'zhiben-bench-report-'));
  try {
    await writeFile(join(folder, 'report.docx'), file);
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/office`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ]);
    const { stdout } = await run('pdfinfo', [join(folder, 'report.pdf')]);
    return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1] ?? 0);
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
