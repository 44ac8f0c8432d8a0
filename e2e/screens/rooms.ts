import type { Page } from 'playwright-core';
import { INTERLOCK, officeRegister } from '../journeys/office-register.ts';
import { ENFORCEMENT_ROOMS } from './enforcement-rooms.ts';
import { at, type Room, settled } from './room.ts';
import { SUPERVISION_ROOMS } from './supervision-rooms.ts';

/** The level passes its limit some minutes after the start. */
const PLANT = { timeout: 240_000 };

async function openFirst(page: Page, list: string): Promise<void> {
  await page.goto(list);
  const link = page.locator('main a[href^="/hazards/0"]').first();
  await page.goto((await link.getAttribute('href')) ?? list);
  await page.getByRole('heading', { name: '全过程' }).waitFor();
  await settled(page);
}

/** The board of a unit as a passer-by reads it, by the code that hangs beside the gate. */
const boardOf = (unit: string) => async (page: Page) => {
  await at('/installations', unit)(page);
  await page.getByText(unit).first().click();
  await page.getByRole('link', { name: '公示牌' }).click();
  const code = page.getByRole('img', { name: /^公示二维码/ });
  await page.goto((await code.getAttribute('alt'))?.replace('公示二维码 ', '') ?? '/');
  await page.getByRole('heading', { name: unit }).waitFor();
  await page.addStyleTag({ content: await chineseFont(page) });
  await page.evaluate('document.fonts.load("16px Lent", document.body.innerText)');
};

/** The public pages use the phone's own fonts; where this machine has no Chinese one, it is lent the console's. */
async function chineseFont(page: Page): Promise<string> {
  const console = await (await page.request.get('/')).text();
  const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(console)?.[1] ?? '/';
  const faces = (await (await page.request.get(sheet)).text()).match(/@font-face\{[^}]*\}/g) ?? [];
  return `${faces.join('').replaceAll('Noto Sans SC Variable', 'Lent')} :root { font-family: Lent }`;
}

async function importRegister(page: Page): Promise<void> {
  await page.goto('/imports');
  await page.locator('.import-drop input[type=file]').setInputFiles({
    name: '2023隐患台账.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: officeRegister(),
  });
  await page.getByText('列对应关系').first().waitFor();
}

