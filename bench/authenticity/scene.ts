import type { Random } from '@zhiben/county/random.ts';

/** Metres; x to the right, y up, z away from whoever looks. */
export interface Tank {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
  readonly height: number;
  readonly shade: number;
  readonly seed: number;
}
export interface Pipe {
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  readonly shade: number;
  readonly seed: number;
}
export interface Fitting {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  readonly shade: number;
  readonly seed: number;
}
export interface Sign {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly width: number;
  readonly height: number;
  readonly seed: number;
}
export interface Scene {
  readonly seed: number;
  readonly wallAt: number;
  readonly wallHeight: number;
  readonly tanks: readonly Tank[];
  readonly pipes: readonly Pipe[];
  readonly fittings: readonly Fitting[];
  readonly signs: readonly Sign[];
}

/** How equipment of one type stands everywhere, to a hand's breadth: pumps in a row, a tank farm, a pipe rack. */
export const KINDS = ['tank-farm', 'pipe-rack', 'pump-row'] as const;
type Kind = (typeof KINDS)[number];

const WHOLE: Readonly<Record<Kind, { tanks: number; pipes: number; fittings: number; signs: number }>> = {
  'tank-farm': { tanks: 4, pipes: 2, fittings: 6, signs: 2 },
  'pipe-rack': { tanks: 1, pipes: 6, fittings: 8, signs: 2 },
  'pump-row': { tanks: 2, pipes: 3, fittings: 9, signs: 3 },
};

/** One place of an invented plant. Two of a kind are laid out alike and weathered differently. */
export function inventScene(random: Random, kind: Kind): Scene {
  const { tanks, pipes, fittings, signs } = WHOLE[kind];
  const near = (value: number, by: number) => value + random.between(-100, 100) * by * 0.01;
  const some = <Item>(amount: number, make: (index: number) => Item) =>
    Array.from({ length: amount }, (_, index) => make(index));
  const shade = () => random.between(70, 200);
  const seed = () => random.between(1, 1e9);
  return {
    seed: seed(),
    wallAt: near(11, 1),
    wallHeight: near(4.5, 1),
    tanks: some(tanks, (index) => ({
      x: near(-3.2 + index * 2.3, 0.4),
      z: near(7, 0.8),
      radius: near(0.85, 0.15),
      height: near(2.8, 0.6),
      shade: shade(),
      seed: seed(),
    })),
    pipes: some(pipes, (index) => ({
      y: near(0.5 + index * 0.45, 0.1),
      z: near(5, 0.7),
      radius: near(0.1, 0.04),
      shade: shade(),
      seed: seed(),
    })),
    fittings: some(fittings, (index) => ({
      x: near(-2.4 + index * 0.65, 0.25),
      y: near(0.9, 0.5),
      z: near(4.4, 0.6),
      radius: near(0.16, 0.05),
      shade: shade(),
      seed: seed(),
    })),
    signs: some(signs, (index) => ({
      x: near(-1.8 + index * 1.7, 0.5),
      y: near(1.7, 0.3),
      z: near(5.6, 0.8),
      width: near(0.75, 0.2),
      height: near(0.5, 0.1),
      seed: seed(),
    })),
  };
}

/** The same place after something was put right: one fitting renewed, one sign put up anew, the floor cleaned. */
export function rectified(scene: Scene, random: Random): Scene {
  const renewed = random.between(0, scene.fittings.length - 1);
  return {
    ...scene,
    fittings: scene.fittings.map((fitting, index) =>
      index === renewed
        ? { ...fitting, shade: 255 - fitting.shade, seed: fitting.seed + 1, radius: fitting.radius * 1.2 }
        : fitting,
    ),
    signs: scene.signs.map((sign, index) => (index === 0 ? { ...sign, seed: sign.seed + 1 } : sign)),
  };
}
