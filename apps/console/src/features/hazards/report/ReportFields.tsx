import { hazardChannelLabel } from '@zhiben/vocabulary/hazards.ts';
import { AutoComplete, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { dayOf } from '../../../ui/moments.ts';
import { DayItem } from '../fields/DayItem.tsx';
import { optionsOf } from '../fields/options-of.ts';
import { WordsField } from '../fields/WordsField.tsx';

interface ReportFieldsProps {
  readonly places: readonly string[];
  /** Stands right under the description. */
  readonly assistance: ReactNode;
}

/** What is asked of whoever found a hazard: as little as a judgement needs. */
export function ReportFields({ places, assistance }: ReportFieldsProps) {
  const { enterpriseName, name } = useSession();
  return (
    <>
      {enterpriseName === null ? (
        <Form.Item name="enterpriseId" label="企业" rules={[{ required: true, message: '请选择企业' }]}>
          <EnterprisePicker placeholder="企业名称或简称" />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="enterpriseId" hidden>
            <Input />
          </Form.Item>
          <p className="report-enterprise">{enterpriseName}</p>
        </>
      )}
      <WordsField
        name="description"
        label="隐患描述"
        most={2000}
        rows={4}
        placeholder="什么设备或作业、处于什么状态、缺少什么。如：液氨储罐紧急切断阀未投用，现场为手动状态"
      />
      {assistance}
      <div className="report-pair">
        <Form.Item name="location" label="部位">
          <AutoComplete
            options={places.map((value) => ({ value }))}
            showSearch={{ filterOption: true }}
            maxLength={120}
            placeholder="装置、罐区或岗位"
          />
        </Form.Item>
        <Form.Item name="channel" label="排查渠道" rules={[{ required: true, message: '请选择排查渠道' }]}>
          <Select options={optionsOf(hazardChannelLabel)} />
        </Form.Item>
        <DayItem name="foundOn" label="发现日期" until={dayOf(new Date())} />
        <WordsField name="foundBy" label="发现人" most={80} rows={1} required={false} placeholder={`不填为${name}`} />
      </div>
    </>
  );
}
