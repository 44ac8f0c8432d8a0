import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { App, Button, Drawer, Form } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useSession } from '../../../session/session.ts';
import { dayOf } from '../../../ui/moments.ts';
import { usePhone } from '../../../ui/use-phone.ts';
import { ACT_FORMS, type FormAction } from './act-forms.ts';
import { DraftFound } from './DraftFound.tsx';
import { EvidenceItems } from './EvidenceItems.tsx';
import { labelOf } from './label-of.ts';
import { useDraftForm } from './use-draft-form.ts';
import { useFieldProblems } from './use-field-problems.ts';
import { WhyNotSent } from './WhyNotSent.tsx';

interface ActPanelProps {
  readonly hazard: HazardDetail;
  readonly action: FormAction;
  readonly onClose: () => void;
}

/** The form of one act beside the case. It sends the version the person saw when they opened it. */
export function ActPanel({ hazard, action, onClose }: ActPanelProps) {
  const phone = usePhone();
  useFocusBack();
  const { name } = useSession();
  const { message } = App.useApp();
  const { operation, Fields, initial, lead, complete, ...evidence } = ACT_FORMS[action];
  const setting = { hazard, name, today: dayOf(new Date()) };
  const draft = useDraftForm<object>(`hazard:${hazard.id}:${action}`, initial(setting));
  const [seen] = useState(hazard.version);
  const act = useAct(operation);
  useFieldProblems(draft.form, act.error);

  const label = labelOf(action, hazard);
  const send = (values: object) => {
    // A field that is not shown keeps what the form began with.
    const whole = { ...initial(setting), ...values };
    const body = { ...(complete?.(whole) ?? whole), version: seen };
    act.mutate({ params: { hazardId: hazard.id }, body } as never, {
      onSuccess: () => {
        draft.clear();
        void message.success(`${hazard.number} 已办理：${label}`);
        onClose();
      },
    });
  };
  return (
    <Drawer
      open
      title={`${label} · ${hazard.number}`}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '100%' : 580}
      onClose={onClose}
      footer={
        <>
          <WhyNotSent hazard={hazard} changed={hazard.version !== seen} error={act.error} onLook={onClose} />
          <div className="act-foot">
            <Button onClick={onClose}>暂存并关闭</Button>
            <Button
              type="primary"
              loading={act.isPending}
              onClick={draft.form.submit}
              disabled={hazard.version !== seen}
            >
              {label}
            </Button>
          </div>
        </>
      }
    >
      <Form
        {...draft.props}
        className="act-form"
        layout="vertical"
        onFinish={send}
        scrollToFirstError={{ block: 'center', focus: true }}
        onKeyDown={keepEnter}
        disabled={act.isPending}
      >
        {draft.found && <DraftFound onForget={draft.forget} />}
        <Lead words={lead?.(hazard)} />
        <Fields {...setting} put={draft.put} />
        <EvidenceItems hazard={hazard} {...evidence} />
      </Form>
    </Drawer>
  );
}

/** Whoever came by keyboard goes on from where they were. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}

/** Enter in a field picks a day or ends a word; an act is only ever done by its button. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

const Lead = ({ words }: { readonly words: string | undefined }) =>
  words === undefined ? null : <p className="act-lead">{words}</p>;
