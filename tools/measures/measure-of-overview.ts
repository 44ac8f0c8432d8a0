import type { Measure } from './measure.ts';

/** The page that shows the others side by side. */
export const OVERVIEW: Measure = {
  plan: '1',
  system: '全区总览',
  purpose:
    'the district on one page and one wall: zeroing, warnings, grades, what is late and whose, the campaign, the year of enforcement, each figure explained and opening its rows',
  modules: ['overview'],
  screens: ['/overview', '/overview/late', '/overview/wall'],
  tests: ['apps/server/src/overview-of-district.test.ts'],
  state: 'works',
};
