import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { Form } from 'antd';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import type { ActForm } from './act-form.ts';

interface EvidenceItemsProps extends Pick<ActForm, 'evidenceKind' | 'evidenceRequired'> {
  readonly hazard: HazardDetail;
}

/** The evidence that goes with the act, where it takes any. */
export function EvidenceItems({ hazard, evidenceKind, evidenceRequired }: EvidenceItemsProps) {
  if (evidenceKind === null) return null;
  const required = evidenceRequired?.(hazard) ?? false;
  return (
    <Form.Item
      name="evidenceIds"
      label="证据"
      {...(required && { extra: '重大事故隐患须附照片或资料' })}
      rules={required ? [{ required, type: 'array', min: 1, message: '请至少附一份证据' }] : []}
    >
      <EvidenceField hazardId={hazard.id} kind={evidenceKind} />
    </Form.Item>
  );
}
