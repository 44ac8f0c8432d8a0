/** What decides which rules apply to an enterprise. An absent fact is one nobody has established: it is never read as "no". */
export interface EnterpriseFacts {
  readonly kind?: EnterpriseKind | undefined;
  readonly ownership?: Ownership | undefined;
  readonly locationKind?: LocationKind | undefined;
  /** Supervised hazardous processes (重点监管的危险化工工艺) by their Chinese names; an empty list means it is known that there are none. */
  readonly hazardousProcesses?: readonly string[] | undefined;
  /** Levels of its major-hazard installations (重大危险源) by GB 18218; an empty list means it is known that there are none. */
  readonly majorHazardLevels?: readonly MajorHazardLevel[] | undefined;
  readonly hasStorage?: boolean | undefined;
  /** Stores oil or gas in tanks (油气储存企业). */
  readonly storesOilOrGas?: boolean | undefined;
  readonly parentGroup?: ParentGroup | undefined;
  readonly standardizationLevel?: StandardizationLevel | undefined;
}

export const ENTERPRISE_KINDS = [
  'producer',
  'pharma',
  'storage-dealer',
  'dealer',
  'oil-depot',
  'filling-station',
  'gas-supply',
  'user',
  'warehouse',
] as const;
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];

export const OWNERSHIPS = ['central', 'state', 'private', 'other'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

export const LOCATION_KINDS = ['built-up', 'expressway-service', 'park', 'other'] as const;
export type LocationKind = (typeof LOCATION_KINDS)[number];

export const MAJOR_HAZARD_LEVELS = [1, 2, 3, 4] as const;
export type MajorHazardLevel = (typeof MAJOR_HAZARD_LEVELS)[number];

export const PARENT_GROUPS = ['cnpc', 'sinopec', 'other'] as const;
export type ParentGroup = (typeof PARENT_GROUPS)[number];

export const STANDARDIZATION_LEVELS = [1, 2, 3, 'none'] as const;
export type StandardizationLevel = (typeof STANDARDIZATION_LEVELS)[number];

/** Chinese names of the kinds, for reasons and questions a person reads. */
export const enterpriseKindLabel: Readonly<Record<EnterpriseKind, string>> = {
  producer: '危险化学品生产企业',
  pharma: '医药生产企业',
  'storage-dealer': '带储存设施的经营企业',
  dealer: '不带储存设施的经营企业',
  'oil-depot': '油库',
  'filling-station': '加油站',
  'gas-supply': '燃气经营企业',
  user: '化学品使用企业',
  warehouse: '危险化学品仓储企业',
};
