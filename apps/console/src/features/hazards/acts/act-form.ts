import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import type { BodyInputOf, Operation } from '@zhiben/contract/operation.ts';
import type { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';
import type { ComponentType } from 'react';

/** What a form knows before anything is typed. */
export interface Setting {
  readonly hazard: HazardDetail;
  readonly today: string;
  /** Who fills it in. */
  readonly name: string;
}

export interface FieldsProps extends Setting {
  /** Fills in fields for the person, as if typed. */
  readonly put: (values: object) => void;
}

type Part<Op> = Partial<Omit<BodyInputOf<Op>, 'version'>>;

/** One act on a hazard as a form: what it asks, what it says first, what it sends. */
export interface ActForm<Op extends Operation = Operation> {
  readonly operation: Op;
  readonly Fields: ComponentType<FieldsProps>;
  readonly initial: (setting: Setting) => Part<Op>;
  /** What follows from this act, said before it is done. */
  readonly lead?: (hazard: HazardDetail) => string | undefined;
  /** What a file brought with this act counts as; null when it takes none. */
  readonly evidenceKind: EvidenceKind | null;
  readonly evidenceRequired?: (hazard: HazardDetail) => boolean;
  /** Fields left empty as the contract wants them. */
  readonly complete?: (values: Part<Op>) => Part<Op>;
}

/** Keeps the operation's own body in view while the form is written; the table of forms only needs the common part. */
export const actForm = <Op extends Operation>(form: ActForm<Op>): ActForm => form as unknown as ActForm;

export const isMajor = ({ level }: HazardDetail): boolean => level === 'major';
