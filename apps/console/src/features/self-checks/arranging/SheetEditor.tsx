import { useQueryClient } from '@tanstack/react-query';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { type listCheckTemplates, saveCheckTemplate } from '@zhiben/contract/self-checks.ts';
import type { Cadence } from '@zhiben/vocabulary/checks.ts';
import type { EnterpriseId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { newKey } from '../../../api/new-key.ts';
import { refreshSubject } from '../../../api/refresh.ts';
import { useAct } from '../../../api/use-act.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Time } from '../../../ui/Time.tsx';
import { changedItems } from './changed-items.ts';

interface SheetEditorProps {
  readonly enterpriseId: EnterpriseId;
  readonly cadence: Cadence;
  readonly placeId: PlaceId | null;
  /** Of the sheet made for exactly this; 0 while there is none. */
  readonly version: number;
  /** What is used now. */
  readonly standing: ResultOf<typeof listCheckTemplates>[number] | undefined;
}

/** The lines of one sheet, one a line. Saving makes a new version; whoever began with the old one finishes with it. */
export function SheetEditor({ enterpriseId, cadence, placeId, version, standing }: SheetEditorProps) {
  const items = standing?.items ?? [];
  const before = items.map(({ text }) => text).join('\n');
  const [typed, setTyped] = useState(before);
  const save = useAct(saveCheckTemplate);
  const queries = useQueryClient();
  const send = () =>
    save.mutate(
      {
        params: { enterpriseId },
        body: { cadence, templateOf: placeId, baseVersion: version, items: [...changedItems(items, typed, newKey)] },
      },
      { onSuccess: () => refreshSubject(queries, 'check') },
    );
  return (
    <section className="panel">
      <p className="quiet">
        现行：{nameOf(standing, placeId)}
        {standing?.madeAt !== undefined && standing.madeAt !== null && (
          <>
            ，{standing.madeByName} <Time at={standing.madeAt} />
          </>
        )}
        。每行一项，修改后存为新版本，正在填写的按原版本完成。
      </p>
      <Input.TextArea
        aria-label="检查项目"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        autoSize={{ minRows: 8 }}
      />
      <ProblemNotice error={save.error} />
      <Button
        type="primary"
        size="large"
        className="sheet-save"
        disabled={typed.trim() === '' || typed === before}
        loading={save.isPending}
        onClick={send}
      >
        保存为第 {version + 1} 版
      </Button>
    </section>
  );
}

function nameOf(standing: SheetEditorProps['standing'], placeId: PlaceId | null): string {
  if (standing === undefined || standing.version === 0) return '标准自查表';
  const whose = standing.templateOf === null && placeId !== null ? '通用自查表' : '自查表';
  return `${whose}第 ${standing.version} 版`;
}
