/** A "no" of the server, or of the network, in a sentence. */
export class Problem extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** Nothing was refused: it may come through if it is sent again. */
export const mayPass = (error: unknown): boolean =>
  error instanceof Problem && ['network', 'photo-broken', 'photos-busy', 'too-many-requests'].includes(error.code);

export async function ask<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return answerOf(fetch(`/api/tip-offs${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

export async function askWithFile<Answer>(path: string, form: FormData): Promise<Answer> {
  return answerOf(fetch(`/api/tip-offs${path}`, { method: 'POST', body: form }));
}

async function answerOf<Answer>(asked: Promise<Response>): Promise<Answer> {
  const response = await asked.catch(() => {
    throw new Problem('network', '网络不通，还没有送达。填写的内容都在，请稍后再点一次，不会重复。');
  });
  const answer = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as Answer;
  const { code = 'network', detail, fields = [] } = (answer ?? {}) as Partial<ProblemAnswer>;
  const first = fields[0]?.message;
  throw new Problem(code, first ?? detail ?? '系统忙，还没有送达。请稍后再试，不会重复。');
}

interface ProblemAnswer {
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly { readonly message: string }[];
}

/** Tries a few times with growing pauses what may pass. */
export async function persist<Answer>(attempt: () => Promise<Answer>, times = 4): Promise<Answer> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= times || !mayPass(error)) throw error;
      await new Promise((wake) => setTimeout(wake, 1500 * tried ** 2));
    }
  }
}

/** Unguessable. Not `crypto.randomUUID`, which browsers keep from pages served without TLS. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
