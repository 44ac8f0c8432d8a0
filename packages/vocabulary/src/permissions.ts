import type { Role } from './roles.ts';

const BUREAU = ['director', 'supervisor', 'duty-officer'] as const;
const OFFICERS = ['director', 'supervisor'] as const;
const MANAGERS = ['principal', 'safety-manager'] as const;
const ENTERPRISE = ['principal', 'safety-manager', 'workshop-head', 'team-leader', 'worker'] as const;
const CITY = ['city-duty-officer'] as const;
const EVERYONE_AT_WORK = [...BUREAU, ...ENTERPRISE, 'agency-expert'] as const;
const ADMINISTRATORS = ['system-admin', 'security-admin', 'audit-admin'] as const;

/** Who may do what: one line for each permission. Whose records they reach is decided by row-level security. */
export const rolesWith = {
  'session:use': [...EVERYONE_AT_WORK, ...CITY, ...ADMINISTRATORS],
  'home:read': [...EVERYONE_AT_WORK, ...ADMINISTRATORS],
  'search:use': EVERYONE_AT_WORK,
  'event:follow': [...EVERYONE_AT_WORK, ...CITY, ...ADMINISTRATORS],

  'hazard:read': EVERYONE_AT_WORK,
  'hazard:report': EVERYONE_AT_WORK,
  'hazard:determine': OFFICERS,
  'hazard:dismiss': OFFICERS,
  'hazard:list': ['director'],
  'hazard:plan': MANAGERS,
  'hazard:rectify': [...MANAGERS, 'workshop-head', 'team-leader'],
  'hazard:accept': MANAGERS,
  'hazard:apply': ['principal'],
  'hazard:review': OFFICERS,
  'hazard:reopen': OFFICERS,
  'hazard:stop-production': OFFICERS,
  'hazard:extend': OFFICERS,
  'hazard:comment': EVERYONE_AT_WORK,
  'hazard:export': [...BUREAU, ...MANAGERS],
  'hazard:import': OFFICERS,

  'tip-off:read': BUREAU,
  'tip-off:triage': BUREAU,
  'tip-off:export': BUREAU,
  'tip-off-reward:propose': ['supervisor', 'duty-officer'],
  'tip-off-reward:decide': ['director'],
  /** Whoever takes reports in and whoever decides rewards; never those who visit the enterprise. */
  'tip-off-identity:open': ['director', 'duty-officer'],
  'tip-off-poster:print': [...BUREAU, ...MANAGERS],

  'evidence:add': EVERYONE_AT_WORK,
  'evidence:read': EVERYONE_AT_WORK,

  'accountability:read': [...BUREAU, ...MANAGERS],
  'accountability:conclude': OFFICERS,
  'accountability:export': [...BUREAU, ...MANAGERS],

  'responsibility:read': [...BUREAU, ...ENTERPRISE],
  'responsibility:oversee': [...BUREAU, ...MANAGERS],
  'responsibility:publish': MANAGERS,
  'responsibility:acknowledge': ENTERPRISE,
  'check:read': EVERYONE_AT_WORK,
  'check:do': [...MANAGERS, 'workshop-head', 'team-leader'],
  'check:arrange': MANAGERS,

  'effect:read': [...BUREAU, ...MANAGERS],
  'effect:set': ['director'],

  'campaign:read': [...BUREAU, ...MANAGERS],
  'campaign:file': MANAGERS,
  'campaign:receive': OFFICERS,
  'campaign:set': ['director'],

  'grading:read': [...BUREAU, ...MANAGERS],
  'grading:make': OFFICERS,

  'report:read': BUREAU,
  'report:draft': OFFICERS,
  /** What leaves the office is its head's word. */
  'report:issue': ['director'],
  'report:set': ['director'],

  'doubt:read': [...BUREAU, ...MANAGERS],
  'doubt:settle': OFFICERS,
  'agency-report:read': [...BUREAU, ...MANAGERS, 'agency-expert'],
  'agency-report:file': ['agency-expert'],
  'agency-report:examine': BUREAU,
  'agency-engineer:read': [...BUREAU, 'agency-expert'],
  'installation:read': EVERYONE_AT_WORK,
  'installation:edit': [...OFFICERS, ...MANAGERS],
  /** Filing and writing off are the office's. */
  'installation:file': OFFICERS,
  'installation:export': [...BUREAU, ...MANAGERS],
  /** Whoever is named as a steward, in whatever post. */
  'stewardship:keep': ENTERPRISE,
  'joint-inspection:read': [...BUREAU, ...MANAGERS],
  'joint-inspection:make': OFFICERS,
  'sector:read': BUREAU,
  'sector:set': ['director'],
  'point:read': [...BUREAU, ...ENTERPRISE],
  'point:edit': MANAGERS,
  'gateway:read': [...BUREAU, ...MANAGERS],
  'gateway:admit': MANAGERS,
  'retention:read': [...BUREAU, ...MANAGERS],
  'retention:set': ['director'],
  'alarm:read': [...BUREAU, ...ENTERPRISE],
  'alarm:acknowledge': ['duty-officer', ...MANAGERS, 'workshop-head', 'team-leader'],
  'alarm:shelve': [...MANAGERS, 'workshop-head'],
  'alarm:configure': MANAGERS,
  /** The city reads what was reported to it. */
  'warning:read': [...BUREAU, ...CITY, ...ENTERPRISE],
  /** Sends people, enters what they found, and keeps the record: the office and the enterprise alike. */
  'warning:handle': ['duty-officer', 'supervisor', ...MANAGERS, 'workshop-head', 'team-leader'],
  'warning:clear': ['duty-officer', 'supervisor', ...MANAGERS],
  'warning:answer': [...MANAGERS, 'workshop-head', 'team-leader'],
  'warning:receive': [...BUREAU, ...CITY],
  'warning:patrol': BUREAU,
  'warning:configure': ['director'],
  'shift:read': BUREAU,
  'shift:hand-over': ['duty-officer'],

  /** An enterprise reads of its own once they are finished; until they start, only whoever is sent. */
  'visit:read': [...BUREAU, ...MANAGERS],
  'visit:plan': OFFICERS,
  'visit:make': OFFICERS,
  'visit-aims:change': ['director'],
  'visit:answer': MANAGERS,
  'officer:register': OFFICERS,
  'officer:confirm': ['director'],
  'coverage:read': BUREAU,
  'coverage:draw-up': OFFICERS,
  'draw:read': BUREAU,
  'draw:make': OFFICERS,
  'enforcement-document:read': [...BUREAU, ...MANAGERS],
  'enforcement-document:make': OFFICERS,
  /** An enterprise reads of its own once it has been told. */
  'case:read': [...BUREAU, ...MANAGERS],
  'case:handle': OFFICERS,
  /** An enterprise reads what was issued to it; a sealed covert sheet only its insiders. */
  'letter:read': [...BUREAU, ...MANAGERS],
  'letter:draft': OFFICERS,
  /** Which step is whose is decided by the letter's own table. */
  'letter:move': [...OFFICERS, ...MANAGERS],
  'letter:answer': [...OFFICERS, ...MANAGERS],
  'supervision:read': BUREAU,
  'loop:hand-over': OFFICERS,
  'publication:draft': OFFICERS,
  'publication:move': OFFICERS,
  'meeting:keep': OFFICERS,
  'supervision:set': ['director'],
  'document-template:read': BUREAU,
  'document-template:change': ['director'],

  'board:read': [...BUREAU, ...MANAGERS],
  /** The whole district on one page: no enterprise has one. */
  'overview:read': BUREAU,

  'enterprise:read': EVERYONE_AT_WORK,
  'enterprise:create': OFFICERS,
  'enterprise:edit': [...OFFICERS, ...MANAGERS],
  'enterprise:import': OFFICERS,
  'enterprise:export': [...BUREAU, ...MANAGERS],
  'person:read': EVERYONE_AT_WORK,
  'person:edit': [...OFFICERS, ...MANAGERS],
  'agency:assign': OFFICERS,

  'duty:read': EVERYONE_AT_WORK,

  'account:read': ['system-admin', 'security-admin'],
  'account:create': ['system-admin'],
  'account:disable': ['system-admin'],
  'account:reset': ['system-admin'],
  'account:authorise': ['security-admin'],
  'account:unlock': ['security-admin'],
  'permission:read': ['security-admin', 'audit-admin'],

  'ledger:read': ['audit-admin'],
  'ledger:export': ['audit-admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof rolesWith;

export const PERMISSIONS = Object.keys(rolesWith) as readonly Permission[];

export function mayDo(role: Role, permission: Permission): boolean {
  return (rolesWith[permission] as readonly Role[]).includes(role);
}
