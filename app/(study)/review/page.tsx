import type { Metadata } from 'next';
import { ReviewOnce } from '@/lib/features/review/components/review-once';
import { reviewQueue } from '@/lib/features/review/loaders';
import { addressOf, readStudyScope } from '@/lib/features/review/study-scope';

export const metadata: Metadata = { title: 'Revise' };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReviewPage({ searchParams }: Props) {
  const scope = readStudyScope(await searchParams);
  return <ReviewOnce loaded={await reviewQueue(scope)} returnTo={addressOf(scope)} />;
}
