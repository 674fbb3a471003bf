import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses of all pages of a route group; `[id]` stands for an identity. */
export function pagesOf(group: '(public)' | '(study)'): string[] {
  const root = join(process.cwd(), 'app', group);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.tsx'))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`);
}
