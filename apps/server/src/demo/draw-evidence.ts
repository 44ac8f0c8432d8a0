import { createHash } from 'node:crypto';
import sharp from 'sharp';

const SKIES = ['#9fb8cc', '#b9c7d1', '#8fa9bd', '#c7c2b4'];
const SIZE = { width: 720, height: 480 } as const;
const STEELS = ['#5d6b75', '#76828a', '#49555e', '#8a7f70'];

/** A small picture of an invented plant, the same for the same caption: the demonstration has no real photographs. */
export async function drawEvidence(caption: string): Promise<Buffer> {
  const chance = createHash('sha256').update(caption).digest();
  const pick = (at: number, of: number) => (chance[at] ?? 0) % of;
  const tanks = Array.from({ length: 2 + pick(0, 3) }, (_, index) =>
    tank(index, 90 + pick(index + 1, 110), STEELS[pick(index + 5, 4)] ?? '#5d6b75'),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 960 640">
    <rect width="960" height="640" fill="${SKIES[pick(9, 4)]}"/>
    <rect y="470" width="960" height="170" fill="#8d8a80"/>
    ${tanks.join('')}
    <path d="M0 ${430 + pick(10, 30)} H960" stroke="#c9a227" stroke-width="14"/>
    <circle cx="${200 + pick(11, 500)}" cy="${420 + pick(12, 40)}" r="26" fill="none" stroke="#b3261e" stroke-width="8"/>
  </svg>`;
  const weather = await weathering(chance.readUInt32BE(20));
  return sharp(Buffer.from(svg))
    .composite([{ input: weather, raw: { ...SIZE, channels: 3 }, blend: 'soft-light' }])
    .jpeg({ quality: 78 })
    .toBuffer();
}

const PATCHES = { width: 80, height: 54 } as const;

/** Dirt and light of one place, by which its pictures are told from others of the same equipment. */
function weathering(seed: number): Promise<Buffer> {
  let state = seed;
  const patches = Uint8Array.from({ length: PATCHES.width * PATCHES.height }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 92 + (state >>> 26);
  });
  return sharp(patches, { raw: { ...PATCHES, channels: 1 } })
    .resize({ ...SIZE, fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
}

const tank = (index: number, height: number, fill: string) => {
  const left = 60 + index * 190;
  const top = 470 - height * 2;
  return `<rect x="${left}" y="${top}" width="150" height="${height * 2}" fill="${fill}"/><ellipse cx="${left + 75}" cy="${top}" rx="75" ry="22" fill="#aeb8bf"/>`;
};
