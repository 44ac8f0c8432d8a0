import {
  draftPublication,
  listPublications,
  movePublication,
  type Publication,
} from '@zhiben/contract/supervision-loop.ts';
import { hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import {
  type PublicationAction,
  type PublicationKind,
  publicationActionLabel,
  publicationKindLabel,
  publicationStateLabel,
} from '@zhiben/vocabulary/supervision.ts';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { dayOf } from '../../../ui/moments.ts';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { SupervisionTabs } from '../SupervisionTabs.tsx';
import '../supervision.css';

/** What is told to the public each month: drawn from records, sent out by a second person, taken down with a reason. */
export function PublicationsPage() {
  const found = useOperation(listPublications, {});
  const mayDraft = useMay('publication:draft');
  const [drafting, setDrafting] = useState(false);
  return (
    <Loaded query={found}>
      {(publications) => (
        <Page
          title="三公开"
          note="每月公开重大隐患清单、整改进展和整改结果"
          actions={
            <>
              <Button href="/gongkai" target="_blank" rel="noreferrer">
                查看公开页
              </Button>
              {mayDraft && (
                <Button type="primary" onClick={() => setDrafting(true)}>
                  起草
                </Button>
              )}
            </>
          }
        >
          <SupervisionTabs />
          <div className="stack">
            {publications.length === 0 && <p className="quiet">还没有公开内容。起草后由另一名负责人审签公开。</p>}
            {publications.map((one) => (
              <PublicationPanel key={one.id} one={one} />
            ))}
          </div>
          {drafting && <DraftDialog onClose={() => setDrafting(false)} />}
        </Page>
      )}
    </Loaded>
  );
}

function PublicationPanel({ one }: { readonly one: Publication }) {
  const [open, setOpen] = useState<PublicationAction | null>(null);
  const { kind, month, state, rows, issued, withdrawn } = one;
  return (
    <section className="panel" aria-label={`${month} ${publicationKindLabel[kind]}`}>
      <div className="proposal-head">
        <h2>
          {month}　{publicationKindLabel[kind]}（{rows.length}）
        </h2>
        <span>
          <span className={`tag ${state === 'draft' ? 'tag-near' : 'tag-final'}`}>{publicationStateLabel[state]}</span>{' '}
          {one.actions.map((action) => (
            <Button key={action} type={action === 'issue' ? 'primary' : 'default'} onClick={() => setOpen(action)}>
              {publicationActionLabel[action]}
            </Button>
          ))}
        </span>
      </div>
      <p className="quiet">
        {one.draftedByName} 起草 <Time at={one.draftedAt} />
        {issued !== null && (
          <>
            {'　'}
            {issued.byName} 公开 <Time at={issued.at} />
          </>
        )}
        {withdrawn !== null && `　撤回：${withdrawn.reason}`}
      </p>
      <ol className="told-rows">
        {rows.map((row) => (
          <li key={row.number}>
            {row.enterpriseName}：{row.criterion}
            {'　'}
            <span className="quiet">
              {hazardStateLabel[row.state]}
              {row.rectifyBy !== null && `　期限 ${row.rectifyBy}`}
              {row.closedOn !== null && `　${row.closedOn} 核销`}
            </span>
          </li>
        ))}
      </ol>
      {open !== null && <MoveDialog one={one} action={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface MoveDialogProps {
  readonly one: Publication;
  readonly action: PublicationAction;
  readonly onClose: () => void;
}

function MoveDialog({ one, action, onClose }: MoveDialogProps) {
  const [form] = Form.useForm<{ words?: string }>();
  const move = useAct(movePublication);
  return (
    <ActDialog
      title={`${publicationActionLabel[action]}${one.month}${publicationKindLabel[one.kind]}`}
      act={publicationActionLabel[action]}
      form={form}
      pending={move.isPending}
      error={move.error}
      onSend={({ words = '' }) =>
        move.mutate({ params: { publicationId: one.id }, body: { action, words } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      {action === 'issue' ? (
        <p>公开后任何人都能在公开页看到以上 {one.rows.length} 条内容。</p>
      ) : (
        <Form.Item
          name="words"
          label="撤回的理由（会显示在公开页）"
          rules={[{ required: true, whitespace: true, message: '请填写理由' }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
    </ActDialog>
  );
}

function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<{ kind: PublicationKind; month: string }>();
  const draft = useAct(draftPublication);
  const options = Object.entries(publicationKindLabel).map(([value, label]) => ({ value, label }));
  return (
    <ActDialog
      title="起草公开内容"
      act="按记录起草"
      form={form}
      initial={{ kind: 'list', month: dayOf(new Date()).slice(0, 7) }}
      pending={draft.isPending}
      error={draft.error}
      onSend={(body) => draft.mutate({ body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="kind" label="种类">
        <Select options={options} />
      </Form.Item>
      <Form.Item
        name="month"
        label="月份"
        rules={[{ required: true, pattern: /^20\d{2}-(0[1-9]|1[0-2])$/, message: '请填写月份，如 2026-11' }]}
      >
        <Input maxLength={7} />
      </Form.Item>
    </ActDialog>
  );
}
