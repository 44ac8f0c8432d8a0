import { at, type Room, settled } from './room.ts';

const OFFICE = 'bureau.supervisor';

/** Letters of supervision, what is proposed, the closed loop and what follows from it. */
export const SUPERVISION_ROOMS: readonly Room[] = [
  { name: 'letters', account: OFFICE, screens: ['desk', 'phone'], open: at('/supervision', '督促函') },
  {
    name: 'letter',
    account: OFFICE,
    screens: ['desk', 'phone'],
    open: async (page) => {
      await at('/supervision?state=answered', '已答复')(page);
      await page.getByText('重大事故隐患整改进度缓慢').first().click();
      await page.getByRole('heading', { name: /^答复/ }).waitFor();
      await settled(page);
    },
  },
  { name: 'proposals', account: OFFICE, screens: ['desk', 'phone'], open: at('/supervision/proposals', '建议发文') },
  { name: 'loop', account: OFFICE, screens: ['desk', 'phone'], open: at('/supervision/loop', '追溯责任') },
  {
    name: 'publications',
    account: 'bureau.director',
    screens: ['desk'],
    open: at('/supervision/publications', '整改进展'),
  },
  { name: 'publications-public', screens: ['desk', 'phone'], open: at('/gongkai', '重大隐患清单') },
  { name: 'meetings', account: OFFICE, screens: ['desk'], open: at('/supervision/meetings', '会议听取') },
  { name: 'untrue', account: OFFICE, screens: ['desk', 'phone'], open: at('/supervision/untrue', '尚缺') },
  {
    name: 'supervision-settings',
    account: 'bureau.director',
    screens: ['desk'],
    open: at('/supervision/settings', '修改理由'),
  },
];
