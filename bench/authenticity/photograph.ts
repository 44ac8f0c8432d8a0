import type { Random } from '@zhiben/county/random.ts';
import sharp from 'sharp';
import type { Camera } from './render.ts';
import { render } from './render.ts';
import type { Scene } from './scene.ts';

export const WIDTH_PX = 480;
export const HEIGHT_PX = 360;
const NOISE = 3;

/** A photo as a phone would hand it over: what the camera sees, with the sensor's noise, as JPEG. */
export function photograph(scene: Scene, camera: Camera, random: Random): Promise<Buffer> {
  const { pixels } = render(scene, camera, WIDTH_PX, HEIGHT_PX);
  const noisy = Uint8Array.from(pixels, (brightness) => Math.max(0, Math.min(255, brightness + noise(random))));
  return encode(noisy, random.between(82, 94));
}

export const encode = (pixels: Uint8Array, quality: number, width = WIDTH_PX, height = HEIGHT_PX): Promise<Buffer> =>
  sharp(pixels, { raw: { width, height, channels: 1 } })
    .jpeg({ quality })
    .toBuffer();

/** About normal: the sum of three throws. */
export const noise = (random: Random): number =>
  ((random.between(-100, 100) + random.between(-100, 100) + random.between(-100, 100)) / 100) * NOISE;

/** Somebody stands in front of it, more or less in the middle, at eye height. */
export const standing = (random: Random): Camera => ({
  x: random.between(-60, 60) / 100,
  y: 1.55 + random.between(-15, 15) / 100,
  z: random.between(-30, 60) / 100,
  yaw: random.between(-12, 12) / 100,
  pitch: random.between(-12, 4) / 100,
  sun: random.between(0, 100) / 100,
  exposure: random.between(80, 115) / 100,
});

/** Another standpoint, so many centimetres away at least and at most, looking about the same way. */
export function stepped(camera: Camera, random: Random, least: number, most: number): Camera {
  const direction = random.between(0, 628) / 100;
  const amount = random.between(least, most) / 100;
  return {
    ...camera,
    x: camera.x + amount * Math.cos(direction),
    z: camera.z + amount * Math.sin(direction) * 0.7,
    y: camera.y + random.between(-10, 10) / 100,
    yaw: camera.yaw - amount * Math.cos(direction) * 0.14 + random.between(-3, 3) / 100,
    pitch: camera.pitch + random.between(-3, 3) / 100,
  };
}
/** Another day: the sun elsewhere, other light. */
export const another = (camera: Camera, random: Random): Camera => ({
  ...camera,
  sun: random.between(0, 100) / 100,
  exposure: random.between(80, 115) / 100,
});
