import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LiveQuery } from '../../components/live-query';
import { PageTitle } from '../../components/page-title';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('query');
  return { title: t('title') };
}

export default async function QueryPage() {
  const t = await getTranslations('query');
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <LiveQuery />
    </>
  );
}
