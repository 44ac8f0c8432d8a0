import type { VisitReason } from '@zhiben/contract/visit-proposals.ts';

/** The rows that a reason counts. */
export function aimHref({ aim, words }: VisitReason, enterpriseId: string): string {
  const of = `enterpriseId=${enterpriseId}`;
  switch (aim) {
    case 'risk-red':
    case 'risk-orange':
      return `/grading/${enterpriseId}`;
    case 'overdue-major':
      return `/hazards?level=major&overdue=true&${of}`;
    case 'unmet-order':
      return `/visits?state=ordered,rechecked&${of}`;
    case 'warning':
      return `/warnings?open=true&${of}`;
    case 'alarm':
    case 'impaired-detector':
      return `/alarms?${of}`;
    case 'doubt-confirmed':
      return `/authenticity?state=confirmed&${of}`;
    case 'doubt-open':
      return `/authenticity?state=open&${of}`;
    case 'tip-off':
      return `/tip-offs?state=received,investigating&${of}`;
    case 'coverage-due':
      return '/visits/coverage';
    case 'long-unvisited':
      return `/visits?${of}`;
    case 'unassessed-installation':
      return `/installations?${of}`;
    case 'unknown':
      return words.includes('分级') ? `/grading/${enterpriseId}` : `/enterprises/${enterpriseId}`;
  }
}
