import { z } from 'zod';
import { wordsOf } from './labels.ts';

/** What may make a piece of evidence doubtful (存疑). A doubt is shown with what it rests on; it accuses nobody and decides nothing. */
export const doubtKindLabel = {
  'same-picture-two-hazards': '两处隐患用了同一张照片',
  'before-is-after': '整改前后是同一张照片',
  'same-picture-two-checks': '两次自查用了同一张照片',
  'camera-time': '拍摄时间与所述不符',
  'copied-words': '异常描述与另一场所雷同',
  'faster-than-walking': '检查用时短于走完现场',
  'copied-report': '第三方报告与另一份雷同',
  'renewal-unchanged': '续期报告数据与上期相同',
  'engineer-two-places': '同一人员同一半天在两家现场',
  'too-many-sites': '一人一日到场企业过多',
  'issued-before-visit': '现场工作未结束已出报告',
  'certificate-invalid': '到场时证书不在有效期内',
  'photo-day': '现场照片不在到场日期内拍摄',
} as const;
export const DoubtKind = z.enum(wordsOf(doubtKindLabel));
export type DoubtKind = z.infer<typeof DoubtKind>;

export const doubtStateLabel = { open: '待核实', explained: '已说明', confirmed: '确认存疑' } as const;
export const DoubtState = z.enum(wordsOf(doubtStateLabel));
export type DoubtState = z.infer<typeof DoubtState>;

/** How the office settles a doubt. Neither moves a hazard: that stays the reviewer's own act. */
export const doubtSettlementLabel = { explained: '说明情况', confirmed: '确认存疑' } as const;
export const DoubtSettlement = z.enum(wordsOf(doubtSettlementLabel));
export type DoubtSettlement = z.infer<typeof DoubtSettlement>;
