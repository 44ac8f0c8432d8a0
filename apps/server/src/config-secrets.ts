import { unusable } from './config-addresses.ts';

/** Never repeated in the sentence: what starts a server is often read by many. */
export function longSecret(name: string, text: string | undefined, length: number): string | undefined {
  if (text !== undefined && (text.length < length || new Set(text).size < 10)) {
    throw unusable(`${name} 太短或太简单：至少 ${length} 个随机字符，可用 openssl rand -base64 48 生成。`);
  }
  return text;
}
