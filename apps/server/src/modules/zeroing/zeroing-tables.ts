import type { HazardChannel, HazardLevel, HazardState } from '@zhiben/vocabulary/hazards.ts';

/** The view the hazards module offers to boards. */
interface ZeroingFactsView {
  id: string;
  number: string;
  description: string;
  enterprise_id: string;
  channel: HazardChannel;
  level: HazardLevel | null;
  state: HazardState;
  criterion_id: string | null;
  edition_id: string | null;
  found_on: string;
  reported_at: Date;
  due_at: Date | null;
  closed_at: Date | null;
  stop_since: Date | null;
  reopened_times: number;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    zeroing_facts: ZeroingFactsView;
  }
}
