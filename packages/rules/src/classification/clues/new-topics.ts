import { type Clue, FAIR, STRONG } from '../clue.ts';
import { mention } from '../concept.ts';
import { absent, broken, disabled, insufficient, notAsRequired, notDone } from '../lexicon/defects.ts';
import { all, has, one } from '../pattern.ts';

const plugging = mention(
  '带压堵漏',
  '带压(?:堵漏|密封|开孔)|堵漏|打卡子|注胶|夹具堵漏|(?:缠绕|卡箍|木楔|胶带)[^,;。]{0,6}(?:堵|封)',
);
const licenceBoundary = mention(
  '超出许可品种',
  '(?:超(?:出|越)?|超过|不在|未在)[^,;。]{0,10}(?:许可|经营范围|生产范围|许可证)(?:证|范围|品种|载明)*|(?:未|没有?|无)(?:取得|办理|经)?[^,;。]{0,14}(?:安全生产许可|经营许可|使用许可|许可证)|许可证[^,;。]{0,8}(?:过期|超期|失效|到期|范围外)|超(?:许可)?(?:品种|范围)(?:生产|经营|储存|使用)|擅自生产',
);
const physicalHazard = mention(
  '物理危险性鉴定',
  '物理危险性?[^,;。]{0,6}(?:鉴定|分类)|危险(?:特)?性(?:鉴定|分类)|鉴定(?:与|和)?分类',
);
const positioning = mention('人员定位', '人员定位|定位(?:系统|终端|卡|标签|基站)|人员聚集');
const dataLink = mention(
  '数据接入',
  '数据(?:接入|上传|传输|中断|离线)|监测预警(?:系统|平台)|(?:视频|数据)[^,;。]{0,6}(?:离线|中断|断线)|离线|在线监测|接入[^,;。]{0,10}(?:平台|系统)',
);
const dataLinkFailed = mention(
  '未接入或离线',
  '未(?:能|按[^,;。]{0,8}|全部|及时|正常)*(?:接入|上传|传输|联网|接通|建设|安装|覆盖|佩戴|投用|启用)|离线|中断|断线|掉线|不在线|失真|造假|不准',
);
const headcount = mention(
  '现场人数',
  '(?:现场|同一时间|同时|岗位|车间|厂房|装置)[^,;。]{0,12}(?:人数|人员)[^,;。]{0,12}(?:超|过多|多于|大于|聚集)|超员|超过(?:2|3|9|二|两|三|九)人|(?:2|3|9|二|三|九)人(?:以上|规定|限)|人员(?:密集|聚集)',
);
const commitment = mention('安全风险承诺', '(?:安全)?(?:风险)?承诺(?:公告|书|制度|内容)?|风险研判');
const commitmentFailed = mention(
  '承诺不实或未公告',
  '未|没有?|不(?:符|一致|实|按|真实|到位|规范)|虚假|缺失|漏报|造假|流于形式|代签|与[^,;。]{0,14}(?:不符|不一致)',
);
const anyDefect = one(has(absent), has(insufficient), has(disabled), has(broken), has(notAsRequired), has(notDone));

/** Topics that came with AQ 3067-2026 and have no criterion in 121号. */
export const newTopicClues: readonly Clue[] = [
  { criteria: ['AQ-5.5.10'], strength: STRONG, why: '压力管线带压堵漏', finds: has(plugging) },
  { criteria: ['AQ-5.7.1'], strength: STRONG, why: '超出许可品种或无有效许可', finds: has(licenceBoundary) },
  {
    criteria: ['AQ-5.7.2'],
    strength: STRONG,
    why: '未做物理危险性鉴定与分类',
    finds: all(has(physicalHazard), anyDefect),
  },
  {
    criteria: ['AQ-5.7.3'],
    strength: STRONG,
    why: '人员定位未建用',
    finds: all(has(positioning), one(anyDefect, has(dataLinkFailed))),
    within: 'sentence',
  },
  {
    criteria: ['AQ-5.7.3'],
    strength: FAIR,
    why: '监测数据未接入或离线',
    finds: all(has(dataLink), has(dataLinkFailed)),
    within: 'sentence',
  },
  { criteria: ['AQ-5.7.4'], strength: STRONG, why: '高危场所现场人数超限', finds: has(headcount) },
  {
    criteria: ['AQ-5.7.7'],
    strength: STRONG,
    why: '安全风险承诺公告未落实或不实',
    finds: all(has(commitment), has(commitmentFailed)),
    within: 'sentence',
  },
];
