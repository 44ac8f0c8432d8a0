import { BARE, type Clue, DECISIVE, FAINT, FAIR, STRONG, type Temper } from '../clue.ts';
import * as storage from '../lexicon/storage.ts';
import { all, has, not, one } from '../pattern.ts';

const STORAGE = ['MH-20', 'AQ-5.5.8'];
const ON_SITE = ['MH-20', 'AQ-5.5.9'];

export const storageClues: readonly Clue[] = [
  {
    criteria: STORAGE,
    strength: DECISIVE,
    why: '禁忌物质混放',
    finds: all(has(storage.incompatible), has(storage.mixed)),
    within: 'sentence',
    asks: ['stock'],
  },
  {
    criteria: STORAGE,
    strength: STRONG,
    why: '涉及禁忌物质储存',
    finds: all(has(storage.incompatible), has(storage.goods)),
    within: 'sentence',
    asks: ['stock'],
  },
  {
    criteria: STORAGE,
    strength: STRONG,
    why: '危险化学品混存',
    finds: all(has(storage.goods), has(storage.mixed)),
    asks: ['stock'],
  },
  {
    criteria: STORAGE,
    strength: STRONG,
    why: '危险化学品超量、超品种储存',
    finds: all(has(storage.goods), has(storage.overStocked), has(storage.storing)),
    within: 'sentence',
    asks: ['stock'],
  },
  {
    criteria: STORAGE,
    strength: FAIR,
    why: '超量、超品种储存',
    finds: all(one(has(storage.overStocked), has(storage.wrongSpecies)), has(storage.storing)),
    asks: ['stock'],
  },
  {
    criteria: STORAGE,
    strength: FAIR,
    why: '未分区分类储存',
    finds: all(has(storage.goods), has(storage.undivided)),
    asks: ['stock'],
  },
  {
    criteria: STORAGE,
    strength: BARE,
    why: '未存放在专用仓库',
    finds: all(has(storage.goods), has(storage.wrongPlace)),
    within: 'sentence',
    asks: ['stock'],
  },
  {
    criteria: ON_SITE,
    strength: BARE,
    why: '生产现场存料过多',
    finds: all(has(storage.goods), has(storage.onSite), has(storage.muchOf)),
    asks: ['stock'],
  },
  {
    criteria: STORAGE,
    strength: FAINT,
    why: '储存管理缺陷',
    finds: all(has(storage.goods), one(has(storage.storing), has(storage.housekeeping))),
    lookAlike: '标签、间距、通风、台账等缺陷属一般隐患',
  },
];

export const storageTempers: readonly Temper[] = [
  { criteria: STORAGE, when: has(storage.emptyAndFull), factor: 0.5, lookAlike: '空瓶与实瓶未分区不是禁忌物质混放' },
  {
    criteria: STORAGE,
    when: all(has(storage.housekeeping), not(has(storage.incompatible)), not(has(storage.overStocked))),
    factor: 0.6,
    lookAlike: '标签、间距、通风、台账等缺陷属一般隐患',
  },
  {
    criteria: STORAGE,
    when: all(has(storage.sundries), not(has(storage.incompatible))),
    factor: 0.55,
    lookAlike: '与普通杂物混放不是禁忌物质混放',
  },
];
