import type { RiskTone } from '../../../ui/theme.ts';
import type { Assistance } from './use-assistance.ts';

/** The assistant's opinion in a word. It never says more than 疑似: a person decides. */
export const opinionOf: Readonly<Record<Assistance['opinion'], { readonly tone: RiskTone; readonly word: string }>> = {
  'major-suspected': { tone: 'orange', word: '高度疑似重大' },
  suspected: { tone: 'orange', word: '疑似重大' },
  'general-likely': { tone: 'yellow', word: '倾向一般' },
};
