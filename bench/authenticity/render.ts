import type { Fitting, Pipe, Scene, Sign, Tank } from './scene.ts';
import { lettered, weathered } from './texture.ts';

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Radians; to the right, and up. */
  readonly yaw: number;
  readonly pitch: number;
  /** From 0 to 1, where the sun stands from left to right; what lies away from it is darker. */
  readonly sun: number;
  readonly exposure: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Grey, before the sensor adds its noise. */
  readonly pixels: Float32Array;
}

interface Ray {
  readonly camera: Camera;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}
/** How far along the ray something stands, and how bright it is there. */
type Hit = (ray: Ray, nearest: number, sun: number) => readonly [far: number, brightness: number] | undefined;

const FOCAL = 0.9;

/** What a camera sees of a scene: a ray through every pixel, the nearest surface it meets. */
export function render(scene: Scene, camera: Camera, width: number, height: number): Picture {
  // What stands in front comes first, so that what it hides is never painted.
  const surfaces = [
    ...scene.fittings.map(fitting),
    ...scene.signs.map(sign),
    ...scene.pipes.map(pipe),
    ...scene.tanks.map(tank),
    wall(scene),
    ground(scene),
  ];
  const pixels = new Float32Array(width * height);
  const [cosYaw, sinYaw] = [Math.cos(camera.yaw), Math.sin(camera.yaw)];
  const [cosPitch, sinPitch] = [Math.cos(camera.pitch), Math.sin(camera.pitch)];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const across = (column - width / 2) / (width * FOCAL);
      const up = (height / 2 - row) / (width * FOCAL);
      const forward = cosPitch - up * sinPitch;
      const ray = {
        camera,
        x: across * cosYaw + forward * sinYaw,
        y: up * cosPitch + sinPitch,
        z: forward * cosYaw - across * sinYaw,
      };
      pixels[row * width + column] = Math.min(255, brightnessOf(ray, surfaces, camera) * camera.exposure);
    }
  }
  return { width, height, pixels };
}

function brightnessOf(ray: Ray, surfaces: readonly Hit[], { sun }: Camera): number {
  let nearest = Number.POSITIVE_INFINITY;
  let brightness = 205 + ray.y * 40;
  for (const surface of surfaces) {
    const hit = surface(ray, nearest, sun);
    if (hit !== undefined && hit[0] > 0.05 && hit[0] < nearest) [nearest, brightness] = hit;
  }
  return brightness;
}

const ground =
  ({ seed }: Scene): Hit =>
  ({ camera, x, y, z }, nearest) => {
    const far = -camera.y / y;
    if (far <= 0 || far > nearest) return undefined;
    const [atX, atZ] = [camera.x + far * x, camera.z + far * z];
    const joint = Math.abs(atX % 1.2) < 0.03 || Math.abs(atZ % 1.2) < 0.03 ? 0.6 : 1;
    return [far, 130 * weathered(atX, atZ, seed) * joint];
  };

const wall =
  ({ seed, wallAt, wallHeight }: Scene): Hit =>
  ({ camera, x, y, z }, nearest) => {
    const far = (wallAt - camera.z) / z;
    const atY = camera.y + far * y;
    if (far <= 0 || far > nearest || atY > wallHeight || atY < 0) return undefined;
    const atX = camera.x + far * x;
    const course = Math.floor(atY / 0.3);
    const joint = atY % 0.3 < 0.03 || Math.abs((atX + (course % 2) * 0.3) % 0.6) < 0.03 ? 0.75 : 1;
    return [far, 165 * weathered(atX, atY, seed + 9) * joint];
  };

const tank =
  ({ x: atX, z: atZ, radius, height, shade, seed }: Tank): Hit =>
  ({ camera, x, y, z }, nearest, sun) => {
    const far = nearRoot(
      x * x + z * z,
      x * (camera.x - atX) + z * (camera.z - atZ),
      (camera.x - atX) ** 2 + (camera.z - atZ) ** 2 - radius ** 2,
    );
    if (far === undefined || far > nearest) return undefined;
    const up = camera.y + far * y;
    if (up < 0 || up > height) return undefined;
    const side = (camera.x + far * x - atX) / radius;
    const angle = Math.asin(Math.max(-1, Math.min(1, side)));
    const seam = up % 0.9 < 0.03 ? 0.7 : 1;
    return [far, shade * weathered(angle * radius, up, seed) * seam * lit(side, sun)];
  };

const pipe =
  ({ y: atY, z: atZ, radius, shade, seed }: Pipe): Hit =>
  ({ camera, x, y, z }, nearest) => {
    const far = nearRoot(
      y * y + z * z,
      y * (camera.y - atY) + z * (camera.z - atZ),
      (camera.y - atY) ** 2 + (camera.z - atZ) ** 2 - radius ** 2,
    );
    if (far === undefined || far > nearest) return undefined;
    const along = camera.x + far * x;
    const flange = Math.abs(along % 1.4) < 0.05 ? 0.6 : 1;
    const height = (camera.y + far * y - atY) / radius;
    return [far, shade * weathered(along, height * radius, seed) * flange * (0.75 + 0.25 * height)];
  };

const fitting =
  ({ x: atX, y: atY, z: atZ, radius, shade, seed }: Fitting): Hit =>
  ({ camera, x, y, z }, nearest, sun) => {
    const [toX, toY, toZ] = [camera.x - atX, camera.y - atY, camera.z - atZ];
    const far = nearRoot(
      x * x + y * y + z * z,
      x * toX + y * toY + z * toZ,
      toX ** 2 + toY ** 2 + toZ ** 2 - radius ** 2,
    );
    if (far === undefined || far > nearest) return undefined;
    const side = (toX + far * x) / radius;
    const up = (toY + far * y) / radius;
    return [far, shade * weathered(side * radius * 3, up * radius * 3, seed) * lit(side, sun) * (0.8 + 0.2 * up)];
  };

const sign =
  ({ x: atX, y: atY, z: atZ, width, height, seed }: Sign): Hit =>
  ({ camera, x, y, z }, nearest) => {
    const far = (atZ - camera.z) / z;
    if (far <= 0 || far > nearest) return undefined;
    const across = (camera.x + far * x - atX) / width + 0.5;
    const down = 0.5 - (camera.y + far * y - atY) / height;
    if (across < 0 || across > 1 || down < 0 || down > 1) return undefined;
    return [far, 225 * lettered(across * width, down * height, seed)];
  };

/** The nearer solution of a·t² + 2·b·t + c = 0 that lies ahead. */
function nearRoot(a: number, b: number, c: number): number | undefined {
  const square = b * b - a * c;
  if (square < 0) return undefined;
  const far = (-b - Math.sqrt(square)) / a;
  return far > 0 ? far : undefined;
}

const lit = (side: number, sun: number) => 0.45 + 0.55 * Math.sqrt(Math.max(0, 1 - ((side - (sun * 2 - 1)) / 2) ** 2));
