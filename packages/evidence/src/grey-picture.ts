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

/** Every pixel as the mean of its neighbourhood: what recompression and noise change, falls away. At the edges the last pixel goes on. */
export function softened(picture: GreyPicture, reach: number): GreyPicture {
  const { width, height } = picture;
  return { width, height, pixels: meansDown(meansAcross(picture, reach), width, height, reach) };
}

/** A running mean along every row. */
function meansAcross({ width, height, pixels }: GreyPicture, reach: number): Float32Array {
  const means = new Float32Array(pixels.length);
  const window = 2 * reach + 1;
  for (let start = 0; start < width * height; start += width) {
    const end = start + width - 1;
    let sum = 0;
    for (let place = start - reach; place <= start + reach; place++) {
      sum += pixels[Math.min(Math.max(place, start), end)] ?? 0;
    }
    for (let place = start; place <= end; place++) {
      means[place] = sum / window;
      sum += (pixels[Math.min(place + reach + 1, end)] ?? 0) - (pixels[Math.max(place - reach, start)] ?? 0);
    }
  }
  return means;
}

/** A running mean down all columns side by side, in the order in which they lie in memory. */
function meansDown(rows: Float32Array, width: number, height: number, reach: number): Uint8Array {
  const means = new Uint8Array(rows.length);
  const window = 2 * reach + 1;
  const sums = new Float64Array(width);
  const startOf = (row: number) => Math.min(Math.max(row, 0), height - 1) * width;
  for (let row = -reach; row <= reach; row++) {
    const start = startOf(row);
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (rows[start + x] ?? 0);
  }
  for (let row = 0; row < height; row++) {
    const [next, last] = [startOf(row + reach + 1), startOf(row - reach)];
    for (let x = 0; x < width; x++) {
      const sum = sums[x] ?? 0;
      means[row * width + x] = sum / window;
      sums[x] = sum + ((rows[next + x] ?? 0) - (rows[last + x] ?? 0));
    }
  }
  return means;
}
