import type { SessionView } from '@zhiben/contract/session.ts';
import type { HazardChannel } from '@zhiben/vocabulary/hazards.ts';
import type { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';
import type { Realm } from '@zhiben/vocabulary/roles.ts';
import { dayOf } from '../../../ui/moments.ts';

export interface ReportDraft {
  readonly enterpriseId: EnterpriseId | null;
  readonly description: string;
  readonly location: string;
  readonly channel: HazardChannel;
  readonly foundOn: string | null;
  readonly foundBy: string;
  /** Set when the report has arrived and only photos are still to be sent. */
  readonly reported: { readonly id: HazardId; readonly number: string } | null;
}

const USUAL: Readonly<Record<Realm, HazardChannel>> = {
  enterprise: 'self-check',
  bureau: 'inspection',
  agency: 'expert',
  city: 'other',
  administration: 'other',
};

/** An empty report as this person would usually begin it. */
export const emptyReport = ({ realm, enterpriseId }: SessionView): ReportDraft => ({
  enterpriseId,
  description: '',
  location: '',
  channel: USUAL[realm],
  foundOn: dayOf(new Date()),
  foundBy: '',
  reported: null,
});
