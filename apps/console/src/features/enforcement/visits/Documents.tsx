import { FileWordOutlined } from '@ant-design/icons';
import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import {
  downloadDocument,
  type EnforcementDocument,
  makeVisitDocument,
} from '@zhiben/contract/enforcement-documents.ts';
import { deliveryWayLabel, documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { fileUrl } from '../../../api/client.ts';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { ServeDialog } from './ServeDialog.tsx';

type Kind = 'inspection-plan' | 'on-site-measures';

/** The papers of an inspection: each with its number, its file, and how it reached whom it concerns. */
export function Documents({ visit }: { readonly visit: VisitDetail }) {
  const mayMake = useMay('enforcement-document:make');
  const [making, setMaking] = useState<Kind | null>(null);
  const [serving, setServing] = useState<EnforcementDocument | null>(null);
  const kind = kindOpen(visit);
  return (
    <section className="panel" aria-label="执法文书">
      <h2>执法文书</h2>
      {visit.documents.length === 0 && (
        <p className="quiet">还没有文书。提交检查结果时自动生成检查记录和整改指令书。</p>
      )}
      {visit.documents.map((document) => (
        <div key={document.id} className="visit-finding">
          <p>
            <strong>{documentKindLabel[document.kind]}</strong>　{document.number}
          </p>
          {document.service !== null && (
            <p className="quiet">
              {document.service.deliveredOn} {deliveryWayLabel[document.service.way]} {document.service.recipient}
            </p>
          )}
          <p className="quiet visit-hash">内容摘要 {document.contentHash}</p>
          <Button
            icon={<FileWordOutlined aria-hidden />}
            href={fileUrl(downloadDocument, { params: { documentId: document.id } })}
            download
          >
            下载 Word
          </Button>{' '}
          {mayMake &&
            document.service === null &&
            document.kind !== 'delivery-receipt' &&
            visit.finishedAt !== null && <Button onClick={() => setServing(document)}>登记送达</Button>}
        </div>
      ))}
      {mayMake && kind !== null && <Button onClick={() => setMaking(kind)}>制作{documentKindLabel[kind]}</Button>}
      {making !== null && <MakeDialog visit={visit} kind={making} onClose={() => setMaking(null)} />}
      {serving !== null && (
        <ServeDialog
          document={serving}
          about={{
            kind: 'visit',
            id: visit.id,
            recipient: visit.record?.sitePerson ?? '',
            place: visit.record?.place ?? '',
            officers: visit.officers,
          }}
          onClose={() => setServing(null)}
        />
      )}
    </section>
  );
}

/** The paper that may be asked for at this stage; the others are made with a step. */
function kindOpen({ state, finishedAt, findings }: VisitDetail): Kind | null {
  if (state === 'sealed' || state === 'planned') return 'inspection-plan';
  return finishedAt !== null && findings > 0 ? 'on-site-measures' : null;
}

interface MakeDialogProps {
  readonly visit: VisitDetail;
  readonly kind: Kind;
  readonly onClose: () => void;
}

function MakeDialog({ visit, kind, onClose }: MakeDialogProps) {
  const [form] = Form.useForm<{ words: string }>();
  const make = useAct(makeVisitDocument);
  const label = kind === 'inspection-plan' ? '检查方式' : '处理措施';
  return (
    <ActDialog
      title={`制作${documentKindLabel[kind]}`}
      act="编号并生成"
      form={form}
      initial={{ words: kind === 'inspection-plan' ? '不发通知、不打招呼，直奔现场，查阅资料与实地检查相结合' : '' }}
      pending={make.isPending}
      error={make.error}
      onSend={({ words }) =>
        make.mutate({ params: { visitId: visit.id }, body: { kind, words } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item name="words" label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3 }} placeholder="如：责令立即停止使用2号储罐" />
      </Form.Item>
    </ActDialog>
  );
}
