import { type Edition, isInForce } from '../engine/edition.ts';

/**
 * Rules on the stewardship of major-hazard installations (重大危险源安全包保责任), newest first. Whether the standard of 2026 takes
 * the place of the notice of 2021 or stands over it was not established; from its first day it is the one that is named.
 */
export const STEWARDSHIP_EDITIONS: readonly Edition[] = [
  { id: 'aq-3072-2026', title: 'AQ 3072-2026 危险化学品重大危险源安全包保责任管理要求', inForceFrom: '2026-09-30' },
  {
    id: 'mem-2021-12',
    title: '应急厅〔2021〕12号 危险化学品企业重大危险源安全包保责任制办法（试行）',
    inForceFrom: '2021-02-04',
  },
];

/** The edition in force on a day; undefined before there was any. */
export const stewardshipEdition = (asOf: string): Edition | undefined =>
  STEWARDSHIP_EDITIONS.find((edition) => isInForce(edition, asOf));
