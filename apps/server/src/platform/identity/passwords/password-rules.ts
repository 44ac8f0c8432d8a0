import { isCommon } from './common-passwords.ts';

export const MINIMUM_LENGTH = 10;
const KINDS = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/];
const KINDS_NEEDED = 3;
const DIFFERENT_SIGNS_NEEDED = 5;

export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
}

/** What is wrong with a new password, each flaw as words that finish 「新密码」; none when it may be used. */
export function passwordFlaws(password: string, { login, name }: PasswordOwner): readonly string[] {
  const small = password.toLowerCase();
  const flaws: readonly (readonly [boolean, string])[] = [
    [[...password].length < MINIMUM_LENGTH, `至少${MINIMUM_LENGTH}位`],
    [KINDS.filter((kind) => kind.test(password)).length < KINDS_NEEDED, '须包含大写字母、小写字母、数字、符号中的三类'],
    [small.includes(login.toLowerCase()) || small.includes(name.toLowerCase()), '不得包含账号或姓名'],
    [new Set(small).size < DIFFERENT_SIGNS_NEEDED, '重复的字符过多'],
    [isCommon(password), '过于常见，容易被猜中'],
  ];
  return flaws.flatMap(([found, words]) => (found ? words : []));
}
