import { config } from 'zod';

// The page's security policy forbids code made from text; zod would try it and leave a report.
config({ jitless: true });
