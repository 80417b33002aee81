import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EpochPanels } from '../../components/epoch-panels';
import { PageTitle } from '../../components/page-title';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('epochs');
  return { title: t('title') };
}

export default async function EpochsPage() {
  const t = await getTranslations('epochs');
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <EpochPanels />
    </>
  );
}
