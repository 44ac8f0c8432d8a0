import type { HazardChannel } from '@zhiben/vocabulary/hazards.ts';
import { plain } from './plain-text.ts';
import { BLANK_READING, type Reading, read, saysNothing } from './reading.ts';

/** First match decides: the narrower channel stands before the wider one it could be taken for. */
const WORDS: readonly (readonly [RegExp, HazardChannel])[] = [
  [/消地|消防.*(协作|联合)|协作/, 'joint-inspection'],
  [/举报|投诉|来信|来访|信访|12350|12345|热线/, 'tip-off'],
  [/专家|指导服务|第三方|中介|技术服务|诊断|会诊/, 'expert'],
  [/监测|预警|报警|感知|在线|物联|视频巡查/, 'monitoring'],
  [/自查|自检|自排|自改|企业(排查|检查|上报|填报|报送)|内部|班组|车间|日常巡检|日管控|周排查|月调度/, 'self-check'],
  [
    /督导|检查|执法|巡查|抽查|暗访|明查|四不两直|督查|督察|监察|巡视|交办|帮扶|约谈|核查|复查|双随机|政府|监管/,
    'inspection',
  ],
  [/其他|其它/, 'other'],
];

/** The channel through which an office says a hazard was found. */
export function parseChannel(text: string): Reading<HazardChannel> {
  if (saysNothing(text)) return BLANK_READING;
  const words = plain(text);
  const channel = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  return channel === undefined ? read('other', `不认识的排查方式「${text}」，按「其他」记`) : read(channel);
}
