import { addNaturalDays, type LastDay } from '@zhiben/rules/calendar/working-days.ts';
import { dueAt, HAZARD_CLOCKS, type HazardClock, type HazardClockId } from '@zhiben/rules/clocks/hazard-clocks.ts';
import type { DutyKind } from '@zhiben/vocabulary/duties.ts';
import type { HazardState } from '@zhiben/vocabulary/hazards.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import type { Hazard } from './hazard.ts';

/** Who owes the next move on a hazard, and by which day. */
export interface NextDuty {
  readonly kind: DutyKind;
  readonly owedBy: 'bureau' | 'enterprise';
  readonly ownerRoles: readonly Role[];
  readonly due: LastDay;
  readonly source: string;
}

interface Waiting {
  readonly kind: DutyKind;
  readonly owedBy: NextDuty['owedBy'];
  readonly ownerRoles: readonly Role[];
  readonly clock: HazardClockId | 'rectification';
}

const WAITING: Readonly<Record<HazardState, Waiting | null>> = {
  reported: { kind: 'hazard-determine', owedBy: 'bureau', ownerRoles: ['supervisor'], clock: 'determination' },
  suspected: { kind: 'hazard-verify-suspected', owedBy: 'bureau', ownerRoles: ['supervisor'], clock: 'determination' },
  'awaiting-listing': { kind: 'hazard-list', owedBy: 'bureau', ownerRoles: ['director'], clock: 'listing' },
  'awaiting-plan': {
    kind: 'hazard-plan',
    owedBy: 'enterprise',
    ownerRoles: ['principal', 'safety-manager'],
    clock: 'plan',
  },
  rectifying: {
    kind: 'hazard-rectify',
    owedBy: 'enterprise',
    ownerRoles: ['principal', 'safety-manager', 'workshop-head', 'team-leader'],
    clock: 'rectification',
  },
  'awaiting-acceptance': {
    kind: 'hazard-accept',
    owedBy: 'enterprise',
    ownerRoles: ['principal', 'safety-manager'],
    clock: 'acceptance',
  },
  'awaiting-application': {
    kind: 'hazard-apply',
    owedBy: 'enterprise',
    ownerRoles: ['principal'],
    clock: 'write-off-application',
  },
  'awaiting-review': {
    kind: 'hazard-review',
    owedBy: 'bureau',
    ownerRoles: ['supervisor', 'director'],
    clock: 'bureau-review',
  },
  'written-off': null,
  closed: null,
  dismissed: null,
};

/** Days for a general hazard whose judgement set no date: a setting of the office, no rule. */
const DEFAULT_RECTIFICATION_DAYS = 15;

/** The duty a hazard in this state lays on somebody from `today`; null when nothing is owed. */
export function nextDuty({ state, rectifyBy }: Pick<Hazard, 'state' | 'rectifyBy'>, today: string): NextDuty | null {
  const waiting = WAITING[state];
  if (waiting === null) return null;

  const { clock, ...who } = waiting;
  if (clock !== 'rectification')
    return { ...who, due: dueAt(HAZARD_CLOCKS[clock], today), source: sourceOf(HAZARD_CLOCKS[clock]) };
  return rectifyBy === null
    ? {
        ...who,
        due: addNaturalDays(today, DEFAULT_RECTIFICATION_DAYS),
        source: '本局设定：未定期限的一般隐患15日内整改',
      }
    : { ...who, due: { on: rectifyBy, certain: true }, source: '整改期限' };
}

function sourceOf({ basis }: HazardClock): string {
  return 'source' in basis ? `${basis.source.standard}（${basis.source.clause}，暂定）` : basis.setting;
}

/** Whose move it is, in the words of a list. */
export function waitingFor(state: HazardState): string {
  const waiting = WAITING[state];
  if (waiting === null) return '—';
  return waiting.owedBy === 'enterprise' ? '企业' : state === 'awaiting-listing' ? '局领导' : '监管人员';
}
