import { Button, Form } from 'antd';
import { useState } from 'react';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { useDraft } from '../../../ui/use-draft.ts';
import { usePhone } from '../../../ui/use-phone.ts';
import { AssistancePanel } from '../assist/AssistancePanel.tsx';
import { PhotoTray } from './PhotoTray.tsx';
import { ReportFields } from './ReportFields.tsx';
import type { ReportDraft } from './report-draft.ts';
import type { usePhotos } from './use-photos.ts';
import { usePlaces } from './use-places.ts';
import type { useReport } from './use-report.ts';

interface ReportFormProps {
  readonly draft: ReturnType<typeof useDraft<ReportDraft>>;
  readonly photos: ReturnType<typeof usePhotos>;
  readonly report: ReturnType<typeof useReport>;
}

export function ReportForm({ draft, photos, report }: ReportFormProps) {
  const phone = usePhone();
  const [form] = Form.useForm<ReportDraft>();
  const [initial] = useState(draft.value);
  const places = usePlaces(draft.value.enterpriseId);
  const { reported } = draft.value;

  const send = () => {
    const { enterpriseId, foundOn, location, reported: _, ...words } = draft.value;
    if (enterpriseId === null || foundOn === null) return;
    const placeId = places.find(({ name }) => name === location.trim())?.id ?? null;
    void report.send({ ...words, enterpriseId, foundOn, placeId, location: location.trim() || null });
  };
  const tray = (
    <Form.Item label="照片和资料">
      <PhotoTray {...photos} problems={report.problems} />
    </Form.Item>
  );
  return (
    <Form
      className="panel"
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={(_, all: ReportDraft) => draft.change(all)}
      onFinish={send}
      scrollToFirstError={{ block: 'center', focus: true }}
      disabled={report.doing !== null}
    >
      {phone && tray}
      {reported === null && (
        <ReportFields
          places={places.map(({ name }) => name)}
          assistance={phone && <AssistancePanel about={draft.value} />}
        />
      )}
      {!phone && tray}
      {reported !== null && (
        <p role="status">
          隐患已上报，编号 {reported.number}。
          {photos.photos.length > 0 && `还有 ${photos.photos.length} 份照片或资料没有上传，可以继续上传或逐份移除。`}
        </p>
      )}
      <ProblemNotice error={report.problem} />
      <div className="report-send">
        <Button type="primary" htmlType="submit" size="large" block={phone} loading={report.doing !== null}>
          {report.doing ?? nextStep(reported !== null, photos.photos.length)}
        </Button>
        {report.doing !== null && reported !== null && (
          <Button type="text" disabled={false} onClick={report.stop}>
            停止上传
          </Button>
        )}
      </div>
    </Form>
  );
}

function nextStep(reported: boolean, waiting: number): string {
  if (!reported) return '上报隐患';
  return waiting === 0 ? '查看隐患' : '继续上传';
}
