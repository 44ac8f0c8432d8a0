import { Refusal } from '../refusal.ts';

export const sessionEnded = () =>
  new Refusal('unauthenticated', 'session-ended', '登录已失效，请重新登录，已填写的内容不会丢失。');

export const signInRefused = () =>
  new Refusal('unauthenticated', 'sign-in-refused', '账号或密码不正确。请核对后重试；忘记密码请联系系统管理员。');

export const signInLocked = (minutes: number) =>
  new Refusal(
    'too-many',
    'sign-in-locked',
    `登录失败次数过多，暂时不能登录。请${minutes}分钟后再试，或联系安全管理员解除锁定。`,
  );

export const accountDisabled = () =>
  new Refusal('forbidden', 'account-disabled', '此账号已停用，不能登录。如需恢复请联系系统管理员。');

export const accountWithoutRole = () =>
  new Refusal('forbidden', 'account-without-role', '此账号尚未授权，不能使用。请联系安全管理员授予角色。');

export const notPermitted = (what: string) =>
  new Refusal('forbidden', 'not-permitted', `您的岗位没有「${what}」的权限。如确有需要，请联系安全管理员。`);

export const passwordChangeRequired = () =>
  new Refusal('forbidden', 'password-change-required', '密码已到期或由他人设置，请先修改密码再继续。');

export const secondFactorRequired = () =>
  new Refusal('forbidden', 'second-factor-required', '管理岗位须启用动态口令，请先启用再继续。');
