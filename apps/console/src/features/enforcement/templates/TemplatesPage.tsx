import { DownloadOutlined } from '@ant-design/icons';
import { type DocumentTemplate, downloadTemplate, listTemplates } from '@zhiben/contract/enforcement-documents.ts';
import { documentKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { fileUrl } from '../../../api/client.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { EnforcementTabs } from '../EnforcementTabs.tsx';
import { ChangeTemplateDialog } from './ChangeTemplateDialog.tsx';
import '../enforcement.css';

type Template = z.infer<typeof DocumentTemplate>;

/** The papers' templates: taken home, changed in Word, and brought back. */
export function TemplatesPage() {
  const found = useOperation(listTemplates, {});
  const mayChange = useMay('document-template:change');
  const [changing, setChanging] = useState<Template | null>(null);
  return (
    <Page title="文书模板" narrow>
      <EnforcementTabs />
      <p className="quiet lead">
        下载后用 Word 或 WPS 修改版式和文字，保留花括号中的字段，再上传。字段逐一核对，不认识的不予接受。
      </p>
      <Loaded query={found}>
        {(templates) => (
          <div className="stack">
            {templates.map((template) => (
              <section key={template.kind} className="panel" aria-label={documentKindLabel[template.kind]}>
                <h2>{documentKindLabel[template.kind]}</h2>
                <p className="quiet">
                  {template.revision === 0 || template.madeAt === null ? (
                    '产品自带'
                  ) : (
                    <>
                      第 {template.revision} 版　{template.madeByName} <Time at={template.madeAt} />　{template.reason}
                    </>
                  )}
                </p>
                <FieldsOf template={template} />
                <Button
                  icon={<DownloadOutlined aria-hidden />}
                  href={fileUrl(downloadTemplate, { params: { kind: template.kind } })}
                  download
                >
                  下载模板
                </Button>{' '}
                {mayChange && <Button onClick={() => setChanging(template)}>上传新版</Button>}
              </section>
            ))}
          </div>
        )}
      </Loaded>
      {changing !== null && (
        <ChangeTemplateDialog
          kind={changing.kind}
          onClose={() => setChanging(null)}
          onChanged={() => void found.refetch()}
        />
      )}
    </Page>
  );
}

function FieldsOf({ template: { fields, lists } }: { readonly template: Template }) {
  return (
    <details>
      <summary>可用字段</summary>
      <p>{fields.map(({ name }) => `{${name}}`).join(' ')}</p>
      {lists.map((list) => (
        <p key={list.name}>
          {list.meaning}：{`{#${list.name}} `}
          {list.fields.map(({ name }) => `{${name}}`).join(' ')}
          {` {/${list.name}}`}
        </p>
      ))}
    </details>
  );
}
