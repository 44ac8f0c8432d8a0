import type { Noise } from './noise.ts';
import type { Tank } from './plant.ts';

const HOUR = 3600;
const SHORTEST_REST = 600;
/** Whoever overfills stops where the roof begins. */
const BRIM = 0.97;
const DRAWN_OFF = 0.75;

/** A tank that is filled, rests and is drawn from. */
export interface TankAtWork {
  readonly tank: Tank;
  /** Metres of liquid. */
  level: number;
  /** m³/h, into the tank when positive. */
  flow: number;
  /** The level at which this filling or drawing ends. */
  target: number;
  restUntil: number;
}

export function tankAtStart(tank: Tank, chance: Noise, number: number): TankAtWork {
  const level = tank.heightMetres * (0.3 + 0.4 * chance.at(number, 0));
  return { tank, level, flow: 0, target: level, restUntil: 0 };
}

/** Nobody touches it until then. */
export function rest(state: TankAtWork, level: number, until: number): void {
  Object.assign(state, { level, flow: 0, target: level, restUntil: until });
}

/** Somebody has noticed: with both pumps, down to where ordinary work goes on. */
export function drawOff(state: TankAtWork): void {
  state.flow = -2 * state.tank.pumpCubicMetresPerHour;
  state.target = state.tank.heightMetres * DRAWN_OFF;
}

/** One second; whoever is careless fills on without a look at the level. */
export function work(state: TankAtWork, chance: Noise, number: number, second: number, careless: boolean): void {
  const { tank } = state;
  if (careless) {
    state.flow = tank.pumpCubicMetresPerHour;
    state.target = tank.heightMetres * BRIM;
  } else if (state.flow === 0 && second >= state.restUntil) begin(state, chance, number, second);

  state.level += state.flow / HOUR / tank.areaSquareMetres;
  const reached = state.flow > 0 ? state.level >= state.target : state.level <= state.target;
  if (state.flow === 0 || !reached) return;
  state.flow = 0;
  state.restUntil = second + SHORTEST_REST + Math.floor(3000 * chance.at(number, second));
}

function begin(state: TankAtWork, chance: Noise, number: number, second: number): void {
  const { tank, level } = state;
  const share = level / tank.heightMetres;
  const drawn = (what: number) => chance.at(number + 100 * what, second);
  const filling = share < 0.35 || (share < 0.65 && drawn(1) < 0.5);
  state.target = tank.heightMetres * (filling ? 0.6 + 0.2 * drawn(2) : 0.2 + 0.1 * drawn(2));
  state.flow = (filling ? 1 : -1) * tank.pumpCubicMetresPerHour * (0.8 + 0.2 * drawn(3));
}
