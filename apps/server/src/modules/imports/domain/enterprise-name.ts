import { bigrams, halfWidth } from './plain-text.ts';

/** An enterprise's name, taken apart for comparison. */
export interface EnterpriseName {
  /** Width, blanks and signs made equal; brackets kept. */
  readonly whole: string;
  /** Without a site in brackets and without the district's name in front. */
  readonly core: string;
  readonly bigrams: ReadonlySet<string>;
  /** What is left when the words many names share are gone; empty for 加油站 alone. */
  readonly distinctive: string;
}

/** Words of an enterprise's kind and form: sharing them says nothing. */
const COMMON =
  /有限责任公司|股份有限公司|集团有限公司|有限公司|分公司|子公司|总公司|公司|集团|经营部|经销部|门市部|销售部|商行|商店|加油加气站|加油站|加气站|油站|气站|储配站|充装站|供应站|油库|仓库|工厂|厂区|分厂|厂|站|库|部|店|中心|危险化学品|危险货物|危化品|化学品|化工|石油|石化|燃气|液化气|气体|制药|药业|医药|精细|仓储|储运|物流|贸易|销售|经营|科技|实业|工业|材料|能源|生物|新|中国|中石化|中石油|山西|省|市|区|县/g;

export const wholeName = (text: string) =>
  halfWidth(text)
    .toLowerCase()
    .replaceAll(/[\s"'“”‘’·.,，。、;；:：_\-—]/g, '');

/** `districts`: what the directory's names start with for the place they are in, longest first. */
export function enterpriseName(text: string, districts: readonly string[]): EnterpriseName {
  const whole = wholeName(text);
  const core = withoutDistrict(whole.replaceAll(/[([【].*?[)\]】]/g, ''), districts);
  return { whole, core, bigrams: bigrams(core), distinctive: core.replaceAll(COMMON, '') };
}

function withoutDistrict(name: string, districts: readonly string[]): string {
  const district = districts.find((start) => name.startsWith(start) && name.length - start.length >= 3);
  return district === undefined ? name : name.slice(district.length);
}

/** The district as names write it: 云岭区, 云岭. Learnt from names that carry the word for a place. */
export function districtsIn(names: readonly string[]): readonly string[] {
  const starts = new Map<string, number>();
  for (const name of names) {
    const place = /^(?:.{2,3}省)?(?:.{2,3}市)?(.{2,3}?)(?=[区县市])/.exec(wholeName(name))?.[0];
    if (place !== undefined) starts.set(place, (starts.get(place) ?? 0) + 1);
  }
  const shared = [...starts].filter(([, count]) => count >= 2).map(([place]) => place);
  return shared.flatMap((place) => [`${place}区`, `${place}县`, `${place}市`, place]);
}
