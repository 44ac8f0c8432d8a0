import { determineHazard } from '@zhiben/contract/hazard-determination.ts';
import { criteriaOf, editionInForce, editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import { type HazardLevel, hazardLevelLabel } from '@zhiben/vocabulary/hazards.ts';
import { Form, Radio, Select } from 'antd';
import { AssistancePanel } from '../assist/AssistancePanel.tsx';
import type { Ranked } from '../assist/use-assistance.ts';
import { CriterionPicker } from '../fields/CriterionPicker.tsx';
import { DayItem } from '../fields/DayItem.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { actForm, type FieldsProps } from './act-form.ts';

/** Judging the level: the assistant proposes, the person decides and says why. */
export const determine = actForm({
  operation: determineHazard,
  evidenceKind: 'hazard-photo',
  initial: ({ hazard }) => {
    const [only, ...others] = hazard.levelsOpen;
    return {
      editionId: editionInForce(hazard.foundOn).id,
      criterionId: null,
      ...(only !== undefined && others.length === 0 && { level: only }),
    };
  },
  complete: (values) => ({ ...values, criterionId: values.criterionId ?? null, rectifyBy: values.rectifyBy ?? null }),
  lead: ({ state }) => {
    if (state === 'rectifying') return '改判为重大后，须重新挂牌、报送方案，由本局现场审查核销。';
    return state === 'awaiting-listing' ? '改判为一般后，由企业整改验收销号，不再挂牌。' : undefined;
  },
  Fields: ({ hazard, today, put }) => {
    const level = Form.useWatch<HazardLevel | undefined>('level');
    const editionId = Form.useWatch<string | undefined>('editionId');
    const pick = ({ label }: Ranked) => put({ editionId: label.editionId, criterionId: label.criterionId });
    return (
      <>
        <p className="act-about">{hazard.description}</p>
        <Form.Item name="level" label="等级" rules={[{ required: true, message: '请选择等级' }]}>
          <Radio.Group
            optionType="button"
            options={hazard.levelsOpen.map((value) => ({ value, label: hazardLevelLabel[value] }))}
          />
        </Form.Item>
        <AssistancePanel about={hazard} {...(level !== 'general' && { onPick: pick })} />
        {level !== 'general' && <CriterionFields editionId={editionId} required={level === 'major'} put={put} />}
        <WordsField name="reason" label="判定理由" most={1000} placeholder="现场核实的情况，与判定情形逐项对照" />
        {level === 'general' && (
          <DayItem name="rectifyBy" label="整改期限" required={false} from={today} extra="不填按本局设定的期限" />
        )}
      </>
    );
  },
});

interface CriterionFieldsProps extends Pick<FieldsProps, 'put'> {
  readonly editionId: string | undefined;
  readonly required: boolean;
}

function CriterionFields({ editionId, required, put }: CriterionFieldsProps) {
  return (
    <>
      <Form.Item
        name="editionId"
        label="判定标准"
        extra="默认为发现之日施行的版本"
        rules={[{ required: true, message: '请选择判定标准' }]}
      >
        <Select onChange={() => put({ criterionId: null })} options={EDITIONS} />
      </Form.Item>
      <Form.Item name="criterionId" label="判定情形" rules={[{ required, message: '判定为重大，请选择判定情形' }]}>
        <CriterionPicker editionId={editionId} placeholder="按条款或字词查找" />
      </Form.Item>
    </>
  );
}

const EDITIONS = editionsOfMajorHazardCriteria.map(({ id, inForceFrom }) => ({
  value: id,
  label: `${criteriaOf(id)[0]?.source.standard ?? id}（${inForceFrom} 起施行）`,
}));
