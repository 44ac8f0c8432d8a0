/** What an instrument measures. */
export type InstrumentKind =
  | 'level'
  | 'temperature'
  | 'pressure'
  | 'flow'
  | 'gas'
  | 'current'
  | 'wind-speed'
  | 'wind-direction';

/** One measuring point of a plant, as its control room lists it. */
export interface Instrument {
  /** Position number (位号), unique within the plant. */
  readonly tag: string;
  readonly name: string;
  readonly kind: InstrumentKind;
  readonly unit: string;
  readonly rangeLow: number;
  readonly rangeHigh: number;
  readonly decimals: number;
  readonly everySeconds: number;
  /** Key of the tank or detector it belongs to; null for the weather. */
  readonly equipment: string | null;
  /** Key of the place it stands at. */
  readonly place: string;
  /** Absent where nobody has set any. */
  readonly limits: {
    readonly lowLow?: number;
    readonly low?: number;
    readonly high?: number;
    readonly highHigh?: number;
  };
}

export interface Tank {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly substance: string;
  readonly heightMetres: number;
  readonly areaSquareMetres: number;
  /** Kept cold or under pressure, or neither. */
  readonly storage: 'ordinary' | 'pressurised';
  /** Of its transfer pump. */
  readonly pumpCubicMetresPerHour: number;
}

export interface Detector {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly gas: string;
  /** Combustible gases in % of the lower explosive limit, toxic ones in ppm. */
  readonly unit: '%LEL' | 'ppm';
  readonly range: number;
  readonly firstAlarm: number;
  readonly secondAlarm: number;
}

export interface Plant {
  /** Key of the enterprise. */
  readonly key: string;
  readonly tanks: readonly Tank[];
  readonly detectors: readonly Detector[];
}
