import type { HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import { plain } from './plain-text.ts';
import { BLANK_READING, type Reading, read, saysNothing } from './reading.ts';

const YES = /^(是|√|✓|✔|对|y|yes|1|true)$/i;
const NO = /^(否|不是|×|✗|✘|n|no|0|false)$/i;

/** The level an office wrote. Only 重大 and 一般 are levels in law; anything doubtful is `suspected`, never guessed. */
export function parseLevel(text: string, heading = ''): Reading<HazardLevel> {
  if (saysNothing(text)) return BLANK_READING;
  if (heading.includes('重大')) {
    if (YES.test(text.trim())) return read('major');
    if (NO.test(text.trim())) return read('general');
  }
  return (
    levelOf(plain(text)) ?? { kind: 'unreadable', sentence: `不认识的隐患等级「${text}」，应为「重大」或「一般」。` }
  );
}

function levelOf(words: string): Reading<HazardLevel> | undefined {
  if (/疑似|待(判定|核|定|确认)|可能/.test(words)) return read('suspected');
  if (/^(非|不是|不属于|不构成|未构成)重大|^一般|^(普通|轻微|低|小)/.test(words)) return read('general');
  if (/^(较大|较重|中)/.test(words)) return read('general', '「较大」不是法定等级，按一般隐患记');
  if (/重大|^特大|^严重/.test(words)) return read('major');
  return undefined;
}
