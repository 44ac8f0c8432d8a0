/** Why the answer is no, in terms any caller understands. HTTP and jobs translate it; domain code only chooses it. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-many';

export interface FieldMessage {
  readonly path: string;
  readonly message: string;
}

/** An expected "no", in a Chinese sentence that says what, why and what to do. Everything else that is thrown is a defect. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly code: string;
  readonly fields: readonly FieldMessage[];

  constructor(kind: RefusalKind, code: string, sentence: string, fields: readonly FieldMessage[] = []) {
    super(sentence);
    this.kind = kind;
    this.code = code;
    this.fields = fields;
  }
}
