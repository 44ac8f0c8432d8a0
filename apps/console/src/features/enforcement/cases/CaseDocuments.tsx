import { FileWordOutlined } from '@ant-design/icons';
import type { CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import { downloadDocument, type EnforcementDocument } from '@zhiben/contract/enforcement-documents.ts';
import { deliveryWayLabel, documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { fileUrl } from '../../../api/client.ts';
import { useMay } from '../../../session/session.ts';
import { ServeDialog } from '../visits/ServeDialog.tsx';

/** Papers that have to reach somebody; the rest stays in the file. */
const SERVED: readonly EnforcementDocument['kind'][] = [
  'penalty-notice',
  'hearing-notice',
  'decision-unit',
  'decision-person',
  'kept-evidence-notice',
  'seizure-decision',
  'holding-outcome',
  'deferral-approval',
  'demand-notice',
];

/** The papers of a case; each is made by the step it belongs to. */
export function CaseDocuments({ one }: { readonly one: CaseDetail }) {
  const mayMake = useMay('enforcement-document:make');
  const [serving, setServing] = useState<EnforcementDocument | null>(null);
  return (
    <section className="panel" aria-label="执法文书">
      <h2>执法文书</h2>
      {one.documents.length === 0 && <p className="quiet">还没有文书。批准立案时生成立案审批表。</p>}
      {one.documents.map((document) => (
        <div key={document.id} className="visit-finding">
          <p>
            <strong>{documentKindLabel[document.kind]}</strong>　{document.number}
          </p>
          {document.service !== null && (
            <p className="quiet">
              {document.service.deliveredOn} {deliveryWayLabel[document.service.way]} {document.service.recipient}
            </p>
          )}
          <Button
            icon={<FileWordOutlined aria-hidden />}
            href={fileUrl(downloadDocument, { params: { documentId: document.id } })}
            download
          >
            下载 Word
          </Button>{' '}
          {mayMake && document.service === null && SERVED.includes(document.kind) && (
            <Button onClick={() => setServing(document)}>登记送达</Button>
          )}
        </div>
      ))}
      {serving !== null && (
        <ServeDialog
          document={serving}
          about={{ kind: 'case', id: one.id, recipient: '', place: '', officers: one.officers }}
          onClose={() => setServing(null)}
        />
      )}
    </section>
  );
}
