interface Figure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
}

/** Figures that are others now than they were, so that whoever wrote words about them can look again. */
export const movedFigures = (before: readonly Figure[], now: readonly Figure[]) =>
  now.flatMap(({ id, label, unit, value }) => {
    const was = before.find((figure) => figure.id === id)?.value;
    return was === undefined || was === value ? [] : [{ label, unit, was, now: value }];
  });
