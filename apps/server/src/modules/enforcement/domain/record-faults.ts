/** One answer on site, as far as a fault in it can be seen without asking anybody. */
export interface Answered {
  readonly key: string;
  readonly verdict: 'normal' | 'abnormal' | 'not-applicable';
  readonly words: string;
  readonly level: 'major' | 'general';
  readonly criterionId: string | null;
  readonly disposition: 'on-the-spot' | 'order';
  readonly rectifyBy: string | null;
}

interface Asked {
  readonly key: string;
  readonly text: string;
}

/** The first thing that keeps a record from being taken, in a sentence; undefined when it is whole. */
export function recordFault(items: readonly Asked[], answers: readonly Answered[], today: string): string | undefined {
  const texts = new Map(items.map(({ key, text }) => [key, text]));
  const stray = answers.find(({ key }) => !texts.has(key));
  if (stray !== undefined) return `检查表中没有「${stray.key}」这一项，请重新打开检查表。`;
  if (new Set(answers.map(({ key }) => key)).size < answers.length) return '同一项有两个结果，请重新打开检查表。';
  const open = items.filter(({ key }) => !answers.some((one) => one.key === key));
  if (open.length > 0) return `还有 ${open.length} 项没有检查：${open[0]?.text}。请逐项检查后再提交。`;

  for (const answer of answers) {
    const fault = answer.verdict === 'abnormal' ? findingFault(answer, today) : undefined;
    if (fault !== undefined) return `「${texts.get(answer.key)}」${fault}`;
  }
  return undefined;
}

function findingFault(
  { words, level, criterionId, disposition, rectifyBy }: Answered,
  today: string,
): string | undefined {
  if (words.trim() === '') return '没有写明发现的问题，请补充。';
  if (level === 'major' && criterionId === null) return '判为重大事故隐患，须指明判定情形。';
  if (level === 'major' && disposition !== 'order') return '判为重大事故隐患，须责令限期整改，不能当场了结。';
  if (disposition === 'order' && rectifyBy === null) return '责令限期整改，须填写整改期限。';
  if (disposition === 'order' && rectifyBy !== null && rectifyBy <= today) return '的整改期限须晚于检查当日。';
  return undefined;
}
