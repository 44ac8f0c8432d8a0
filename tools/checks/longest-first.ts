import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes a minute or more, mostly waiting: begun last it would keep the whole gate waiting alone. */
const LONG = [
  'live-county.journey',
  'life-of-the-demonstration.test',
  'zeroing.journey',
  'isolation.test',
  'nasty-input.test',
  'start-embedded.test',
];

/** Within each project the known long files begin first; a machine that has never run them cannot know. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    return [...projects.values()].flatMap((own) => own.toSorted((left, right) => rankOf(left) - rankOf(right)));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((name) => moduleId.includes(`/${name}`));
  return at === -1 ? LONG.length : at;
}
