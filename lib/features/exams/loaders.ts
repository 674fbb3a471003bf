import 'server-only';
import { requireActor } from '@/lib/server/auth/actor';
import { listExams, type ExamsPage } from './data';

/** The signed-in person's exams; sends anyone else to sign in. */
export const loadExams = async (): Promise<ExamsPage> => listExams(await requireActor('/exams'));
