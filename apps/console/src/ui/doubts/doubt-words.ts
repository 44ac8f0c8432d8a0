import type { DoubtFacts } from '@zhiben/contract/authenticity.ts';
import { fullTime } from '../moments.ts';

/** What a doubt rests on, in sentences that accuse nobody. */
export function factsInWords(facts: DoubtFacts): readonly string[] {
  const { likeness, cameraAt, earliestAt, words, otherWords, tookSeconds, walkingSeconds, places, said } = facts;
  const sentences: string[] = [];
  if (words !== undefined && otherWords !== undefined) sentences.push(`本次：「${words}」`, `对照：「${otherWords}」`);
  else if (said !== undefined) sentences.push(said);
  else if (likeness !== undefined) sentences.push(pictureWords(likeness));
  if (cameraAt !== undefined) sentences.push(`相机记录的拍摄时间：${fullTime(new Date(cameraAt))}`);
  if (earliestAt !== undefined)
    sentences.push(`应不早于：${fullTime(new Date(earliestAt))}（相机时钟可能不准，已留一天余量）`);
  if (tookSeconds !== undefined && walkingSeconds !== undefined) {
    sentences.push(`${places ?? 0} 个场所从第一项到提交用时 ${tookSeconds} 秒，按设定走完至少 ${walkingSeconds} 秒`);
  }
  return sentences;
}

function pictureWords(likeness: number): string {
  if (likeness >= 1) return '两张照片的画面完全一致';
  return `两张照片对齐后，五分之四以上的画面相似度不低于 ${Math.floor(likeness * 100)}%`;
}
