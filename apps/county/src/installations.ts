import type { EnterpriseKey } from './enterprise-profiles.ts';

/** A substance by its row in table 1 of GB 18218-2018, or by its category alone. */
type CountySubstance = readonly [
  name: string,
  namedRow: number | null,
  categories: readonly ('W2' | 'W5.3' | 'W5.4' | 'J5' | 'W5.2')[],
  designTonnes: number,
];

/** A unit of an invented plant, and how diligently those who answer for it do so. */
export interface CountyInstallation {
  readonly enterprise: EnterpriseKey;
  readonly name: string;
  readonly kind: 'production' | 'storage';
  readonly place: string | null;
  /** null: nobody has counted them yet, as in any real office. */
  readonly residents: number | null;
  readonly substances: readonly CountySubstance[];
  /** By the keys of the county's people; an empty place is one nobody was named for. */
  readonly stewards: Partial<Readonly<Record<'main' | 'technical' | 'operational', string>>>;
  /** Days before today on which its safety assessment was finished, and its filing number where it was filed. */
  readonly assessed: { readonly daysAgo: number; readonly filingNumber: string | null } | null;
  /** Of its stewards' investigations every how many-th was missed; 0 for none. */
  readonly missesEvery: number;
}

const ALL = { main: 'principal', technical: 'safety', operational: 'storage' } as const;
const SITE = { main: 'principal', technical: 'safety', operational: 'workshop' } as const;

/** The units of the invented district that come up to a threshold or near it. */
export const INSTALLATIONS: readonly CountyInstallation[] = [
  {
    enterprise: 'ruihe',
    name: '溶剂罐区',
    kind: 'storage',
    place: null,
    residents: 62,
    substances: [
      ['甲醇', 65, ['W5.3'], 1900],
      ['甲苯', 64, ['W5.3'], 900],
      ['乙醇', 67, ['W5.3'], 2400],
    ],
    stewards: { main: 'principal', technical: 'safety', operational: 'storage' },
    assessed: { daysAgo: 1050, filingNumber: '云岭危备〔2024〕006号' },
    missesEvery: 0,
  },
  {
    enterprise: 'ruihe',
    name: '加氢车间',
    kind: 'production',
    place: null,
    residents: 62,
    substances: [
      ['氢', 51, ['W2'], 3.2],
      ['甲醇', 65, ['W5.2'], 220],
    ],
    stewards: { main: 'principal', technical: 'safety', operational: 'workshop' },
    assessed: { daysAgo: 12, filingNumber: null },
    missesEvery: 3,
  },
  {
    enterprise: 'jintang',
    name: '液氯储存单元',
    kind: 'storage',
    place: null,
    residents: 55,
    substances: [['液氯', 12, [], 48]],
    stewards: ALL,
    assessed: { daysAgo: 400, filingNumber: '云岭危备〔2025〕003号' },
    missesEvery: 0,
  },
  {
    enterprise: 'jintang',
    name: '苯类罐区',
    kind: 'storage',
    place: null,
    residents: 55,
    substances: [
      ['苯', 57, ['W5.3'], 600],
      ['甲苯', 64, ['W5.3'], 800],
    ],
    stewards: { main: 'principal', technical: 'safety' },
    assessed: { daysAgo: 1120, filingNumber: '云岭危备〔2023〕011号' },
    missesEvery: 0,
  },
  {
    enterprise: 'songling',
    name: '汽油储罐区',
    kind: 'storage',
    place: null,
    residents: 38,
    substances: [['汽油', 66, ['W5.3'], 8900]],
    stewards: SITE,
    assessed: { daysAgo: 700, filingNumber: '云岭危备〔2024〕019号' },
    missesEvery: 2,
  },
  {
    enterprise: 'songling',
    name: '柴油储罐区',
    kind: 'storage',
    place: null,
    residents: 38,
    substances: [['柴油', null, ['W5.4'], 4200]],
    stewards: {},
    assessed: null,
    missesEvery: 0,
  },
  {
    enterprise: 'qingluan',
    name: '液化石油气储罐区',
    kind: 'storage',
    place: null,
    residents: 46,
    substances: [['液化石油气', 52, ['W2'], 440]],
    stewards: SITE,
    assessed: { daysAgo: 300, filingNumber: '云岭危备〔2026〕002号' },
    missesEvery: 2,
  },
  {
    enterprise: 'liyuan',
    name: '甲类二号库',
    kind: 'storage',
    place: null,
    residents: null,
    substances: [
      ['丙酮', 59, ['W5.3'], 320],
      ['乙酸乙酯', 69, ['W5.3'], 410],
    ],
    stewards: SITE,
    assessed: null,
    missesEvery: 0,
  },
  {
    enterprise: 'shuangqiao',
    name: '埋地油罐区',
    kind: 'storage',
    place: null,
    residents: 20,
    substances: [
      ['汽油', 66, ['W5.3'], 67.5],
      ['柴油', null, ['W5.4'], 25.2],
    ],
    stewards: {},
    assessed: null,
    missesEvery: 0,
  },
];
