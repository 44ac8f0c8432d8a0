import { CloseDialog } from './CloseDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import type { Editing, Shown } from './structure.ts';
import { UnitDialog } from './UnitDialog.tsx';

interface StructureDialogProps extends Pick<Shown, 'enterpriseId' | 'all'> {
  readonly editing: Editing;
  readonly onClose: () => void;
}

/** The dialog for what is being added, changed or closed. */
export function StructureDialog({ editing, enterpriseId, all, onClose }: StructureDialogProps) {
  const shared = { enterpriseId, units: all.orgUnits, onClose };
  switch (editing.what) {
    case 'unit':
      return <UnitDialog {...shared} unit={editing.unit} under={editing.under} />;
    case 'place':
      return <PlaceDialog {...shared} place={editing.place} under={editing.under} />;
    case 'person':
      return <PersonDialog {...shared} person={editing.person} under={editing.under} />;
    case 'closing':
      return <CloseDialog {...shared} closing={editing.closing} />;
  }
}
