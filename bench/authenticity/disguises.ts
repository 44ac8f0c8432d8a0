import type { Random } from '@zhiben/county/random.ts';
import sharp, { type Sharp } from 'sharp';
import { rephotographed } from './screen.ts';

/** One way in which a picture is made to look like another. */
type Disguise = (photo: Buffer, random: Random) => Promise<Buffer>;

const jpeg = (image: Sharp, quality = 85) => image.jpeg({ quality }).toBuffer();

/** Keeps so many hundredths of each side, somewhere in the picture. */
async function cropped(photo: Buffer, random: Random, least: number, most: number): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(photo).metadata();
  const kept = {
    width: Math.round((width * random.between(least, most)) / 100),
    height: Math.round((height * random.between(least, most)) / 100),
  };
  const left = random.between(0, width - kept.width);
  const top = random.between(0, height - kept.height);
  return jpeg(sharp(photo).extract({ left, top, ...kept }), random.between(70, 92));
}

/** Turned by some degrees, and the empty corners cut away. */
async function tilted(photo: Buffer, random: Random): Promise<Buffer> {
  const degrees = random.between(3, 12) * random.pick([-1, 1]);
  const turned = await sharp(photo).rotate(degrees, { background: '#777' }).toBuffer({ resolveWithObject: true });
  const { width, height } = turned.info;
  const edge = Math.ceil(Math.sin((Math.abs(degrees) * Math.PI) / 180) * 0.8 * width);
  const inside = { left: edge, top: edge, width: width - 2 * edge, height: height - 2 * edge };
  return jpeg(sharp(turned.data).extract(inside));
}

async function stamped(photo: Buffer, random: Random): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(photo).metadata();
  const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect y="${height - 46}" width="${width}" height="46" fill="#000" opacity="0.7"/><text x="12" y="${height - 15}" font-size="24" fill="#fff">2026-0${random.between(1, 9)}-1${random.between(0, 9)} 1${random.between(0, 9)}:2${random.between(0, 9)}</text></svg>`;
  return jpeg(sharp(photo).composite([{ input: Buffer.from(mark) }]));
}

/** Everything a person with a phone or an office computer does to a picture, and its parameters within reason. */
export const DISGUISES: Readonly<Record<string, Disguise>> = {
  recompressed: (photo, random) => jpeg(sharp(photo), random.between(25, 55)),
  smaller: (photo, random) => jpeg(sharp(photo).resize(random.between(190, 340))),
  messenger: (photo, random) => jpeg(sharp(photo).resize(random.between(300, 400)).sharpen(), random.between(40, 60)),
  'crop-light': (photo, random) => cropped(photo, random, 75, 92),
  'crop-half': (photo, random) => cropped(photo, random, 50, 70),
  mirrored: (photo) => jpeg(sharp(photo).flop()),
  'upside-down': (photo) => jpeg(sharp(photo).flip()),
  turned: (photo, random) => jpeg(sharp(photo).rotate(random.pick([90, 180, 270]))),
  tilted,
  brighter: (photo, random) =>
    jpeg(
      sharp(photo)
        .linear(random.between(75, 125) / 100, random.between(-25, 35))
        .gamma(random.between(10, 16) / 10),
    ),
  blurred: (photo, random) => jpeg(sharp(photo).blur(random.between(8, 16) / 10)),
  stamped,
  together: async (photo, random) => {
    const piece = await cropped(photo, random, 65, 85);
    return jpeg(
      sharp(
        await sharp(piece)
          .rotate(random.pick([90, 270]))
          .toBuffer(),
      )
        .flop()
        .linear(1.1, -8),
      random.between(40, 65),
    );
  },
  screen: rephotographed,
};
