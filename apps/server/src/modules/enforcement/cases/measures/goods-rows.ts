import type { Goods } from '@zhiben/contract/case-measures.ts';

/** Goods as the rows of a paper. */
export const goodsRows = (goods: readonly Goods[]) =>
  goods.map(({ name, quantity, place }, at) => ({ 序号: String(at + 1), 名称: name, 数量: quantity, 地点: place }));
