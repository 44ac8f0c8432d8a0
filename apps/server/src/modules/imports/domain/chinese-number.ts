const DIGITS = '〇一二三四五六七八九';
const NUMERAL = '[〇零○一二两三四五六七八九十廿卅]+';

/** Chinese numerals before a unit of the calendar as figures: 二〇二三年十月五日 → 2023年10月5日. */
export const withFigures = (text: string) =>
  text.replaceAll(new RegExp(`${NUMERAL}(?=[年月日号个天周季])`, 'g'), (numeral) => String(numberOf(numeral)));

function numberOf(numeral: string): number {
  const plainNumeral = numeral
    .replaceAll(/[零○]/g, '〇')
    .replaceAll('两', '二')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十');
  const [tens, ones] = plainNumeral.split('十');
  if (ones === undefined) return Number([...plainNumeral].map((digit) => DIGITS.indexOf(digit)).join(''));
  return (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
