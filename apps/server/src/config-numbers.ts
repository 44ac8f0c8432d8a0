import { unusable } from './config-addresses.ts';

/** A setting that is a whole number; anything else is refused by its name. */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw unusable(`${name} 应为 ${least} 到 ${most} 的整数，不能是「${text}」。`);
  }
  return number;
}
