import type { Random } from './random.ts';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const GIVEN = [
  ...'安宝博晨成川春德东恩帆芳飞峰刚歌光国海涵浩恒宏华怀辉慧佳建健江杰洁金晶静娟军俊凯康可坤兰朗乐蕾磊力立丽亮林琳玲龙璐明铭娜楠宁佩鹏平琦千强勤青庆秋泉荣蓉瑞森珊善尚胜诗石世书淑树爽思松涛天田婷同伟维文希霞先祥小晓新欣兴雄秀旭雪雅岩燕阳洋尧一艺英勇雨玉元远月岳云泽昭哲振正志智忠子梓',
];

/** Gives invented names of people, never the same one twice. */
export function namer(chance: Random): () => string {
  const given = new Set<string>();
  return () => {
    let name: string;
    do {
      const second = chance.chance(0.75) ? chance.pick(GIVEN) : '';
      name = chance.pick(SURNAMES) + chance.pick(GIVEN) + second;
    } while (given.has(name));
    given.add(name);
    return name;
  };
}
