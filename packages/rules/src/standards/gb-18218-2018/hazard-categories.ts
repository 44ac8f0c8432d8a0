/** One row of tables 2 and 4 (表2、表4): a category of hazard with its threshold quantity and its β. */
export interface HazardCategory {
  readonly symbol: CategorySymbol;
  readonly label: string;
  readonly thresholdTonnes: number;
  readonly beta: number;
}

export const CATEGORY_SYMBOLS = [
  'J1',
  'J2',
  'J3',
  'J4',
  'J5',
  'W1.1',
  'W1.2',
  'W1.3',
  'W2',
  'W3',
  'W4',
  'W5.1',
  'W5.2',
  'W5.3',
  'W5.4',
  'W6.1',
  'W6.2',
  'W7.1',
  'W7.2',
  'W8',
  'W9.1',
  'W9.2',
  'W10',
  'W11',
] as const;
export type CategorySymbol = (typeof CATEGORY_SYMBOLS)[number];

type Row = readonly [label: string, thresholdTonnes: number, beta: number];

const ROWS: Readonly<Record<CategorySymbol, Row>> = {
  J1: ['急性毒性类别1，所有暴露途径，气体', 5, 4],
  J2: ['急性毒性类别1，所有暴露途径，固体、液体', 50, 1],
  J3: ['急性毒性类别2、3，所有暴露途径，气体', 50, 2],
  J4: ['急性毒性类别2、3，吸入途径，液体（沸点≤35℃）', 50, 2],
  J5: ['急性毒性类别2，所有暴露途径，液体（J4以外）、固体', 500, 1],
  'W1.1': ['不稳定爆炸物、1.1项爆炸物', 1, 2],
  'W1.2': ['1.2、1.3、1.5、1.6项爆炸物', 10, 2],
  'W1.3': ['1.4项爆炸物', 50, 2],
  W2: ['易燃气体类别1、2', 10, 1.5],
  W3: ['气溶胶类别1、2（净重）', 150, 1],
  W4: ['氧化性气体类别1', 50, 1],
  'W5.1': ['易燃液体类别1，或类别2、3且工作温度高于沸点', 10, 1.5],
  'W5.2': ['易燃液体类别2、3，有引发重大事故的特殊工艺条件', 50, 1],
  'W5.3': ['易燃液体类别2，W5.1、W5.2以外', 1000, 1],
  'W5.4': ['易燃液体类别3，W5.1、W5.2以外', 5000, 1],
  'W6.1': ['自反应物质A型、B型', 10, 1.5],
  'W6.2': ['自反应物质C型、D型、E型', 50, 1],
  'W7.1': ['有机过氧化物A型、B型', 10, 1.5],
  'W7.2': ['有机过氧化物C型至F型', 50, 1],
  W8: ['自燃液体、自燃固体类别1', 50, 1],
  'W9.1': ['氧化性固体、液体类别1', 50, 1],
  'W9.2': ['氧化性固体、液体类别2、3', 200, 1],
  W10: ['易燃固体类别1', 200, 1],
  W11: ['遇水放出易燃气体的物质类别1、2', 200, 1],
};

export function hazardCategory(symbol: CategorySymbol): HazardCategory {
  const [label, thresholdTonnes, beta] = ROWS[symbol];
  return { symbol, label, thresholdTonnes, beta };
}

export const HAZARD_CATEGORIES: readonly HazardCategory[] = CATEGORY_SYMBOLS.map(hazardCategory);
