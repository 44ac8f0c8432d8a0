import { STATUTORY_CASES } from '@zhiben/rules/enforcement/statutory-cases.fixture.ts';
import { lastDayOf, type StatutoryClockId } from '@zhiben/rules/enforcement/statutory-clocks.ts';

/** Every case of the table that was reckoned apart from the product. */
export function statutoryClocks() {
  const wrong = STATUTORY_CASES.filter((one) => {
    const suspensions = one.suspensions
      .split(' ')
      .filter(Boolean)
      .map((stretch) => {
        const [from = '', until = ''] = stretch.split('~');
        return { from, until };
      });
    return lastDayOf(one.clock as StatutoryClockId, one.startedOn, suspensions).on !== one.lastOn;
  });
  return { cases: STATUTORY_CASES.length, exact: STATUTORY_CASES.length - wrong.length, wrong };
}
