import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURES } from './measures.ts';
import { measuresPage } from './measures-page.ts';

writeFileSync(join(import.meta.dirname, '../../docs/measures.md'), measuresPage(MEASURES));
