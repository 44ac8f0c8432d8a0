import { LetterKind } from '@zhiben/vocabulary/supervision.ts';
import type { LayoutPart } from './default-layouts.ts';

const ADDRESSEE: LayoutPart = { text: '{单位名称}：' };
const MATTERS: LayoutPart = {
  list: '事项',
  columns: [
    ['序号', '序号', 1],
    ['类别', '类别', 2],
    ['事项', '事项内容', 6],
    ['涉及单位', '涉及单位', 3],
  ],
};
const ASKED: LayoutPart = { text: '工作要求：{工作要求}' };
const ANSWER: LayoutPart = { text: '请于{答复期限}前将办理情况书面答复本机关。' };
const ISSUED: LayoutPart = { text: '签发人：{签发人}' };

/** Beginning and end of each letter; what it is about and what it asks stands between. */
const FRAMES: Readonly<Record<LetterKind, readonly [opening: string, ...end: LayoutPart[]]>> = {
  'listing-notice': ['关于{事由}，现将下列重大事故隐患挂牌督办：', ANSWER],
  'urging-letter': ['关于{事由}，现就下列事项督促办理：', ANSWER],
  'official-letter': ['关于{事由}，现将有关情况函告如下：', ANSWER],
  'interview-notice': [
    '关于{事由}，现就下列事项对你单位进行警示约谈：',
    { text: '约谈时间：{约谈时间}　约谈地点：{约谈地点}。请主要负责人到场并携带有关材料。' },
    ANSWER,
  ],
  bulletin: ['关于{事由}，现通报如下：', ANSWER],
  exposure: ['关于{事由}，现予以公开曝光：'],
  'covert-sheet': ['关于{事由}，暗访发现下列情况，现移交办理：', ANSWER],
};

export const LETTER_LAYOUTS = Object.fromEntries(
  LetterKind.options.map((kind) => {
    const [opening, ...end] = FRAMES[kind];
    return [kind, [ADDRESSEE, { text: opening }, MATTERS, ASKED, ...end, ISSUED]];
  }),
) as unknown as Readonly<Record<LetterKind, readonly LayoutPart[]>>;
