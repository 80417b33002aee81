import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '../../../components/page-title';
import { RoundView } from '../../../components/round-view';

type Props = { readonly params: Promise<{ readonly roundId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('round');
  return { title: `${t('title')} ${(await params).roundId.slice(0, 8)}` };
}

export default async function RoundPage({ params }: Props) {
  const t = await getTranslations('round');
  const { roundId } = await params;
  return (
    <>
      <PageTitle title={t('title')} lead={roundId} mono />
      <RoundView roundId={roundId} />
    </>
  );
}
