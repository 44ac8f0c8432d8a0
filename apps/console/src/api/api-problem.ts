import { Problem } from '@zhiben/contract/problem.ts';

/** A "no" from the server, or its absence, with a sentence a person can act on. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }

  get fields(): readonly { readonly path: string; readonly message: string }[] {
    return this.problem.fields ?? [];
  }
}

const problem = (status: number, code: string, detail: string) =>
  new ApiProblem({ type: 'about:blank', title: code, status, detail, code });

export function networkLost(sending: boolean): ApiProblem {
  return problem(
    0,
    'network-lost',
    sending
      ? '网络连接中断，不能确定内容是否送达，已填写的内容保存在本机。网络恢复后请再提交一次，不会重复登记。'
      : '网络连接中断，暂时取不到数据。请检查网络后重试。',
  );
}

/** Reads what came back: a problem of ours, or the bare status of something in between. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const known = Problem.safeParse(body);
  if (known.success) return new ApiProblem(known.data);
  if (status === 413) return problem(status, 'too-large', '文件太大，服务器没有接收。请压缩后再上传。');
  if (status === 429) return problem(status, 'too-many-requests', '操作过于频繁，这次没有处理。请稍候一分钟再试。');
  if (status >= 500)
    return problem(status, 'unavailable', `服务暂时不可用（${status}）。请稍后重试，或联系系统管理员。`);
  return problem(status, 'unexpected', `请求没有成功（${status}）。请刷新页面后重试，或联系系统管理员。`);
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return problem(0, 'defect', '页面出现异常，请刷新后重试。如反复出现，请联系系统管理员。');
}
