import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, lstat, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type ExtractOptions, extract } from 'tar-fs';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.resolve('@sparticuz/chromium')));
const user = process.getuid?.() ?? 0;
/** Otherwise files unpacked by root belong to whoever packed them. */
const OWN = { chown: false } as ExtractOptions;

/** The Chromium that came with the packages, unpacked once per version and user into the temporary folder. */
export async function unpackedChromium(): Promise<string> {
  if (platform() !== 'linux' || arch() !== 'x64') {
    throw new Error('No browser found: install Chromium or Chrome, or name one in CHROMIUM_PATH.');
  }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `zhiben-chromium-${version}-${user}`);
  if (existsSync(folder)) await refuseForeign(folder);
  else await unpackInto(folder);
  return folder;
}

/** Anyone may write to the temporary folder, and what lies there is going to be executed. */
async function refuseForeign(folder: string): Promise<void> {
  const { uid } = await lstat(folder);
  if (uid !== user) throw new Error(`${folder} belongs to another user: remove it.`);
}

/** Unpacks beside the place and moves it there in one step, so that nobody ever starts half a browser. */
async function unpackInto(folder: string): Promise<void> {
  const beside = await mkdtemp(`${folder}-`);
  try {
    await unpack('chromium.br', createWriteStream(join(beside, 'chromium')));
    await chmod(join(beside, 'chromium'), 0o700);
    await unpack('swiftshader.tar.br', extract(beside, OWN));
    await unpack('al2023.tar.br', extract(join(beside, 'al2023'), OWN));
    await unpack('fonts.tar.br', extract(join(beside, 'fonts'), OWN));
    await writeFile(join(beside, 'fonts/fonts.conf'), fontsConf(join(folder, 'fonts')));
    await rename(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

function unpack(file: string, to: NodeJS.WritableStream): Promise<void> {
  return pipeline(createReadStream(join(PACKAGE, 'bin', file)), createBrotliDecompress(), to);
}

/** The packed one names folders of another machine. */
function fontsConf(folder: string): string {
  const lines = [`<dir>${folder}</dir>`, `<cachedir>${folder}-cache</cachedir>`, '<config></config>'];
  return `<?xml version="1.0"?>\n<fontconfig>\n${lines.join('\n')}\n</fontconfig>\n`;
}
