import type { RegisteredStatus } from '@zhiben/vocabulary/hazards.ts';
import { halfWidth, plain } from './plain-text.ts';
import { BLANK_READING, type Reading, read, saysNothing } from './reading.ts';

/** First match decides, so what is denied stands before what is claimed. */
const WORDS: readonly (readonly [RegExp, RegisteredStatus])[] = [
  [
    /(未|没有?|尚未|不)(能)?(通过)?(销号|核销|闭环|验收|复查)|待(销号|核销|闭环|验收|复查|核查|核验)/,
    'claimed-rectified',
  ],
  [/(部分|基本|大部).*(完成|整改)|未(全部|完全)|整改未完成|未完成整改|未整改(完成|到位|完毕)/, 'rectifying'],
  [
    /(未|没有?|待|尚未|还未|拒不?|逾期|超期)(落实|采取|启动|开始|完成|开展|进行)?(整改|治理|处理|解决)|^(未|没有?|尚未|待)(完成|开始|启动)|^(逾期|超期)/,
    'open',
  ],
  [/销号|核销|销案|闭环|办结|结案|验收(合格|通过|完成)|已验收|通过验收|归档/, 'claimed-closed'],
  [/正在|中$|推进|进行|实施|施工|采购|持续|限期|计划|方案|(立即|停产|停业|停用|责令).*整改$/, 'rectifying'],
  [
    /已经?(全部|全面|基本|立即|及时|按期|按时|现场|当场)?(完成|整改|落实|治理|消除|解决|处理|更换|恢复|到位|完毕)/,
    'claimed-rectified',
  ],
  [
    /(整改|治理|处理|消除|隐患|全部)(完成|完毕|到位|结束|了|合格|消除|解决)|^(完成|完毕|合格|到位)/,
    'claimed-rectified',
  ],
];
const DONE_WORDS = /^(是|√|✓|✔|y|yes|1|true)$/i;
const OPEN_WORDS = /^(否|×|✗|✘|n|no|0|false)$/i;

/** What an office claims about a hazard. */
export function parseStatus(text: string, heading = ''): Reading<RegisteredStatus> {
  if (saysNothing(text)) return BLANK_READING;
  const word = halfWidth(text);
  if (DONE_WORDS.test(word)) return read(/销号|核销|闭环|验收/.test(heading) ? 'claimed-closed' : 'claimed-rectified');
  if (OPEN_WORDS.test(word)) return read('open');
  return percentage(word) ?? inWords(text);
}

function percentage(word: string): Reading<RegisteredStatus> | undefined {
  const percent = /^(\d{1,3})(?:\.\d+)?%$/.exec(word)?.[1];
  if (percent === undefined) return undefined;
  if (Number(percent) === 0) return read('open');
  return read(Number(percent) >= 100 ? 'claimed-rectified' : 'rectifying');
}

function inWords(text: string): Reading<RegisteredStatus> {
  const words = plain(text);
  const status = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (status !== undefined) return read(status);
  return {
    kind: 'unreadable',
    sentence: `不认识的整改状态「${text}」，应为「未整改」「整改中」「已整改」或「已销号」。`,
  };
}
