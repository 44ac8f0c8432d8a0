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

export const passwordWeak = (flaws: readonly string[], path: string) =>
  new Refusal('invalid', 'password-weak', `新密码不符合要求：${flaws.join('；')}。请另设一个。`, [
    { path, message: flaws.join('；') },
  ]);

export const passwordUsedBefore = (count: number, path: string) =>
  new Refusal('invalid', 'password-used-before', `新密码不得与最近${count}次用过的相同，请另设一个。`, [
    { path, message: `不得与最近${count}次用过的相同` },
  ]);

export const passwordWrong = (path: string) =>
  new Refusal('invalid', 'password-wrong', '密码不正确，没有修改。请重新输入。', [{ path, message: '密码不正确' }]);

export const codeWrong = () =>
  new Refusal('invalid', 'code-wrong', '动态口令不正确或已用过。请等待下一个口令后重新输入。', [
    { path: 'code', message: '动态口令不正确或已用过' },
  ]);

export const challengeEnded = () =>
  new Refusal('unauthenticated', 'second-factor-ended', '等待动态口令已超时，请重新输入账号和密码。');

export const enrolmentMissing = () => new Refusal('conflict', 'enrolment-missing', '请先取得二维码，再输入动态口令。');

export const linkInvalid = () =>
  new Refusal('not-found', 'link-invalid', '这个链接不存在、已用过或已过期。请联系系统管理员重新签发。');

export const firstAdministratorExists = () =>
  new Refusal('conflict', 'first-administrator-exists', '这个管理员已经设立。请由系统管理员新建其他账号。');

export const loginMalformed = () =>
  new Refusal('invalid', 'login-malformed', '账号为3—64位小写字母、数字或 . _ -，请修改后再提交。', [
    { path: 'account', message: '账号为3—64位小写字母、数字或 . _ -' },
  ]);

export const loginTaken = (login: string) =>
  new Refusal('conflict', 'login-taken', `账号「${login}」已被使用，请换一个。`, [
    { path: 'account', message: '已被使用' },
  ]);

export const nameMissing = () =>
  new Refusal('invalid', 'name-missing', '请填写姓名。', [{ path: 'name', message: '不能为空' }]);

export const accountNotFound = () =>
  new Refusal('not-found', 'account-not-found', '没有这个账号，可能已被更改，请刷新页面。');

export const homeUnknown = () =>
  new Refusal('invalid', 'home-unknown', '没有这家单位，请重新选择；企业和第三方机构只能选一个。');

export const ownAccount = () =>
  new Refusal('forbidden', 'own-account', '不能对自己的账号做这项操作，请由另一位管理员办理。');

export const lastAdministrator = (role: string) =>
  new Refusal('conflict', 'last-administrator', `这是最后一位在用的${role}，不能停用或收回角色。请先设立另一位。`);

export const holderHasLeft = (name: string) =>
  new Refusal('conflict', 'holder-has-left', `${name}已办理离岗，不能启用账号。请先由所在企业恢复其在岗。`);

export const roleUnfit = (role: string) =>
  new Refusal(
    'invalid',
    'role-unfit',
    `「${role}」与账号所属单位不符：企业岗位须属于企业，机构人员须属于机构，其他岗位不属于任何企业或机构。`,
    [{ path: 'role', message: '与账号所属单位不符' }],
  );

export const accountIsDisabled = () =>
  new Refusal('conflict', 'account-is-disabled', '此账号已停用。请先启用，再签发链接。');

export const secondFactorEnabled = () =>
  new Refusal('conflict', 'second-factor-enabled', '动态口令已启用。更换手机请联系安全管理员解除后重新启用。');
