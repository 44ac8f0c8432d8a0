import type { HazardAction } from '@zhiben/vocabulary/hazards.ts';
import type { ActForm } from './act-form.ts';
import { reopen, sendBack, writeOff } from './bureau-review.tsx';
import { determine } from './determine.tsx';
import { dismiss } from './dismiss.tsx';
import { accept, apply, reject } from './enterprise-acceptance.tsx';
import { list } from './list.tsx';
import { closeOnRecord, extend, resume, stop } from './orders.tsx';
import { plan } from './plan.tsx';
import { rectify } from './rectify.tsx';

/** The form of every act. A comment needs none: it is written where the story ends. */
export const ACT_FORMS: Readonly<Record<Exclude<HazardAction, 'comment'>, ActForm>> = {
  determine,
  dismiss,
  list,
  plan,
  rectify,
  accept,
  reject,
  apply,
  'write-off': writeOff,
  return: sendBack,
  reopen,
  'close-on-record': closeOnRecord,
  'stop-production': stop,
  'resume-production': resume,
  extend,
};
export type FormAction = keyof typeof ACT_FORMS;
