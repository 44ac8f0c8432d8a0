import { EnterpriseKind, MajorHazardLevel } from '@zhiben/vocabulary/enterprises.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, text } from './shared.ts';

/** One sector of particular danger (高危细分领域): who falls into it, by kind and by the office's own decision. */
export const Sector = z.object({
  name: text(60),
  kinds: z.array(EnterpriseKind).max(20).default([]),
  added: z.array(EnterpriseId).max(500).default([]),
  removed: z.array(EnterpriseId).max(500).default([]),
});
export type Sector = z.infer<typeof Sector>;

export const SectorMember = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  because: z.string(),
  /** Levels of its graded installations; null while none is on the register. */
  levels: z.array(MajorHazardLevel.nullable()).nullable(),
  lastInspectedOn: Day.nullable(),
  lastRecheckedOn: Day.nullable(),
});
export type SectorMember = z.infer<typeof SectorMember>;

export const SectorList = z.object({
  /** 0 is what the product ships. */
  version: z.number().int(),
  reason: z.string(),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
  sectors: z.array(Sector.extend({ members: z.array(SectorMember) })),
});
export type SectorList = z.infer<typeof SectorList>;

export const getSectors = operation({
  id: 'getSectors',
  method: 'GET',
  path: '/sectors',
  tag: '高危细分领域',
  permission: 'sector:read',
  summary: '“2+X”名单：各领域纳入的企业及理由、检查与复核',
  result: SectorList,
});

export const changeSectors = operation({
  id: 'changeSectors',
  method: 'POST',
  path: '/sectors',
  tag: '高危细分领域',
  permission: 'sector:set',
  summary: '修改“2+X”名单，存为新版',
  creates: true,
  body: z.object({
    /** The newest version the person saw. */
    seenVersion: z.number().int().min(0),
    sectors: z.array(Sector).min(1, '至少一个领域').max(30),
    reason: text(500),
  }),
  result: SectorList,
});

export const sectorOperations = { getSectors, changeSectors };
