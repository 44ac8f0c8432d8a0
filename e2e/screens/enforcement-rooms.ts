import type { Page } from 'playwright-core';
import { at, type Room, settled } from './room.ts';

/** At the gate, with one thing found: what an officer holds in the hand. */
async function inspect(page: Page): Promise<void> {
  await at('/visits/to-make', '云岭晋棠精细化工有限公司')(page);
  await page.getByText('云岭晋棠精细化工有限公司').first().click();
  await page.getByRole('button', { name: '到场开始检查' }).click();
  const line = page.locator('.visit-line').first();
  await line.locator('label.ant-radio-button-wrapper', { hasText: '异常' }).click();
  await line.getByRole('textbox').first().fill('安全总监考核合格证已过期，未参加复训');
}

/** Inspections: planned and drawn at the desk, made on the phone. */
export const ENFORCEMENT_ROOMS: readonly Room[] = [
  { name: 'visits', account: 'bureau.supervisor', screens: ['desk', 'phone'], open: at('/visits', '已责令整改') },
  {
    name: 'visit',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/visits', '已责令整改')(page);
      await page.getByText('云岭石油储运有限公司松岭油库').first().click();
      await page.getByRole('heading', { name: '执法文书' }).waitFor();
      await settled(page);
    },
  },
  {
    name: 'to-make',
    account: 'bureau.supervisor',
    screens: ['phone'],
    open: at('/visits/to-make', '云岭晋棠精细化工有限公司'),
  },
  { name: 'site', account: 'bureau.supervisor', screens: ['phone'], open: inspect },
  { name: 'coverage', account: 'bureau.director', screens: ['desk', 'phone'], open: at('/visits/coverage', '应检查') },
  {
    name: 'proposals',
    account: 'bureau.director',
    screens: ['desk', 'phone'],
    open: at('/visits/proposals', '有检查理由'),
  },
  { name: 'draws', account: 'bureau.supervisor', screens: ['desk', 'phone'], open: at('/visits/draws', '见证词') },
  {
    name: 'penalties',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: at('/visits/cases', '应急立'),
  },
  {
    name: 'penalty',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/visits/cases', '应急立')(page);
      await page.getByText('硝化工段可燃气体报警器停用').first().click();
      await page.getByRole('heading', { name: '审批和措施' }).waitFor();
      await settled(page);
    },
  },
  { name: 'officers', account: 'bureau.director', screens: ['desk'], open: at('/visits/officers', '执法证号') },
  {
    name: 'templates',
    account: 'bureau.director',
    screens: ['desk'],
    open: at('/visits/templates', '责令限期整改指令书'),
  },
  {
    name: 'agency-reports',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: at('/agency-reports', '精细化工装置安全现状评价'),
  },
  {
    name: 'agency-report',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/agency-reports', '精细化工装置安全现状评价')(page);
      await page.getByText('精细化工装置安全现状评价').first().click();
      await page.getByRole('heading', { name: '核对项目' }).waitFor();
      await settled(page);
    },
  },
  {
    name: 'agency-comparison',
    account: 'bureau.supervisor',
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/agency-reports', '精细化工装置安全现状评价')(page);
      await page.getByText('精细化工装置安全现状评价').first().click();
      await page.getByRole('link', { name: '并列查看' }).first().click();
      await page.getByRole('heading', { name: '相同的段落' }).waitFor();
      await settled(page);
    },
  },
  {
    name: 'agency-own',
    account: 'agency.expert',
    screens: ['desk'],
    open: at('/agency-reports', 'AH-PJ-031'),
  },
];