/** Every picture: who looks, at which screens, and how they come there. */
export const ROOMS: readonly Room[] = [
  { name: 'sign-in', screens: ['desk', 'phone'], open: (page) => page.getByText('演示').first().waitFor() },
  { name: 'overview', account: 'bureau.director', screens: ['desk', 'phone'], open: at('/overview', '治本攻坚进度') },
  { name: 'overview', account: 'bureau.director', screens: ['wall'], open: at('/overview/wall', '全区安全生产总览') },
  { name: 'late', account: 'bureau.director', screens: ['desk'], open: at('/overview/late', '责任单位') },
  { name: 'today', account: 'bureau.director', screens: ['desk', 'phone'], open: at('/', '等我处理') },
  { name: 'hazards', account: 'bureau.supervisor', screens: ['desk', 'phone'], open: at('/hazards', '隐患台账') },
  {
    name: 'case',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: (page) => openFirst(page, '/hazards?level=major&state=awaiting-review'),
  },
  {
    name: 'rectify',
    account: 'ruihe.safety',
    screens: ['phone'],
    open: async (page) => {
      await openFirst(page, '/hazards?level=major&state=rectifying');
      await page.getByRole('button', { name: '报告整改完成' }).click();
      await page.getByRole('dialog').getByLabel('整改情况').fill('已更换变送器并恢复自动控制回路，联锁校验合格。');
    },
  },
  {
    name: 'accountability',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await openFirst(page, '/hazards?level=major');
      await page.getByRole('link', { name: '谁该查到、查了没有、逐级由谁负责' }).click();
      await page.getByRole('heading', { name: '逐级责任人' }).waitFor();
      await settled(page);
    },
  },
  {
    name: 'responsibility',
    account: 'bureau.supervisor',
    screens: ['desk'],
    open: at('/responsibility', '尚无清单的岗位'),
  },
  { name: 'judging', account: 'bureau.supervisor', screens: ['desk'], open: at('/hazards/judging', '判定工作台') },
  { name: 'report', account: 'ruihe.team', screens: ['phone'], open: at('/hazards/new', '上报隐患') },
  { name: 'checks-today', account: 'ruihe.team', screens: ['phone'], open: at('/checks/today', '加氢甲班') },
  {
    name: 'check',
    account: 'ruihe.team',
    screens: ['phone'],
    open: async (page) => {
      await at('/checks/today', '加氢甲班')(page);
      await page.getByRole('link', { name: /加氢甲班/ }).click();
      await page.getByRole('region', { name: '加氢反应釜框架' }).waitFor();
      await page.locator('label.ant-radio-button-wrapper', { hasText: '异常' }).first().click();
      await page.getByRole('textbox').first().fill('出料阀法兰滴液');
    },
  },
  { name: 'checks', account: 'bureau.supervisor', screens: ['desk'], open: at('/checks/all', '自查情况') },
  { name: 'check-leaders', account: 'bureau.supervisor', screens: ['desk'], open: at('/checks/leaders', '带队情况') },
  {
    name: 'effects',
    account: 'bureau.director',
    screens: ['desk', 'phone'],
    open: at('/dual-prevention', '云岭石油储运有限公司松岭油库'),
  },
  {
    name: 'effect',
    account: 'bureau.director',
    screens: ['desk'],
    open: async (page) => {
      await at('/dual-prevention', '云岭石油储运有限公司松岭油库')(page);
      await page.getByText('云岭石油储运有限公司松岭油库').first().click();
      await page.getByRole('heading', { name: '近 12 周得分' }).waitFor();
      await settled(page);
    },
  },
  { name: 'effect', account: 'jintang.principal', screens: ['phone'], open: at('/dual-prevention', '近 12 周得分') },
  {
    name: 'doubts',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: at('/authenticity', '两处隐患用了同一张照片'),
  },
  { name: 'monitoring', account: 'ruihe.safety', screens: ['desk', 'phone'], open: at('/monitoring', 'LT-V101') },
  {
    name: 'trend',
    account: 'ruihe.safety',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/monitoring/points?q=LT-V201', 'LT-V201')(page);
      await page.getByRole('main').getByText('LT-V201').first().click();
      await page.getByText('1 小时', { exact: true }).click();
      await page.locator('.trend-chart canvas').waitFor();
      await settled(page);
    },
  },
  {
    name: 'alarms',
    account: 'ruihe.safety',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await page.goto('/alarms?q=LT-V201&kind=high');
      await page.getByRole('main').getByText('LT-V201').first().click(PLANT);
      await page.getByRole('article', { name: '报警 LT-V201' }).getByText('应对措施').waitFor();
      await settled(page);
    },
  },
  { name: 'alarm-figures', account: 'bureau.duty', screens: ['desk'], open: at('/alarms/figures', '最多的十项占比') },
  { name: 'warnings', account: 'bureau.duty', screens: ['desk', 'phone'], open: at('/warnings', 'V201') },
  {
    name: 'warning',
    account: 'ruihe.safety',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/warnings', 'V201')(page);
      await page.getByRole('main').getByText('V201').first().click();
      await page.getByRole('region', { name: '推送与签收' }).waitFor();
      await settled(page);
    },
  },
  { name: 'shifts', account: 'bureau.duty', screens: ['desk'], open: at('/warnings/shifts', '未销警的预警') },
  { name: 'duty', account: 'bureau.duty', screens: ['wall'], open: at('/warnings/wall', '监测预警值班') },
  { name: 'gateways', account: 'ruihe.safety', screens: ['desk'], open: at('/gateways', 'MQTT 已连接') },
  {
    name: 'installations',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: at('/installations', '溶剂罐区'),
  },
  {
    name: 'installation',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/installations', '溶剂罐区')(page);
      await page.getByText('溶剂罐区').first().click();
      await page.getByRole('heading', { name: '辨识分级' }).waitFor();
      await settled(page);
    },
  },
  { name: 'steward-tasks', account: 'bureau.supervisor', screens: ['desk'], open: at('/installations/tasks', '逾期') },
  {
    name: 'sectors',
    account: 'bureau.supervisor',
    screens: ['desk'],
    open: at('/installations/sectors', '企业类别为油库'),
  },
  { name: 'notice-board', account: 'ruihe.principal', screens: ['phone'], open: boardOf('溶剂罐区') },
  { name: 'board', account: 'bureau.director', screens: ['desk', 'phone'], open: at('/board', '重大隐患存量') },
  { name: 'board', account: 'bureau.director', screens: ['wall'], open: at('/board/wall', '重大隐患存量') },
  ...ENFORCEMENT_ROOMS,
  ...SUPERVISION_ROOMS,
  {
    name: 'campaign',
    account: 'bureau.director',
    screens: ['desk', 'phone'],
    open: at('/campaign', '方案、总结与评估报告'),
  },
  {
    name: 'campaign-place',
    account: 'ruihe.principal',
    screens: ['desk', 'phone'],
    open: at('/campaign', '治什么本、攻什么坚'),
  },
  { name: 'grading', account: 'bureau.supervisor', screens: ['desk', 'phone'], open: at('/grading', '标准化未达标') },
  {
    name: 'monthly-report',
    account: 'bureau.supervisor',
    screens: ['desk'],
    open: async (page) => {
      await at('/reports', '调度报告')(page);
      await page
        .getByText(/^\d+年\d+月治本攻坚调度报告$/)
        .first()
        .click();
      await page.getByText('方案任务进展').first().waitFor();
      await settled(page);
    },
  },
  {
    name: 'enterprises',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: at('/enterprises', '企业档案'),
  },
  {
    name: 'enterprise',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/enterprises', '企业档案')(page);
      await page.getByText('云岭晋棠精细化工有限公司').first().click();
      await page.getByRole('heading', { name: '云岭晋棠精细化工有限公司' }).waitFor();
      await settled(page);
    },
  },
  {
    name: 'tip-off',
    account: 'bureau.duty',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/tip-offs', '群众举报')(page);
      const link = page.locator('main a[href^="/tip-offs/0"]').nth(1);
      await page.goto((await link.getAttribute('href')) ?? '/tip-offs');
      await page.getByText('可能是同一问题').waitFor();
      await page.getByText('加载中').waitFor({ state: 'detached' });
      await settled(page);
    },
  },
  { name: 'tip-off-poster', account: 'ruihe.principal', screens: ['desk'], open: at('/tip-off-poster', '请扫码举报') },
  { name: 'import-columns', account: 'bureau.supervisor', screens: ['desk'], open: importRegister },
  {
    name: 'import-rows',
    account: 'bureau.supervisor',
    screens: ['desk'],
    open: async (page) => {
      await importRegister(page);
      await page.getByRole('button', { name: /预览$/ }).last().click();
      await page.getByText('企业名录中没有').first().waitFor();
      await page.getByRole('button', { name: /^有错误/ }).click();
      await page.getByRole('row').filter({ hasText: INTERLOCK }).waitFor({ state: 'detached' });
      await settled(page);
    },
  },
  { name: 'ledger', account: 'admin.audit', screens: ['desk', 'phone'], open: at('/ledger', '责任账') },
  { name: 'seals', account: 'admin.audit', screens: ['desk'], open: at('/ledger/seals', '离线核验') },
  { name: 'accounts', account: 'admin.system', screens: ['desk'], open: at('/accounts', '账号') },
  { name: 'permissions', account: 'admin.security', screens: ['desk'], open: at('/permissions', '权限') },
];
