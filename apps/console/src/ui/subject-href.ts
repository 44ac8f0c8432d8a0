import type { SubjectKind } from '@zhiben/vocabulary/evidence.ts';

/** The page of what an act or a duty is about; undefined where it has none. */
export function subjectHref(kind: SubjectKind, id: string): string | undefined {
  switch (kind) {
    case 'hazard':
      return `/hazards/${id}`;
    case 'enterprise':
      return `/enterprises/${id}`;
    case 'alarm':
      return `/alarms/${id}`;
    case 'check':
      return `/checks/${id}`;
    case 'tip-off':
      return `/tip-offs/${id}`;
    case 'warning':
      return `/warnings/${id}`;
    case 'shift':
      return '/warnings/shifts';
    case 'import':
      return `/imports/${id}`;
    case 'campaign':
      return id.includes(' ') ? `/campaign/enterprises/${id.split(' ')[0]}` : '/campaign/plan';
    case 'grading':
      return `/grading/${id}`;
    case 'report':
      return `/reports/${id}`;
    case 'agency-report':
      return `/agency-reports/${id}`;
    case 'agency-engineer':
      return '/agency-reports/engineers';
    case 'doubt':
      return '/authenticity';
    case 'installation':
      return `/installations/${id}`;
    case 'stewardship':
      return `/installations/tasks/${id}`;
    case 'joint-inspection':
      return `/installations/joint/${id}`;
    case 'point':
      return `/monitoring/points/${id}`;
    case 'retention':
      return '/monitoring/retention';
    case 'gateway':
      return '/gateways';
    case 'visit':
      return `/visits/${id}`;
    case 'case':
      return `/visits/cases/${id}`;
    case 'visit-aims':
      return '/visits/proposals';
    case 'publication':
      return '/supervision/publications';
    case 'meeting':
    case 'decision':
      return '/supervision/meetings';
    case 'letter':
      return `/supervision/letters/${id}`;
    case 'draw':
      return '/visits/draws';
    case 'coverage':
      return '/visits/coverage';
    case 'officer':
      return '/visits/officers';
    case 'document-template':
      return '/visits/templates';
    case 'duty-list':
      return '/responsibility';
    default:
      return undefined;
  }
}
