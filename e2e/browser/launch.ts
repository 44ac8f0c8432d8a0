import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackedChromium } from './unpack-chromium.ts';

const PLAIN_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A headless Chromium: the one named in CHROMIUM_PATH, else an installed one, else the one that came from npm. */
export async function launchBrowser(): Promise<Browser> {
  // Without a UTF-8 locale it cannot open a file with a Chinese name.
  const own = { HOME: process.env['HOME'] || tmpdir(), LC_ALL: 'C.UTF-8' };
  const installed = process.env['CHROMIUM_PATH'] ?? installedChromium();
  const where: LaunchOptions =
    installed === undefined ? await fromNpm(own) : { executablePath: installed, env: { ...process.env, ...own } };
  return chromium.launch({ ...where, headless: true, args: PLAIN_ARGUMENTS });
}

function installedChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => INSTALLED.map((name) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find((path) => existsSync(path));
}

/** Brings its own libraries and fonts: a bare system has neither, and without fonts a page stays blank. */
async function fromNpm(own: Record<string, string>): Promise<LaunchOptions> {
  const folder = await unpackedChromium();
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter((path) => path !== '');
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      ...own,
      LD_LIBRARY_PATH: libraries.join(delimiter),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}
