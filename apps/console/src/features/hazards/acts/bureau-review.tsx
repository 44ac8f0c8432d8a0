import { Reviewers, reopenHazard, returnHazard, writeOffHazard } from '@zhiben/contract/hazard-supervision.ts';
import { falseRectificationLabel } from '@zhiben/vocabulary/hazards.ts';
import { Form, Radio, Select } from 'antd';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { DayItem } from '../fields/DayItem.tsx';
import { optionsOf } from '../fields/options-of.ts';
import { WordsField } from '../fields/WordsField.tsx';
import { actForm, isMajor } from './act-form.ts';

export const writeOff = actForm({
  operation: writeOffHazard,
  evidenceKind: 'review-record',
  evidenceRequired: isMajor,
  initial: ({ today, name }) => ({ reviewedOn: today, reviewers: name }),
  lead: () => '核销即告清零，记入责任账，不能撤销。日后发现整改不实，须重新打开。',
  Fields: ({ today }) => (
    <>
      <DayItem name="reviewedOn" label="现场审查日期" until={today} />
      <WordsField name="findings" label="审查情况" most={1000} rows={4} placeholder="逐项核对整改措施，隐患是否消除" />
      <WordsField name="reviewers" label="审查人员" most={120} rows={1} extra="两人以上，用顿号隔开" fits={Reviewers} />
    </>
  ),
});

export const sendBack = actForm({
  operation: returnHazard,
  evidenceKind: 'review-record',
  initial: ({ today }) => ({ reviewedOn: today }),
  lead: () => '退回后企业重新整改、验收、提请。',
  Fields: ({ today }) => (
    <>
      <DayItem name="reviewedOn" label="现场审查日期" until={today} />
      <WordsField name="reason" label="退回理由" most={1000} rows={4} placeholder="哪些措施没有落实，隐患何处仍在" />
      <Form.Item name="because" label="属于整改不实的">
        <Select options={optionsOf(falseRectificationLabel)} allowClear={CLEARABLE} placeholder="不属于" />
      </Form.Item>
      <DayItem name="rectifyBy" label="新的整改期限" from={today} />
    </>
  ),
});

export const reopen = actForm({
  operation: reopenHazard,
  evidenceKind: 'review-record',
  initial: () => ({}),
  lead: () => '重新打开后回到整改，原核销记录保留在责任账。',
  Fields: ({ today }) => (
    <>
      <Form.Item name="because" label="整改不实" rules={[{ required: true, message: '请选择整改不实的情形' }]}>
        <Radio.Group options={optionsOf(falseRectificationLabel)} />
      </Form.Item>
      <WordsField name="reason" label="理由" most={1000} rows={4} />
      <DayItem name="rectifyBy" label="新的整改期限" from={today} />
    </>
  ),
});
