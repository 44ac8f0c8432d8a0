/** From mild to grave. */
export const WARNING_LEVELS = ['blue', 'yellow', 'orange', 'red'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

export type AlarmKind =
  | 'low-low'
  | 'low'
  | 'high'
  | 'high-high'
  | 'deviation'
  | 'rate'
  | 'stuck'
  | 'out-of-range'
  | 'silence'
  | 'forecast';
export type AlarmPriority = 'critical' | 'high' | 'medium' | 'low';
export type WarningAudience = 'enterprise' | 'district' | 'city';

export interface StandingAlarm {
  readonly kind: AlarmKind;
  readonly priority: AlarmPriority;
  /** Since when, in ms. */
  readonly since: number;
  /** How a person calls it. */
  readonly words: string;
}

/** What the office does with one colour. */
export interface ColourSettings {
  /** Who is told at once. */
  readonly pushAtOnce: readonly WarningAudience[];
  /** How long the enterprise has to answer before the district is told. */
  readonly enterpriseMinutes: number;
  /** How long the district then has before the city is told. */
  readonly districtMinutes: number;
  /** How long it may take until it is cleared. */
  readonly clearMinutes: number;
  /** Whether only the district may clear it. */
  readonly clearedByDistrict: boolean;
}

/**
 * All of it is the office's own: the public text gives the colours and that they are pushed by grade, and neither minutes nor formula.
 */
export interface WarningSettings {
  /** The colour an alarm of this priority begins with; null: none. */
  readonly byPriority: Readonly<Record<AlarmPriority, WarningLevel | null>>;
  /** The colour an alarm of this kind begins with at most. */
  readonly mostByKind: Readonly<Partial<Record<AlarmKind, WarningLevel>>>;
  readonly standingMinutes: number;
  readonly manyAlarms: number;
  readonly raisingInstallationLevels: readonly (1 | 2 | 3 | 4)[];
  /** By how many colours all circumstances together raise it at most. */
  readonly mostSteps: number;
  readonly colours: Readonly<Record<WarningLevel, ColourSettings>>;
  /** How long a shift that was handed over may wait for somebody to take it. */
  readonly takeOverMinutes: number;
}

export const WARNING_SETTINGS: WarningSettings = {
  byPriority: { critical: 'orange', high: 'yellow', medium: 'blue', low: null },
  mostByKind: { silence: 'blue', stuck: 'blue', 'out-of-range': 'blue', forecast: 'yellow' },
  standingMinutes: 30,
  manyAlarms: 3,
  raisingInstallationLevels: [1, 2],
  mostSteps: 2,
  colours: {
    red: colour(['enterprise', 'district', 'city'], 5, 10, 120, true),
    orange: colour(['enterprise', 'district'], 10, 20, 240, true),
    yellow: colour(['enterprise'], 30, 60, 720, false),
    blue: colour(['enterprise'], 60, 240, 1440, false),
  },
  takeOverMinutes: 30,
};

function colour(
  pushAtOnce: readonly WarningAudience[],
  enterpriseMinutes: number,
  districtMinutes: number,
  clearMinutes: number,
  clearedByDistrict: boolean,
): ColourSettings {
  return { pushAtOnce, enterpriseMinutes, districtMinutes, clearMinutes, clearedByDistrict };
}
