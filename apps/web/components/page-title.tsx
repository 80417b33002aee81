import { clsx } from 'clsx';

export function PageTitle({ title, lead, mono = false }: { title: string; lead: string; mono?: boolean }) {
  return (
    <div className="mb-6">
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className={clsx('mt-1 max-w-3xl text-sm text-muted', mono && 'break-all font-mono text-xs')}>{lead}</p>
    </div>
  );
}
