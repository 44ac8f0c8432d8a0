/** A decoded picture in shades of grey, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The brightness between four pixels. */
export function brightnessAt({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 2);
  const top = Math.min(Math.max(Math.floor(y), 0), height - 2);
  const right = Math.min(Math.max(x - left, 0), 1);
  const down = Math.min(Math.max(y - top, 0), 1);
  const corner = top * width + left;
  const above = (pixels[corner] ?? 0) * (1 - right) + (pixels[corner + 1] ?? 0) * right;
  const below = (pixels[corner + width] ?? 0) * (1 - right) + (pixels[corner + width + 1] ?? 0) * right;
  return above * (1 - down) + below * down;
}

/** The same picture at a fraction of its size; meant for small steps, so that nothing is skipped. */
export function shrunk(picture: GreyPicture, factor: number): GreyPicture {
  const width = Math.max(2, Math.round(picture.width * factor));
  const height = Math.max(2, Math.round(picture.height * factor));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels[y * width + x] = brightnessAt(picture, (x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5);
    }
  }
  return { width, height, pixels };
}

/** As seen in a mirror: left and right changed. */
export function mirrored({ width, height, pixels }: GreyPicture): GreyPicture {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[y * width + x] = pixels[y * width + width - 1 - x] ?? 0;
  }
  return { width, height, pixels: turned };
}

/** Every pixel as the mean of its neighbourhood: what recompression and noise change, falls away. */
export function softened({ width, height, pixels }: GreyPicture, reach: number): GreyPicture {
  const rows = new Float32Array(pixels.length);
  const soft = new Uint8Array(pixels.length);
  slide(pixels, rows, { lines: height, length: width, lineStep: width, step: 1, reach });
  slide(rows, soft, { lines: width, length: height, lineStep: 1, step: width, reach });
  return { width, height, pixels: soft };
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly lineStep: number;
  readonly step: number;
  readonly reach: number;
}

/** A running mean along every line; at the ends the last pixel goes on. */
function slide(from: Uint8Array | Float32Array, to: Float32Array | Uint8Array, lines: Lines): void {
  const { length, lineStep, step, reach } = lines;
  const window = 2 * reach + 1;
  for (let line = 0; line < lines.lines; line++) {
    const start = line * lineStep;
    const value = (place: number) => from[start + Math.min(Math.max(place, 0), length - 1) * step] ?? 0;
    let sum = 0;
    for (let place = -reach; place <= reach; place++) sum += value(place);
    for (let place = 0; place < length; place++) {
      to[start + place * step] = sum / window;
      sum += value(place + reach + 1) - value(place - reach);
    }
  }
}
