import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OverviewPanels } from '../components/overview-panels';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview');
  return { title: t('title') };
}

export default function OverviewPage() {
  return <OverviewPanels />;
}
