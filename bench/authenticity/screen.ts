import type { Random } from '@zhiben/county/random.ts';
import { brightnessAt } from '@zhiben/evidence/grey-picture.ts';
import sharp from 'sharp';
import { encode, HEIGHT_PX, noise, WIDTH_PX } from './photograph.ts';

/** A photo of the picture on a screen: seen a little from the side, with the screen's raster, its glare and its own contrast. */
export async function rephotographed(photo: Buffer, random: Random): Promise<Buffer> {
  const { data, info } = await sharp(photo).greyscale().raw().toBuffer({ resolveWithObject: true });
  const shown = { width: info.width, height: info.height, pixels: new Uint8Array(data) };
  const [across, down] = [random.between(-8, 8) / 100, random.between(-6, 6) / 100];
  const size = random.between(84, 97) / 100;
  const raster = random.between(190, 320) / 100;
  const glare = { x: random.between(0, WIDTH_PX), y: random.between(0, HEIGHT_PX), strength: random.between(0, 45) };
  const pixels = new Uint8Array(WIDTH_PX * HEIGHT_PX);
  for (let y = 0; y < HEIGHT_PX; y++) {
    for (let x = 0; x < WIDTH_PX; x++) {
      const [u, v] = [x / WIDTH_PX - 0.5, y / HEIGHT_PX - 0.5];
      const depth = 1 + across * u + down * v;
      const picture = brightnessAt(
        shown,
        ((u * size) / depth + 0.5) * shown.width,
        ((v * size) / depth + 0.5) * shown.height,
      );
      const lines =
        1 + 0.07 * Math.sin((2 * Math.PI * x) / raster) + 0.07 * Math.sin((2 * Math.PI * y) / (raster * 1.03));
      const light = glare.strength * Math.exp(-((x - glare.x) ** 2 + (y - glare.y) ** 2) / 9000);
      pixels[y * WIDTH_PX + x] = Math.max(0, Math.min(255, (picture * 0.82 + 22) * lines + light + noise(random)));
    }
  }
  return encode(pixels, random.between(75, 90));
}
