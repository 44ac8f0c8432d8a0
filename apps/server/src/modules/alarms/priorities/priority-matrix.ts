import { PRIORITY_MATRIX, type PriorityMatrix } from '@zhiben/rules/alarms/alarm-priority.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import '../alarm-tables.ts';

export interface MatrixVersion {
  /** 0 is what the product ships. */
  readonly version: number;
  readonly matrix: PriorityMatrix;
  readonly reason: string;
  readonly madeAt: Date | null;
  readonly madeByName: string | null;
}

const SHIPPED: MatrixVersion = {
  version: 0,
  matrix: PRIORITY_MATRIX,
  reason: '产品自带的暂定值：标准要求有矩阵，由企业自定',
  madeAt: null,
  madeByName: null,
};

/** Every version of an enterprise's matrix, newest first; the one that ships comes last. */
export async function matrixVersions(tx: Tx, enterpriseId: string): Promise<readonly MatrixVersion[]> {
  const rows = await tx
    .selectFrom('alarm_priority_matrices')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('revision', 'desc')
    .execute();
  return [
    ...rows.map(({ revision, matrix, reason, made_at, made_by_name }) => ({
      version: revision,
      matrix,
      reason,
      madeAt: made_at,
      madeByName: made_by_name,
    })),
    SHIPPED,
  ];
}

/** What the alarms of an enterprise are ranked by now. */
export async function matrixOf(tx: Tx, enterpriseId: string): Promise<PriorityMatrix> {
  const [newest = SHIPPED] = await matrixVersions(tx, enterpriseId);
  return newest.matrix;
}
