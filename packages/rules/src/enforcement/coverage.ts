import { fullCoverageInspection } from '../applicability/scopes.ts';
import { FACT_QUESTIONS } from '../engine/fact-questions.ts';
import type { Source } from '../engine/rule.ts';
import type { EnterpriseFacts } from '../enterprise-facts.ts';

/** How one enterprise stands to the year's full coverage. Undetermined is somebody's to settle, never a quiet "no". */
export interface Coverage {
  readonly standing: 'in' | 'out' | 'undetermined';
  readonly reasons: readonly string[];
  /** Chinese names of the facts that would settle it. */
  readonly missing: readonly string[];
}

export const COVERAGE_SOURCE: Source = {
  standard: '全区化工和危险化学品安全生产治本攻坚三年行动实施方案（2024-2026年）',
  clause: '第3项',
  basis: 'quotation',
};

const STANDING = { yes: 'in', no: 'out', unknown: 'undetermined' } as const;

/** Whether the district's yearly inspection covers this enterprise: dealers, but for oil depots and dealers with storage; filling stations stay in. */
export function coverageOf(facts: EnterpriseFacts): Coverage {
  const contradiction = contradictionIn(facts);
  if (contradiction !== undefined) {
    return { standing: 'undetermined', reasons: [contradiction], missing: [FACT_QUESTIONS.hasStorage.label] };
  }
  const { applies, reasons, missing } = fullCoverageInspection(facts);
  return {
    standing: STANDING[applies],
    reasons: [...(reasonOf(facts) ?? reasons)],
    missing: missing.map((fact) => FACT_QUESTIONS[fact].label),
  };
}

/** The kind says one thing of storage and the file another: which of them is wrong decides. */
function contradictionIn({ kind, hasStorage }: EnterpriseFacts): string | undefined {
  if (kind === 'dealer' && hasStorage === true) return '类别为不带储存的经营企业，却登记有储存设施，须核实';
  if (kind === 'storage-dealer' && hasStorage === false) return '类别为带储存的经营企业，却登记没有储存设施，须核实';
  return undefined;
}

function reasonOf({ kind, hasStorage }: EnterpriseFacts): readonly string[] | undefined {
  switch (kind) {
    case 'dealer':
      return ['不带储存设施的经营企业，每年检查一次'];
    case 'filling-station':
      return ['加油站虽有储罐，方案另行写明不在除外之列，每年检查一次'];
    case 'storage-dealer':
      return ['带储存的经营企业，方案列为除外'];
    case 'oil-depot':
      return ['油库，方案列为除外'];
    case 'gas-supply':
      return hasStorage === undefined ? ['燃气企业是否带储存未登记'] : undefined;
    case 'producer':
    case 'pharma':
    case 'user':
    case 'warehouse':
      return [`${KIND_WORDS[kind]}不是经营企业，不在第3项全覆盖之列，可另行列入专项或双随机检查`];
    default:
      return undefined;
  }
}

const KIND_WORDS = { producer: '生产企业', pharma: '医药生产企业', user: '使用企业', warehouse: '仓储企业' } as const;
