import { drawCards } from '@/lib/domain/drafting/draw-cards';
import { HOSTILE_TEXTS } from './hostile-texts';

// Run as a process of its own by hostile.test.ts: draws every hostile text and prints the most memory it ever held, in MB.
for (const [, text] of HOSTILE_TEXTS) drawCards(text, { limit: 200 });
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
