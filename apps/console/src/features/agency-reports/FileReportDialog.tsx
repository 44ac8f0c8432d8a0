import { UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type AgencyReportDetail, fileAgencyReport, listAgencyEngineers } from '@zhiben/contract/agency-reports.ts';
import { MAXIMUM_FILE_BYTES } from '@zhiben/contract/evidence.ts';
import { type AgencyReportKind, agencyReportKindLabel, type HalfDay } from '@zhiben/vocabulary/agency-reports.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button, Form, Input, Select, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ApiProblem } from '../../api/api-problem.ts';
import { upload } from '../../api/client.ts';
import { refreshSubject } from '../../api/refresh.ts';
import { useOperation } from '../../api/use-operation.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { EnterprisePicker } from '../../ui/EnterprisePicker.tsx';
import { dayOf } from '../../ui/moments.ts';
import { StaysField } from './StaysField.tsx';

export interface Stay {
  readonly certificate: string;
  readonly fromOn: string;
  readonly fromHalf: HalfDay;
  readonly untilOn: string;
  readonly untilHalf: HalfDay;
}

interface Values {
  readonly enterpriseId: EnterpriseId;
  readonly kind: AgencyReportKind;
  readonly number: string;
  readonly subject: string;
  readonly issuedOn: string;
  readonly conclusions: string;
  readonly visits: Stay[];
}

const KINDS = Object.entries(agencyReportKindLabel).map(([value, label]) => ({ value, label }));
const needed = (message: string) => [{ required: true, whitespace: true, message }];
const chosen = (message: string) => [{ required: true, message }];

/** Files a report: what is said of it, who was on site, and its file. */
export function FileReportDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const [file, setFile] = useState<File>();
  const [refused, setRefused] = useState<string>();
  const engineers = useOperation(listAgencyEngineers, {}).data ?? [];
  const queries = useQueryClient();
  const navigate = useNavigate();
  const filing = useMutation<AgencyReportDetail, ApiProblem, { said: Values; file: File }>({
    mutationFn: ({ said: { enterpriseId, ...said }, file }) => {
      const body = new FormData();
      body.set('report', JSON.stringify(said));
      body.set('file', file, file.name);
      return upload(fileAgencyReport, { enterpriseId }, body);
    },
    onSuccess: ({ id }) => {
      refreshSubject(queries, 'agency-report');
      navigate(`/agency-reports/${id}`);
    },
  });
  const take = (picked: File): false => {
    const tooLarge = picked.size > MAXIMUM_FILE_BYTES;
    setRefused(tooLarge ? `「${picked.name}」超过 20 MB。请压缩后再选。` : undefined);
    setFile(tooLarge ? undefined : picked);
    return false;
  };
  const send = (said: Values) => {
    if (file === undefined) setRefused('请选择报告文件');
    else filing.mutate({ said, file });
  };
  return (
    <ActDialog
      title="提交报告"
      act="提交"
      form={form}
      initial={{ kind: 'evaluation', visits: [{ fromHalf: 'am', untilHalf: 'pm' } as Stay] }}
      pending={filing.isPending}
      error={filing.error}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="enterpriseId" label="企业" rules={chosen('请选择企业')}>
        <EnterprisePicker placeholder="查找企业" />
      </Form.Item>
      <Form.Item name="kind" label="种类">
        <Select options={KINDS} />
      </Form.Item>
      <Form.Item name="number" label="报告编号" rules={needed('请填写报告编号')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="subject" label="评价、检测或检验对象" rules={needed('请填写对象')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="issuedOn" label="出具日期" rules={chosen('请填写出具日期')}>
        <DayField until={dayOf(new Date())} />
      </Form.Item>
      <Form.Item label="到场人员">
        <StaysField engineers={engineers} />
      </Form.Item>
      <Form.Item name="conclusions" label="结论" rules={needed('请填写结论')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item label="报告文件" extra="docx、PDF 或 txt，不超过 20 MB。扫描件读不出文字，请提交可选中文字的版本。">
        <Upload showUploadList={false} accept=".docx,.pdf,.txt" beforeUpload={take}>
          <Button icon={<UploadOutlined aria-hidden />}>{file?.name ?? '选择文件'}</Button>
        </Upload>
        {refused !== undefined && <p role="alert">{refused}</p>}
      </Form.Item>
    </ActDialog>
  );
}
