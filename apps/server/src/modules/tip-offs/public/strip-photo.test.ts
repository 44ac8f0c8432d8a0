import sharp from 'sharp';
import { expect, test } from 'vitest';
import { stripPhoto } from './strip-photo.ts';

const taken = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#7a4' } })
    .composite([{ input: { create: { width: 80, height: 40, channels: 3, background: '#c22' } }, left: 10, top: 10 }])
    .jpeg();

/** As a phone writes it: who, when, where, and the preview of its gallery. */
const withTraces = () =>
  taken()
    .withExif({
      IFD0: { Make: 'Huawei', Artist: '王小明', Copyright: '王小明' },
      IFD2: { DateTimeOriginal: '2026:11:23 21:04:00' },
      IFD3: { GPSLatitude: '36/1 11/1 0/1', GPSLongitude: '113/1 6/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><owner>王小明</owner></x:xmpmeta>')
    .keepIccProfile()
    .toBuffer();

test('a photo keeps its picture and loses everything the phone wrote into it', async () => {
  const arrived = await withTraces();
  expect(arrived.includes('Huawei')).toBe(true);

  const kept = await stripPhoto(arrived);
  const { width, height, exif, xmp, icc, iptc } = await sharp(kept).metadata();

  expect({ width, height, exif, xmp, icc, iptc }).toEqual({ width: 400, height: 300 });
  for (const trace of ['Huawei', '王小明', '2026:11:23', 'Exif', 'xmpmeta']) expect(kept.includes(trace)).toBe(false);
});

test('a photo taken sideways stands upright', async () => {
  const sideways = await taken(400, 300).withMetadata({ orientation: 6 }).toBuffer();
  const { width, height, orientation } = await sharp(await stripPhoto(sideways)).metadata();

  expect({ width, height, orientation }).toEqual({ width: 300, height: 400, orientation: undefined });
});

test('a very large photo is made smaller, and a small one is left as large as it is', async () => {
  const { width, height } = await sharp(await stripPhoto(await taken(5000, 1000).toBuffer())).metadata();
  expect([width, height]).toEqual([2560, 512]);
});

test('half a photo is refused, not shown grey', async () => {
  const whole = await taken(800, 600).toBuffer();
  await expect(stripPhoto(whole.subarray(0, whole.length / 2))).rejects.toThrow(/不完整/);
});

test.each([
  ['text', Buffer.from('这里有隐患')],
  ['nothing', Buffer.alloc(0)],
  ['a drawing that could run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
  ['a paper', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
])('%s is no photo', async (_, arrived) => {
  await expect(stripPhoto(arrived)).rejects.toThrow(/这不是照片/);
});

test('what an iPhone keeps for itself is refused with what to do', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
  await expect(stripPhoto(heic)).rejects.toThrow(/HEIC/);
});
