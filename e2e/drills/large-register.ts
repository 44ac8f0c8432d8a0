import { writeWorkbook } from '@zhiben/server/platform/documents/write-workbook.ts';
import { chance } from './chance.ts';

const THINGS = [
  '可燃气体探测器',
  '安全阀',
  '紧急切断阀',
  '防爆接线盒',
  '压力表',
  '液位计',
  '操作规程',
  '灭火器',
  '静电接地',
  '围堰',
];
const FAULTS = ['未检定', '失灵', '被遮挡', '缺失', '锈蚀', '未投用', '参数不符', '无记录', '渗漏', '松动'];
const SYLLABLES = [...'甲乙丙丁戊己庚辛壬癸东南西北中上下左右前后内外高低新旧大小长短'];

interface Line {
  readonly serial: number;
  readonly enterprise: string;
  readonly foundOn: string;
  readonly description: string;
}

/** A register as large as a district's of several years; no two of its lines tell of the same thing. */
export function largeRegister(rows: number, enterprises: readonly string[], seed: number): Promise<Buffer> {
  const draw = chance(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(draw() * items.length)] as Item;
  const place = () => Array.from({ length: 8 }, () => pick(SYLLABLES)).join('');
  const lines = Array.from(
    { length: rows },
    (_, at): Line => ({
      serial: at + 1,
      enterprise: enterprises[at % enterprises.length] ?? '',
      foundOn: new Date(Date.UTC(2024, 0, 1 + Math.floor(draw() * 900))).toISOString().slice(0, 10),
      description: `${place()}${pick(THINGS)}${pick(FAULTS)}${place()}`,
    }),
  );
  return writeWorkbook({
    sheet: '隐患台账',
    rows: lines,
    columns: [
      { header: '序号', width: 8, number: ({ serial }) => serial },
      { header: '企业名称', width: 30, text: ({ enterprise }) => enterprise },
      { header: '检查日期', width: 12, day: ({ foundOn }) => foundOn },
      { header: '隐患描述', width: 60, text: ({ description }) => description },
    ],
  });
}
